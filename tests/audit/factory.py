"""Controls, kinds, catalogues and states, made in code: each test shows what it stands on."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from securecllr.audit.applicability import Check, all_checks, find
from securecllr.catalogue.model import (
    Actions,
    Answers,
    AnswerWord,
    Catalogue,
    Control,
    Declaration,
    HowTo,
    Kind,
    SecondSteps,
    Walk,
)
from securecllr.profile.model import Account, Answer, Block, Left, LeftState
from securecllr.profile.state import ProfileState, profile_state

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SOURCE = ["https://www.local.gov.uk"]
WORDS = {
    "looked": "Yes, I looked just now",
    "think": "Yes, I think so",
    "no": "No",
    "unsure": "I'm not sure",
    "na": "It is not offered to me here",
}


def control(id_: str, **changes: Any) -> Control:
    """A control that is asked of every mailbox and social account, first, unless told otherwise."""
    good: dict[str, Any] = {
        "revision": 1,
        "name": id_.capitalize(),
        "scope": "login",
        "stops": "takeover",
        "minutes": 2,
        "valid_months": 13,
        "walk": Walk(mailbox="first", social="first"),
        "question": f"Is {id_} on for {{account}}?",
        "why": f"{id_} keeps thieves out of {{account}}.",
        "safe": f"{id_} is on for {{account}}.",
        "answers": Answers(**WORDS),
        "na_reason": "not-offered",
        "actions": Actions(no=f"Turn on {id_}", unsure=f"Find out whether {id_} is on"),
        "source": SOURCE,
    }
    return Control(id=id_, **(good | changes))


def how_to(control_id: str, **changes: Any) -> HowTo:
    good: dict[str, Any] = {"steps": ["Open the app."], "checked_on": TODAY, "confidence": "high"}
    return HowTo(control=control_id, **(good | changes))


def second_steps(*offered: str, **changes: Any) -> SecondSteps:
    good: dict[str, Any] = {"source": SOURCE, "checked_on": TODAY, "confidence": "high"}
    return SecondSteps(offered=list(offered), **(good | changes))


def kind(id_: str, group: str, *asked: str | HowTo, **changes: Any) -> Kind:
    """A kind with steps for each control that is named."""
    blocks = [how_to(item) if isinstance(item, str) else item for item in asked]
    good: dict[str, Any] = {"name": id_.capitalize(), "group": group, "how_to": blocks}
    return Kind(id=id_, **(good | changes))


def catalogue(controls: list[Control], kinds: list[Kind], **changes: Any) -> Catalogue:
    good: dict[str, Any] = {
        "version": "7",
        "cards": {},
        "declarations": {"2026-11": Declaration("2026-11", "These are right.", SOURCE)},
        "glossary": [],
    }
    return Catalogue(
        controls={item.id: item for item in controls},
        kinds={item.id: item for item in kinds},
        **(good | changes),
    )


def account(id_: str, **changes: Any) -> Account:
    """An account of the kind that its id starts with: ``mail-2`` is of kind ``mail``."""
    head, _, tail = id_.rpartition("-")
    good: dict[str, Any] = {"kind": head if tail.isdigit() else id_, "at": TODAY}
    return Account(id=id_, **(good | changes))


def answer(account_id: str, control_id: str, word: AnswerWord, **changes: Any) -> Answer:
    good: dict[str, Any] = {"revision": 1, "at": NOON}
    if word in ("looked", "na"):
        good["valid_until"] = TODAY + timedelta(days=390)
    return Answer(account=account_id, control=control_id, answer=word, **(good | changes))


def left(account_id: str, state: LeftState) -> Left:
    return Left(account=account_id, state=state, at=TODAY)


def folded(*blocks: Block | str) -> ProfileState:
    """Return what blocks come to; a text stands for an account with that id."""
    return profile_state(account(block) if isinstance(block, str) else block for block in blocks)


def check_of(now: ProfileState, account_id: str, control_id: str, over: Catalogue) -> Check:
    found = find(all_checks(over, now), (account_id, control_id))
    assert found is not None
    return found
