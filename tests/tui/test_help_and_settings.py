"""Help for what has the focus, one definition of each command, no stock palette."""

from pathlib import Path

import pytest

from securecllr.tui.base_screen import BaseScreen
from securecllr.tui.screens.helping import HelpPage
from securecllr.tui.widgets.choice_list import ChoiceList
from securecllr.tui.widgets.keybar import KeyBar
from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, drive
from tests.tui.screens import SCREENS, sampled, show

STEPS = "These are the steps. Up and Down read on."
BAR = "This is the bar of keys. Left and Right move along it. Enter does it."
FIELD = "Type a few words. Press Enter to go on."
QUESTION = "Choose the answer that fits, then press Enter."

PROFILE = "mailbox"


@pytest.mark.parametrize(
    ("tabs", "said"), [(0, QUESTION), (1, STEPS), (2, BAR)], ids=["rows", "steps", "bar"]
)
def test_help_is_about_what_has_the_focus(path: Path, tabs: int, said: str) -> None:
    async def script(door: Driver) -> None:
        await door.press(*["tab"] * tabs, "question_mark")
        assert isinstance(door.app.screen, HelpPage)
        assert said in door.text
        await door.press("escape")
        assert "question 1 of" in door.top

    drive(path, script, place="audit")


@pytest.mark.parametrize("key", ["question_mark", "g", "f2"])
def test_a_key_that_is_held_down_opens_its_page_once(path: Path, key: str) -> None:
    async def script(door: Driver) -> None:
        await door.press(*[key] * 5, "escape")
        assert "question 1 of" in door.top

    drive(path, script, place="audit")


def test_in_a_field_a_question_mark_is_text_and_f1_is_help(tmp_path: Path) -> None:
    async def then(door: Driver) -> None:
        await door.press("question_mark")
        assert "get home today?" in door.text
        await door.press("f1")
        assert FIELD in door.text
        await door.press("escape")
        assert "get home today?" in door.text

    show("when", tmp_path, then)


@pytest.mark.parametrize("page", ["enter", "enter h"])  # at this size the steps are a page too
def test_help_says_where_the_steps_come_from(path: Path, page: str) -> None:
    async def script(door: Driver) -> None:
        await door.press(*page.split(), "question_mark")
        await door.pilot.resize_terminal(80, 200)
        await door.still()
        how_to = door.app.audit.catalogue.kinds["gmail"].how_to[0]
        said = " ".join(door.text.split())
        assert "Where these steps come from" in said
        for source in how_to.source:
            assert source in said

    drive(path, script, size=(66, 17))


def test_help_has_the_hard_words_the_keys_of_lists_and_who_can_help(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("question_mark")
        said = " ".join(door.text.split())
        for term in door.app.audit.catalogue.glossary:
            assert f"{term.word}: {term.meaning}" in said
        assert "Page Up, Page Down: Read the rest of a long page." in said
        assert "Never tell anyone a password or a code, whoever they say they are." in said
        before = door.text
        await door.press("question_mark")  # help has no help of its own
        assert door.text == before

    drive(path, script, size=(80, 90))


@pytest.mark.parametrize("name", sampled(n for n in SCREENS if len(SCREENS[n].sizes) > 1))
def test_the_bar_and_the_help_list_each_command_of_the_page_and_no_other(
    tmp_path: Path, name: str
) -> None:
    async def then(door: Driver) -> None:
        page = door.app.screen
        assert isinstance(page, BaseScreen)
        commands = page.commands()
        keys = [command.key for command in commands]
        assert len(set(keys)) == len(keys)
        shown = page.query_one(KeyBar).commands
        assert [(c.key, c.words) for c in shown] == [(c.key, c.words) for c in commands]
        said = " ".join(door.text.split())
        for command in commands:
            assert f"{command.key_words} {command.words}" in said
        # Where no profile is open, nobody's council is known either.
        last = ["s", "f2"] if SCREENS[name].opens else ["s", "g", "f2"]
        assert keys[-len(last) - 1 :] == [*last, "question_mark"]
        if isinstance(page, HelpPage):
            return
        await door.press("f1")
        helped = door.app.screen.query_one(ChoiceList).rows
        assert [row.text for row in helped] == [
            f"{command.key_words}  {command.help}" for command in commands[:-1]
        ]

    show(name, tmp_path, then, size=(100, 60))


@pytest.mark.parametrize("key", ["ctrl+p", "ctrl+backslash", "ctrl+s", "f5", "ctrl+k"])
def test_the_stock_palette_cannot_be_opened(path: Path, key: str) -> None:
    async def script(door: Driver) -> None:
        before = door.text
        await door.press(key)
        door.app.action_command_palette()
        await door.still()
        assert door.text == before
        assert len(door.app.screen_stack) == 1

    drive(path, script)


def test_no_command_of_textual_is_offered_and_none_takes_a_picture(path: Path) -> None:
    async def script(door: Driver) -> None:
        assert list(door.app.get_system_commands(door.app.screen)) == []
        bound = {
            each.action for bound in door.app._bindings.key_to_bindings.values() for each in bound
        }
        assert not any("screenshot" in action or "palette" in action for action in bound)

    drive(path, script)
    assert open_audit(path).now.answers == {}


def test_in_a_field_the_bar_says_how_to_come_to_its_letters(tmp_path: Path) -> None:
    async def then(door: Driver) -> None:
        assert "Tab to these keys" in door.text
        await door.press("tab", "g")
        assert "Get help" in door.text

    show("when", tmp_path, then)
