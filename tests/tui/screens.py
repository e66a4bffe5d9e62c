"""Every screen, and how to reach it: from which prepared profile, by which keys."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from _pytest.mark.structures import ParameterSet

from securecllr.audit.engine import Audit
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.messages.start_at import StartAt
from securecllr.profile.settings import Settings
from securecllr.profile.store import Store
from securecllr.reports.cohort import document
from securecllr.reports.lines import document_lines
from securecllr.tui.app import CllrApp
from securecllr.tui.base_app import BaseApp
from securecllr.tui.screens.cohort import CohortApp
from securecllr.tui.screens.seats import SeatsApp
from tests.cohort.people import fixed_report
from tests.marks import slow_but
from tests.plain.conversation import NOW
from tests.tui.driving import SIZES, Driver, drive
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
    place: StartAt = "home"
    sizes: tuple[str, ...] = tuple(SIZES)
    settings: Settings = field(default_factory=Settings)
    names_file: bool = False
    later: int = 0
    opens: Callable[[], BaseApp[Any]] | None = None
    seat: str = ""


@cache
def _catalogue() -> Catalogue:
    return read_catalogue()


def _cohort() -> CohortApp:
    found = document(fixed_report(), _catalogue(), [])
    return CohortApp(found.title, document_lines(found))


_BIG = ("80x24",)  # where a smaller window shows nothing new
_START = "enter space enter"  # from the welcome, with Gmail
_TOLD = f"{_START} 1 enter"  # and a Facebook profile
SCREENS: dict[str, Shown] = {
    # -- the beginning
    "welcome": Shown("new"),
    "kept_from_welcome": Shown("new", "3 enter", names_file=True, sizes=_BIG),
    # -- home
    "home_new": Shown("new", "enter escape"),
    "home_picked": Shown("picked", sizes=_BIG),
    "home_half": Shown("half"),
    "home_finished": Shown("finished"),
    "home_signed": Shown("signed", "enter"),
    # -- coming back
    "since": Shown("signed"),
    "since_later": Shown("signed", later=400),
    "recheck": Shown("signed", place="recheck", later=400),
    "changes": Shown("best", place="recheck"),
    "reminder": Shown("finished", "r", place="plan"),
    # -- choosing accounts
    "accounts_mailboxes": Shown("new", "enter"),
    "accounts_ticked": Shown("new", "enter space down", sizes=_BIG),
    "accounts_error": Shown("new", "enter enter"),
    "accounts_others": Shown("new", _START),
    "accounts_role": Shown("new", _TOLD),
    "accounts_left": Shown("new", f"{_TOLD} 3 enter"),
    "accounts_state": Shown("new", f"{_TOLD} 3 enter 9 enter"),
    "accounts_cost": Shown("new", f"{_TOLD} 3 enter end space enter"),
    "accounts_change": Shown("picked", "1 enter"),
    "accounts_change_one": Shown("picked", "1 enter 2 enter"),
    "accounts_label": Shown("picked", "1 enter 3 enter 1 enter"),
    # -- questions
    "question_fresh": Shown("picked", "enter"),
    "question_chosen": Shown("picked", "enter 3", sizes=_BIG),
    "question_error": Shown("picked", "enter enter"),
    "question_saved": Shown("picked", "enter 4 enter"),
    "question_earlier": Shown("half", "3 enter escape escape"),
    "question_steps_hidden": Shown("picked", "enter", settings=Settings(how_to=False), sizes=_BIG),
    "question_computer": Shown("picked", "enter", settings=Settings(device="computer"), sizes=_BIG),
    "question_page": Shown("page", "5 enter"),
    "question_ready": Shown("page", "6 enter"),
    "question_choice": Shown("picked", "enter 3 enter 1 enter"),
    "question_bar": Shown("picked", "enter shift+tab"),
    "question_reading": Shown("picked", "enter tab", sizes=_BIG),
    "how_to": Shown("picked", "enter 3 enter h", sizes=("66x17", "33x8")),
    "alarm": Shown("alarm", "enter 3 enter"),
    "from_paper": Shown("picked", "n"),
    "from_paper_error": Shown("picked", "n 2 0 full_stop 1 enter", sizes=_BIG),
    "question_numbered": Shown("picked", "n 1 0 full_stop 3 enter"),
    # -- answers
    "answers": Shown("finished", "5 enter"),
    "sign_off": Shown("finished", "5 enter f", sizes=_BIG),
    "sign_off_missing": Shown("half", "5 enter f"),
    "sign_off_error": Shown("finished", "5 enter f enter"),
    # -- the plan
    "plan_signed": Shown("finished", "5 enter f space enter"),
    "plan_four": Shown("worst", place="plan"),
    "plan_more": Shown("worst", "m", place="plan"),
    "plan_empty": Shown("mailbox", place="plan"),
    "plan_all_in_place": Shown("best", place="plan", sizes=_BIG),
    "plan_old_account": Shown("left", place="plan"),
    "take_home": Shown("finished", "t", place="plan"),
    "in_place": Shown("best", "v", place="plan"),
    "action": Shown("finished", "enter", place="plan"),
    "action_several": Shown("worst", "4 enter", place="plan"),
    "when": Shown("finished", "w", place="plan"),
    "when_error": Shown("finished", "w @ enter", place="plan"),
    "planned": Shown("finished", "w enter enter", place="plan", sizes=_BIG),
    "done_which": Shown("worst", "4 d", place="plan"),
    "done_seen": Shown("finished", "d", place="plan", sizes=_BIG),
    # -- the demo
    "demo_asks": Shown("new", place="demo"),
    "demo_tells": Shown("new", "2 enter", place="demo"),
    "demo_square": Shown("new", "n 2 enter", place="demo"),
    "demo_phone": Shown("new", "n 2 enter tab right enter", place="demo"),
    "demo_box": Shown("new", "n 2 enter 1 2 a", place="demo"),
    "demo_same": Shown("new", "n n 2 enter", place="demo"),
    "demo_guess": Shown("new", "n n n 2 enter", place="demo"),
    "demo_clock": Shown("new", "n n n n n 2 enter 2 enter enter", place="demo"),
    "demo_fake": Shown("new", "n n n n n n 1 enter", place="demo"),
    "demo_passkey": Shown("new", "n n n n n n n 2 enter", place="demo"),
    "demo_recovery": Shown("new", "n n n n n n n n 2 enter", place="demo"),
    "demo_end": Shown("new", "n n n n n n n n n", place="demo"),
    "demo_offered": Shown("picked", "n n n n n n n n n 2 enter", place="demo"),
    # -- where you live
    "uk_nations": Shown("picked", "end up enter"),
    "uk_topics": Shown("picked", "end up enter 3 enter"),
    "uk_facts": Shown("picked", "end up enter 3 enter 2 enter"),
    # -- a laptop that several people share
    "seats": Shown("new", opens=lambda: SeatsApp(["anne", "bob", "carys"])),
    "seats_first": Shown("new", opens=lambda: SeatsApp([]), sizes=_BIG),
    "seats_new": Shown("new", "end enter", opens=lambda: SeatsApp(["anne"])),
    "seats_error": Shown("new", "end enter a slash enter", opens=lambda: SeatsApp(["anne"])),
    "seats_taken": Shown("new", "end enter a n n e enter", opens=lambda: SeatsApp(["anne"])),
    "home_seat": Shown("picked", seat="anne"),
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
    "help_question": Shown("picked", "enter question_mark"),
    "too_small": Shown("picked", sizes=("32x8",)),
    "get_help": Shown("picked", "g"),
    "kept": Shown("picked", "end enter", names_file=True),
    "card": Shown("picked", "end up up enter"),
}

# The pages that the quick tests look at in each way, one of each sort of page; what else is looked
# at in that way is looked at by the slow tests.
SAMPLE = {"welcome", "accounts_error", "question_fresh", "home_half", "plan_four", "when", "seats"}


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
        opens = shown.opens or (lambda: CllrApp(audit, shown.settings, shown.place, shown.seat))
        return drive(path, script, size=size, opens=opens)
