"""How results add up: OCIL's AND."""

from itertools import combinations
from random import Random
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.audit.results import Result, rolled_up
from tests.audit.factory import AT_LEISURE

RESULTS: tuple[Result, ...] = get_args(Result)


@pytest.mark.parametrize(
    "together",
    [group for size in range(1, 6) for group in combinations(RESULTS, size)],
    ids=" ".join,
)
def test_every_mix_of_results_comes_to_its_most_pressing_one(together: tuple[Result, ...]) -> None:
    order: list[Result] = ["fail", "unknown", "not_tested", "pass", "not_applicable"]
    assert rolled_up(together) == min(together, key=order.index)


def test_nothing_at_all_is_not_tested() -> None:
    assert rolled_up([]) == "not_tested"


@AT_LEISURE
@given(st.lists(st.sampled_from(RESULTS), min_size=1), st.randoms())
def test_neither_order_nor_number_of_results_counts(results: list[Result], random: Random) -> None:
    shuffled = results * 2
    random.shuffle(shuffled)
    assert rolled_up(iter(shuffled)) == rolled_up(results)
