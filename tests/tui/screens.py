"""Every screen, and how to reach it: from which prepared profile, by which keys."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from _pytest.mark.structures import ParameterSet

from securecllr.audit.engine import Audit
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.messages.start_at import StartAt
from securecllr.profile.seats import new_name
from securecllr.profile.settings import Settings
from securecllr.profile.store import Store
from securecllr.reports.cohort import document
from securecllr.reports.lines import document_lines
from securecllr.tui.app import CllrApp
from securecllr.tui.base_app import BaseApp
from securecllr.tui.screens.cohort import CohortApp
from securecllr.tui.seats_app import SeatsApp
from tests.cohort.people import fixed_report
from tests.flows.interfaces import NOW
from tests.marks import slow_but
from tests.tui.driving import SIZES, Driver, drive, opened
from tests.tui.profiles import prepare
from tests.tui.sessions import COUNTS, notes, room

WINDOWS = {**SIZES, "32x8": (32, 8)}

# A person's file as the page on what is kept shows it: that of the test has a new name each time.
SHOWN_PATH = Path("/home/anne/.local/share/securecllr/profile.toml")


@dataclass(frozen=True, slots=True)
class Shown:
    """A screen: the profile it stands over, the keys that lead there, where it can be seen.

    ``later`` counts days since the profile was left, and ``names_file`` tells whether the name of
    the file is on the screen. ``opens`` makes another app of ours in place of the door's.
    """

    profile: str
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


_BIG = ("80x24",)  # where a smaller window shows nothing new
_OTHERS = "enter space enter"  # from the welcome, with Gmail
_ROLE = f"{_OTHERS} space enter"  # and a Facebook profile
_OLD = f"{_ROLE} enter"
_LAST_TASK = "end"
SCREENS: dict[str, Shown] = {
    # -- the beginning
    "welcome": Shown("new"),
    "accounts_mailboxes": Shown("new", "enter"),
    "accounts_missing": Shown("new", "enter enter"),
    "accounts_others": Shown("new", _OTHERS),
    "accounts_role": Shown("new", _ROLE, sizes=_BIG),
    "accounts_old": Shown("new", _OLD, sizes=_BIG),
    "accounts_change": Shown("picked", "1 enter", sizes=_BIG),
    # -- home
    "home_picked": Shown("picked"),
    "home_signed": Shown("signed", "enter", sizes=_BIG),
    "since": Shown("signed", later=400),
    "changes": Shown("best", start_at="recheck", sizes=_BIG),
    # -- questions
    "question": Shown("picked", "enter"),
    "question_saved": Shown("picked", "enter 4 enter", sizes=_BIG),
    "question_steps": Shown("picked", "enter enter"),
    "question_choice": Shown("picked", "enter 4 enter 2 enter", sizes=_BIG),
    "alarm": Shown("alarm", "enter 4 enter", sizes=_BIG),
    "from_paper": Shown("picked", "n 2 0 full_stop 1 enter", sizes=_BIG),
    # -- answers
    "answers": Shown("finished", "5 enter"),
    "sign_off": Shown("finished", "5 enter f enter"),
    # -- the plan
    "plan_signed": Shown("finished", "5 enter f space enter", sizes=_BIG),
    "plan": Shown("worst", start_at="plan"),
    "plan_empty": Shown("mailbox", start_at="plan", sizes=_BIG),
    "take_home": Shown("finished", "t", start_at="plan", sizes=_BIG),
    "action": Shown("finished", "enter", start_at="plan"),
    "when_error": Shown("finished", "w @ enter", start_at="plan"),
    "done_seen": Shown("finished", "d", start_at="plan", sizes=_BIG),
    # -- the demo
    "demo_asks": Shown("new", start_at="demo", sizes=_BIG),
    "demo_square": Shown("new", "n 2 enter", start_at="demo"),
    "demo_refused": Shown("new", "n 2 enter 1 2 enter", start_at="demo", sizes=_BIG),
    "demo_end": Shown("new", "n n n n n n n n n", start_at="demo", sizes=_BIG),
    # -- where you live
    "uk_nations": Shown("picked", "end up enter", sizes=_BIG),
    "uk_facts": Shown("picked", "end up enter 3 enter 2 enter", sizes=_BIG),
    # -- a laptop that several people share
    "seats": Shown("new", opens=lambda: _seats(["anne", "bob", "carys"])),
    "seats_first": Shown("new", opens=lambda: _seats([]), sizes=_BIG),
    "seats_new": Shown("new", "end enter", opens=lambda: _seats(["anne"])),
    "seats_error": Shown("new", "end enter a slash enter", opens=lambda: _seats(["anne"])),
    "seats_taken": Shown("new", "end enter a n n e enter", opens=lambda: _seats(["anne"])),
    "home_seat": Shown("picked", seat="anne", sizes=_BIG),
    # -- a session for a room
    "room": Shown("new", opens=room(0)),
    "room_asks": Shown("new", opens=room(8)),
    "room_square": Shown("new", opens=room(6)),
    "room_code": Shown("new", opens=room(9)),
    "room_guess": Shown("new", opens=room(11), sizes=_BIG),
    "room_passkey": Shown("new", opens=room(24), sizes=_BIG),
    "room_counts": Shown("new", opens=room(2, counted=True, counts=COUNTS)),
    "room_stop": Shown("new", opens=room(28), sizes=_BIG),
    "notes": Shown("new", opens=notes(0)),
    "notes_scene": Shown("new", opens=notes(9, since=NOW.timestamp() - 150, used={"why": 290.0})),
    "notes_counts": Shown("new", opens=notes(2, counted=True, counts=COUNTS)),
    "notes_stop": Shown("new", opens=notes(28, blank=True)),
    "notes_end": Shown("new", opens=notes(36), sizes=_BIG),
    "hands": Shown("new", "h", opens=notes(2)),
    "hands_one": Shown("new", "h", opens=notes(29), sizes=_BIG),
    "hands_error": Shown("new", "h 1 2 enter", opens=notes(2)),
    "leave": Shown("new", "s", opens=notes(2, counts=COUNTS)),
    "leave_room": Shown("new", "s", opens=room(9)),
    # -- a report on many
    "cohort": Shown("new", opens=_cohort),
    "cohort_tables": Shown("new", "pagedown pagedown", opens=_cohort),
    # -- everywhere
    "settings": Shown("picked", "f2"),
    "help": Shown("picked", "question_mark"),
    "help_question": Shown("picked", "enter question_mark", sizes=_BIG),
    "too_small": Shown("picked", sizes=("32x8",)),
    "get_help": Shown("picked", "g"),
    "kept": Shown("picked", "end enter", names_file=True),
    "card": Shown("picked", "end up up enter"),
}

# One of each kind of page: what is looked at in one way only is looked at here.
SAMPLE = {"welcome", "accounts_missing", "question", "question_steps", "plan", "when_error"}


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


Then = Callable[[Driver], Awaitable[None]]


def show(name: str, folder: Path, then: Then, size: tuple[int, int] = (80, 24)) -> CllrApp:
    """Open the door at a size, go to a screen, and do something there."""
    shown = SCREENS[name]
    path = folder / "profile.toml"
    path.unlink(missing_ok=True)
    prepare(shown.profile, path)
    now = NOW + timedelta(days=shown.later)
    audit = Audit(_catalogue(), Store.open(path, now.date()), lambda: now)
    if shown.names_file:
        audit.store.path = SHOWN_PATH

    async def script(door: Driver) -> None:
        await door.press(*shown.keys.split())
        await then(door)

    with (
        patch("pyotp.random_base32", lambda _length: KEY),
        patch("secrets.randbelow", _Rolled()),
    ):
        opens = shown.opens or (
            lambda: opened(path, now, shown.start_at, shown.settings, audit, shown.seat)
        )
        return drive(path, script, size=size, opens=opens)
