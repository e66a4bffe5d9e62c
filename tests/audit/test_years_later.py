"""A file of the first edition, years later: it opens, and each answer counts as it did."""

from datetime import date
from pathlib import Path

from securecllr.audit.applicability import all_checks, find
from securecllr.audit.count import Count, count
from securecllr.audit.plan import make_plan
from securecllr.audit.quick import quick_open
from securecllr.audit.results import due_checks
from securecllr.audit.sign_off import SignOffCount, sign_off_count
from securecllr.profile.log import read_log
from securecllr.profile.state import profile_state
from tests.audit.random_persons import BUILT_IN

SAMPLE = Path(__file__).parents[2] / "profiles" / "years-later.toml"
LOG = read_log(SAMPLE.read_bytes(), SAMPLE.name)
NOW = profile_state(LOG.blocks)
SIGNED = date(2028, 2, 29)
DUE = ["recovery-details", "recovery-codes", "mail-rules", "devices"]


def test_on_the_day_after_the_sign_off_all_is_in_place_but_what_was_never_asked() -> None:
    counted = count(BUILT_IN, NOW, SIGNED)
    assert counted == Count(in_place=19, not_asked=1)
    assert make_plan(BUILT_IN, NOW, SIGNED).actions == ()
    found = sign_off_count(BUILT_IN, NOW, SIGNED)
    assert found == SignOffCount(looked_at=19, not_asked=1)


def test_what_it_is_used_for_is_known_and_the_home_address_came_with_the_old_answer() -> None:
    checks = all_checks(BUILT_IN, NOW)
    for id_ in ("nextdoor", "instagram"):
        apart, home = find(checks, (id_, "role-separation")), find(checks, (id_, "home-hidden"))
        assert apart is not None
        assert apart.settled is not None
        assert home in make_plan(BUILT_IN, NOW, SIGNED).in_place


def test_nine_months_on_four_answers_are_due_and_nothing_of_the_quick_check_is_open() -> None:
    later = date(2028, 12, 1)
    checks = all_checks(BUILT_IN, NOW)
    due = due_checks(checks, NOW, later)
    assert [found.check.control.id for found in due] == DUE
    assert {found.until for found in due} == {date(2028, 9, 29)}
    assert count(BUILT_IN, NOW, later) == Count(in_place=15, due=4, not_asked=1)
    assert quick_open(checks, NOW) == []
