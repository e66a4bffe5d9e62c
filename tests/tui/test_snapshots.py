"""Every screen as text at its sizes, as it was read and accepted; the bars of keys in a listing.

To accept a change after looking at it:
ACCEPT=1 .venv/bin/pytest tests/tui/test_snapshots.py -n 0 -m ""
"""

import os
from pathlib import Path

import pytest

from securecllr.tui.key_commands import Command
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.keybar import KeyBar
from securecllr.tui.widgets.scroll import scroller_of
from tests.golden import hold_against
from tests.marks import slow_but
from tests.tui.driving import Driver
from tests.tui.screens import SCREENS, WINDOWS, show

SNAPSHOTS = Path(__file__).parent / "snapshots"
SHOTS = [(name, size) for name, screen in SCREENS.items() for size in screen.sizes]
FIRST = [(name, screen.sizes[0]) for name, screen in SCREENS.items()]

# Each screen's own keys, a line each, and those that are on every page, once.
BARS = SNAPSHOTS / "bars.txt"
EVERYWHERE = "everywhere"
SHARED_KEYS = {"s", "g", "f2", "question_mark"}


def above_the_bar(driver: Driver) -> str:
    """Return the screen as text, without the bar of keys and its border."""
    lines = driver.text.splitlines(keepends=True)
    for bar in driver.app.screen.query(KeyBar):
        if bar.region.height:
            del lines[bar.region.y :]
    return "".join(lines)


def assert_opened_at_the_top(driver: Driver) -> None:
    """See that nothing above is out of sight where what has the focus needs no scrolling."""
    rows = driver.app.focused
    if isinstance(rows, ChoiceList) and (body := scroller_of(rows)) is not None:
        first, count = rows._span()
        if rows.virtual_region.y + first + count <= body.scrollable_content_region.height:
            assert body.scroll_y == 0


@pytest.mark.parametrize("shot", slow_but(FIRST, SHOTS), ids="-".join)
def test_a_screen_looks_as_it_was_accepted(shot: tuple[str, str], tmp_path: Path) -> None:
    name, size = shot

    async def look(driver: Driver) -> None:
        assert_opened_at_the_top(driver)
        hold_against(SNAPSHOTS / size / f"{name}.txt", above_the_bar(driver))
        for bar in driver.app.screen.query(KeyBar):
            hold_bar(name, bar.commands)

    show(name, tmp_path, look, WINDOWS[size])


def hold_bar(name: str, commands: list[Command]) -> None:
    """Compare the keys of a screen with its line of the listing, and the shared ones with its."""
    accepted = listed()
    own = "  ".join(words(each) for each in commands if each.key not in SHARED_KEYS)
    shared = {words(each) for each in commands if each.key in SHARED_KEYS}
    known = set(accepted.get(EVERYWHERE, "").split("  ")) - {""}
    if os.environ.get("ACCEPT"):
        both = {EVERYWHERE: "  ".join(sorted(known | shared)), name: own}
        lines = sorted((accepted | both).items())
        BARS.write_text("".join(f"{key}: {text}\n" for key, text in lines), "utf-8")
        return
    assert accepted[name] == own
    assert shared <= known


def listed() -> dict[str, str]:
    """Return the lines of the listing by the screen."""
    lines = BARS.read_text("utf-8").splitlines() if BARS.exists() else []
    return dict(line.split(": ", 1) for line in lines)


def words(command: Command) -> str:
    return f"{command.key_words} {command.words}"


def test_no_snapshot_is_left_of_a_screen_that_is_gone() -> None:
    kept = {(path.stem, path.parent.name) for path in SNAPSHOTS.glob("*/*.txt")}
    assert kept == set(SHOTS)
    assert listed().keys() <= {EVERYWHERE, *SCREENS}
