from tests.catalogue.lint.cases import KIND, SECOND, Change, each
from tests.catalogue.lint.factory import good, kind, lines, second_steps, without_block

MISSING = "second_steps: It does not say which second steps there are."


@each(
    (lambda: kind(second_steps=None), KIND + MISSING),
    (
        lambda: kind("facebook-profile", second_steps=None),
        "facebook-profile.toml: kind: " + MISSING,
    ),
    (
        lambda: second_steps(offered=["passkey", "pigeon"]),
        SECOND + 'offered: "pigeon" is not one of the second steps that we know.',
    ),
    (
        lambda: second_steps(offered=["passkey", "app", "app"]),
        SECOND + 'offered: "app" is here more than once.',
    ),
    (
        lambda: second_steps(offered=["passkey", "text", "app"]),
        SECOND + 'offered: "app" is stronger than "text", which stands before it.',
    ),
    (
        lambda: without_block(1),
        SECOND + "offered: A passkey is offered, and no block shows how to add one.",
    ),
)
def test_second_steps_that_do_not_add_up(change: Change, line: str) -> None:
    assert lines(change()) == [line]


def test_a_kind_that_signs_in_through_another_has_none_of_its_own() -> None:
    assert good().kinds["facebook-page"].second_steps is None
    assert lines(kind("facebook-profile", login="gmail", second_steps=None)) == []
