"""The room view and the notes: what each shows and hides, and what the keys do."""

import msgspec
import pytest

from securecllr.demo.digits import in_words
from securecllr.presenter.large_letters import fold, large
from securecllr.presenter.notes import notes
from securecllr.presenter.session import PresenterSession
from securecllr.tui.screens.room import Blank, RoomView
from securecllr.tui.widgets.wall import WallPanel
from tests.flows.interfaces import NOW
from tests.presenter.test_deck import PAGES
from tests.tui.driving import Driver
from tests.tui.sessions import flat, of, present


@pytest.mark.slow
def test_the_room_sees_none_of_the_notes_on_any_page() -> None:
    said = [flat(w) for each in notes().values() for w in (*each.say, each.ask, each.answer)]

    async def script(driver: Driver) -> None:
        for _wall in range(99):
            seen = flat(driver.text)
            assert not [words for words in said if words in seen]
            for word in ("Say:", "They may ask", "Planned", "Used:", "Next:"):
                assert word not in seen
            await driver.press("space")

    present("room", script)


@pytest.mark.slow
def test_every_wall_is_in_large_letters_in_80_by_24_with_nothing_to_scroll() -> None:
    async def script(driver: Driver) -> None:
        seen = 0
        while True:
            session = of(driver).session
            panel = driver.app.screen.query_one(WallPanel)
            assert panel.max_scroll_y == 0, session
            assert panel.query_one("#large").display, session
            assert len(driver.text.splitlines()) <= 24
            assert driver.text.split("  ")[0].strip() == of(driver).here.title
            seen += 1
            await driver.press("space")
            if of(driver).session == session:
                break
        assert seen > 2 * len(PAGES)

    present("room", script)


@pytest.mark.slow
def test_each_page_is_reached_by_space_and_left_by_backspace_in_both_windows() -> None:
    async def script(driver: Driver) -> None:
        app = of(driver)
        on_the_way = [app.session]
        for key in ("space", "backspace"):
            while True:
                before = app.session
                await driver.press(key)
                assert app.here.title in driver.text
                if app.session == before:
                    break
                on_the_way.append(app.session)
        middle = len(on_the_way) // 2
        assert on_the_way[middle].page == len(PAGES) - 1
        assert on_the_way[: middle + 1] == on_the_way[: middle - 1 : -1]

    present("room", script)
    present("notes", script)


@pytest.mark.parametrize("key", ["space", "s", "n", "e", "b", "question_mark", "f2", "x", "tab"])
def test_the_first_key_after_a_blank_brings_the_wall_back_and_does_nothing_else(key: str) -> None:
    session = PresenterSession(page=3)

    async def script(driver: Driver) -> None:
        theme = driver.app.theme
        await driver.press("b")
        assert isinstance(driver.app.screen, Blank)
        assert driver.text.strip() == ""
        await driver.press(key)
        assert isinstance(driver.app.screen, RoomView)
        assert (of(driver).session, driver.app.theme) == (session, theme)
        await driver.press("space")
        assert of(driver).session.wall == 1

    assert not present("room", script, session)._exit


@pytest.mark.parametrize("key", ["space", "backspace", "n", "e", "b"])
def test_from_the_notes_too_the_first_key_only_brings_the_wall_back(key: str) -> None:
    async def script(driver: Driver) -> None:
        await driver.press("b", key)
        assert of(driver).session == PresenterSession(page=9)

    present("notes", script, PresenterSession(page=9))


def test_the_notes_stay_while_the_room_is_blank_and_say_so() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("b")
        assert "The room sees nothing now. B brings the page back." in driver.text
        assert "Say:" in driver.text
        await driver.press("b")
        assert "The room sees nothing" not in driver.text

    present("notes", script)


def test_a_room_view_that_is_opened_while_all_is_blank_is_blank() -> None:
    async def script(driver: Driver) -> None:
        assert driver.text.strip() == ""
        await driver.press("b")
        assert PAGES[0].title in driver.text

    present("room", script, PresenterSession(blank=True))


def test_the_code_on_the_wall_is_that_of_the_phones_large_and_in_words() -> None:
    now = [NOW.timestamp()]

    async def script(driver: Driver) -> None:
        app = of(driver)
        app.clock = app.site._clock = lambda: now[0]
        while not app.wall.code:
            await driver.press("space")
        for _second in range(3):
            page = driver.app.screen
            assert isinstance(page, RoomView)
            page._tick()
            await driver.still()
            code = app.site.code()
            for row in large(f"{code[:3]} {code[3:]}", 3):  # as wide as the wall
                assert row.rstrip() in driver.text
            for line in fold(f"In words: {in_words(code)}", 78):
                assert all(row.rstrip() in driver.text for row in large(line))
            now[0] += 30

    present("room", script, PresenterSession(page=9))


def test_one_screen_alone_has_the_timer_the_end_and_the_skip() -> None:
    async def script(driver: Driver) -> None:
        app = of(driver)
        start = app.clock()
        app.clock = lambda: start
        await driver.press("t")
        app.clock = lambda: start + 3 * 60 + 5
        page = driver.app.screen
        assert isinstance(page, RoomView)
        page._tick()
        await driver.still()
        assert "3/45 min" in driver.text.splitlines()[0]
        await driver.press("t")
        assert "min" not in driver.text.splitlines()[0]
        await driver.press("n")
        assert app.here.title == "The clock"
        await driver.press("e")
        assert app.here.notes == "feedback-done"

    first = next(n for n, page in enumerate(PAGES) if page.notes == "once")
    present("room", script, PresenterSession(page=first))


def test_the_timer_of_the_notes_stays_off_the_wall() -> None:
    async def script(driver: Driver) -> None:
        assert "min" not in driver.text.splitlines()[0]

    present("room", script, PresenterSession(since=NOW.timestamp() - 100))


def test_a_clicker_moves_the_wall() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("pagedown", "pagedown", "pageup")
        assert (of(driver).session.page, of(driver).session.wall) == (0, 1)

    present("room", script)


def test_the_timer_counts_up_on_the_notes_from_when_it_is_started() -> None:
    async def script(driver: Driver) -> None:
        app = of(driver)
        start = app.clock()
        app.clock = lambda: start
        assert "T starts the timer." in driver.text
        await driver.press("t")
        assert "T starts the timer." not in driver.text
        app.clock = lambda: start + 3 * 60 + 5
        await driver.press("t")
        assert "Used: Why 3 of 5 minutes, in all 3 of 45." in driver.text
        app.clock = lambda: start + 3600
        await driver.press("space")
        assert "Used: Why 3 of 5 minutes, in all 3 of 45." in driver.text

    present("notes", script)


def test_e_goes_to_the_two_questions_from_wherever_it_is() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("e")
        assert "> Two questions before you go" in driver.text

    for page in (0, 28, 33):
        present("notes", script, PresenterSession(page=page))


def test_n_leaves_a_scene_out_where_20_minutes_are_all_there_is() -> None:
    async def script(driver: Driver) -> None:
        assert "Do you have 20 minutes only? Then leave this scene out: press N." in flat(
            driver.text
        )
        await driver.press("space", "n")
        assert "> The clock" in driver.text
        await driver.press("n")
        assert "> The fake site" in driver.text
        assert "leave this scene out" not in flat(driver.text)

    first = next(n for n, page in enumerate(PAGES) if page.notes == "once")
    present("notes", script, PresenterSession(page=first))


def test_a_room_view_that_is_opened_again_has_a_new_square_and_the_notes_say_so() -> None:
    async def room(driver: Driver) -> None:
        assert of(driver).session.renewed

    async def notes_of_it(driver: Driver) -> None:
        warning = "The room view was opened again: its square is new."
        assert warning in flat(driver.text)
        while not of(driver).here.qr_code:
            await driver.press("backspace")
        assert warning in flat(driver.text)
        await driver.press("space")
        assert warning not in flat(driver.text)

    present("room", room, PresenterSession(page=12))
    present("notes", notes_of_it, PresenterSession(page=12, renewed=True))


def test_a_room_view_that_opens_first_has_nothing_to_say() -> None:
    async def script(driver: Driver) -> None:
        assert not of(driver).session.renewed

    present("room", script)


def test_the_square_that_phones_have_scanned_does_not_go_by_one_key() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("s")
        assert "> 1  No, go on with it" in driver.text
        await driver.press("enter")
        assert PAGES[12].title in driver.text
        await driver.press("s", "2", "enter")

    assert present("room", script, PresenterSession(page=12))._exit

    async def blanked_while_asked(driver: Driver) -> None:
        await driver.press("s")
        app = of(driver)
        app.shared.change(lambda s: msgspec.structs.replace(s, blank=True))  # by the notes
        await driver.press("escape")
        assert isinstance(driver.app.screen, Blank)

    present("room", blanked_while_asked, PresenterSession(page=12))
    before = present("room", stop, PresenterSession(page=3))
    after = present("room", stop, PresenterSession(page=len(PAGES) - 1))
    assert before._exit
    assert after._exit


async def stop(driver: Driver) -> None:
    await driver.press("s")


def test_colours_change_by_one_key_and_nothing_is_saved() -> None:
    async def script(driver: Driver) -> None:
        seen = [driver.app.theme]
        for _theme in range(3):
            await driver.press("f2")
            seen.append(driver.app.theme)
        assert seen[0] == seen[3]
        assert len(set(seen)) == 3

    present("room", script)
