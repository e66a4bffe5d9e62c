"""Blocks to test with: hypothesis strategies for all that the model can hold, and a sample."""

import re
import string
from datetime import UTC, date, datetime, timedelta, timezone
from typing import get_args

import msgspec
from hypothesis import strategies as st

from securecllr.catalogue.model import ANSWER_WORDS, Change, Reason, Role
from securecllr.profile.log import Log, block_bytes, extend, new_log
from securecllr.profile.model import (
    YOU,
    About,
    Account,
    Answer,
    Attestation,
    Block,
    CouncilType,
    Event,
    Left,
    LeftState,
    Phone,
    Plan,
    RunBy,
    free_text_problem,
)

DAY = date(2026, 11, 22)
MOMENT = datetime(2026, 11, 22, 18, 4, 11, tzinfo=UTC)
STALE_WORDS = ("looked", "na")
PROFILE_ID = "0123456789abcdef" * 2


# Texts that a careless writer or reader of TOML would trip over.
AWKWARD = [
    "[[answer]]",
    "[[account]] # no header",
    "Tŷ ŵyl y môr, ŷ â ê î ô û ï",
    'say "hello"',
    "it's mine",
    '"""',
    "'''",
    "a \\ back\\slash \\n \\u202e",
    "# not a comment",
    "answer = 1",
    "{a = [1]}",
    " ",
    "🔒",
]

# Letters, marks, numbers, signs and the common space: all of them printable.
_alphabet = st.characters(categories=["L", "M", "N", "P", "S"], include_characters=" ")
ids = st.text(f"{string.ascii_lowercase}{string.digits}--", max_size=48).map(
    lambda text: re.sub("-+", "-", text).strip("-") or "a"
)
printable = st.text(_alphabet, max_size=120) | st.sampled_from(AWKWARD)
free_texts = (st.text(_alphabet, min_size=1, max_size=80) | st.sampled_from(AWKWARD)).filter(
    lambda text: free_text_problem(text) is None
)
_zones = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
moments = st.datetimes(
    min_value=datetime(1900, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC) | _zones,
)

accounts = st.builds(
    Account,
    id=ids.filter(lambda text: text != YOU),
    kind=ids,
    role=st.none() | st.sampled_from(get_args(Role)),
    login=st.none() | ids,
    label=st.none() | free_texts,
    run_by=st.none() | st.sampled_from(get_args(RunBy)),
    at=st.dates(),
)
_answer_keys = {
    "account": ids,
    "control": ids,
    "revision": st.integers(1, 2**63 - 1),
    "choice": st.none() | ids,
    "reason": st.none() | st.sampled_from(get_args(Reason)),
    "at": moments,
}
_lasting = [word for word in ANSWER_WORDS if word not in STALE_WORDS]
others = st.one_of(
    st.builds(Answer, answer=st.sampled_from(STALE_WORDS), valid_until=st.dates(), **_answer_keys),
    st.builds(
        Answer,
        answer=st.sampled_from(_lasting),
        valid_until=st.none() | st.dates(),
        **_answer_keys,
    ),
    st.builds(
        About,
        phone=st.none() | st.sampled_from(get_args(Phone)),
        council=st.none() | st.sampled_from(get_args(CouncilType)),
        at=st.dates(),
    ),
    st.builds(
        Plan,
        account=ids,
        control=ids,
        when=free_texts,
        using=free_texts,
        until=st.none() | st.dates(),
        at=st.dates(),
    ),
    st.builds(Plan, account=ids, control=ids, until=st.dates(), at=st.dates()),
    st.builds(Event, kind=st.sampled_from(get_args(Change)), at=st.dates()),
    st.builds(Left, account=ids, state=st.sampled_from(get_args(LeftState)), at=st.dates()),
    st.builds(
        Attestation,
        at=moments,
        declaration=printable,
        catalogue=printable,
        packs=st.lists(printable, max_size=3),
        assisted=st.booleans(),
        bytes=st.integers(1, 2**63 - 1),
        seal=st.none() | st.just(2),
        key=st.none() | printable,
        signature=st.none() | printable,
    ),
)


@st.composite
def logs(draw: st.DrawFn) -> list[Block]:
    """Blocks of every type in any order, each account declared before it is spoken of."""
    known = [YOU]
    blocks: list[Block] = []
    for block in draw(st.lists(accounts | others, max_size=8)):
        match block:
            case Account():
                known.append(block.id)
                blocks.append(block)
            case Answer() | Plan() | Left():
                known_one = draw(st.sampled_from(known))
                blocks.append(msgspec.structs.replace(block, account=known_one))
            case _:
                blocks.append(block)
    return blocks


def account(account_id: str = "gmail", **changes: object) -> Account:
    fields: dict[str, object] = {"id": account_id, "kind": "gmail", "at": DAY}
    return Account(**(fields | changes))  # type: ignore[arg-type]


def answer(word: str = "no", **changes: object) -> Answer:
    fields: dict[str, object] = {
        "account": "gmail",
        "control": "two-step",
        "revision": 1,
        "answer": word,
        "at": MOMENT,
        "valid_until": date(2027, 12, 22) if word in STALE_WORDS else None,
    }
    return Answer(**(fields | changes))  # type: ignore[arg-type]


def signed(**changes: object) -> Attestation:
    fields: dict[str, object] = {
        "at": MOMENT,
        "declaration": "2026-11",
        "catalogue": "2026.11",
        "assisted": False,
        "bytes": 4211,
    }
    return Attestation(**(fields | changes))  # type: ignore[arg-type]


# One block of every type, and texts that are hard to write down.
SAMPLE_BLOCKS: list[Block] = [
    About(phone="iphone", council="parish", at=DAY),
    account(),
    account("facebook-profile", kind="facebook-profile", role="both", label='Tŷ "ward" \\ [[x]]'),
    account("facebook-page", kind="facebook-page", role="councillor", login="facebook-profile"),
    answer("looked", choice="app"),
    answer("na", control="devices", reason="not-offered"),
    answer("unsure", account="facebook-profile"),
    answer("think", account=YOU, control="phishing"),
    Plan(account="gmail", control="two-step", when="get home", using="my phone", at=DAY),
    Event(kind="new-phone", at=DAY),
    signed(packs=["Borsetshire 1 0a1b"], key="ed25519:AAAA", signature="AAAA=="),
    Left(account="facebook-page", state="closed", at=DAY),
]


def appended(data: bytes, blocks: list[Block]) -> bytes:
    """Return a file's bytes as they are once blocks have been added."""
    log = Log(new_log(PROFILE_ID, DAY).head, data)
    extend(log, blocks, [block_bytes(block) for block in blocks])
    return log.data


def written(*blocks: Block) -> bytes:
    """A profile with these blocks, as it stands on disk."""
    return appended(new_log(PROFILE_ID, DAY).data, list(blocks))


SAMPLE = written(*SAMPLE_BLOCKS)
