"""An account that is used for something else: which answers still count, and which are asked."""

import pytest

from securecllr.audit.applicability import answer_of, place_of
from securecllr.audit.recheck import to_recheck
from securecllr.catalogue.model import Catalogue, Skip, Variant
from securecllr.profile.model import Block, Event
from tests.audit.factory import (
    TODAY,
    account,
    answer,
    catalogue,
    check_of,
    control,
    folded,
    kind,
)

PERSONAL, BOTH = (account("social", role=role) for role in ("personal", "both"))
LOOKED = answer("social", "who-sees", "looked")
PHONE = Event(kind="new-phone", at=TODAY)
SKIP = {"skip": [Skip("councillor", "not_applicable", "It is meant to be seen.")]}
VARIANT = {"variants": [Variant(role="both", question="Who sees what is yours?")]}


def one(**changes: object) -> Catalogue:
    asked = control("who-sees", scope="account", touched_by=["new-phone"], **changes)
    return catalogue([asked], [kind("social", "social", "who-sees")])


def counts(over: Catalogue, *blocks: Block) -> bool:
    now = folded(*blocks)
    return answer_of(now, check_of(now, "social", "who-sees", over)) is not None


@pytest.mark.parametrize(("changes", "still"), [(SKIP, False), (VARIANT, False), ({}, True)])
def test_an_answer_from_before_counts_where_the_question_is_the_same_for_each_use(
    changes: dict[str, object], still: bool
) -> None:
    assert counts(one(**changes), PERSONAL, LOOKED, BOTH) is still
    assert counts(one(**changes), PERSONAL, LOOKED, BOTH, LOOKED)
    assert counts(one(**changes), PERSONAL, BOTH, LOOKED)
    assert counts(one(**changes), PERSONAL, LOOKED, PERSONAL)


@pytest.mark.parametrize(
    ("blocks", "asked"),
    [([PHONE, LOOKED], []), ([LOOKED, PHONE], ["changed"]), ([PHONE], ["changed"])],
)
def test_an_answer_that_no_longer_counts_tells_which_changes_came_after_it(
    blocks: list[Block], asked: list[str]
) -> None:
    over = one(**VARIANT)
    now = folded(PERSONAL, *blocks, BOTH)
    assert [again.why for again in to_recheck(over, now, TODAY)] == asked
    assert (place_of(now, check_of(now, "social", "who-sees", over)) > -1) is (LOOKED in blocks)
