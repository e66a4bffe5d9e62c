"""The question pages of the built-in checks."""

import pytest

from securecllr.audit.applicability import Check, all_checks
from securecllr.audit.names import account_names
from securecllr.audit.question_page import choice_options, options, question_page
from securecllr.catalogue.model import ANSWER_WORDS, Answers
from securecllr.catalogue.read import read_catalogue
from tests.audit.factory import TODAY, account, folded

CATALOGUE = read_catalogue()
ROLES = ("councillor", "personal", "both")


def checks(role: str) -> list[Check]:
    everything = [account(each, kind=each, role=role) for each in CATALOGUE.kinds if each != "you"]
    return [check for check in all_checks(CATALOGUE, folded(*everything)) if not check.settled]


def left_out(check: Check) -> list[Answers | None]:
    return [check.control.left_out, *(each.left_out for each in check.control.variants)]


@pytest.mark.parametrize("role", ROLES)
def test_every_question_offers_all_five_answers_or_says_why_not(role: str) -> None:
    gaps = [
        (check.key, word)
        for check in checks(role)
        for word in {*ANSWER_WORDS} - {option.answer for option in options(check)}
        if not any(getattr(reasons, word, None) for reasons in left_out(check))
    ]
    assert gaps == []


@pytest.mark.parametrize("role", ROLES)
def test_every_question_takes_a_yes_a_no_and_unsure_and_gives_na_a_reason(role: str) -> None:
    for check in checks(role):
        found = {option.answer: option for option in options(check)}
        assert {"looked", "no", "unsure"} <= {*found}, check.key
        assert len({option.text for option in found.values()}) == len(found), check.key
        if "na" in found:
            assert found["na"].reason, check.key


@pytest.mark.parametrize("id_", [each.id for each in CATALOGUE.kinds.values() if each.second_steps])
def test_the_second_words_are_best_first_and_passkeys_before_all(id_: str) -> None:
    checks = all_checks(CATALOGUE, folded(account(id_, kind=id_)))
    (check,) = [check for check in checks if check.control.id == "two-step"]
    found = [option.choice for option in choice_options(check)]
    assert check.kind.second_steps is not None
    assert found == [*check.kind.second_steps.offered, None]
    strength = {choice.id: choice.strength for choice in check.control.choices}
    order = [strength[choice] for choice in found if choice]
    assert order == sorted(order, reverse=True)
    assert "passkey" not in found[1:]


@pytest.mark.parametrize("role", ROLES)
def test_no_page_leaves_a_gap_where_a_name_belongs(role: str) -> None:
    asked = checks(role)
    now = folded(*{check.account.id: check.account for check in asked}.values())
    names = account_names(CATALOGUE, now.accounts.values())
    questions = set()
    for check in asked:
        page = question_page(CATALOGUE, now, check, [check], names, TODAY)
        assert "{" not in f"{page.question}{page.hint}{page.why}{page.place}", check.key
        questions.add(page.question)
    assert len(questions) == len(asked)
