"""How much a page may say: what a person does is never too much, and a flood always is."""

from hypothesis import given
from hypothesis import strategies as st

from securecllr.web.messages import LONGEST, Allowance


def test_a_mouse_that_is_moved_for_ten_minutes_is_not_too_much() -> None:
    allowance = Allowance(0)
    moved = len('["stdin","\\u001b[<35;133;34M"]')
    assert all(allowance.covers(moved, now / 144) for now in range(144 * 600))


def test_ten_long_pastes_at_once_are_not_too_much_and_again_after_a_while() -> None:
    allowance = Allowance(0)
    for now in (0.0, 10.0):
        assert all(allowance.covers(LONGEST, now) for _paste in range(10))


@given(st.floats(0, 0.4), st.integers(200, LONGEST))
def test_a_flood_of_whatever_size_is_too_much_before_long(between: float, size: int) -> None:
    allowance = Allowance(0)
    per_second = size / between if between else float("inf")
    covered = all(allowance.covers(size, turn * between) for turn in range(200_000 // size + 30))
    if per_second > 4 * LONGEST:
        assert not covered


@given(st.lists(st.floats(0, 1e6), max_size=20))
def test_to_be_quiet_for_long_saves_nothing_up(times: list[float]) -> None:
    allowance = Allowance(0)
    for now in sorted(times):
        allowance.covers(0, now)
    assert not allowance.covers(20 * LONGEST + 1, 1e6)
