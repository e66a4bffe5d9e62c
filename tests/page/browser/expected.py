"""What somebody does without an interface, today: for the page to be held against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.flows.persons import PEOPLE, Turn, walk
from tests.flows.steps import Step
from tests.today import today

_DRAWN_BY_CHANCE = ('id = "', "at = ")


@dataclass(frozen=True)
class Done:
    """What was done, and the file that it left."""

    turns: list[Turn]
    path: Path

    @property
    def lines(self) -> list[str]:
        """The file, without times and what is drawn by chance."""
        return lines_of(self.path.read_bytes())


def lines_of(profile: bytes) -> list[str]:
    """Return a profile, without times and what is drawn by chance."""
    lines = profile.decode().splitlines()
    return [line for line in lines if not line.startswith(_DRAWN_BY_CHANCE)]


def done_by(name: str, folder: Path) -> Done:
    """Lead a person through without an interface, on the day that browsers go by."""
    path = folder / "scripted" / "profile.toml"
    return Done(walk(PEOPLE[name], path, browser_now()).turns, path)


def scripted_today(steps: list[Step], path: Path) -> Done:
    """Play a script without an interface, on the day that browsers go by."""
    return Done(walk(steps, path, browser_now()).turns, path)


def browser_now() -> datetime:
    """Return the present moment where browsers are, so early that the day lasts for the test.

    They are at UTC: a zone that is spelled out, as the tests have it, is none that they know.
    """
    today(UTC)
    return datetime.now(UTC)
