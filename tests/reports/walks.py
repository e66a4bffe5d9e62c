"""A walk to report on, over the small catalogue: real checks may change, these files do not."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from securecllr.audit.applicability import find
from securecllr.audit.engine import Audit
from securecllr.catalogue.model import AnswerWord, Catalogue, Fact, PackInUse
from securecllr.profile.store import Store
from tests.audit.factory import SOURCE, TODAY, how_to
from tests.audit.small import small
from tests.audit.walking import save_sign_off, say

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
STEPS = how_to(
    "two-step",
    phone=["Open the app.", 'Tap "Security".'],
    computer=["Go to the site."],
    steps=[],
    fix=['Tap "Turn on".'],
    expect='You should see the word "On".',
    careful="Save the codes first.",
    link="https://example.org/security",
)


def catalogue() -> Catalogue:
    """The small catalogue, with someone to call, a council's pack, and full steps for one thing."""
    over = small()
    mail = over.kinds["mail"]
    rest = [each for each in mail.how_to if each.control != "two-step"]
    fact = Fact(
        id="police-danger",
        topic="police",
        title="If you are in danger",
        nations=["wales", "england"],
        text=["Call at once."],
        call="999",
        source=SOURCE,
        checked_on=TODAY,
        confidence="high",
    )
    return msgspec.structs.replace(
        over,
        kinds=over.kinds | {"mail": msgspec.structs.replace(mail, how_to=[STEPS, *rest])},
        facts={fact.id: fact},
        packs=[
            PackInUse(name="Anytown", version="4", digest="a" * 64, controls_changed=["two-step"])
        ],
    )


def walk_of(folder: Path, over: Catalogue | None = None, now: datetime = NOW) -> Audit:
    """Open an empty walk."""
    path = folder / "profile.toml"
    return Audit(over or catalogue(), Store.open(path, now.date()), lambda: now)


def reported(folder: Path, label: str = "ward news", when: str = "get home today") -> Audit:
    """Every sort of answer, a label, a when-then plan, an account that was left, a sign-off."""
    audit = walk_of(folder)
    audit.pick("mail", None)
    audit.pick("mail", None, label)
    audit.pick("social", "both")
    audit.pick("page", "councillor")
    audit.pick("forum", "personal")
    audit.pick_left("social", "open")
    words: list[AnswerWord] = ["no", "looked", "think", "unsure", "na"]
    asked = [check for check in audit.checks() if check.part == "first" and check.settled is None]
    for turn, check in enumerate(asked[:-1]):
        word = words[turn % len(words)]
        if find(audit.checks(), check.key):  # an answer before may have taken it away
            say(
                audit,
                check.key,
                word,
                "text" if check.control.choices and word == "looked" else None,
            )
    if first := audit.plan().first:
        audit.plan_when(first.first, when, "my phone")
    save_sign_off(audit)
    return audit
