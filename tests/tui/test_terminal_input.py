"""What is no key is dropped, whole, however it is split; what is a key comes through."""

import pytest
from textual.events import Key, Paste
from textual.message import Message

from securecllr.tui.key_parser import KeyParser, TextParser
from securecllr.tui.terminal_input import ESCAPE_SECONDS, REST_SECONDS
from tests.tui.terminal_fuzz import run
from tests.tui.terminal_noise import KEYS, REPLIES, STARTS, mixed, same, split

SEED = 20261129


def names(events: list[Message]) -> list[str]:
    return [event.key for event in events if isinstance(event, Key)]


def pasted(data: bytes) -> list[str]:
    parser = KeyParser()
    events = parser.feed(data) + parser.silence(REST_SECONDS)
    return [event.text for event in events if isinstance(event, Paste)]


def test_each_reply_is_dropped_whole_and_the_key_after_it_is_taken() -> None:
    wrong = {
        (reply, cut, pause): found
        for reply in REPLIES
        for cut in range(len(reply))
        for pause in (0.0, REST_SECONDS / 2)
        if (found := dropped(reply, cut, pause)) != ["2"]
    }
    assert not wrong


def dropped(reply: bytes, cut: int, pause: float) -> list[str]:
    """Return a reply in two parts, then a 2. The Escape key is what a pause after escape means."""
    parser = KeyParser()
    found = names(parser.feed(reply[:cut])) + names(parser.silence(pause))
    found += names(parser.feed(reply[cut:])) + names(parser.silence(REST_SECONDS))
    found += names(parser.feed(b"2"))
    return [name for name in found if name != "escape" or not pause]


def test_each_key_is_taken_however_it_is_split() -> None:
    wrong = {}
    for sent, name in KEYS:
        for cut in range(len(sent)):
            parser = KeyParser()
            found = names(parser.feed(sent[:cut]) + parser.feed(sent[cut:]))
            if found != [name]:
                wrong[sent, cut] = found
    assert not wrong


def test_mixed_at_random_and_split_anywhere_only_the_keys_are_left() -> None:
    by = same(SEED)
    for _ in range(3_000):
        data, expected = mixed(by)
        parser = KeyParser()
        found = [name for part in split(data, by) for name in names(parser.feed(part))]
        assert found == expected, data


def test_the_escape_key_is_told_by_the_silence_after_it() -> None:
    parser = KeyParser()
    assert parser.feed(b"\x1b") == []
    assert parser.silence(ESCAPE_SECONDS / 2) == []
    assert names(parser.silence(ESCAPE_SECONDS)) == ["escape"]
    assert names(parser.feed(b"P")) == ["P"]
    assert names(parser.feed(b"\x1b\x1b[A")) == ["escape", "up"]


@pytest.mark.parametrize("begun", [*STARTS[1:], b"\x1bO", b"\xc3", b"\x1b[200~2", b"\x1b[2"])
def test_what_never_ends_does_not_hold_the_keyboard(begun: bytes) -> None:
    parser = KeyParser()
    parser.feed(begun)
    parser.silence(REST_SECONDS)
    assert names(parser.feed(b"2")) == ["2"]


@pytest.mark.parametrize("begun", [b"\x1b]2", b"\x1bP2", b"\x9d", b"\x1b[2", b"\x1bO", b"\xc3"])
def test_a_key_pressed_again_and_again_gets_through_without_a_pause(begun: bytes) -> None:
    parser = KeyParser()
    parser.feed(begun)
    assert "ctrl+c" in names(parser.feed(b"\x03\x03"))


def test_a_paste_is_one_text_whatever_is_in_it() -> None:
    assert pasted(b"\x1b[200~caf\xc3\xa9 2\r\x1b[201~") == ["café 2\r"]
    assert pasted(b"\x1b[200~caf\xe9\x1b[201~") == ["caf\N{REPLACEMENT CHARACTER}"]
    assert pasted(b"\x1b[200~a\x1b[Bb\x00\x1b[201~") == ["a\x1b[Bb"]
    assert pasted(b"\x1b[200~cut off") == ["cut off"]


def test_any_bytes_at_all_raise_nothing_and_hold_nothing() -> None:
    assert run(2_000, SEED).wrong == []


@pytest.mark.slow
def test_a_hundred_thousand_strings_raise_nothing_and_hold_nothing() -> None:
    assert run(100_000, SEED).wrong == []


def test_the_parser_for_windows_takes_text_and_drops_the_same() -> None:
    wrong = {}
    for reply in REPLIES:
        try:
            text = reply.decode("utf-8")
        except UnicodeDecodeError:
            continue
        parser = TextParser()
        found = names([*parser.feed(text), *parser.tick(), *parser.feed("\ud83d2")])
        if found != ["2"]:
            wrong[text] = found
    assert not wrong
