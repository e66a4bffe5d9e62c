"""The walk's places: which section comes next, and which number a question has."""

from collections.abc import Callable

from securecllr.audit.engine import Audit
from securecllr.catalogue.model import ANSWER_WORDS
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.state import Key
from tests.audit.walking import Clock, say

MAIL: list[Key] = [("mail", "password"), ("mail", "two-step"), ("mail", "codes")]
SOCIAL: list[Key] = [("social", each) for each in ("password", "two-step", "apart", "who-sees")]
FURTHER: list[Key] = [("social", "codes"), ("social", "filter")]


def numbers(audit: Audit, keys: list[Key]) -> list[str]:
    pages = [audit.page(key) for key in keys]
    return [f"{page.number} of {page.total}" if page else "gone" for page in pages]


def test_a_question_that_does_not_apply_has_no_page(audit: Audit) -> None:
    audit.pick("social", "both")
    say(audit, ("social", "two-step"), "no")
    for key in (("social", "apart"), ("social", "codes"), ("mail", "password"), ("social", "?")):
        assert audit.page(key) is None


def test_each_part_of_an_accounts_walk_is_numbered_on_its_own(audit: Audit) -> None:
    audit.pick("mail", None)
    audit.pick("social", "personal")
    assert numbers(audit, MAIL) == ["1 of 3", "2 of 3", "3 of 3"]
    assert numbers(audit, SOCIAL) == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    assert numbers(audit, FURTHER) == ["1 of 2", "2 of 2"]
    assert numbers(audit, [("you", "ready")]) == ["1 of 1"]


def test_what_the_role_settles_is_not_counted(audit: Audit) -> None:
    audit.pick("social", "both")
    assert numbers(audit, SOCIAL) == ["1 of 3", "2 of 3", "gone", "3 of 3"]


def test_answering_changes_no_number(open_audit: Callable[..., Audit]) -> None:
    audit = open_audit(read_catalogue())
    for kind, role in (("gmail", None), ("facebook-profile", "personal"), ("facebook-page", None)):
        audit.pick(kind, role)  # type: ignore[arg-type]
    keys = [check.key for check in audit.checks()]
    before = numbers(audit, keys)
    for place, key in enumerate(keys):
        words = ("looked", "think") if key[1] == "two-step" else ANSWER_WORDS
        say(audit, key, words[place % len(words)])
        assert numbers(audit, keys) == before


def test_without_a_second_step_the_questions_above_recovery_codes_keep_their_numbers(
    audit: Audit,
) -> None:
    audit.pick("mail", None)
    say(audit, MAIL[1], "no")
    assert numbers(audit, MAIL) == ["1 of 2", "2 of 2", "gone"]
    say(audit, MAIL[1], "looked")
    assert numbers(audit, MAIL) == ["1 of 3", "2 of 3", "3 of 3"]


def test_the_walk_goes_account_by_account_and_then_further(audit: Audit) -> None:
    assert audit.next_section() is None
    audit.pick("social", "personal")
    audit.pick("mail", None)
    seen: list[Key] = []
    while (section := audit.next_section()) is not None:
        seen.append(section.open[0].key)
        say(audit, seen[-1], "looked")
    assert seen == [*MAIL, *SOCIAL, ("you", "ready"), *FURTHER]


def test_the_first_walk_is_finished_when_every_question_of_it_has_an_answer(
    audit: Audit, clock: Clock
) -> None:
    seen = [audit.first_walk_finished]
    audit.pick("page", "councillor")
    for key in (("page", "people"), ("page", "filter"), ("you", "ready")):
        seen.append(audit.first_walk_finished)
        say(audit, key, "looked")
    seen.append(audit.first_walk_finished)
    clock.forward(days=365)
    assert [*seen, audit.first_walk_finished] == [False, False, False, False, True, True]
    assert [section.status for section in audit.sections()] == ["again", "completed"]


def test_the_first_walk_is_finished_with_any_answer_and_without_going_further(audit: Audit) -> None:
    audit.pick("social", "both")
    for key in (("social", "password"), ("social", "two-step"), ("social", "who-sees")):
        say(audit, key, "unsure")
    say(audit, ("you", "ready"), "no")
    assert audit.first_walk_finished
    assert [section.status for section in audit.sections("further")] == ["not-started"]
