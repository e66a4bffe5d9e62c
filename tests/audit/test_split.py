"""A control that was split in two: which of the old answers count for the new one."""

from datetime import timedelta

import pytest

from securecllr.audit.applicability import all_checks, answer_of, find
from securecllr.audit.results import status_of
from securecllr.catalogue.model import AnswerWord
from securecllr.profile.model import Block
from tests.audit.factory import TODAY, account, answer, folded
from tests.audit.random_persons import BUILT_IN

USED = account("x", role="personal")


def statuses(*blocks: Block) -> tuple[str, str]:
    """How the home address and the other details stand."""
    now = folded(USED, *blocks)
    found = []
    for control in ("home-hidden", "personal-details"):
        check = find(all_checks(BUILT_IN, now), ("x", control))
        assert check is not None
        found.append(status_of(check, answer_of(now, check), TODAY))
    return found[0], found[1]


@pytest.mark.parametrize(
    ("word", "both"),
    [
        ("looked", ("in-place", "in-place")),
        ("think", ("think", "think")),
        ("na", ("does-not-apply", "does-not-apply")),
        ("no", ("not-asked", "no")),
        ("unsure", ("not-asked", "unsure")),
    ],
)
def test_an_answer_from_before_the_split(word: AnswerWord, both: tuple[str, str]) -> None:
    assert statuses(answer("x", "personal-details", word)) == both


def test_an_answer_from_after_the_split_is_about_the_other_details_alone() -> None:
    assert statuses(answer("x", "personal-details", "looked", revision=2)) == (
        "not-asked",
        "in-place",
    )


def test_its_own_answer_counts_over_the_old_one() -> None:
    said = answer("x", "personal-details", "looked"), answer("x", "home-hidden", "no")
    assert statuses(*said) == ("no", "in-place")


def test_both_are_due_when_the_old_answer_is() -> None:
    past = answer("x", "personal-details", "looked", valid_until=TODAY - timedelta(days=1))
    assert statuses(past) == ("due", "due")
