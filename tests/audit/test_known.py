"""What is known is not asked: over every kind, role, keeper and phone, no such question is left."""

from itertools import product

import pytest

from securecllr.audit.applicability import all_checks, asked, find
from securecllr.audit.quick import quick_open
from securecllr.catalogue.model import ANSWER_WORDS, AnswerWord, Control, Role
from securecllr.profile.model import About, Account, Block, RunBy
from tests.audit.factory import TODAY, account, answer, folded
from tests.audit.random_persons import BUILT_IN, KINDS

RUN_BY: tuple[RunBy | None, ...] = (None, "council")
OWN_LIFE = {"role-separation", "rules-shown"}
COUNCIL_WORK = {"role-separation", "who-sees", "old-posts"}


def controls(*blocks: Block | str, of: str) -> dict[str, Control]:
    found = asked(all_checks(BUILT_IN, folded(*blocks)))
    return {check.control.id: check.control for check in found if check.account.id == of}


def combinations() -> list[Account]:
    return [
        account(id_, kind=id_, role=role, run_by=run_by)
        for id_ in KINDS
        for role, run_by in product([None, *BUILT_IN.kinds[id_].roles], RUN_BY)
    ]


def test_no_question_is_left_that_the_role_the_keeper_or_the_phone_answers() -> None:
    """The rules said a second time, in other words: every offender is listed."""
    left: list[tuple[str, Role | None, RunBy | None, str]] = []
    for used in combinations():
        found = controls(used, About(phone="none", at=TODAY), of=used.id)
        known = {"personal": OWN_LIFE, "councillor": COUNCIL_WORK, "both": {"role-separation"}}
        answered = {*known.get(used.role or "", ()), "contact-upload"}
        if used.run_by == "council":
            answered |= {id_ for id_, control in BUILT_IN.controls.items() if control.by_council}
        left += [(used.id, used.role, used.run_by, id_) for id_ in found if id_ in answered]
    assert left == []


def test_nothing_else_is_left_out_because_of_them() -> None:
    for used in combinations():
        free = controls(account(used.id, kind=used.kind), of=used.id)
        found = controls(used, of=used.id)
        known = {"personal": OWN_LIFE, "councillor": COUNCIL_WORK, "both": {"role-separation"}}
        by_council = {id_ for id_, c in free.items() if c.by_council and used.run_by}
        assert {*free} - {*found} == {*free} & ({*known.get(used.role or "", ())} | by_council)


@pytest.mark.parametrize("page", [id_ for id_ in KINDS if BUILT_IN.kinds[id_].group == "page"])
def test_of_somebody_elses_page_only_who_runs_it_is_asked(page: str) -> None:
    used = account(page, kind=page, role="councillor")
    said = answer(page, "page-people", "na", reason="not-mine")
    assert len(controls(used, of=page)) > 2
    assert {*controls(used, said, of=page)} == {"page-people"}


def test_what_the_council_looks_after_is_said_once() -> None:
    mine = {*controls("council-mailbox", of="council-mailbox")}
    said = answer("council-mailbox", "two-step", "na", reason="not-mine")
    assert {*controls("council-mailbox", said, of="council-mailbox")} == {
        *("unique-password", "two-step", "shared-logins")
    }
    assert len(mine) > 4
    password = answer("council-mailbox", "unique-password", "na", reason="not-mine")
    assert {*controls("council-mailbox", password, of="council-mailbox")} == {
        *("unique-password", "shared-logins")
    }
    # Said four times over, as the first edition had people do, it is asked again once.
    again = answer("council-mailbox", "devices", "na", reason="not-mine")
    assert "devices" not in controls("council-mailbox", said, again, of="council-mailbox")


@pytest.mark.parametrize("word", ANSWER_WORDS)
def test_a_no_on_file_stays_to_be_done_whoever_runs_the_account(word: AnswerWord) -> None:
    run = account("council-mailbox", run_by="council")
    found = controls(run, answer("council-mailbox", "devices", word), of="council-mailbox")
    assert ("devices" in found) is (word == "no")


@pytest.mark.parametrize("word", ANSWER_WORDS)
def test_a_no_says_otherwise_than_the_role(word: AnswerWord) -> None:
    own = account("x", role="personal")
    found = controls(own, answer("x", "role-separation", word), of="x")
    assert ("role-separation" in found) is (word == "no")


def test_the_reason_is_said() -> None:
    run = account("gmail", run_by="council")
    check = find(all_checks(BUILT_IN, folded(run)), ("gmail", "two-step"))
    assert check is not None
    assert check.settled is not None
    assert (check.settled.outcome, check.settled.reason) == (
        "not_applicable",
        "The council looks after this.",
    )


def test_a_question_that_came_after_the_account_makes_nobody_unfinished() -> None:
    old = account("x", role="personal")
    checks = all_checks(BUILT_IN, folded(old))
    new = find(checks, ("x", "home-hidden"))
    assert new is not None
    assert new.is_new
    assert new.key not in {check.key for check in quick_open(checks, folded(old))}
    later = account("x", role="personal", at=TODAY.replace(month=12))
    now = folded(later)
    assert ("x", "home-hidden") in {c.key for c in quick_open(all_checks(BUILT_IN, now), now)}
    # Another use later on does not make it a new account.
    now = folded(old, account("x", role="both", at=TODAY.replace(month=12)))
    assert ("x", "home-hidden") not in {c.key for c in quick_open(all_checks(BUILT_IN, now), now)}
