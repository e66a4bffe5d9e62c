"""Random and damaged bytes are read or refused with one message."""

import pytest

from tests.profile import outcomes
from tests.profile.blocks import SAMPLE
from tests.profile.damaging import WAYS, inputs
from tests.profile.outcomes import outcome, run

QUICK = 2_000


def test_nothing_but_read_or_refused_comes_of_any_input() -> None:
    total, by_way = run(QUICK)
    assert set(total) == {"read", "refused"}
    assert sum(total.values()) == QUICK
    assert min(total.values()) > QUICK // 20, "both ends are tried"
    assert len({line.split(":")[0] for line in by_way}) == len(set(WAYS))


def test_the_inputs_are_the_same_each_time_and_differ_from_each_other() -> None:
    one, other = list(inputs(300)), list(inputs(300))
    assert one == other
    assert len({data for _way, data in one}) > 200


def test_anything_else_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert outcome(SAMPLE) == "read"

    def broken(_data: bytes, _where: str) -> None:
        raise KeyError("x")

    monkeypatch.setattr(outcomes, "read_log", broken)
    assert outcome(SAMPLE) == "raised KeyError: 'x'"
