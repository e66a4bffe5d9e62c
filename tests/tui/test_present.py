"""The room view and the notes: what each shows and hides, and what the keys do."""

import msgspec
import pytest

from securecllr.demo.digits import in_words, large
from securecllr.presenter.notes import notes
from securecllr.presenter.session import PresenterSession
from securecllr.tui.screens.room import Blank, RoomView
from securecllr.tui.widgets.steps import StepsPanel
from tests.flows.interfaces import NOW
from tests.presenter.test_deck import PAGES
from tests.tui.driving import Driver
from tests.tui.sessions import flat, of, present

EVERY = range(len(PAGES))


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


@pytest.mark.slow
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

    present("room", script, PresenterSession(blank=True))


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

    present("room", script, PresenterSession(page=9))


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
        present("notes", script, PresenterSession(page=page))


def test_n_leaves_a_scene_out_where_20_minutes_are_all_there_is() -> None:
    async def script(door: Driver) -> None:
        assert "Do you have 20 minutes only? Then leave this scene out: press N." in flat(door.text)
        await door.press("space", "n")
        assert "> The clock" in door.text
        await door.press("n")
        assert "> The fake site" in door.text
        assert "leave this scene out" not in flat(door.text)

    first = next(n for n, page in enumerate(PAGES) if page.notes == "once")
    present("notes", script, PresenterSession(page=first))


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

    present("room", room, PresenterSession(page=12))
    present("notes", notes_of_it, PresenterSession(page=12, renewed=True))


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

    assert present("room", script, PresenterSession(page=12))._exit

    async def asked_while_blank(door: Driver) -> None:
        await door.press("s")
        app = of(door)
        app.shared.change(lambda s: msgspec.structs.replace(s, blank=False))  # by the notes
        await door.press("escape")
        assert isinstance(door.app.screen, RoomView)

    present("room", asked_while_blank, PresenterSession(page=12, blank=True))
    before = present("room", stop, PresenterSession(page=3))
    after = present("room", stop, PresenterSession(page=len(PAGES) - 1))
    assert before._exit
    assert after._exit


async def stop(door: Driver) -> None:
    await door.press("s")


def test_colours_change_by_one_key_and_nothing_is_saved() -> None:
    async def script(door: Driver) -> None:
        seen = [door.app.theme]
        for _theme in range(3):
            await door.press("f2")
            seen.append(door.app.theme)
        assert seen[0] == seen[3]
        assert len(set(seen)) == 3

    present("room", script)
