"""Which of a test's many parameters are for the quick run, and which for the slow one."""

from collections.abc import Container, Iterable

import pytest
from _pytest.mark.structures import ParameterSet


def slow_but(quick: Container[object], values: Iterable[object]) -> list[ParameterSet]:
    """Return values as parameters of a test, all slow but those that are named."""
    return [
        pytest.param(value, marks=() if value in quick else pytest.mark.slow) for value in values
    ]
