"""The rules through the engine: the quick check, a visit, the count, what a person tells."""

from collections.abc import Callable

import pytest

from securecllr.audit.engine import Audit
from securecllr.catalogue.read import read_catalogue
from tests.audit.walking import Clock, say

QUICK = [
    *("login-email", "unique-password", "two-step", "recovery-details"),
    *("home-hidden", "page-people"),
]


@pytest.fixture
def walk(open_audit: Callable[..., Audit]) -> Audit:
    audit = open_audit(read_catalogue())
    audit.pick("facebook-profile", "both")
    audit.pick("facebook-page", "councillor")
    audit.pick("gmail", None)
    audit.pick("whatsapp", "both")
    return audit


def test_the_quick_check_is_a_page_a_control_with_a_row_a_sign_in_or_an_account(
    walk: Audit, clock: Clock
) -> None:
    clock.forward(days=30)
    rows = {p.control.id: [c.account.id for c in p.checks] for p in walk.quick_pages()}
    assert [*rows] == QUICK
    assert rows["unique-password"] == ["gmail", "facebook-profile"]
    assert rows["two-step"] == ["gmail", "facebook-profile", "whatsapp"]
    assert rows["page-people"] == ["facebook-page"]


def test_a_row_has_the_words_that_fit_its_account(walk: Audit) -> None:
    (page,) = (page for page in walk.quick_pages() if page.control.id == "two-step")
    said = {check.account.id: check.control.short for check in page.checks}
    assert said["gmail"] == page.control.short != said["whatsapp"]
    (whatsapp,) = (c for c in page.checks if c.account.id == "whatsapp")
    assert "password" not in whatsapp.control.why


def test_the_quick_check_is_finished_when_each_row_has_an_answer_even_if_that_is_due(
    walk: Audit, clock: Clock
) -> None:
    finished = [walk.quick_finished]
    for check in walk.quick_open():
        walk.answer(check, "looked")
    finished.append(walk.quick_finished)
    assert not walk.first_walk_finished
    clock.forward(days=600)
    assert [*finished, walk.quick_finished] == [False, True, True]
    assert walk.count().due > 0
    walk.pick("x", "personal")
    assert {check.account.id for check in walk.quick_open()} == {"x"}


def test_without_accounts_there_is_no_quick_check(open_audit: Callable[..., Audit]) -> None:
    audit = open_audit()
    assert audit.quick_pages() == []
    assert not audit.quick_finished


def test_a_visit_is_all_that_there_is_to_look_at_on_one_account(walk: Audit) -> None:
    found = [check.control.id for check in walk.visit("whatsapp")]
    assert "role-separation" not in found  # it is known
    assert {"two-step", "home-hidden", "contact-upload"} <= {*found}
    walk.tell("none", "parish")
    assert "contact-upload" not in [check.control.id for check in walk.visit("whatsapp")]


def test_what_a_visit_finds_raises_the_count(walk: Audit) -> None:
    before = walk.count()
    say(walk, ("gmail", "devices"), "no")
    say(walk, ("gmail", "alerts"), "no")
    after = walk.count()
    assert after.found_more(before) == 2
    assert before.found_more(after) == 0


def test_who_runs_an_account_can_be_said_when_it_is_chosen_and_later(walk: Audit) -> None:
    mail = walk.pick("outlook", None, run_by="council")
    assert "two-step" not in [check.control.id for check in walk.visit(mail.id)]
    walk.change_run_by(mail.id, None)
    assert "two-step" in [check.control.id for check in walk.visit(mail.id)]


def test_what_a_change_touches_is_told_first_what_it_is_about(walk: Audit) -> None:
    found = [check.control.id for check in walk.touched("helper-left")]
    assert found.index("page-people") < found.index("devices")
