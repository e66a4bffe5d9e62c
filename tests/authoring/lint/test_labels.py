"""A second name comes with its version, and what a source knows of names is passed on."""

from typing import Any

import pytest

from tests.authoring.lint.good_catalogue import block, lines

SOURCE = "https://support.google.com/accounts/answer/185839"


@pytest.mark.parametrize(
    ("step", "told"),
    [
        ('Tap "Chat". It is called "Direct messages".', False),
        ('Choose "My sign-ins", also called "Recent activity".', False),
        ('Tap "Chat". In older apps it is called "Direct messages".', True),
        ('Tap "Chat". It used to be called "Direct messages".', True),
        ('Tap "Chat". It may be called "Direct messages".', True),
        ('Tap "Passwords". Before iOS 18 it was "Keychain".', True),
        ('Tap "Set". It is called "Change" if you have one.', True),
        ('Tap the three dots. They are called "More options".', True),
        ('Add a contact called "Fake text".', True),
    ],
)
def test_a_second_name_says_which_version_has_it(step: str, told: bool) -> None:
    said = [line for line in lines(block(phone=[step])) if "second name" in line]
    assert bool(said) is not told


@pytest.mark.parametrize(
    ("source", "changes", "told"),
    [
        (f"{SOURCE}: with the older name", {}, False),
        (f"{SOURCE}: renamed in 2026", {}, False),
        (f"{SOURCE}: with the older name", {"also_called": ["Security"]}, True),
        (f"{SOURCE}: both names", {"phone": ['Tap "A". It may be called "B".']}, True),
        (f"{SOURCE}: the name of the page", {}, True),
    ],
)
def test_what_a_source_knows_of_two_names_is_passed_on(
    source: str, changes: dict[str, list[str]], told: bool
) -> None:
    steps: dict[str, Any] = {"phone": ['Tap "A".'], "computer": ['Click "A".'], "also_called": []}
    catalogue = block(**(steps | changes | {"source": [source]}))
    said = [line for line in lines(catalogue) if "two names" in line]
    assert bool(said) is not told
