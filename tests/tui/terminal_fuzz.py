"""Byte strings through the parser, in process: rubbish, replies, and both mixed with keys."""

import random
from dataclasses import dataclass, field

from textual.events import Key

from securecllr.tui.key_parser import KeyParser
from securecllr.tui.terminal_input import REST_SECONDS
from tests.tui.terminal_noise import cut_short, mixed, noise, rubbish, same, split


@dataclass
class Figures:
    """What came of it."""

    strings: int = 0
    length: int = 0
    keys: int = 0
    wrong: list[tuple[str, bytes]] = field(default_factory=list)


def run(count: int, seed: int) -> Figures:
    """Feed so many byte strings, as many of each sort, cut anywhere.

    Wrong is what raises, a key that is none, a key that is lost, and a string after which the
    keyboard is dead.
    """
    by = same(seed)
    figures = Figures()
    for number in range(count):
        expected: list[str] | None = []
        match number % 4:
            case 0:
                data, expected = rubbish(by), None
            case 1:
                data = noise(by)
            case 2:
                data = cut_short(by)
            case _:
                data, expected = mixed(by)
        _one(figures, data, expected, by)
    return figures


def _one(figures: Figures, data: bytes, expected: list[str] | None, by: random.Random) -> None:
    figures.strings += 1
    figures.length += len(data)
    parser = KeyParser()
    try:
        events = [event for part in split(data, by) for event in parser.feed(part)]
        events += parser.silence(REST_SECONDS)
        after = [event.key for event in parser.feed(b"2") if isinstance(event, Key)]
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        figures.wrong.append((f"raised {error!r}", data))
        return
    found = [event.key for event in events if isinstance(event, Key)]
    figures.keys += len(found)
    if expected is not None and found != expected:
        figures.wrong.append((f"keys {found}, not {expected}", data))
    if after != ["2"]:
        figures.wrong.append((f"after it, 2 is {after}", data))
