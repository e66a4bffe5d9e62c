"""Accounts that were left: never asked about, and a check of their own."""

from securecllr.audit.applicability import all_checks, in_walk_order, old_account_checks
from tests.audit.factory import catalogue, control, folded, how_to, kind, left
from tests.audit.small import small


def test_an_account_that_was_left_is_not_asked_about() -> None:
    now = folded("mail", "social", left("social", "open"))
    assert all_checks(small(), now) == all_checks(small(), folded("mail"))
    assert in_walk_order(small(), folded("mail", left("mail", "closed"))) == []


def test_an_old_account_is_a_check_of_its_own() -> None:
    now = folded("mail", "social", "pager", left("social", "open"), left("pager", "open"))
    (check,) = old_account_checks(small(), now)
    assert check.key == ("social", "old-account")
    assert (check.kind.id, check.part, check.settled) == ("social", "first", None)
    assert check.how_to == small().how_to("social", "old-account")


def test_without_steps_or_without_the_control_an_old_account_is_no_check() -> None:
    now = folded("social", left("social", "open"))
    reason = how_to("old-account", steps=[], does_not_apply="It closes by itself.")
    for over in (
        catalogue([control("old-account")], [kind("social", "social")]),
        catalogue([control("old-account")], [kind("social", "social", reason)]),
        catalogue([], [kind("social", "social", "old-account")]),
    ):
        assert old_account_checks(over, now) == []
