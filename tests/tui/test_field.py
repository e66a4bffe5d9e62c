"""The boxes: what is pasted goes in as far as it goes, the keys that edit, the bar's letters."""

from collections.abc import Awaitable, Callable, Iterable

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widget import Widget

from securecllr.profile.settings import Settings
from securecllr.tui.base_app import BaseApp
from securecllr.tui.base_screen import BaseScreen
from securecllr.tui.key_commands import Command
from securecllr.tui.widgets.code_field import CodeField
from securecllr.tui.widgets.field import Field, one_line
from tests.tui.clock import run_at_once


class Page(BaseScreen[None]):
    """A field, a box for codes, and a bar with one letter."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0
        self.said: list[str] = []

    def compose_body(self) -> Iterable[Widget]:
        yield Field(10, id="field")
        yield CodeField(id="code")

    def own_commands(self) -> list[Command]:
        return [Command("p", "phone", "Let the screen play the phone.", self._press)]

    def _press(self) -> None:
        self.pressed += 1

    def problem(self, text: str) -> None:
        self.said.append(text)

    def on_code_field_refused(self) -> None:
        self.said.append("refused")


class Boxes(BaseApp[None]):
    def get_default_screen(self) -> Page:
        return Page()


class Person:
    """Someone at one of the two boxes."""

    def __init__(self, app: Boxes, pilot: Pilot[None], box: str) -> None:
        self.app, self.pilot = app, pilot
        self.page = app.screen
        assert isinstance(self.page, Page)
        self.field = self.page.query_one(f"#{box}", Field)
        self.said, self.value = self.page.said, lambda: self.field.value

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.still()

    async def paste(self, text: str) -> None:
        self.app.post_message(events.Paste(text))
        await self.still()

    async def still(self) -> None:
        await self.pilot.pause()
        while self.app.keys.busy:
            await self.pilot.pause()

    @property
    def pressed(self) -> int:
        assert isinstance(self.page, Page)
        return self.page.pressed


def at(box: str, script: Callable[[Person], Awaitable[None]]) -> None:
    """Open the page, go to a box, and do something there."""

    async def run() -> None:
        app = Boxes(Settings())
        async with app.run_test() as pilot:
            await pilot.pause()
            person = Person(app, pilot, box)
            person.field.focus()
            await person.still()
            await script(person)

    run_at_once(run())


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        ("a\xa0b\u202fc", "a b c"),
        ("one\ntwo\r\n  three\n", "one two three"),
        ("\n\nfirst line is empty", "first line is empty"),
        ("a\tb", "a b"),
        ("zero\u200bwidth \u202ebidi\x1b[2J", "zerowidth bidi[2J"),
        (" spaces stay ", " spaces stay "),
        ("Tŷ 議", "Tŷ 議"),
        ("", ""),
    ],
)
def test_a_text_goes_in_as_one_line_with_common_spaces(pasted: str, line: str) -> None:
    assert one_line(pasted) == line


def test_a_paste_that_is_too_long_goes_in_as_far_as_it_goes_and_is_said() -> None:
    async def script(person: Person) -> None:
        await person.press("a", "b", "c", "home")
        await person.paste("123456789")
        assert person.field.value == "1234567abc"
        assert person.said == ["This box takes 10 letters. The rest was left out."]
        await person.press("end", "ctrl+u")
        assert person.field.value == ""
        await person.paste("x" * 81)
        assert person.field.value == "x" * 10

    at("field", script)


def test_typing_past_the_end_is_said_too() -> None:
    async def script(person: Person) -> None:
        await person.press(*"1234567890")
        assert not person.said
        await person.press("1")
        assert person.field.value == "1234567890"
        assert len(person.said) == 1

    at("field", script)


def test_the_line_is_edited_with_the_keys_that_people_know() -> None:
    async def script(person: Person) -> None:
        await person.paste("one two")
        await person.press("home", "X", "end", "Y", "ctrl+a", "Z")
        assert person.field.value == "ZXone twoY"
        await person.press("backspace", "ctrl+e", "ctrl+w")
        assert person.field.value == "Xone "
        await person.press("left", "ctrl+u")
        assert person.field.value == " "
        await person.press("home", "ctrl+k")
        assert person.field.value == ""

    at("field", script)


def test_a_space_of_any_sort_is_a_space() -> None:
    async def script(person: Person) -> None:
        await person.press("a")
        person.app.post_message(events.Key("no-break_space", "\xa0"))
        await person.still()
        await person.press("b", "space", "c")
        assert person.field.value == "a b c"

    at("field", script)


def test_no_letter_is_a_shortcut_in_a_box_for_words() -> None:
    async def script(person: Person) -> None:
        await person.press("p", "P", "s", "question_mark")
        assert person.field.value == "pPs?"
        assert not person.pressed

    at("field", script)


def test_a_box_for_codes_lets_the_letters_of_the_bar_through_and_no_others() -> None:
    async def script(person: Person) -> None:
        await person.press("1", "2", "p")
        assert person.pressed == 1
        assert person.field.value == "12"
        await person.press("P")
        assert person.pressed == 2
        await person.press("z")
        assert (person.field.value, person.said) == ("", ["refused"])

    at("code", script)


@pytest.mark.parametrize("pasted", ["hunter2", "123456789012", "p", "12345\x1b6x"])
def test_what_is_no_code_leaves_the_box_for_codes_empty(pasted: str) -> None:
    async def script(person: Person) -> None:
        await person.press("1")
        await person.paste(pasted)
        assert (person.field.value, person.said) == ("", ["refused"])

    at("code", script)


def test_a_code_with_any_space_in_it_can_be_pasted() -> None:
    async def script(person: Person) -> None:
        await person.paste("123\xa0456\n")
        assert person.field.value == "123 456"

    at("code", script)


def test_ctrl_c_does_not_wait_for_a_flood_of_keys() -> None:
    async def script(person: Person) -> None:
        for _ in range(60):
            person.app.post_message(events.Key("a", "a"))
        person.app.post_message(events.Key("ctrl+c", "\x03"))
        await person.pilot.pause()
        assert person.app.interrupted
        assert len(person.field.value) < 10

    at("field", script)


@pytest.mark.parametrize("box", ["field", "code"])
def test_ctrl_c_leaves_from_a_box_too(box: str) -> None:
    async def script(person: Person) -> None:
        await person.press("1")
        await person.pilot.press("ctrl+c")
        assert person.app.interrupted

    at(box, script)
