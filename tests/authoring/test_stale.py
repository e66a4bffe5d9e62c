"""What is due to be looked up again."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from securecllr.authoring.lists import read_lists
from securecllr.authoring.stale import stale_lines
from securecllr.catalogue.model import Catalogue, HowTo
from securecllr.catalogue.read import read_catalogue
from securecllr.cli import checks as commands
from securecllr.cli import lint
from securecllr.cli.checks import LintOptions, StaleOptions
from tests.cli.running import run_cli

CATALOGUE, LISTS = read_catalogue(), read_lists()


def test_nothing_is_due_before_the_first_day() -> None:
    total, left = stale_lines(CATALOGUE, LISTS, date(2026, 1, 1))
    assert total == "0 things were last looked up before 2026-01-01."
    assert left.endswith("no second reader yet.")


def test_all_of_it_is_due_after_the_last_day_unread_then_oldest_then_least_sure_first() -> None:
    *lines, total, left = stale_lines(CATALOGUE, LISTS, date(2030, 1, 1))
    looked = sum(
        bool(kind.second_steps) + sum(entry.checked_on is not None for entry in kind.how_to)
        for kind in CATALOGUE.kinds.values()
    )
    assert len(lines) == looked + len(CATALOGUE.cards) + len(CATALOGUE.facts) + len(LISTS.source)
    assert total == f"{len(lines)} things were last looked up before 2030-01-01."
    found = [
        (times, day, ("low", "medium", "high").index(sure))
        for day, sure, times, *_ in map(str.split, lines)
    ]
    assert found == sorted(found)  # "once" comes before "twice"
    unread = sum(times == "once" for times, *_ in found)
    assert left == f"{unread} things have no second reader yet."


def test_what_was_read_twice_is_due_after_what_was_read_once(pair: Catalogue) -> None:
    first, second, *_ = stale_lines(pair, LISTS, date(2030, 1, 1))
    assert "phishing" in first
    assert "ready-for-abuse" not in first
    assert "once" in first
    assert "twice" in second


@pytest.fixture
def pair() -> Catalogue:
    """A catalogue of two sets of steps, the older of which was read a second time."""
    old, new = (
        HowTo(
            control=id_,
            steps=["Look."],
            checked_on=date(2026, 1, day),
            second_reader=read,
            confidence="high",
        )
        for id_, day, read in (
            ("ready-for-abuse", 1, date(2026, 2, 1)),
            ("phishing", 2, None),
        )
    )
    kind = replace(CATALOGUE.kinds["you"], how_to=[old, new])
    return Catalogue(
        version="1",
        controls={},
        kinds={"you": kind},
        cards={},
        declarations={},
        glossary=[],
    )


def test_the_day_itself_is_not_before_it() -> None:
    day = min(card.checked_on for card in CATALOGUE.cards.values())
    for before, listed in ((day, False), (day + timedelta(days=1), True)):
        lines = stale_lines(CATALOGUE, LISTS, before)
        assert any("cards.toml" in line for line in lines) is listed


def test_the_command_prints_it(tmp_path: Path) -> None:
    ended = run_cli("checks", "stale", "--before", "2030-01-01", home=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "gmail.toml" in ended.stdout
    assert run_cli("checks", "stale", home=tmp_path).returncode == 0
    refused = run_cli("checks", "stale", "--before", "soon", home=tmp_path)
    assert refused.returncode == 2
    assert "soon is no date. Write it like 2026-11-22." in refused.stderr


def test_what_is_due_goes_by_the_clock_of_every_other_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "local_now", lambda: datetime(2036, 1, 1, tzinfo=UTC))
    assert commands.stale(StaleOptions(checks="built-in")) == 0
    assert len(capsys.readouterr().out.splitlines()) > len(CATALOGUE.kinds)
    monkeypatch.setattr(lint, "local_now", lambda: datetime(2026, 1, 1, tzinfo=UTC))
    assert commands.lint(LintOptions(checks="built-in")) == 2
    assert "to come" in capsys.readouterr().out
