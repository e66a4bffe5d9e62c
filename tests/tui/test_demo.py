"""The demo on the screen: nine scenes, the box for codes, the square's room, nothing kept."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from securecllr.audit.walk import Walk
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.store import Store
from securecllr.tui.screens.demo import DemoPage
from securecllr.tui.widgets.code_field import CodeField
from securecllr.tui.widgets.square import Square
from tests.plain.conversation import NOW, open_walk
from tests.tui.driving import SIZES, Driver, drive


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return tmp_path / "profile.toml"


def page_of(door: Driver) -> DemoPage:
    page = door.app.screen
    assert isinstance(page, DemoPage)
    return page


class Minutes:
    """A clock that goes on by two minutes each time that it is asked to."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> object:
        return self.now

    def on(self) -> None:
        self.now += timedelta(minutes=2)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_all_nine_scenes_by_keyboard(path: Path, size: tuple[int, int]) -> None:
    clock = Minutes()
    walk = Walk(read_catalogue(), Store.open(path, NOW.date()), clock)  # type: ignore[arg-type]
    scenes: list[str] = []

    async def script(door: Driver) -> None:
        page = page_of(door)
        while (shown := page._play.shown).wants != "end":
            scenes.append(shown.title)
            clock.on()
            if shown.wants == "code":
                site = page._play.site
                await door.type(site.recovery.left[0] if shown.scene == 9 else site.code())
            await door.press("end", "enter") if shown.wants == "clock" else await door.press(
                "enter"
            )
            assert page._play.shown != shown, door.text
        assert "demo-delete-me" in page._play.shown.words[0]
        await door.press("end", "enter")
        assert "your tasks" in door.top

    drive(path, script, size=size, place="demo", walk=walk)
    assert len(dict.fromkeys(scenes)) == 9
    assert not path.exists()


def test_the_banner_is_on_every_page(path: Path) -> None:
    async def script(door: Driver) -> None:
        for number in range(1, 10):
            assert door.top.endswith(f"DEMO, not a real account: {number} of 9")
            await door.press("n")
        assert door.top.endswith("DEMO, not a real account: the end")

    drive(path, script, place="demo")


def test_esc_goes_back_and_at_the_beginning_leaves(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter", "escape")
        assert "account: 2 of" in door.top
        await door.press("escape")
        assert "account: 1 of" in door.top
        await door.press("escape")
        assert "your tasks" in door.top

    drive(path, script, place="demo")


@pytest.mark.parametrize("keys", ["password", "12x", "123456789", "é"])
def test_the_box_takes_no_password(path: Path, keys: str) -> None:
    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter")
        await door.type(keys[:1])
        for key in keys[1:]:
            if "There is a problem" in door.text:
                break
            await door.type(key)
        assert "Never type a password here" in door.text
        assert door.app.screen.query_one(CodeField).value == ""
        assert "account: 2 of" in door.top

    drive(path, script, place="demo")


@pytest.mark.parametrize("pasted", ["hunter2", "123456789012", "12 34 56 7", "12345\x1b6"])
def test_nothing_else_is_pasted_into_it(path: Path, pasted: str) -> None:
    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter")
        field = door.app.screen.query_one(CodeField)
        field.insert_text_at_cursor(pasted)
        await door.still()
        assert field.value == ""
        assert "Never type a password here" in door.text
        await door.type("1")
        assert field.value == "1"

    drive(path, script, place="demo")


def test_a_code_with_a_space_can_be_pasted(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter")
        code = page_of(door)._play.site.code()
        door.app.screen.query_one(CodeField).insert_text_at_cursor(f"{code[:3]} {code[3:]}")
        await door.press("enter")
        assert "You are in." in door.text

    drive(path, script, place="demo")


@pytest.mark.parametrize(
    ("size", "room"), [((80, 24), True), ((79, 24), False), ((80, 23), False), ((66, 17), False)]
)
def test_the_square_is_there_where_it_fits_and_whole(
    path: Path, size: tuple[int, int], room: bool
) -> None:
    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter")
        square = door.app.screen.query_one(Square)
        assert square.display == room
        shown = square.region.intersection(door.app.screen.query_one("#body").region)
        assert (shown == square.region) or not room
        if room:
            assert (square.region.width, square.region.height) == (41, 21)
        else:
            assert "too small for the square" in " ".join(door.text.split()) or size == (66, 17)
        await door.pilot.resize_terminal(80, 24)
        await door.still()
        assert square.display
        await door.pilot.resize_terminal(66, 17)
        await door.still()
        assert not square.display

    drive(path, script, size=size, place="demo")


def test_the_square_can_be_drawn_in_full_blocks_in_a_large_window(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter")
        await door.press("tab")
        await door.press("b")
        square = door.app.screen.query_one(Square)
        assert (square.region.width, square.region.height) == (82, 41)
        assert not set("▀▄█") & set(door.text)
        await door.pilot.resize_terminal(80, 24)
        await door.still()
        assert (square.region.width, square.region.height) == (41, 21)

    drive(path, script, size=(130, 50), place="demo")


def test_the_screen_plays_the_phone(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter", "tab", "p")
        words = page_of(door)._play.phone_words
        assert f"The screen plays the phone: {words[0]}." in " ".join(door.text.split())
        assert isinstance(door.app.focused, CodeField), "the numbers can be typed at once"
        await door.press("tab", "p")
        assert "plays the phone" not in door.text

    drive(path, script, size=(66, 30), place="demo")


def test_the_numbers_are_drawn_anew_when_they_change_and_not_before(path: Path) -> None:
    clock = Minutes()
    walk = Walk(read_catalogue(), Store.open(path, NOW.date()), clock)  # type: ignore[arg-type]

    async def script(door: Driver) -> None:
        await door.press("n", "n", "2", "enter")
        page = page_of(door)
        drawn = []
        page._show_phone, show = lambda: drawn.append(show()), page._show_phone  # type: ignore[method-assign]
        await asyncio.sleep(29)
        assert not drawn
        before = door.text
        clock.on()
        await asyncio.sleep(60)
        await door.still()
        assert len(drawn) == 1
        assert door.text != before
        assert page._play.phone_words[0] in door.text

    drive(path, script, place="demo", walk=walk)


def test_the_picture_is_saved_where_it_says_and_goes_with_the_demo(path: Path) -> None:
    home = path.parent / "home"

    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter", "tab", "i")
        (picture,) = home.iterdir()
        assert str(picture) in "".join(door.text.split())
        await door.press("enter")
        assert picture.exists()
        await door.press("x")  # the bar has the focus still
        assert not picture.exists()

    drive(path, script, place="demo")
    assert list(home.iterdir()) == []


def test_the_picture_goes_when_the_program_is_stopped_in_the_middle(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter", "tab", "i", "enter", "s")

    drive(path, script, place="demo")
    assert list((path.parent / "home").iterdir()) == []


def test_one_key_leads_there_from_the_question_and_back(path: Path) -> None:
    open_walk(path).pick("gmail", None)

    async def script(door: Driver) -> None:
        await door.until("passkey or 2-step verification on for", "4", "enter")
        question = door.top
        assert "T try it" in door.text
        await door.press("t")
        assert "DEMO" in door.top
        await door.press("escape")
        assert door.top == question

    drive(path, script, place="audit")


def test_other_questions_do_not_offer_it(path: Path) -> None:
    open_walk(path).pick("gmail", None)

    async def script(door: Driver) -> None:
        assert "T try it" not in door.text
        await door.press("t")
        assert "DEMO" not in door.top

    drive(path, script, place="audit")


def test_then_it_is_done_for_real(path: Path) -> None:
    open_walk(path).pick("facebook-profile", "both")
    open_walk(path).pick("gmail", None)

    async def script(door: Driver) -> None:
        await door.press(*["n"] * 9, "1", "enter")
        assert "Gmail" in door.top
        assert "passkey or 2-step verification on for" in " ".join(door.text.split())

    drive(path, script, place="demo")


def test_for_real_from_the_question_itself_is_that_question_asked_once(path: Path) -> None:
    open_walk(path).pick("gmail", None)

    async def script(door: Driver) -> None:
        await door.until("passkey or 2-step verification on for", "4", "enter")
        question = door.top
        await door.press("t", *["n"] * 9, "1", "enter")
        assert door.top == question
        await door.press("escape", "escape")
        assert "your tasks" in door.top

    drive(path, script, place="audit")


def test_without_an_account_yet_it_leads_to_choosing_one(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*["n"] * 9, "1", "enter")
        assert "Gmail" in door.text

    drive(path, script, place="demo")


def test_what_each_platform_offers_is_there_before_any_is_picked(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*["n"] * 9, "2", "enter")
        assert "What each platform offers" in door.text
        assert "Checked on" in door.text

    drive(path, script, place="demo")


def test_home_opens_it(path: Path) -> None:
    open_walk(path).pick("gmail", None)

    async def script(door: Driver) -> None:
        await door.to("See how 2-step verification works")
        await door.press("enter")
        assert "DEMO" in door.top

    drive(path, script)


def test_tab_leads_from_the_refusal_to_the_keys_as_it_says(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter", "p")
        assert "For the keys below, press Tab first." in " ".join(door.text.split())
        await door.press("tab", "p")
        assert "The screen plays the phone" in " ".join(door.text.split())
        assert "There is a problem" not in door.text

    drive(path, script, size=(66, 17), place="demo")


def test_where_enter_does_what_a_line_says_the_bar_says_choose(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*["n"] * 5, "2", "enter")
        assert door.here.endswith("Make the phone's clock 30 seconds slower")
        assert "Enter choose" in door.text
        await door.press(*["n"] * 4)
        assert "Enter choose" in door.text
        await door.press("escape")

    drive(path, script, place="demo")
