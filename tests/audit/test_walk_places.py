"""The walk's places: what comes next, what came before, and which number a question has."""

from collections.abc import Callable

from securecllr.audit.walk import Walk
from securecllr.catalogue.model import ANSWER_WORDS
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.standing import Key
from tests.audit.walking import Clock, say

MAIL: list[Key] = [("mail", "password"), ("mail", "two-step"), ("mail", "codes")]
SOCIAL: list[Key] = [("social", each) for each in ("password", "two-step", "apart", "who-sees")]
FURTHER: list[Key] = [("social", "codes"), ("social", "filter")]


def numbers(walk: Walk, keys: list[Key]) -> list[str]:
    pages = [walk.page(key) for key in keys]
    return [f"{page.number} of {page.total}" if page else "gone" for page in pages]


def test_after_a_question_comes_the_next_open_one_of_that_account(walk: Walk) -> None:
    walk.pick("mail", None)
    walk.pick("social", "personal")
    assert [walk.after(key) for key in MAIL] == [MAIL[1], MAIL[2], MAIL[0]]
    assert [walk.after(key) for key in SOCIAL] == [*SOCIAL[1:], SOCIAL[0]]
    assert [walk.after(key) for key in FURTHER] == [FURTHER[1], FURTHER[0]]


def test_what_is_answered_is_passed_over_and_what_was_passed_over_comes_round(walk: Walk) -> None:
    walk.pick("mail", None)
    say(walk, MAIL[1], "looked")
    assert walk.after(MAIL[0]) == MAIL[2]
    say(walk, MAIL[2], "unsure")
    assert walk.after(MAIL[2]) == MAIL[0]
    say(walk, MAIL[0], "think")
    assert [walk.after(key) for key in MAIL] == [None, None, None]


def test_after_the_last_question_there_is_none_even_where_it_is_itself_open(walk: Walk) -> None:
    walk.pick("page", "councillor")
    say(walk, ("page", "filter"), "no")
    assert walk.after(("page", "people")) is None


def test_before_a_question_comes_the_one_above_it_answered_or_not(walk: Walk) -> None:
    walk.pick("mail", None)
    assert [walk.before(key) for key in MAIL] == [None, *MAIL[:2]]
    say(walk, MAIL[0], "looked")
    say(walk, MAIL[1], "looked")
    assert [walk.before(key) for key in MAIL] == [None, *MAIL[:2]]


def test_a_question_that_does_not_apply_has_no_page_and_no_neighbours(walk: Walk) -> None:
    walk.pick("social", "both")
    say(walk, ("social", "two-step"), "no")
    for key in (("social", "apart"), ("social", "codes"), ("mail", "password"), ("social", "?")):
        assert (walk.page(key), walk.after(key), walk.before(key)) == (None, None, None)


def test_each_part_of_an_accounts_walk_is_numbered_on_its_own(walk: Walk) -> None:
    walk.pick("mail", None)
    walk.pick("social", "personal")
    assert numbers(walk, MAIL) == ["1 of 3", "2 of 3", "3 of 3"]
    assert numbers(walk, SOCIAL) == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    assert numbers(walk, FURTHER) == ["1 of 2", "2 of 2"]
    assert numbers(walk, [("you", "ready")]) == ["1 of 1"]


def test_what_the_role_settles_is_not_counted(walk: Walk) -> None:
    walk.pick("social", "both")
    assert numbers(walk, SOCIAL) == ["1 of 3", "2 of 3", "gone", "3 of 3"]


def test_answering_changes_no_number(open_walk: Callable[..., Walk]) -> None:
    walk = open_walk(read_catalogue())
    for kind, role in (("gmail", None), ("facebook-profile", "personal"), ("facebook-page", None)):
        walk.pick(kind, role)  # type: ignore[arg-type]
    keys = [check.key for check in walk.checks()]
    before = numbers(walk, keys)
    for place, key in enumerate(keys):
        words = ("looked", "think") if key[1] == "two-step" else ANSWER_WORDS
        say(walk, key, words[place % len(words)])
        assert numbers(walk, keys) == before


def test_without_a_second_step_the_questions_above_recovery_codes_keep_their_numbers(
    walk: Walk,
) -> None:
    walk.pick("mail", None)
    say(walk, MAIL[1], "no")
    assert numbers(walk, MAIL) == ["1 of 2", "2 of 2", "gone"]
    say(walk, MAIL[1], "looked")
    assert numbers(walk, MAIL) == ["1 of 3", "2 of 3", "3 of 3"]


def test_the_walk_goes_account_by_account_and_then_further(walk: Walk) -> None:
    assert walk.next_section() is None
    walk.pick("social", "personal")
    walk.pick("mail", None)
    seen: list[Key] = []
    while (section := walk.next_section()) is not None:
        seen.append(section.open[0].key)
        say(walk, seen[-1], "looked")
    assert seen == [*MAIL, *SOCIAL, ("you", "ready"), *FURTHER]


def test_the_first_walk_is_finished_when_every_question_of_it_has_an_answer(
    walk: Walk, clock: Clock
) -> None:
    seen = [walk.first_walk_finished]
    walk.pick("page", "councillor")
    for key in (("page", "people"), ("page", "filter"), ("you", "ready")):
        seen.append(walk.first_walk_finished)
        say(walk, key, "looked")
    seen.append(walk.first_walk_finished)
    clock.forward(days=365)
    assert [*seen, walk.first_walk_finished] == [False, False, False, False, True, False]
    assert walk.after(("page", "filter")) == ("page", "people")


def test_the_first_walk_is_finished_with_any_answer_and_without_going_further(walk: Walk) -> None:
    walk.pick("social", "both")
    for key in (("social", "password"), ("social", "two-step"), ("social", "who-sees")):
        say(walk, key, "unsure")
    say(walk, ("you", "ready"), "no")
    assert walk.first_walk_finished
    assert [section.status for section in walk.sections("further")] == ["not-started"]
