"""The screen that draws every page: what each kind shows, and what keys and clicks reply."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import aclosing

import pytest
from msgspec.structs import replace
from textual.geometry import Region, Size

from securecllr.flows.conversation import CONTACTS, HELP, SETTINGS
from securecllr.flows.dialog import File, GivenUp
from securecllr.flows.pages import (
    Another,
    Back,
    Chosen,
    GoOn,
    Live,
    Marked,
    Page,
    Pressed,
    Reply,
    Shortcut,
    TextPage,
    Ticked,
    Typed,
)
from securecllr.profile.settings import Settings
from securecllr.tui.dialog import ScreenDialog
from securecllr.tui.page_screen import PageScreen
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.keybar import KeyBar
from securecllr.tui.widgets.qr_code import QrCode
from securecllr.tui.widgets.steps import StepsPanel
from tests.marks import slow_but
from tests.tui.driving import SIZES, Driver, Script
from tests.tui.flowing import Flow, Saver, hold, pressing, replies_to
from tests.tui.gallery import AGREED, CHOICE, DIGITS, GRID, STEPS, TICKS, WORDS, gallery
from tests.tui.reading import flat, focus_marks, missing, read_through, texts

TEXT = TextPage(heading="Read this", lines=STEPS)
NOWHERE = replace(CHOICE, highlighted=None)
MORE = replace(GRID, actions=(Shortcut("m", "2 more kinds", "Show two more kinds."),))


# -- keys ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "keys", "replied"),
    [
        (TEXT, "enter", [Back()]),
        (TEXT, "escape", [Back()]),
        (CHOICE, "enter", [Chosen(1)]),
        (CHOICE, "up enter", [Chosen(0)]),
        (replace(CHOICE, on_file=2), "enter", [Chosen(2)]),
        (NOWHERE, "enter", []),
        (NOWHERE, "down enter", [Chosen(0)]),
        (NOWHERE, "up down enter", [Chosen(1)]),
        (NOWHERE, "3 enter", [Chosen(2)]),
        (CHOICE, "end enter", [Chosen(2)]),
        (CHOICE, "3 enter", [Chosen(2)]),
        (CHOICE, "tab 3 enter", [Chosen(2)]),
        (CHOICE, "9", []),
        (CHOICE, "w", [Pressed("w")]),
        (CHOICE, "W", [Pressed("w")]),
        (CHOICE, "tab right enter", [Pressed("w")]),
        (CHOICE, "escape", [Back()]),
        (CHOICE, "g question_mark f1 f2", [*map(Pressed, (CONTACTS, HELP, HELP, SETTINGS))]),
        (TICKS, "down space down space enter", [Ticked(frozenset({0, 1}))]),
        (TICKS, "1 3 3 enter", [Ticked(frozenset({0}))]),
        (TICKS, "1 0 enter", [Ticked(frozenset())]),
        (TICKS, "0 1 enter", [Ticked(frozenset({0}))]),
        (TICKS, "enter", [Ticked(frozenset())]),
        (TICKS, "down down up up enter", [Ticked(frozenset())]),
        # Somebody who knows the arrows and Enter alone can tick as well.
        (TICKS, "down enter", []),
        (TICKS, "down enter enter", [Ticked(frozenset({0}))]),
        (TICKS, "down enter down down enter enter", [Ticked(frozenset({0, 2}))]),
        (TICKS, "down enter home up up enter enter", [Ticked(frozenset())]),
        # Who ticks with another key goes on with Enter, wherever the arrows led.
        (TICKS, "down space down enter", [Ticked(frozenset({0}))]),
        (TICKS, "1 down enter", [Ticked(frozenset({0}))]),
        (AGREED, "enter", [Ticked(frozenset())]),
        (AGREED, "down up enter enter", [Ticked(frozenset({0}))]),
        (WORDS, "enter", [Typed("have tea")]),
        (WORDS, "ctrl+u s space w space enter", [Typed("s w")]),
        (WORDS, "question_mark enter", [Typed("have tea?")]),
        (WORDS, "tab g", [Pressed(CONTACTS)]),
        (WORDS, "f1", [Pressed(HELP)]),
        (WORDS, "escape", [Back()]),
        (DIGITS, "1 2 3 space 4 enter", [Typed("123 4")]),
        (DIGITS, "p", [Pressed("p")]),
        (DIGITS, "1 x p enter", [Pressed("p"), Typed("")]),
        (GRID, "1", [Marked(0, 0)]),
        (GRID, "2 3 1 enter", [Marked(0, 1), Marked(1, 2), Marked(2, 0), GoOn()]),
        (GRID, "3 up 1", [Marked(0, 2), Marked(0, 0)]),
        (GRID, "end up left left left", [Marked(2, 0)]),
        (GRID, "end up 3", []),
        (GRID, "right right", [Marked(0, 0), Marked(0, 1)]),
        (GRID, "end 1 enter", [GoOn()]),
        (GRID, "end left right plus enter", [GoOn()]),
        (MORE, "end up enter", [Pressed("m")]),
        (MORE, "down down down enter", [Pressed("m")]),
        (MORE, "m", [Pressed("m")]),
        (MORE, "down down down down down enter", [GoOn()]),
        (GRID, "down plus", [Another(1)]),
        (GRID, "tab 2", [Marked(0, 1)]),
        (GRID, "escape", [Back()]),
    ],
)
def test_keys_are_replies(page: Page, keys: str, replied: list[Reply]) -> None:
    assert replies_to(page, pressing(*keys.split())) == replied


def test_letters_can_be_turned_off_and_are_then_nothing() -> None:
    off = Settings(letters=False)
    assert replies_to(CHOICE, pressing("w", "g", "enter"), settings=off) == [Chosen(1)]


def test_a_page_that_cannot_be_left_has_no_way_back_in_its_bar() -> None:
    async def script(driver: Driver) -> None:
        assert "Esc" not in driver.text
        await driver.press("escape")

    assert replies_to(replace(CHOICE, back=False), script) == []


# -- mouse -----------------------------------------------------------------------------


async def click(driver: Driver, words: str, further: int = 0) -> None:
    """Click on some words, or a few cells to the right of where they begin."""
    lines = driver.text.splitlines()
    y = next(y for y, line in enumerate(lines) if words in line)
    await driver.pilot.click(offset=(lines[y].index(words) + further, y))
    await driver.still()


@pytest.mark.parametrize(
    ("page", "clicks", "replied"),
    [
        (TEXT, ["Enter go on"], [Back()]),
        (CHOICE, ["A third"], [Chosen(2)]),
        (CHOICE, ["Why it matters", "One thing at", "Which one"], []),
        (CHOICE, ["W when"], [Pressed("w")]),
        (CHOICE, ["Esc back"], [Back()]),
        (TICKS, ["Pears", "Plums", "Pears", "Enter continue"], [Ticked(frozenset({2}))]),
        (TICKS, ["Pears", "None of these", "Enter continue"], [Ticked(frozenset())]),
        (WORDS, ["Enter go on"], [Typed("have tea")]),
        (GRID, ["Go on"], [GoOn()]),
        (GRID, ["+ another"], [Another(0)]),
        (MORE, ["2 more kinds"], [Pressed("m")]),
    ],
)
def test_clicks_do_what_keys_do(page: Page, clicks: list[str], replied: list[Reply]) -> None:
    async def script(driver: Driver) -> None:
        for words in clicks:
            await click(driver, words)

    assert replies_to(page, script) == replied


@pytest.mark.parametrize("size", [(80, 24), (40, 24)])
def test_a_click_on_an_option_of_a_grid_chooses_it(size: tuple[int, int]) -> None:
    async def script(driver: Driver) -> None:
        for y, line in enumerate(driver.text.splitlines()):
            if (x := line.find("(o)")) != -1:
                await driver.pilot.click(offset=(x + 1, y))
        await driver.still()

    assert replies_to(GRID, script, size) == [Marked(2, 1)]


# -- what is seen ----------------------------------------------------------------------

_SAMPLE = {"text_long", "choice", "choice_code", "words_error", "grid"}
SEEN = [(80, 24), (66, 17), (33, 8), (120, 40)]


@pytest.mark.parametrize("name", slow_but(_SAMPLE, gallery()))
def test_in_a_window_that_changes_all_can_be_read_and_the_focus_stays(name: str) -> None:
    async def script(driver: Driver) -> None:
        focused = driver.app.focused
        for size in SEEN:
            await driver.pilot.resize_terminal(*size)
            await driver.still()
            assert driver.app.focused is focused
            assert len(focus_marks(driver.text)) == 1, driver.text
            assert all(len(line) <= size[0] for line in driver.text.splitlines())
            cell = focused.cursor_cell()  # type: ignore[union-attr]
            assert cell in Region(0, 0, *size)
            expected = list(texts(driver))
            assert not missing(await read_through(driver), expected), (size, driver.text)

    replies_to(gallery()[name], script)


@pytest.mark.parametrize("name", slow_but(_SAMPLE, gallery()))
def test_every_size_opens_as_a_window_that_was_resized_to_it(name: str) -> None:
    opened: dict[tuple[int, int], str] = {}

    def keep(size: tuple[int, int]) -> Script:
        async def script(driver: Driver) -> None:
            opened[size] = driver.text

        return script

    async def resized(driver: Driver) -> None:
        for size, text in opened.items():
            await driver.pilot.resize_terminal(*size)
            await driver.still()
            assert driver.text == text, size

    for size in [(66, 17), (80, 24)]:
        replies_to(gallery()[name], keep(size), size)
    replies_to(gallery()[name], resized, (120, 40))


def test_what_stands_beside_a_page_is_there_from_120_columns_on() -> None:
    async def script(driver: Driver) -> None:
        for width, shown in ((119, False), (120, True), (119, False)):
            await driver.pilot.resize_terminal(width, 40)
            await driver.still()
            assert ("Where to look" in driver.text) is shown
            assert driver.app.screen.query_one(ChoiceList).has_focus

    replies_to(gallery()["choice_aside"], script)


def test_where_what_stands_beside_goes_the_focus_is_on_the_rows() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("tab")
        assert driver.app.screen.query_one(StepsPanel).has_focus
        await driver.pilot.resize_terminal(80, 24)
        await driver.still()
        assert driver.app.screen.query_one(ChoiceList).has_focus

    replies_to(gallery()["choice_aside"], script, (120, 40))


@pytest.mark.parametrize("size", [(79, 40), (80, 23), (66, 17)])
def test_a_code_to_scan_is_there_where_it_has_room_and_never_cut(size: tuple[int, int]) -> None:
    async def script(driver: Driver) -> None:
        qr_code = driver.app.screen.query_one(QrCode)
        assert qr_code.display is not False
        assert driver.app.screen.region.contains_region(qr_code.region)
        assert qr_code.region.size == Size(41, 21)
        await driver.pilot.resize_terminal(*size)
        await driver.still()
        assert not qr_code.region

    replies_to(gallery()["digits_code"], script)


def test_lines_that_change_by_themselves_do_and_nothing_else_does() -> None:
    said = ["The code is 111 111."]
    page = replace(CHOICE, live=Live(lambda: (said[-1],)))

    async def script(driver: Driver) -> None:
        before = driver.text
        said.append("The code is 222 222.")
        await asyncio.sleep(2)
        assert driver.text == before.replace("111 111", "222 222")

    replies_to(page, script)


# -- errors ----------------------------------------------------------------------------


@pytest.mark.parametrize("page", [TICKS, WORDS, CHOICE])
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_an_error_moves_nothing_and_leaves_the_focus(page: Page, size: tuple[int, int]) -> None:
    async def script(driver: Driver) -> None:
        screen = driver.app.screen
        assert isinstance(screen, PageScreen)
        before, focused = driver.text.splitlines(), driver.app.focused
        screen.problem("That is not right.")
        await driver.still()
        after = driver.text.splitlines()
        changed = [new for old, new in zip(before, after, strict=True) if old != new]
        assert [line.strip() for line in changed] == ["Error: That is not right."]
        assert driver.app.focused is focused

    replies_to(page, script, size)


@pytest.mark.parametrize("size", SIZES.values())
@pytest.mark.parametrize("name", ["words_error", "choice_error"])
def test_an_error_is_seen_with_what_it_is_about(name: str, size: tuple[int, int]) -> None:
    page = gallery()[name]

    async def script(driver: Driver) -> None:
        assert flat(f"Error: {page.error}")[:30] in flat(driver.text), driver.text
        assert len(focus_marks(driver.text)) == 1

    replies_to(page, script, size)


def test_an_error_keeps_what_was_typed_and_goes_with_the_next_reply() -> None:
    async def flow(dialog: ScreenDialog) -> list[str]:
        typed: list[str] = []
        page = WORDS
        while len(typed) < 2:
            async with aclosing(dialog.show(page)) as replies:
                reply = await anext(replies)
            assert isinstance(reply, Typed)
            typed.append(reply.text)
            page = replace(page, text=reply.text, error="Use plain words.")
        async with aclosing(dialog.show(replace(CHOICE, lines=()))) as replies:
            await anext(replies)
        return typed

    async def script(driver: Driver) -> None:
        await driver.press("end", "ctrl+u", "a", "at", "enter")
        assert "> a@" in driver.text
        assert "Error: Use plain words." in driver.text
        await driver.press("backspace", "enter")
        assert "Error" not in driver.text
        await driver.press("enter")

    assert hold(flow, script) == ["a@", "a"]


def test_where_no_row_is_stood_on_enter_says_what_to_do() -> None:
    async def press(driver: Driver) -> None:
        assert focus_marks(driver.text) == []
        assert "↑ ↓ move" in driver.text
        assert "Enter choose" not in driver.text
        await driver.press("enter")
        said = "Error: Choose a line with the arrow keys, then press Enter."
        assert said in flat(driver.text)
        await driver.press("down")
        assert "Error" not in driver.text
        assert "Enter choose" in driver.text

    assert replies_to(NOWHERE, press) == []


def test_ticking_something_takes_the_error_away() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("down", "space", "space", "enter")
        assert "Error: Tick what you use" in driver.text
        await driver.press("space")
        assert "Error" not in driver.text

    replies_to(TICKS, script)


def test_a_row_that_was_ticked_stays_in_view_where_the_bar_takes_one_more_line() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("end", "enter")
        assert driver.line("Somebody helped me").startswith("> [x]")

    replies_to(replace(AGREED, lines=STEPS), script, (33, 8))


# -- several pages ---------------------------------------------------------------------


async def two(dialog: ScreenDialog) -> list[Reply]:
    """Show a page, another one between two replies to it, and the first one again."""
    found: list[Reply] = []
    async with aclosing(dialog.show(gallery()["choice_many"])) as replies:
        found.append(await anext(replies))
        async with aclosing(dialog.show(gallery()["text_long"])) as inner:
            found.append(await anext(inner))
        found.append(await anext(replies))
    return found


def test_a_page_below_another_one_is_there_again_as_it_was() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("end")
        before = driver.text
        await driver.press("enter")
        assert "Read all of this" in driver.text
        await driver.press("enter")
        assert driver.text == before
        await driver.press("enter")

    assert hold(two, script, (66, 17)) == [Chosen(13), Back(), Chosen(13)]


def test_a_page_below_another_one_takes_the_size_that_the_window_has_now() -> None:
    async def script(driver: Driver) -> None:
        await driver.press("end", "enter")
        await driver.pilot.resize_terminal(33, 8)
        await driver.press("enter")
        assert driver.here.endswith("Row number 14")
        await driver.press("enter")

    assert hold(two, script) == [Chosen(13), Back(), Chosen(13)]


def test_what_is_typed_ahead_waits_for_the_page_that_it_is_for() -> None:
    async def script(driver: Driver) -> None:
        await driver.pilot.press("end", "enter", "enter", "up", "enter")
        await driver.still()

    assert hold(two, script) == [Chosen(13), Back(), Chosen(12)]


def test_one_page_after_another_each_begin_at_its_top_with_the_focus_on_what_is_answered() -> None:
    pages = list(gallery().values())

    async def flow(dialog: ScreenDialog) -> None:
        for page in pages:
            async with aclosing(dialog.show(page)) as replies:
                async for _reply in replies:
                    break

    async def script(driver: Driver) -> None:
        for page in pages:
            assert flat(page.heading) in flat(driver.text)
            body = driver.app.screen.query_one("#body")
            assert body.scroll_y == 0 or driver.app.focused is not body
            assert len(focus_marks(driver.text)) == 1
            await driver.press("escape")

    hold(flow, script)


# -- waiting ---------------------------------------------------------------------------


class DoneAtOnce:
    """A thread whose work is done once it is started, however busy the machine is."""

    def __init__(self, target: Callable[[], None], *, daemon: bool) -> None:
        assert daemon
        self.start = target


def test_what_takes_no_time_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("securecllr.tui.dialog.Thread", DoneAtOnce)

    async def flow(dialog: ScreenDialog) -> int:
        return await dialog.wait(lambda: 7, "Wait.")

    async def script(driver: Driver) -> None:
        assert "Wait." not in driver.text

    assert hold(flow, script) == 7


def waiting(end: threading.Event) -> tuple[Flow, list[str]]:
    """Wait for what takes long; return what came of it, and what was done meanwhile."""
    done: list[str] = []

    def work() -> str:
        end.wait()
        done.append("the work went on")
        return "done"

    async def flow(dialog: ScreenDialog) -> str:
        try:
            return await dialog.wait(work, "The key is asked for.")
        except GivenUp:
            end.set()
            return "given up"

    return flow, done


def test_esc_gives_up_waiting_while_the_work_goes_on() -> None:
    end = threading.Event()
    flow, done = waiting(end)

    async def script(driver: Driver) -> None:
        await driver.until("The key is asked for.", "f12")
        assert not done
        await driver.press("escape")

    assert hold(flow, script) == "given up"
    assert end.is_set()


def test_no_other_key_gives_up_waiting_and_the_bar_names_none() -> None:
    end = threading.Event()
    flow, done = waiting(end)

    async def script(driver: Driver) -> None:
        await driver.until("The key is asked for.", "f12")
        bar = driver.app.screen.query_one(KeyBar)
        assert [command.key for command in bar.commands] == ["escape"]
        await driver.press("enter", "question_mark", "g", "f2", "s", "2", "space")
        assert not done
        end.set()
        while not driver.app._exit:
            await driver.pilot.pause()

    assert hold(flow, script) == "done"


def test_what_was_waited_for_is_returned_once_it_is_there() -> None:
    end = threading.Event()
    flow, done = waiting(end)

    async def script(driver: Driver) -> None:
        await driver.until("The key is asked for.", "f12")
        end.set()
        while not driver.app._exit:
            await driver.pilot.pause()

    assert hold(flow, script) == "done"
    assert done


def test_an_error_of_the_work_is_raised_where_it_is_waited_for() -> None:
    async def flow(dialog: ScreenDialog) -> str:
        try:
            return await dialog.wait(lambda: str(1 // 0), "Wait.")
        except ZeroDivisionError:
            return "raised"

    assert hold(flow, pressing()) == "raised"


def test_a_file_goes_to_what_saves_it() -> None:
    async def flow(dialog: ScreenDialog) -> tuple[str, ...]:
        assert isinstance(dialog._saver, Saver)
        return await dialog.deliver(File("sheet", "html", b"<p>"))

    assert hold(flow, pressing()) == ("Saved as sheet.html",)


# -- the bar ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["text", "choice", "ticks", "words", "digits", "grid"])
def test_every_key_of_the_bar_is_there_once_with_its_words_and_its_help(name: str) -> None:
    async def script(driver: Driver) -> None:
        bar = driver.app.screen.query_one(KeyBar)
        assert [command for command in bar.commands if not command.words or not command.help] == []
        keys = [command.key for command in bar.commands]
        assert len(set(keys)) == len(keys)

    replies_to(gallery()[name], script)


def test_below_the_rows_of_a_grid_the_bar_has_no_key_that_answers() -> None:
    async def script(driver: Driver) -> None:
        bar = driver.app.screen.query_one(KeyBar)

        def keys() -> list[str]:
            return [command.key for command in bar.commands]

        in_rows = keys()
        await driver.press("end")
        assert keys() == ["enter", "m", "escape", "question_mark"]
        await driver.press("up")
        assert keys() == ["enter", "m", "escape", "question_mark"]
        await driver.press("up")
        assert keys() == in_rows

    replies_to(MORE, script)


def test_the_rows_that_are_shown_tell_what_is_theirs_without_colour() -> None:
    async def script(driver: Driver) -> None:
        shown = driver.text
        assert shown.index("Next") < shown.index("The first thing") < shown.index("Then")
        assert "2 minutes" in driver.line("The first thing")
        assert shown.index("The second one") < shown.index("Why it matters")

    replies_to(CHOICE, script)
