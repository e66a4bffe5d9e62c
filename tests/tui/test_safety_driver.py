"""What could steer a terminal never gets to it, though it were in a text that is drawn."""

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from textual import events
from textual.drivers.headless_driver import HeadlessDriver

from securecllr.audit.engine import Audit
from securecllr.catalogue.read import read_catalogue
from securecllr.cli.host import TerminalHost
from securecllr.profile.settings import Settings
from securecllr.tui.app import CllrApp
from tests.flows.interfaces import NOW, open_audit
from tests.tui.clock import run_at_once
from tests.tui.driving import Driver
from tests.tui.profiles import prepare

STEERS = {
    "an escape": "\x1b]0;caught\x07",
    "an eight-bit escape": "\x9b2J",
    "a bell": "\x07",
    "a backspace": "\x08\x08",
    "a carriage return": "\rover",
    "a bidi override": "\u202eover",
    "a bidi isolate": "\u2066over",
    "nothing at all": "\u200b",
    "a byte-order mark": "\ufeff",
    "a tag": "\U000e0041",
}


# Colours, the cursor and the shape of the mouse.
_TEXTUALS_OWN = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\]22;[a-z]+\x07|\n")


class Recorder(HeadlessDriver):
    """Keeps all that is written to the terminal."""

    written: list[str]

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.written = []

    @property
    def is_headless(self) -> bool:
        return False

    def write(self, data: str) -> None:
        self.written.append(data)


def recorded(audit: Audit, keys: list[str], paste: str = "") -> str:
    """Draw pages as a terminal gets them, and give what was written besides Textual's codes."""

    async def run() -> str:
        app = CllrApp(audit, TerminalHost(audit, plain=False), Settings(), "plan")
        app.driver_class = Recorder
        async with app.run_test(headless=False) as pilot:
            driver = Driver(app, pilot)
            await driver.still()
            await driver.press(*keys)
            if paste:
                app.post_message(events.Paste(paste))
                await driver.still()
            assert isinstance(app._driver, Recorder)
            return _TEXTUALS_OWN.sub("", "".join(app._driver.written))

    return run_at_once(run())


def steered(path: Path, text: str) -> Audit:
    """A walk over checks that no reader would let in: every name and title holds the text."""
    prepare("worst", path)
    catalogue = read_catalogue()
    change = msgspec.structs.replace
    odd = change(
        catalogue,
        controls={
            key: change(
                control,
                name=f"{control.name} {text}!",
                question=f"{control.question} {text}!",
                why=f"{control.why} {text}!",
                actions=change(control.actions, no=f"{text}!{control.actions.no}"),
            )
            for key, control in catalogue.controls.items()
        },
        kinds={
            key: change(kind, name=f"{text}!{kind.name}") for key, kind in catalogue.kinds.items()
        },
        cards={key: change(c, title=f"{text}!{c.title}") for key, c in catalogue.cards.items()},
    )
    return Audit(odd, open_audit(path).store, lambda: NOW)


@pytest.mark.parametrize("what", STEERS)
def test_it_is_not_in_what_the_terminal_is_given(tmp_path: Path, what: str) -> None:
    text = STEERS[what]
    audit = steered(tmp_path / "profile.toml", text)
    # The plan, an action, home, the answers, a question.
    written = recorded(audit, ["enter", "escape", "escape", "9", "enter", "enter"])
    assert "!" in written
    assert written.isprintable()


def test_what_is_pasted_into_a_field_is_filtered_too(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    prepare("worst", path)
    written = recorded(
        open_audit(path), ["w", "end", "enter"], "\u202eolleh \x1b]0;caught\x07 \x9b2J"
    )
    assert "olleh" in written
    assert written.isprintable()


def test_letters_of_other_languages_and_signs_are_left_alone(tmp_path: Path) -> None:
    written = recorded(steered(tmp_path / "profile.toml", "Tŷ ŵ 議員"), ["enter"])
    assert "Tŷ ŵ 議員!" in written
    assert "\N{REPLACEMENT CHARACTER}" not in written
