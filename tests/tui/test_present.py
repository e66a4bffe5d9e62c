"""The room view and the notes: what each shows and hides, and what the keys do (rules T1 to T7)."""

import tomllib
from pathlib import Path
from typing import cast

import msgspec
import pytest

from securecllr.present.notes import notes
from securecllr.present.session import Session
from securecllr.present.shared import Role
from securecllr.tui.presenting import PresentApp
from securecllr.tui.screens.presenter import Blank, RoomView
from securecllr.tui.widgets.steps import StepsPanel
from securecllr.twostep.digits import in_words, large
from tests.plain.conversation import NOW
from tests.present.test_deck import PAGES
from tests.tui.driving import Driver, Script, drive
from tests.tui.sessions import window

EVERY = range(len(PAGES))


def present(role: Role, script: Script, session: Session | None = None) -> PresentApp:
    """Open a window on a session, and do something there."""
    app = cast("PresentApp", drive(Path(), script, opens=window(role, session or Session())))
    assert app.broke is None
    return app


def flat(text: str) -> str:
    return " ".join(text.split())


def of(door: Driver) -> PresentApp:
    return cast("PresentApp", door.app)


def test_the_room_sees_none_of_the_notes_on_any_page() -> None:
    said = [flat(w) for each in notes().values() for w in (*each.say, each.ask, each.answer)]

    async def script(door: Driver) -> None:
        for _page in EVERY:
            seen = flat(door.text)
            assert not [words for words in said if words in seen]
            for word in ("Say:", "They may ask", "Planned", "Used:", "Next:"):
                assert word not in seen
            await door.press("space")

    present("room", script)


def test_every_page_of_the_room_view_fits_24_lines_with_nothing_to_scroll() -> None:
    async def script(door: Driver) -> None:
        for number in EVERY:
            panel = door.app.screen.query_one(StepsPanel)
            assert panel.max_scroll_y == 0, PAGES[number].title
            assert len(door.text.splitlines()) <= 24
            await door.press("space")

    present("room", script)


def test_each_page_is_reached_by_space_and_left_by_backspace_in_both_windows() -> None:
    async def script(door: Driver) -> None:
        for page in PAGES[1:]:
            await door.press("space")
            assert f"> {page.title}" in door.text
        await door.press("space")
        assert of(door).session.page == len(PAGES) - 1
        for page in reversed(PAGES[:-1]):
            await door.press("backspace")
            assert f"> {page.title}" in door.text
        await door.press("backspace")
        assert of(door).session.page == 0

    present("room", script)
    present("notes", script)


def test_b_blanks_the_room_at_once_and_the_keys_move_the_session_behind_it() -> None:
    async def script(door: Driver) -> None:
        await door.press("b")
        assert isinstance(door.app.screen, Blank)
        assert door.text.strip() == ""
        await door.press("space", "space")
        assert door.text.strip() == ""
        await door.press("b")
        assert isinstance(door.app.screen, RoomView)
        assert f"> {PAGES[2].title}" in door.text

    present("room", script)


def test_the_notes_stay_while_the_room_is_blank_and_say_so() -> None:
    async def script(door: Driver) -> None:
        await door.press("b")
        assert "The room sees nothing now. B brings the page back." in door.text
        assert "Say:" in door.text
        await door.press("b")
        assert "The room sees nothing" not in door.text

    present("notes", script)


def test_a_room_view_that_is_opened_while_all_is_blank_is_blank() -> None:
    async def script(door: Driver) -> None:
        assert door.text.strip() == ""
        await door.press("b")
        assert PAGES[0].title in door.text

    present("room", script, Session(blank=True))


def test_the_code_on_the_wall_is_that_of_the_phones_large_and_in_words() -> None:
    now = [NOW.timestamp()]

    async def script(door: Driver) -> None:
        app = of(door)
        app.clock = app.site._clock = lambda: now[0]
        for _second in range(3):
            page = door.app.screen
            assert isinstance(page, RoomView)
            page._tick()
            await door.still()
            code = app.site.code()
            for row in large(code):
                assert f"      {row.rstrip()}" in door.text
            assert f"In words: {in_words(code)}" in door.text
            now[0] += 30

    present("room", script, Session(page=9))


def test_the_timer_counts_up_on_the_notes_from_when_it_is_started() -> None:
    async def script(door: Driver) -> None:
        app = of(door)
        start = app.clock()
        app.clock = lambda: start
        assert "T starts the timer." in door.text
        await door.press("t")
        assert "T starts the timer." not in door.text
        app.clock = lambda: start + 3 * 60 + 5
        await door.press("t")
        assert "Used: Why 3 of 5 minutes, in all 3 of 45." in door.text
        app.clock = lambda: start + 3600
        await door.press("space")
        assert "Used: Why 3 of 5 minutes, in all 3 of 45." in door.text

    present("notes", script)


def test_e_goes_to_the_two_questions_from_wherever_it_is() -> None:
    async def script(door: Driver) -> None:
        await door.press("e")
        assert "> Two questions before you go" in door.text

    for page in (0, 28, 33):
        present("notes", script, Session(page=page))


def test_n_leaves_a_scene_out_where_20_minutes_are_all_there_is() -> None:
    async def script(door: Driver) -> None:
        assert "Do you have 20 minutes only? Then leave this scene out: press N." in flat(door.text)
        await door.press("space", "n")
        assert "> The clock" in door.text
        await door.press("n")
        assert "> The fake site" in door.text
        assert "leave this scene out" not in flat(door.text)

    first = next(n for n, page in enumerate(PAGES) if page.notes == "once")
    present("notes", script, Session(page=first))


def test_a_room_view_that_is_opened_again_has_a_new_square_and_the_notes_say_so() -> None:
    async def room(door: Driver) -> None:
        assert of(door).session.renewed

    async def notes_of_it(door: Driver) -> None:
        warning = "The room view was opened again: its square is new."
        assert warning in flat(door.text)
        while not of(door).here.square:
            await door.press("backspace")
        assert warning in flat(door.text)
        await door.press("space")
        assert warning not in flat(door.text)

    present("room", room, Session(page=12))
    present("notes", notes_of_it, Session(page=12, renewed=True))


def test_a_room_view_that_opens_first_has_nothing_to_say() -> None:
    async def script(door: Driver) -> None:
        assert not of(door).session.renewed

    present("room", script)


def test_the_square_that_phones_have_scanned_does_not_go_by_one_key() -> None:
    async def script(door: Driver) -> None:
        await door.press("s")
        assert "> 1  No, go on with it" in door.text
        await door.press("enter")
        assert f"> {PAGES[12].title}" in door.text
        await door.press("s", "2", "enter")

    assert present("room", script, Session(page=12))._exit

    async def asked_while_blank(door: Driver) -> None:
        await door.press("s")
        app = of(door)
        app.shared.change(lambda s: msgspec.structs.replace(s, blank=False))  # by the notes
        await door.press("escape")
        assert isinstance(door.app.screen, RoomView)

    present("room", asked_while_blank, Session(page=12, blank=True))
    before = present("room", stop, Session(page=3))
    after = present("room", stop, Session(page=len(PAGES) - 1))
    assert before._exit
    assert after._exit


async def stop(door: Driver) -> None:
    await door.press("s")


def test_hands_are_numbers_that_the_presenter_types_and_may_show() -> None:
    async def script(door: Driver) -> None:
        assert "Hands: not counted yet. Press H to write them down." in door.text
        await door.press("h")
        await door.type("12, 4 2")
        await door.press("enter")
        assert "Hands: Yes 12; No 4; I'm not sure 2. The room does not see this." in door.text
        await door.press("c")
        assert "The room sees this." in door.text
        await door.press("h")
        assert "> 12 4 2" in door.text  # to be put right
        await door.press("escape", "space", "backspace")
        assert "The room does not see this." in door.text

    present("notes", script, Session(page=2))


@pytest.mark.parametrize("typed", ["", "1 2", "1 2 3 4", "a b c", "1 2 -3", "1 2 1000", "1.5 2 3"])
def test_what_are_not_the_numbers_is_said_and_can_be_put_right(typed: str) -> None:
    async def script(door: Driver) -> None:
        await door.press("h")
        await door.type(typed)
        await door.press("enter")
        assert "There is a problem" in door.text
        assert "Type 3 numbers with a space between" in door.text
        assert of(door).session.counts == {}

    present("notes", script, Session(page=2))


def test_counts_go_into_a_file_under_a_free_name_and_again_into_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / "securecllr-counts-2026-11-22.toml").write_text("theirs")
    mine = tmp_path / "securecllr-counts-2026-11-22-2.toml"

    async def script(door: Driver) -> None:
        await door.press("k")
        assert "The counts are kept" in door.text
        await door.press("enter", "h", "ctrl+u")
        await door.type("7 8 9")
        await door.press("enter", "k", "enter", "s")

    app = present("notes", script, Session(page=2, counts={"app": [1, 2, 3]}))
    assert app._exit
    assert (tmp_path / "securecllr-counts-2026-11-22.toml").read_text() == "theirs"
    found = tomllib.loads(mine.read_text())
    assert [list(each["hands"].values()) for each in found["asked"]] == [[7, 8, 9]]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "securecllr-counts-2026-11-22-2.toml",
        "securecllr-counts-2026-11-22.toml",
    ]


def test_a_file_that_was_named_and_is_there_is_not_touched(tmp_path: Path) -> None:
    there = tmp_path / "there.toml"
    there.write_text("theirs")

    async def script(door: Driver) -> None:
        of(door).counts = there
        await door.press("k")
        assert "The counts are not kept" in door.text
        assert "it was not touched" in flat(door.text)
        await door.press("enter", "s")
        assert "The counts are in no file yet" in door.text
        await door.press("escape", "s", "2", "enter")

    app = present("notes", script, Session(page=2, counts={"app": [1, 2, 3]}))
    assert app._exit
    assert there.read_text() == "theirs"


def test_without_counts_stopping_asks_nothing() -> None:
    async def script(door: Driver) -> None:
        await door.press("s")

    assert present("notes", script)._exit


def test_a_room_view_says_nothing_of_counts_that_are_not_kept() -> None:
    async def script(door: Driver) -> None:
        await door.press("s")

    assert present("room", script, Session(counts={"app": [1, 2, 3]}))._exit


def test_colours_change_by_one_key_and_nothing_is_saved() -> None:
    async def script(door: Driver) -> None:
        seen = [door.app.theme]
        for _theme in range(3):
            await door.press("f2")
            seen.append(door.app.theme)
        assert seen[0] == seen[3]
        assert len(set(seen)) == 3

    present("room", script)
