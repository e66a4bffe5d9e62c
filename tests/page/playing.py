"""Plays the scripts of the flows in the browser: each step presses what stands on the page."""

from __future__ import annotations

from collections.abc import Sequence

from tests.flows import steps
from tests.flows.steps import Step
from tests.page.pressing import Element, Window


def play(window: Window, script: Sequence[Step]) -> None:
    """Do each step on the page that is shown, and stop at the end."""
    for step in [*script, steps.Stop()]:
        do(window, step)


def do(window: Window, step: Step) -> None:
    """Do what a step says on the page that is shown."""
    match step:
        case steps.Mark(text, option):
            for radio in _to_mark(window, text, option):
                window.mark(radio)
        case steps.Tick(texts):
            window.tick(*texts)
        case steps.Type(text):
            window.type(text)
        case steps.Choose(text):
            window.choose(text)
        case steps.ChooseCell(row, head):
            window.choose_cell(row, head)
        case _:
            _press(window, step)


def _press(window: Window, step: Step) -> None:
    match step:
        case steps.Press(key):
            window.press_key(key)
        case steps.Stop():
            window.press_key("stop")
        case steps.Add(text):
            window.press(f"Another: {text}")
        case steps.GoOn():
            window.go_on()
        case steps.GoBack():
            assert BACK in window.buttons().values()
            window.reply(BACK)


BACK = {"type": "back"}


def _to_mark(window: Window, text: str, option: str) -> list[Element]:
    """Return the radios of an option, in a row or in every one that is still empty."""
    rows = window.grid_rows()
    if text == "*":
        found = [
            radios for _name, radios in rows if not any("checked" in e for e in radios.values())
        ]
    else:
        found = [radios for name, radios in rows if name == text]
        # A row that stands alone shows its question, so its answer tells it.
        found = found or [radios for _name, radios in rows if _beginning(radios, option)]
    assert found, (text, option, rows)
    return [min(_beginning(radios, option), key=lambda pair: len(pair[0]))[1] for radios in found]


def _beginning(radios: dict[str, Element], option: str) -> list[tuple[str, Element]]:
    return [
        (words, radio)
        for words, radio in radios.items()
        if words.lower().startswith(option.lower())
    ]
