"""What comes of reading bytes as a profile: read, refused, or anything else."""

from collections import Counter

from securecllr.errors import UserError
from securecllr.profile.log import read_log
from securecllr.profile.model import Account, Answer, Attestation
from securecllr.profile.state import profile_state
from tests.profile.blocks import appended
from tests.profile.damaging import inputs


def outcome(data: bytes) -> str:
    """Read it as a profile and say what came of it."""
    try:
        log = read_log(data, "p.toml")
    except UserError as refused:
        said = str(refused)
        return "refused" if said.startswith("p.toml") and said.isprintable() else f"said {said!r}"
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        return f"raised {type(error).__name__}: {error}"
    try:
        now = profile_state(log.blocks)
        for block in log.blocks:
            if isinstance(block, Answer | Attestation):
                block.at.astimezone()  # as every interface does
        new = Account(id="new", kind="gmail", at=log.head.created)
        again = read_log(appended(log.data, [new]), "p.toml")
    except Exception as error:  # noqa: BLE001
        return f"read, then raised {type(error).__name__}: {error}"
    whole = again.blocks == [*log.blocks, new] and len(now.answers) <= len(log.blocks)
    return "read" if whole else "read, but not what was added to it"


def run(count: int) -> tuple[Counter[str], Counter[str]]:
    """Count what came of so many inputs: in all, and by the way in which each was made."""
    total: Counter[str] = Counter()
    by_way: Counter[str] = Counter()
    for way, data in inputs(count):
        found = outcome(data)
        total[found] += 1
        by_way[f"{way}: {found}"] += 1
    return total, by_way
