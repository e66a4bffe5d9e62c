"""The rules through the engine: the quick check, a visit, the count, what a person tells."""

from collections.abc import Callable

import pytest

from securecllr.audit.applicability import all_checks
from securecllr.audit.count import Count, accounts_shown
from securecllr.audit.engine import Audit
from securecllr.catalogue.model import Role, Skip, Walk
from securecllr.catalogue.read import read_catalogue
from securecllr.errors import NoKeyring
from securecllr.profile.model import Block
from tests.audit.factory import TODAY, account, answer, catalogue, control, folded, kind
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


def test_the_count_of_an_account_is_of_its_own_checks_asked_or_known(audit: Audit) -> None:
    audit.pick("social", "both")
    audit.pick("mail", None)
    say(audit, ("mail", "password"), "no")
    say(audit, ("mail", "two-step"), "looked", "app")
    say(audit, ("mail", "codes"), "looked")
    say(audit, ("social", "two-step"), "unsure")
    assert audit.count_at("mail") == Count(to_do=1, in_place=2)
    assert audit.count_at("mail").progress == (2, 3)
    # That it is used for both is known; its own password and who sees it have no answer.
    assert audit.count_at("social") == Count(to_do=1, unsure=1, not_asked=2)
    assert audit.count_at("nobody").progress is None


def test_what_is_not_known_is_to_look_at_for_whatever_reason() -> None:
    assert Count(to_do=1, think=2, unsure=4, due=8, not_asked=16, in_place=32).to_look_at == 30


def test_an_account_is_listed_where_something_is_asked_or_to_be_done() -> None:
    skip = [Skip("councillor", "not_applicable", "It is seen."), Skip("both", "fail", "You said.")]
    over = catalogue(
        [
            control("who-sees", scope="account", skip=skip),
            control("filter", scope="account", walk=Walk(page="further")),
        ],
        [kind("social", "social", "who-sees"), kind("page", "page", "filter")],
    )

    def listed(*blocks: Block) -> list[str]:
        now = folded(*blocks)
        return accounts_shown(all_checks(over, now), now)

    roles: tuple[Role, ...] = ("councillor", "both", "personal")
    accounts = [account(f"social-{n}", role=role) for n, role in enumerate(roles)]
    assert listed(account("page"), *accounts) == ["social-1", "social-2"]
    filtered = answer("page", "filter", "unsure")
    assert listed(account("page"), filtered, *accounts) == ["social-1", "social-2", "page"]


def test_the_table_says_of_each_account_whether_anything_is_open(audit: Audit) -> None:
    audit.pick("mail", None)
    audit.pick("forum", "councillor")
    for question in ("password", "two-step", "codes"):
        say(audit, ("mail", question), "looked")
    say(audit, ("you", "ready"), "looked")
    assert {row.account: row.is_open for row in audit.glance()} == {
        "mail": False,
        "forum": True,
        "you": False,
    }


def test_the_first_question_on_2_step_verification_is_one_without_an_answer_or_due(
    audit: Audit, clock: Clock
) -> None:
    assert audit.first_two_step() is None
    audit.pick("social", "personal")
    audit.pick("mail", None)
    assert audit.first_two_step() == ("mail", "two-step")
    say(audit, ("mail", "two-step"), "looked")
    assert audit.first_two_step() == ("social", "two-step")
    say(audit, ("social", "two-step"), "no")
    assert audit.first_two_step() is None
    clock.forward(days=600)
    assert audit.first_two_step() == ("mail", "two-step")


def test_the_day_of_the_last_visit_is_that_of_what_was_added_last(
    audit: Audit, clock: Clock
) -> None:
    assert audit.last_here is None
    audit.pick("mail", None)
    clock.forward(days=40)
    assert audit.last_here == TODAY
    say(audit, ("mail", "password"), "no")
    assert audit.last_here == clock().date()


def test_without_a_sealer_there_is_nothing_to_seal_with(audit: Audit) -> None:
    with pytest.raises(NoKeyring):
        audit.seal(audit.draft_sign_off(assisted=False))


def test_an_answer_can_be_kept_where_it_still_counts(audit: Audit, clock: Clock) -> None:
    audit.pick("mail", None)
    kept = []
    for days in (0, 0, 600):
        clock.forward(days=days)
        page = audit.page(("mail", "password"))
        assert page is not None
        kept.append(page.can_be_kept)
        if not days:
            say(audit, ("mail", "password"), "looked")
    assert kept == [False, True, False]
