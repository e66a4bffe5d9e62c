"""Every screen as text at three sizes, as it was read and accepted.

To accept a change after looking at it: ACCEPT=1 .venv/bin/pytest tests/tui/test_snapshots.py
"""

from pathlib import Path

import pytest

from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.scroll import scroller_of
from tests.golden import hold_against
from tests.tui.driving import Driver
from tests.tui.screens import SCREENS, WINDOWS, show

SNAPSHOTS = Path(__file__).parent / "snapshots"


def drawn(name: str, folder: Path) -> str:
    """Draw a screen at each of its sizes, each opened anew at that size."""
    texts: list[str] = []

    async def draw(door: Driver) -> None:
        texts.append(door.text)
        assert_opened_at_the_top(door)

    for size in SCREENS[name].sizes:
        texts.append(f"===== {size}\n")
        show(name, folder, draw, WINDOWS[size])
    return "".join(texts)


def assert_opened_at_the_top(door: Driver) -> None:
    """See that nothing above is out of sight where what has the focus needs no scrolling."""
    rows = door.app.focused
    if isinstance(rows, ChoiceList) and (body := scroller_of(rows)) is not None:
        first, count = rows._span()
        if rows.virtual_region.y + first + count <= body.scrollable_content_region.height:
            assert body.scroll_y == 0


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_looks_as_it_was_accepted(name: str, tmp_path: Path) -> None:
    now = drawn(name, tmp_path)
    hold_against(SNAPSHOTS / f"{name}.txt", now)


def test_no_snapshot_is_left_of_a_screen_that_is_gone() -> None:
    assert {path.stem for path in SNAPSHOTS.iterdir()} == set(SCREENS)
