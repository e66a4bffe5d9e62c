from datetime import date

import pytest
from msgspec.structs import replace

from securecllr.authoring.lint import Baseline, lint
from securecllr.authoring.lists import Listed, Lists, PublicList, differences, read_lists, unlisted
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_catalogue
from tests.authoring.lint.cases import KIND, SECOND, Change, each
from tests.authoring.lint.good_catalogue import (
    TODAY,
    good,
    kind,
    lines,
    second_steps,
    without_block,
)

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


SOURCE = PublicList("two-factor", "A list", "https://x.com", "0" * 40, date(2026, 8, 4))
# The good catalogue's Gmail offers a passkey and an app; its profile has second steps too.
GMAIL = Listed(kind="gmail", domain="gmail.com", methods=["totp"], passwordless="allowed")
PROFILE = Listed(kind="facebook-profile", domain="facebook.com")


def compared(catalogue: Catalogue, *entries: Listed) -> list[str]:
    found = lint(catalogue, Baseline(lists=Lists([SOURCE], [*entries])), TODAY)
    return [f"{f.file}: {f.block}: {f.key}: {f.problem}" for f in found]


def listed(catalogue: Catalogue) -> list[Listed]:
    """Entries that say just what the catalogue says."""
    words = {"text": "sms", "email": "email", "app": "totp", "security-key": "u2f"}
    words |= {"prompt": "custom-software"}
    return [
        Listed(
            kind=kind.id,
            domain="x.com",
            methods=[words[step] for step in kind.second_steps.offered if step in words],
            passwordless="allowed" if "passkey" in kind.second_steps.offered else None,
        )
        for kind in catalogue.kinds.values()
        if kind.second_steps
    ]


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ({"methods": ["sms", "call"]}, {"text"}),
        ({"methods": ["email", "totp", "u2f"]}, {"email", "app", "security-key"}),
        ({"methods": ["custom-software", "custom-hardware"]}, {"prompt"}),
        ({"passwordless": "allowed", "mfa": "allowed"}, {"passkey"}),
        ({"passwordless": "required"}, {"passkey"}),
        ({"mfa": "allowed"}, {"security-key"}),
        ({}, set()),
    ],
)
def test_the_words_of_the_lists_are_our_second_steps(
    words: dict[str, list[str]], steps: set[str]
) -> None:
    assert Listed(kind="x", domain="x.com", **words).steps == steps  # type: ignore[arg-type]


def test_what_is_the_same_in_both_is_no_finding() -> None:
    assert compared(good(), *listed(good())) == []


def test_a_difference_needs_a_reason_and_a_reason_needs_a_difference() -> None:
    same = listed(good())
    (gmail, *others) = same
    offered = good().kinds["gmail"].second_steps
    assert offered is not None
    more = replace(gmail, methods=[*gmail.methods, "email"])
    place = "gmail.toml: second_steps: offered: "
    assert "email" not in offered.offered
    assert compared(good(), more, *others) == [
        place + '"email" is in the lists and not in our file.'
    ]
    assert compared(good(), replace(more, because={"email": "Only for new people."}), *others) == []
    none = second_steps(offered=[])
    assert set(compared(none, *same)) >= {
        place + f'"{step}" is in the lists and not in our file.' for step in gmail.steps
    }
    (line,) = compared(good(), replace(gmail, because={"pin": "Ours."}), *others)
    assert line.endswith(': because.pin: There is no difference over "pin" any more.')


def test_every_kind_is_held_against_the_lists_and_no_other() -> None:
    same = listed(good())
    gone = Listed(kind="myspace", domain="myspace.com")
    assert compared(good(), *same, gone) == [
        'lists/second-steps.toml: entry "myspace": kind: There is no kind called "myspace".'
    ]
    assert compared(good(), *same[1:]) == [
        "gmail.toml: second_steps: offered: This is not held against the public lists."
    ]


def test_our_own_file_has_a_reason_for_every_difference() -> None:
    lists, kinds = read_lists(), read_catalogue().kinds
    for entry in lists.entry:
        found = differences(entry, kinds[entry.kind])
        assert {each.step for each in found} == set(entry.because)
    assert [kind.id for kind in unlisted(lists, kinds.values())] == ["other-mailbox"]
    steps = {each.step for entry in lists.entry for each in differences(entry, kinds[entry.kind])}
    assert "pin" in steps, "what the lists cannot say is the reason why we keep our own"
