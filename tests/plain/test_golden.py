"""Whole conversations in plain lines, word for word."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.flows.interfaces import NOW, open_audit
from tests.flows.returns import RETURNS, somebody
from tests.flows.scripts import CHOSEN, QUICK, SIGN_OFF
from tests.flows.steps import Choose, Step, choose, tick
from tests.plain.conversation import converse, hold_against_golden, play


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path / "profile.toml"


def test_the_first_run(path: Path) -> None:
    visit: list[Step] = [Choose("Do it now"), *choose("I have read it", *["Next step"] * 7)]
    seen: list[Step] = [*choose("That was the last", "Yes, I looked", "Enough", "Go back")]
    hold_against_golden("first_run", play([*CHOSEN, *QUICK, *visit, *seen, *SIGN_OFF], path))
    assert open_audit(path).now.attestation is not None


@pytest.mark.parametrize("name", RETURNS)
def test_coming_back_after_a_time(name: str, path: Path) -> None:
    somebody(path)
    back = RETURNS[name]
    steps = [*back.to_list, *back.then]
    hold_against_golden(name, play(steps, path, now=NOW + timedelta(days=back.days)))


def test_accounts_that_are_no_longer_used(path: Path) -> None:
    old: list[Step] = [Choose("Yes, and I"), tick("X (Twitter)", "Snapchat")]
    left: list[Step] = [Choose("I closed it"), Choose("It is still open")]
    hold_against_golden("no_longer_used", play([*CHOSEN, *old, *left], path))


def test_keys_that_mean_nothing_get_one_line_on_what_to_type(path: Path) -> None:
    lines = ["x", "?", "", "99", "1", "9", "1", "b", "2", "1", "99 1", "", "?", "", "s"]
    hold_against_golden("wrong_keys", converse("\n".join(lines) + "\n", path))
