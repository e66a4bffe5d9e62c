"""A stronger second step: "go further", last of all, and only where it is surely offered."""

import pytest
from msgspec.structs import replace

from securecllr.audit.plan import Action, make_plan
from securecllr.catalogue.model import AnswerWord, Catalogue, HowTo, SecondSteps
from securecllr.profile.model import Block
from tests.audit.factory import TODAY, account, answer, folded, how_to, second_steps
from tests.audit.small import small


def with_social(offered: SecondSteps | None, *blocks: HowTo) -> Catalogue:
    over = small()
    social = over.kinds["social"]
    over.kinds["social"] = replace(social, second_steps=offered, how_to=[*social.how_to, *blocks])
    return over


def actions(*blocks: Block | str, over: Catalogue | None = None) -> list[Action]:
    found = make_plan(over or small(), folded(*blocks), TODAY)
    return [*found.actions, *found.further]


def offered_to(choice: str | None, over: Catalogue | None = None) -> list[str | None]:
    """What a person who signs in to ``social`` with this choice is told to add."""
    said = answer("social", "two-step", "looked", choice=choice)
    found = actions("social", said, over=over)
    assert all(action.further for action in found)
    return [member.choice for action in found for member in action.members]


@pytest.mark.parametrize(
    ("choice", "stronger"),
    [
        ("text", ["passkey"]),
        ("app", ["passkey"]),
        ("passkey", []),
        ("unheard-of", ["passkey"]),
        (None, []),
    ],
)
def test_the_best_that_is_offered_is_named_where_it_beats_what_is_used(
    choice: str | None, stronger: list[str]
) -> None:
    assert offered_to(choice) == stronger


def test_what_is_as_strong_as_the_best_is_strong_enough() -> None:
    over = with_social(second_steps("passkey", "key", "text"))
    two_step = over.controls["two-step"]
    key = replace(two_step.choices[0], id="key")
    over.controls["two-step"] = replace(two_step, choices=[*two_step.choices, key])
    assert offered_to("key", over) == []
    assert offered_to("text", over) == ["passkey"]


def test_only_what_this_platform_offers_is_named() -> None:
    assert offered_to("text", with_social(second_steps("app", "text"))) == ["app"]
    assert offered_to("app", with_social(second_steps("app", "text"))) == []
    assert offered_to("text", with_social(second_steps("text"))) == []
    assert offered_to("text", with_social(second_steps())) == []
    assert offered_to("text", with_social(second_steps("implant", "app"))) == ["app"]
    assert offered_to("text", with_social(None)) == []


@pytest.mark.parametrize(
    ("confidence", "stronger"), [("high", ["passkey"]), ("medium", ["passkey"]), ("low", [])]
)
def test_what_is_not_surely_offered_is_not_named(confidence: str, stronger: list[str]) -> None:
    offered = second_steps("passkey", "text", confidence=confidence)
    assert offered_to("text", with_social(offered)) == stronger


@pytest.mark.parametrize("word", ["think", "no", "unsure", "na"])
def test_only_a_second_step_that_was_looked_at_leads_further(word: AnswerWord) -> None:
    found = actions("social", answer("social", "two-step", word, choice="text"))
    assert not [action for action in found if action.further]


def test_a_second_step_past_its_day_is_asked_anew_and_leads_no_further() -> None:
    past = answer("social", "two-step", "looked", choice="text", valid_until=TODAY.replace(day=1))
    assert actions("social", past) == []


def test_a_second_step_that_could_be_stronger_is_in_place_all_the_same() -> None:
    now = folded("social", answer("social", "two-step", "looked", choice="text"))
    assert [c.control.id for c in make_plan(small(), now, TODAY).in_place] == ["two-step"]


def test_a_stronger_second_step_comes_after_everything_that_is_open() -> None:
    text = [answer(each, "two-step", "looked", choice="text") for each in ("mail", "social")]
    both = account("social", role="both")
    found = actions("mail", both, "page", *text, answer("you", "ready", "unsure"))
    assert [(action.control.id, action.further, action.first.choice) for action in found] == [
        ("apart", False, None),
        ("ready", False, None),
        ("two-step", True, "app"),
        ("two-step", True, "passkey"),
    ]


def test_a_stronger_second_step_is_an_action_apart_from_turning_one_on() -> None:
    said = [
        answer("mail", "two-step", "looked", choice="text"),
        answer("social", "two-step", "no"),
    ]
    found = actions("mail", "social", *said)
    assert [(a.first.check.account.id, a.first.open, a.further) for a in found] == [
        ("social", "no", False),
        ("mail", "stronger", True),
    ]


def test_the_steps_are_those_for_adding_that_choice_where_there_are_any() -> None:
    passkey = how_to("two-step", choice="passkey", steps=["Add it."], minutes=1, fix_minutes=7)
    app = how_to("two-step", choice="app", steps=["Not this."])
    said = answer("social", "two-step", "looked", choice="text")
    over = with_social(small().kinds["social"].second_steps, app, passkey)
    (action,) = actions("social", said, over=over)
    assert (action.first.how_to, action.first.minutes) == (passkey, 7)
    (plain,) = actions("social", said)
    assert plain.first.how_to == small().how_to("social", "two-step")
