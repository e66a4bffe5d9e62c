"""Large letters: what can be drawn, how words are folded, and that nothing is cut off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.presenter.large_letters import LINES, can_draw, fitted, fold, large, width

WORDS = st.text("abcWJ .,?-'0ŵâ\u2260", max_size=60)


def test_a_letter_is_three_lines_high_in_the_three_blocks_of_every_terminal() -> None:
    assert large("H1") == ("█ █ ▄█", "█▀█  █", "▀ ▀ ▀▀▀")
    assert {cell for row in large("ABCgjpqyŵÔ;") for cell in row} <= set(" ▀▄█")


@given(WORDS, st.integers(1, 80), st.integers(1, 30), st.integers(1, 4))
def test_what_is_drawn_has_room_and_is_whole(
    words: str, columns: int, lines: int, largest: int
) -> None:
    drawn = fitted([words], columns, lines, largest=largest)
    if drawn is None:
        return
    assert can_draw(words)
    size, (rows,) = drawn
    assert 1 <= size <= largest
    assert len(rows) <= lines
    assert all(len(row) <= columns for row in rows)
    parted = fold(words, columns)
    assert "".join(parted).replace(" ", "") == "".join(words.split())


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_larger_size_is_larger_both_ways(size: int) -> None:
    rows = large("Mm", size)
    assert len(rows) == LINES * size
    assert max(map(len, rows)) == width("Mm", size) == 11 * size


def test_an_address_that_is_too_long_breaks_at_its_hyphen_and_other_words_do_not() -> None:
    assert fold("townsquare-login.example", 78) == ["townsquare-", "login.example"]
    assert fold("townsquareloginexample", 78) == []


def test_a_sign_that_is_not_in_the_table_is_not_left_out() -> None:
    assert not can_draw("1 \u2260 2")
    assert fitted(["1 \u2260 2"], 80, 24) is None


@pytest.mark.parametrize("sign", "âêîôûŵŷáéíóúẃýàèìòùäëïöüÂÊÎÔÛŴŶ")
def test_welsh_letters_are_drawn_with_their_marks(sign: str) -> None:
    assert can_draw(sign)
    assert large(sign) != large("a")
