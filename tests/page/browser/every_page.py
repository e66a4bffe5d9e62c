"""The pages of every type, and how a person comes to each: for what has to be true of all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.flows.scripts import BEGIN, CHOSEN, QUICK, SCRIPTS
from tests.flows.steps import Choose, GoOn, Step, choose
from tests.page.browser.expected import scripted_today
from tests.page.browser.person import Person

# From the first page on.
BEGINNING: list[Step] = [
    *CHOSEN,
    Choose("No"),
    GoOn(),  # with rows left empty
    *choose("Go back"),
    *QUICK[1:],
    *choose("Do it now", "I have read it"),
]

# From home on, one after the other.
AFTERWARDS: dict[str, list[Step]] = {
    name: SCRIPTS[name][len(BEGIN) :]
    for name in ("a visit", "when", "the demo", "where you live", "a reminder", "sign off")
}

Look = Callable[[str], None]


def look_from_the_beginning(person: Person, folder: Path, look: Look) -> None:
    """Go from the first page to the first thing to do, and look at each page once."""
    _walk(person, BEGINNING, folder / "beginning.toml", look)


def look_from_home(person: Person, folder: Path, look: Look) -> None:
    """Go from home to where each script leads, and look at each page once.

    The profile that the page has is the one that ``BEGIN`` leaves, in ``folder``.
    """
    for steps in AFTERWARDS.values():
        _walk(person, steps, folder / "home.toml", look)
        person.window.reload()
        person.arrive()


def at_home(folder: Path) -> Path:
    """Write the profile of somebody who has come to home, and return its path."""
    return scripted_today(BEGIN, folder / "home.toml").path


def _walk(person: Person, steps: list[Step], path: Path, look: Look) -> None:
    seen: set[str] = set()
    for turn in scripted_today(steps, path).turns:
        if person.heading not in seen:
            seen.add(person.heading)
            look(person.heading)
        person.walk([turn])
    look(person.heading)
