"""Three people, from the first page to the sign-off: what they do, and what it costs them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from securecllr.flows.pages import ChoicePage, GridPage, Page, Reply, TablePage, TextPage, TickPage
from tests.flows.interfaces import NOW, ScriptedDialog, Typist, open_audit, plain, scripted
from tests.flows.steps import (
    Add,
    Choose,
    GoBack,
    GoOn,
    Mark,
    Press,
    Step,
    Type,
    Unfit,
    choose,
    tick,
)

# What a person reaches on the way, in this order.
FIRST_THING = "the first thing to do"
REALLY_DONE = "the first thing really done"
SIGNED_OFF = "the sign-off"


@dataclass(frozen=True)
class Reached:
    """Stands before a step: this is reached on its page."""

    what: str


@dataclass(frozen=True)
class Through:
    """Press Enter at every page whose first row begins so, then go on with the next step."""

    text: str

    def fits(self, page: Page) -> bool:
        """Return whether it is such a page."""
        return isinstance(page, ChoicePage) and page.rows[0].text.startswith(self.text)


Part = Step | Reached | Through


@dataclass(frozen=True)
class Turn:
    """A page, what was done on it, and the keys that it took."""

    page: Page
    step: Step
    keys: tuple[str, ...]


@dataclass
class Walk:
    """What one person did.

    Attributes:
        turns: Every page that was answered, in order.
        reached: How many turns there were before each place was reached.
    """

    turns: list[Turn] = field(default_factory=list)
    reached: dict[str, int] = field(default_factory=dict)

    def cost(self, what: str) -> tuple[int, int, int]:
        """Return the keys pressed, the pages seen and the words read until a place is reached."""
        before = self.turns[: self.reached[what]]
        shown: list[Page] = []
        for turn in before:
            if not shown or _bare(turn.page) != _bare(shown[-1]):
                shown.append(turn.page)
        keys = sum(len(turn.keys) for turn in before)
        return keys, len(shown), sum(map(words_of, shown))


def _bare(page: Page) -> Page:
    return replace(page, notice="", error="")


class CountedPerson(ScriptedDialog):
    """Replies as the parts say, and keeps what was done."""

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__([])
        self._parts = list(parts)
        self._at = -1  # the row of the grid that is shown
        self._grid: Page | None = None
        self.walk = Walk()

    def reply(self, page: Page) -> Reply:
        if self._replies:
            return self._replies.pop(0)
        step = self._next(page)
        if step is not None:
            self.walk.turns.append(Turn(page, step, tuple(self._keys(step, page))))
            self._replies = step.replies(page)
            return self._replies.pop(0)
        return super().reply(page)  # stops

    def _next(self, page: Page) -> Step | None:
        while self._parts:
            part = self._parts[0]
            match part:
                case Through() if part.fits(page):
                    return Choose(part.text)
                case Through():
                    self._parts.pop(0)
                case Reached(what):
                    self._parts.pop(0)
                    self.walk.reached[what] = len(self.walk.turns)
                case _:
                    self._parts.pop(0)
                    return part
        return None

    def _keys(self, step: Step, page: Page) -> list[str]:
        """Return the fewest keys that do a step, from where the highlight stands."""
        match page, step:
            case GridPage(), Mark() | GoOn() | Add():
                return self._on_grid(step, page)
            case ChoicePage(stands_on=at), Choose():
                return [*_move(at, step.row(page)), "Enter"]
            case TablePage(at=(row, 0)), Choose():
                return [*_move(row, step.row(page)), "Enter"]
            case TickPage(), _:
                return [*(str(row + 1) for row in step.rows(page)), "Enter"]  # type: ignore[union-attr]
            case _, Press() | Type() | GoBack():
                return _typed(step, page)
        raise Unfit(step, page)

    def _on_grid(self, step: Mark | GoOn | Add, page: GridPage) -> list[str]:
        if self._grid is not page:
            self._grid, self._at = page, page.highlighted
        if len(page.rows) == 1 and page.rows[0].question:  # a question: its answer goes on
            return (
                ["Enter"]
                if isinstance(step, GoOn)
                else [str(option + 1) for _row, option in step.places(page)]  # type: ignore[union-attr]
            )
        if isinstance(step, GoOn):
            return ["Enter"] if self._at == len(page.rows) else ["End", "Enter"]
        if isinstance(step, Add):
            return [*_steps(self._at, step.place(page)), "+"]
        keys = []
        for place, option in step.places(page):
            keys += [*_steps(self._at, place), str(option + 1)]
            self._at = place + 1
        return keys


def _typed(step: Press | Type | GoBack, page: Page) -> list[str]:
    match step:
        case Press(key):
            return [key]
        case Type(text):
            return [*text, "Enter"]
        case _:
            return ["Enter"] if isinstance(page, TextPage) else ["Escape"]


def _steps(at: int, there: int) -> list[str]:
    return ["Down" if there > at else "Up"] * abs(there - at)


def _move(at: int | None, there: int) -> list[str]:
    """Return the way to a row of a list: a digit, or nothing where it stands there already."""
    if at == there:
        return []
    return [str(there + 1)] if there < 9 else _steps(-1 if at is None else at, there)


def words_of(page: Page) -> int:
    """Return how many words a page says, without what stands beside it."""
    said = [page.place, page.notice, page.heading, *(line.text for line in page.lines)]
    if isinstance(page, TablePage):
        cells = [cell for row in page.rows for cell in (row.head, *row.cells)]
        said += [*page.heads, *(cell.text for cell in cells)]
    for row in () if isinstance(page, TablePage) else getattr(page, "rows", ()):
        said += [row.text, getattr(row, "note", ""), *getattr(row, "details", ())]
    if isinstance(page, GridPage):
        said += [word for row in page.rows[:1] for word in row.options]
    if isinstance(page, ChoicePage):
        said += [line.text for line in page.after]
    return sum(len(text.split()) for text in said)


def walk(parts: Sequence[Part], path: Path, now: datetime = NOW) -> Walk:
    """Lead a person through the flows, without an interface."""
    person = CountedPerson(parts)
    scripted(open_audit(path, now), (), dialog=person)
    return person.walk


def flat(found: Walk) -> list[Step]:
    """Return what a person did, as the steps of a script."""
    return [turn.step for turn in found.turns]


# -- the people --------------------------------------------------------------------------

_START: list[Part] = [Choose("Start")]


def _quick(*answers: str) -> list[Part]:
    """Return the quick check: one answer a page, for every row."""
    parts: list[Part] = [Choose("No")]  # no old accounts
    for answer in answers:
        parts += [Mark("*", answer), GoOn()]
    return [*parts, Reached(FIRST_THING)]


def _do(first: str, *said: str) -> list[Part]:
    """Return doing an action to its end: the row that begins it, and what is said at the end."""
    through = [Through(text) for text in ("I have read it", "Next step", "That was the last")]
    return [Choose(first), *through, *choose(*said)]


_SIGN_OFF: list[Part] = [
    *choose("Enough for today", "Go back to my plan", "Sign off"),
    Press("f"),
    tick("These answers are right"),
    Reached(SIGNED_OFF),
]

PARISH: list[Part] = [
    *_START,
    Mark("My phone is", "an Android"),
    Mark("My council is", "parish"),
    GoOn(),
    Mark("BT Email", "I use it"),
    Mark("Facebook profile", "both"),
    GoOn(),
    *_quick("Not sure", "I think so", "No", "I think so", "No"),
    *_do("Do it now", "Yes"),
    Reached(REALLY_DONE),
    *_SIGN_OFF,
]

COUNTY: list[Part] = [
    *_START,
    Mark("My phone is", "an iPhone"),
    Mark("My council is", "county"),
    GoOn(),
    Mark("Outlook.com", "I use it"),
    Mark("Council email", "the council runs it"),
    Mark("Facebook profile", "my own"),
    Mark("Instagram", "both"),
    Mark("X (Twitter)", "council"),
    Mark("LinkedIn", "both"),
    Mark("WhatsApp", "both"),
    Mark("Facebook Page", "I run it"),
    Press("m"),
    Mark("WhatsApp group or Community", "I run it"),
    Add("WhatsApp group or Community"),
    Type("ward"),
    GoOn(),
    *_quick("No", "I think so", "No", "I think so", "I think so", "Not sure"),
    *_do("Do it now", "Yes", "A code in a text"),
    Reached(REALLY_DONE),
    *_SIGN_OFF,
]

LISTENER: list[Part] = [
    *_START,
    Mark("My phone is", "an iPhone"),
    Mark("My council is", "county"),
    GoOn(),
    Mark("Gmail", "I use it"),
    Mark("Facebook profile", "both"),
    Mark("WhatsApp", "both"),
    Mark("Facebook Page", "I run it"),
    GoOn(),
    *_quick("Not sure", "I think so", "No", "I think so", "No", "I think so"),
    *_do("Do it now", "Yes"),
    Reached(REALLY_DONE),
    *_do("Next:", "Yes"),
    *choose("Enough for today", "Go back to my plan", "Your accounts at a glance", "Gmail"),
    *choose("Yes, I think so", "Yes, I looked", "A code in a text"),
    Choose("Show me"),
    GoBack(),
    *choose("Yes, I looked", "No"),
    GoBack(),  # what to do if someone has got in
    *choose("Just put it", "I'm not sure", "Just put it"),
    *choose("Yes, I", "Yes, I"),
    GoBack(),
    *choose("All", "Turn", "Later", "In a week"),
    GoBack(),
    *_SIGN_OFF[2:],
]

PEOPLE = {"parish councillor": PARISH, "county councillor": COUNTY, "listener": LISTENER}


# -- in plain lines ----------------------------------------------------------------------


@dataclass(frozen=True)
class Heard:
    """What was said between one line that was typed and the next, on which page, and that line."""

    page: Page
    text: str
    typed: str

    @property
    def words(self) -> int:
        return len(self.text.split())


class _Listener(Typist):
    """Types what a person did, and keeps what was said before each prompt."""

    def __init__(self, steps: Sequence[Step], written: io.StringIO) -> None:
        super().__init__(steps)
        self._written = written
        self._from = 0
        self.heard: list[Heard] = []

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]  # as StringIO has it
        assert self.dialog is not None
        text, page = self._written.getvalue(), self.dialog.pages[-1]
        typed = super().readline(size)
        self.heard.append(Heard(page, text[self._from :], typed.rstrip("\n")))
        self._from = len(text) + len(typed)
        return typed


def listen(parts: Sequence[Part], folder: Path) -> list[Heard]:
    """Lead a person through in plain lines, and return what was heard, turn by turn."""
    steps = flat(walk(parts, folder / "scripted.toml"))
    written = io.StringIO()
    listener = _Listener(steps, written)
    plain(open_audit(folder / "heard.toml"), steps, typist=listener, written=written)
    return listener.heard
