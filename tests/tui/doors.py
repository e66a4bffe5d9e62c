"""One script for both doors: each act as the lines that are typed and the keys that are pressed."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from textual.keys import _character_to_key

from securecllr.messages.start_at import StartAt
from tests.plain.conversation import MAILBOXES, NOW, OTHERS, converse, numbers
from tests.tui.driving import Driver, drive

ALL = (*MAILBOXES, *OTHERS)


@dataclass(frozen=True, slots=True)
class Act:
    """Something that a person does."""

    lines: tuple[str, ...]
    keys: tuple[str, ...]


def at_plain(path: Path, *acts: Act, now: datetime = NOW, place: StartAt = "home") -> str:
    """Do it line by line."""
    lines = "".join(f"{line}\n" for act in acts for line in act.lines)
    return converse(lines, path, now=now, place=place)


def at_full_screen(
    path: Path, *acts: Act, now: datetime = NOW, place: StartAt = "home", ending: str = "stopped"
) -> None:
    """Do it by keys."""

    async def script(door: Driver) -> None:
        await door.press(*(key for act in acts for key in act.keys))

    assert drive(path, script, now=now, place=place).return_value == ending


def _to(row: int) -> tuple[str, ...]:
    """The keys that go to a row of a list."""
    return ("home", *["down"] * (row - 1))


ENTER = Act(("",), ("enter",))
BACK = Act(("b",), ("escape",))
STOP = Act(("s",), ("s",))
MORE = Act(("m",), ("m",))
TO_MY_TASKS = Act((), ("enter",))  # the page on what it will cost: at the plain door one line


def choose(number: int) -> Act:
    """Choose one line of a question or a list."""
    return Act((str(number),), (*_to(number), "space", "enter"))


def choose_all(*chosen: int) -> list[Act]:
    """Answer questions one after another."""
    return [choose(number) for number in chosen]


def open_line(number: int) -> Act:
    """Open a line of the tasks, of the answers or of the plan."""
    return Act((str(number),), (*_to(number), "enter"))


def tick(kinds: list[str], offered: tuple[str, ...]) -> Act:
    """Pick kinds off a list, or none of them."""
    keys = [key for kind in kinds for key in (*_to(offered.index(kind) + 1), "space")]
    none = [] if kinds else ["end", "space"]
    return Act((numbers(kinds, offered),), (*keys, *none, "enter"))


def write(text: str) -> Act:
    """Write a few words in place of those that are there."""
    return Act((text,), ("ctrl+u", *map(_character_to_key, text), "enter"))


def sign_off(*, helped: bool) -> Act:
    """Sign off from the page with the answers; the plan follows."""
    keys = ("f", *_to(1), "space", *((*_to(2), "space") if helped else ()), "enter")
    return Act(("f", "y", "y" if helped else "n"), keys)


def look_now() -> Act:
    """Look at each "I think so"."""
    return Act(("l",), ("l",))


def plan_first(when: str, using: str) -> list[Act]:
    """Say when the first thing will be done; "" keeps what is offered."""
    return [Act(("w",), ("w",)), *(write(text) if text else ENTER for text in (when, using))]


def done(number: int, *which: Act) -> list[Act]:
    """Open an action, say that it is done, on which account, and that it was seen."""
    opened = Act((str(number), "d"), (*_to(number), "d"))
    return [opened, *which, Act(("y",), (*_to(1), "space", "enter"))]


def add_account(listed: int, kind: str) -> list[Act]:
    """Add an account from the list of those that are in use."""
    return [Act(("a",), (*_to(listed + 1), "space", "enter")), tick([kind], ALL)]
