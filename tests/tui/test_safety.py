"""Data is shown as it is: no text of a council's folder or a profile is ever read as markup."""

from pathlib import Path

import pytest

from tests.marks import slow_but
from tests.tui.driving import Driver, drive
from tests.tui.screens import SCREENS, sampled
from tests.tui.trapped import in_profile, trapped_walk

TRAPS = {
    "a style": "[bold]",
    "an end of nothing": "[/",
    "a link that quits": "[@click=app.quit]x[/]",
    "a backslash": "\\",
    "a variable": "$x[$error]",
}
ALL = "".join(TRAPS.values())

# Pages with words of ours alone, or where what is trapped is further down.
WITHOUT_DATA = {"welcome", "settings", "get_help", "kept", "kept_from_welcome", "accounts_cost"}
WITHOUT_DATA |= {"changes", "reminder", "plan_empty", "uk_nations", "uk_topics"}
WITHOUT_DATA |= {"from_paper", "take_home"}
WITHOUT_DATA |= {name for name in SCREENS if name.startswith("demo_")} - {"demo_offered"}

# Apps without a profile show names that are held to a rule, and words of ours.
OVER_DATA = {name for name, shown in SCREENS.items() if shown.opens is None}

# Each of these shows the same data in the same way as another one.
ALIKE = {"home_new", "home_picked", "home_finished", "question_bar", "question_reading"}
ALIKE |= {"question_steps_hidden", "question_computer", "question_chosen", "plan_signed"}
ALIKE |= {"sign_off_error", "accounts_ticked", "accounts_error", "too_small", "since_later"}


async def nothing_to_click(door: Driver) -> None:
    """Nothing that is drawn does anything because of a word of Textual's in a text."""
    for y, strip in enumerate(door.app.screen._compositor.render_strips()):
        x = 0
        for segment in strip:
            meta = segment.style.meta if segment.style else {}
            assert "@click" not in meta, (x, y)
            x += segment.cell_length


@pytest.mark.parametrize("name", sampled(sorted(OVER_DATA - ALIKE)))
def test_every_screen_shows_every_trap_as_it_is_written(tmp_path: Path, name: str) -> None:
    shown = SCREENS[name]
    path = tmp_path / "profile.toml"
    audit = trapped_walk(path, shown.profile, ALL, shown.later)

    async def script(door: Driver) -> None:
        await door.press(*shown.keys.split())
        assert (ALL in door.text) == (name not in WITHOUT_DATA)
        await nothing_to_click(door)

    app = drive(
        path,
        script,
        size=(120, 80),
        start_at=shown.start_at,
        settings=shown.settings,
        audit=audit,
    )
    assert app.return_value is None


@pytest.mark.parametrize("trap", slow_but(["a link that quits"], TRAPS))
def test_each_trap_by_itself_is_shown_on_a_whole_walk(tmp_path: Path, trap: str) -> None:
    text = TRAPS[trap]
    audit = trapped_walk(tmp_path / "profile.toml", "half", text)

    async def script(door: Driver) -> None:
        assert f"(label {in_profile(text)})" in door.text
        await door.press("enter")
        assert text in door.top
        for keys in ("enter", "4 enter", "question_mark"):
            await door.press(*keys.split())
            await nothing_to_click(door)
        await door.press(*["escape"] * 5, "5", "enter", "f")
        assert text in door.text

    drive(tmp_path / "profile.toml", script, audit=audit, size=(120, 80))


def test_a_click_on_such_a_link_does_nothing(tmp_path: Path) -> None:
    audit = trapped_walk(tmp_path / "profile.toml", "half", TRAPS["a link that quits"])

    async def script(door: Driver) -> None:
        await door.press("enter")
        for y, line in enumerate(door.text.splitlines()):
            x = line.find("]x[")
            if x >= 0:
                await door.pilot.click(offset=(x + 1, y))
                await door.still()
                assert not door.app._exit

    app = drive(tmp_path / "profile.toml", script, audit=audit, size=(120, 60))
    assert app.return_value is None
