"""Whole conversations in plain lines, word for word."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.flows.scripts import BEGIN, GMAIL, SIGN_OFF
from tests.flows.steps import Choose, GoBack, Press, Step, Type, tick
from tests.plain.conversation import converse, hold_against_golden, open_audit, play

LATER = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path / "profile.toml"


def test_from_the_first_line_to_a_signed_off_plan(path: Path) -> None:
    when: list[Step] = [Press("w"), Type("have my tea"), Type("")]
    plan: list[Step] = [*when, Press("d"), Choose("Yes")]
    hold_against_golden("first_evening", play([*BEGIN, *GMAIL, *SIGN_OFF, *plan], path))
    assert open_audit(path).now.attestation is not None


def test_coming_back_after_a_time(path: Path) -> None:
    play([*BEGIN, *GMAIL, *SIGN_OFF], path)
    steps: list[Step] = [
        GoBack(),
        Choose("Check again"),
        Choose("Yes, I think so"),
        GoBack(),
        GoBack(),
    ]
    hold_against_golden("coming_back", play(steps, path, now=LATER))


def test_accounts_that_are_no_longer_used(path: Path) -> None:
    old: list[Step] = [Choose("Yes, and I"), tick("X (Twitter)", "Snapchat")]
    left: list[Step] = [Choose("I closed it"), Choose("It is still open")]
    hold_against_golden("no_longer_used", play([*BEGIN[:-1], *old, *left], path))


def test_keys_that_mean_nothing_get_one_line_on_what_to_type(path: Path) -> None:
    lines = ["x", "?", "", "99", "1", "9 9", "", "1", "0", "b", "?", "", "s"]
    hold_against_golden("wrong_keys", converse("\n".join(lines) + "\n", path))
