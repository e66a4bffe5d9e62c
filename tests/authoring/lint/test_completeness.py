import pytest

from securecllr.catalogue.model import Walk
from tests.authoring.lint.good_catalogue import control, kind, lines, second_steps, without_block
from tests.authoring.lint.good_kinds import GMAIL, PAGE, PROFILE, how_to


@pytest.mark.parametrize(
    ("kind_id", "number", "missing"),
    [
        ("gmail", 0, "two-step"),
        ("gmail", 2, "old-account"),
        ("gmail", 3, "hacked"),
        ("facebook-profile", 2, "old-account"),
        ("facebook-profile", 3, "ready-for-abuse"),
        ("facebook-profile", 4, "hacked"),
        ("facebook-page", 0, "old-account"),
        ("facebook-page", 1, "ready-for-abuse"),
        ("facebook-page", 2, "hacked"),
        ("you", 0, "ready-for-abuse"),
    ],
)
def test_a_block_that_is_missing(kind_id: str, number: int, missing: str) -> None:
    assert lines(without_block(number, kind_id)) == [
        f'{kind_id}.toml: how_to "{missing}": control: This block is missing.'
    ]


def test_a_walk_that_names_a_group_needs_a_block_in_each_of_its_kinds() -> None:
    asked = Walk(mailbox="first", social="first", page="further")
    assert lines(control("old-account", walk=asked)) == []
    assert lines(control(walk=Walk(mailbox="first", social="first", person="further"))) == [
        'you.toml: how_to "two-step": control: This block is missing.'
    ]


def test_a_sign_in_is_asked_of_the_kind_that_it_belongs_to() -> None:
    asked = Walk(mailbox="first", social="first", page="first")
    assert lines(control(walk=asked)) == []  # the Page signs in through the profile
    assert lines(control(walk=asked, scope="account")) == [
        'facebook-page.toml: how_to "two-step": control: This block is missing.'
    ]


def test_a_choice_is_not_the_block_itself() -> None:
    entries = [
        entry for entry in PROFILE.how_to if (entry.control, entry.choice) != ("two-step", None)
    ]
    assert lines(kind("facebook-profile", how_to=entries)) == [
        'facebook-profile.toml: how_to "two-step": control: This block is missing.'
    ]


def test_without_second_steps_no_block_is_needed_for_them() -> None:
    none = second_steps(offered=[]).kinds["gmail"].second_steps
    assert lines(kind(second_steps=none, how_to=GMAIL.how_to[2:])) == []


def test_a_block_that_is_there_twice() -> None:
    entries = [GMAIL.how_to[0], GMAIL.how_to[1], how_to("two-step", choice="passkey")]
    assert lines(kind(how_to=entries + GMAIL.how_to[2:])) == [
        'gmail.toml: how_to "two-step" (passkey): control: This block is here 2 times.'
    ]


def test_blocks_out_of_order() -> None:
    late = "control: This block stands after how_to"
    assert lines(kind("facebook-page", how_to=[PAGE.how_to[i] for i in (1, 0, 2)])) == [
        f'facebook-page.toml: how_to "old-account": {late} "ready-for-abuse".'
    ]
    assert lines(kind(how_to=[GMAIL.how_to[i] for i in (1, 0, 2, 3)])) == [
        f'gmail.toml: how_to "two-step": {late} "two-step" (passkey).'
    ]
