"""Every screen, and how to reach it: from which prepared profile, by which keys."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from _pytest.mark.structures import ParameterSet

from securecllr.audit.engine import Audit
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.flows.pages import Page, Reply
from securecllr.messages.start_at import StartAt
from securecllr.profile.seats import new_name
from securecllr.profile.settings import Settings
from securecllr.profile.store import Store
from securecllr.reports.cohort import document
from securecllr.reports.text import document_lines
from securecllr.tui.app import CllrApp
from securecllr.tui.base_app import BaseApp
from securecllr.tui.screens.cohort import CohortApp
from securecllr.tui.seats_app import SeatsApp
from tests.cohort.people import fixed_report
from tests.flows.interfaces import NOW, ScriptedDialog, open_audit, scripted
from tests.flows.returns import RETURNS
from tests.flows.scripts import CHOSEN, QUICK
from tests.flows.steps import Choose, Press, Step, Type, choose, keys_of
from tests.languages import speaking
from tests.marks import slow_but
from tests.tui.driving import SIZES, Driver, drive, opened
from tests.tui.profiles import prepare
from tests.tui.sessions import COUNTS, notes, room

WINDOWS = {**SIZES, "32x8": (32, 8)}

# A person's file as the page on what is kept shows it: that of the test has a new name each time.
SHOWN_PATH = Path("/home/anne/.local/share/securecllr/profile.toml")


@dataclass(frozen=True, slots=True)
class Shown:
    """A screen: the profile it stands over, the steps and keys that lead there, its sizes.

    ``later`` counts days since the profile was left, and ``names_file`` tells whether the name of
    the file is on the screen. ``opens`` makes another app of ours in place of the driver's.
    """

    profile: str
    steps: Sequence[Step] = ()
    keys: str = ""
    start_at: StartAt = "home"
    sizes: tuple[str, ...] = tuple(SIZES)
    settings: Settings = field(default_factory=Settings)
    names_file: bool = False
    later: int = 0
    opens: Callable[[], BaseApp[Any]] | None = None
    seat: str = ""


@cache
def _catalogue() -> Catalogue:
    return read_catalogue()


def _seats(names: list[str]) -> SeatsApp:
    return SeatsApp(names, partial(new_name, names=names))


def _cohort() -> CohortApp:
    found = document(fixed_report(), _catalogue(), [])
    return CohortApp(found.title, document_lines(found))


_WIDE = ("80x24", "66x17")
_NARROW = ("33x8",)  # where rows that are asked together elsewhere stand alone
_BIG = ("80x24",)  # where a smaller window shows nothing new
_MORE = Choose("On paper, reminders")
SCREENS: dict[str, Shown] = {
    # -- the beginning
    "welcome": Shown("new"),
    "about": Shown("new", CHOSEN[:1], sizes=_WIDE),
    "about_narrow": Shown("new", CHOSEN[:1], sizes=_NARROW),
    "accounts": Shown("new", CHOSEN[:4]),
    "old_accounts": Shown("new", CHOSEN, sizes=_BIG),
    "quick": Shown("new", [*CHOSEN, *QUICK[:3]], sizes=_WIDE),
    "quick_narrow": Shown("new", [*CHOSEN, *QUICK[:3]], sizes=_NARROW),
    "first_thing": Shown("new", [*CHOSEN, *QUICK], sizes=_BIG),
    # -- home
    "home": Shown("begun"),
    "home_signed": Shown("signed", sizes=_BIG),
    "back": Shown("somebody", later=425),
    **{
        f"back_{name}": Shown("somebody", back.to_list, later=back.days, sizes=_BIG)
        for name, back in RETURNS.items()
    },
    "more": Shown("begun", [_MORE], sizes=_BIG),
    "changes": Shown("best", start_at="recheck", sizes=_BIG),
    # -- a visit
    "glance": Shown("somebody", choose("Your accounts at a glance"), sizes=_WIDE),
    "glance_narrow": Shown("somebody", choose("Your accounts at a glance"), sizes=_NARROW),
    "places": Shown("begun", choose("Your accounts at a glance"), sizes=_BIG),
    "question": Shown("begun", choose("Your accounts at a glance", "Gmail")),
    "question_steps": Shown("begun", choose("Your accounts at a glance", "Gmail", "Show me")),
    # -- doing
    "action": Shown("begun", keys="enter"),
    "step": Shown("begun", [Choose("Turn on"), Choose("Do it now")], sizes=_BIG),
    # -- signing off
    "answers": Shown("begun", choose("Sign off")),
    "sign_off": Shown("begun", [Choose("Sign off"), Press("f")]),
    # -- the plan
    "plan": Shown("worst", start_at="plan"),
    "plan_empty": Shown("mailbox", start_at="plan", sizes=_BIG),
    "when": Shown("begun", [Choose("All"), Press("w")], sizes=_BIG),
    "when_error": Shown(
        "begun", [Choose("All"), Press("w"), Choose("At another moment"), Type("a@b")]
    ),
    # -- the demo
    "demo_asks": Shown("new", start_at="demo", sizes=_BIG),
    "demo_square": Shown("new", keys="n 2 enter", start_at="demo"),
    "demo_refused": Shown("new", keys="n 2 enter 1 2 enter", start_at="demo", sizes=_BIG),
    "demo_end": Shown("new", keys="n n n n n n n n n n", start_at="demo", sizes=_BIG),
    # -- where you live
    "uk_facts": Shown(
        "begun", choose("Something has gone wrong", "Who to call", "Wales", "Threats"), sizes=_BIG
    ),
    # -- a laptop that several people share
    "seats": Shown("new", opens=lambda: _seats(["anne", "bob", "carys"])),
    "seats_first": Shown("new", opens=lambda: _seats([]), sizes=_BIG),
    "seats_new": Shown("new", keys="enter", opens=lambda: _seats(["anne"])),
    "seats_error": Shown("new", keys="enter a slash enter", opens=lambda: _seats(["anne"])),
    "seats_taken": Shown("new", keys="enter a n n e enter", opens=lambda: _seats(["anne"])),
    "home_seat": Shown("begun", seat="anne", sizes=_BIG),
    # -- a session for a room
    "room": Shown("new", opens=room(0)),
    "room_asks": Shown("new", opens=room(8)),
    "room_square": Shown("new", opens=room(6, wall=1)),
    "room_code": Shown("new", opens=room(9, wall=3)),
    "room_guess": Shown("new", opens=room(11), sizes=_BIG),
    "room_passkey": Shown("new", opens=room(24), sizes=_BIG),
    "room_counts": Shown("new", opens=room(2, wall=1, counted=True, counts=COUNTS)),
    "room_stop": Shown("new", opens=room(30), sizes=_BIG),
    "notes": Shown("new", opens=notes(0)),
    "notes_scene": Shown("new", opens=notes(9, since=NOW.timestamp() - 150, used={"why": 290.0})),
    "notes_counts": Shown("new", opens=notes(2, counted=True, counts=COUNTS)),
    "notes_stop": Shown("new", opens=notes(30, blank=True)),
    "notes_end": Shown("new", opens=notes(38), sizes=_BIG),
    "hands": Shown("new", keys="h", opens=notes(2)),
    "hands_one": Shown("new", keys="h", opens=notes(31), sizes=_BIG),
    "hands_error": Shown("new", keys="h 1 2 enter", opens=notes(2)),
    "leave": Shown("new", keys="s", opens=notes(2, counts=COUNTS)),
    "leave_room": Shown("new", keys="s", opens=room(9)),
    # -- a report on many
    "cohort": Shown("new", opens=_cohort),
    "cohort_tables": Shown("new", keys="pagedown pagedown", opens=_cohort),
    # -- everywhere
    "settings": Shown("begun", keys="f2"),
    "help": Shown("begun", keys="question_mark"),
    "too_small": Shown("begun", sizes=("32x8",)),
    "get_help": Shown("begun", keys="g"),
    "kept": Shown("new", choose("What we keep"), names_file=True),
    "card": Shown("begun", choose("Something has gone wrong", "If you think someone")),
    "where_to_report": Shown(
        "begun", choose("Something has gone wrong", "If someone pretends", "Facebook profile")
    ),
}

# One of each kind of page: what is looked at in one way only is looked at here.
SAMPLE = {"welcome", "accounts", "question", "question_steps", "plan", "when_error"}


def sampled(names: Iterable[str]) -> list[ParameterSet]:
    """Return names of screens as parameters of a test, those that are not in the sample slow."""
    return slow_but(SAMPLE, names)


# The demo's key is a new one each time; not here, where each screen is to look the same.
KEY = "DEMODEMODEMODEMODEMODEMODEMODEMO"


class _Rolled:
    """Dice that always roll the same numbers."""

    def __init__(self) -> None:
        self._last = 0

    def __call__(self, sides: int) -> int:
        self._last += 12_345_679
        return self._last % sides


class _Keys(ScriptedDialog):
    """Notes the keys that each step is on the full screen."""

    def __init__(self, steps: Sequence[Step], size: tuple[int, int]) -> None:
        super().__init__(steps)
        self._size = size
        self._before: Step | None = None
        self._given = len(steps)
        self.keys_of_steps: list[str] = []

    def reply(self, page: Page) -> Reply:
        if not self._replies and len(self.keys_of_steps) < self._given:
            keys = keys_of(self._steps[0], page, self._size, self._before)
            self._before = self._steps[0]
            self.keys_of_steps.append(" ".join(keys))
        return super().reply(page)


@cache
def keys_to(name: str, size: tuple[int, int]) -> list[str]:
    """Return the keys that lead to a screen, in a window of a size in cells."""
    return keys_for(SCREENS[name], size)


def keys_for(shown: Shown, size: tuple[int, int] = (80, 24)) -> list[str]:
    """Return the keys of steps in any language: the steps themselves go by English words."""
    with speaking("en"), TemporaryDirectory() as folder:
        path = Path(folder) / "profile.toml"
        prepare(shown.profile, path)
        now = NOW + timedelta(days=shown.later)
        dialog = _Keys(shown.steps, size)
        scripted(open_audit(path, now), [], shown.start_at, dialog=dialog)
    return [key for keys in dialog.keys_of_steps for key in keys.split()]


Then = Callable[[Driver], Awaitable[None]]


def show(name: str, folder: Path, then: Then, size: tuple[int, int] = (80, 24)) -> CllrApp:
    """Open the full screen at a size, go to a screen, and do something there."""
    return show_screen(SCREENS[name], folder, then, size, keys_to(name, size))


def show_screen(
    shown: Shown,
    folder: Path,
    then: Then,
    size: tuple[int, int],
    keys: Sequence[str] | None = None,
) -> CllrApp:
    """Do the same with a screen that has no name, by keys that are worked out where not given."""
    keys = keys_for(shown, size) if keys is None else keys
    path = folder / "profile.toml"
    path.unlink(missing_ok=True)
    prepare(shown.profile, path)
    now = NOW + timedelta(days=shown.later)
    audit = Audit(_catalogue(), Store.open(path, now.date()), lambda: now)
    if shown.names_file:
        audit.store.path = SHOWN_PATH

    async def script(driver: Driver) -> None:
        await driver.press(*keys, *shown.keys.split())
        await then(driver)

    with (
        patch("pyotp.random_base32", lambda _length: KEY),
        patch("secrets.randbelow", _Rolled()),
    ):
        opens = shown.opens or (
            lambda: opened(path, now, shown.start_at, shown.settings, audit, shown.seat)
        )
        return drive(path, script, size=size, opens=opens)
