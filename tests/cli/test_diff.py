"""``securecllr diff``: what has changed, between two files or since a day, in words and as JSON."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from securecllr.profile.log import new_log
from securecllr.profile.model import Account, Answer, Block, Event, Left
from tests.cli.running import run_cli
from tests.profile.blocks import PROFILE_ID, account, answer, appended

OLD_DAY, DAY = date(2026, 3, 1), date(2026, 3, 2)
GMAIL = account("gmail", at=OLD_DAY)


def said(word: str, control: str = "two-step", day: date = OLD_DAY, **changes: object) -> Answer:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return answer(word, control=control, at=noon, **changes)


LASTING: dict[str, Any] = {"valid_until": date(2200, 1, 1)}
BEFORE: list[Block] = [
    GMAIL,
    said("no"),
    said("looked", "unique-password", **LASTING),
    said("looked", "devices", valid_until=date(2026, 9, 1)),
    account("x", kind="x", role="personal", at=OLD_DAY),
    Answer(account="x", control="two-step", revision=1, answer="no", at=said("no").at),
]
AFTER: list[Block] = [
    *BEFORE,
    Event(kind="new-phone", at=DAY),
    said("looked", day=DAY, **LASTING),
    said("unsure", "unique-password", day=DAY),
    said("no", "mail-rules", day=DAY),
    Left(account="x", state="closed", at=DAY),
]


def file_of(folder: Path, name: str, blocks: list[Block], profile_id: str = PROFILE_ID) -> str:
    path = folder / name
    path.write_bytes(appended(new_log(profile_id, OLD_DAY).data, blocks))
    return str(path)


def changes(text: str) -> dict[str, str]:
    return {f"{each['account']} {each['control']}": each["change"] for each in json.loads(text)}


EXPECTED = {
    "gmail two-step": "better",
    "gmail unique-password": "slipped",
    "gmail devices": "stale",
    "gmail mail-rules": "new",
    "x two-step": "gone",
}


def both_ways(folder: Path) -> list[list[str]]:
    """The same two states, given as two files and as one file and a day."""
    old, new = file_of(folder, "old.toml", BEFORE), file_of(folder, "new.toml", AFTER)
    return [["diff", old, new], ["diff", new, "--since", str(OLD_DAY + timedelta(days=1))]]


def test_two_files_and_one_file_since_a_day_tell_the_same(tmp_path: Path) -> None:
    for command in both_ways(tmp_path):
        ended = run_cli(*command, "--json", home=tmp_path)
        assert (ended.returncode, ended.stderr) == (0, "")
        assert changes(ended.stdout) == EXPECTED


def test_since_a_day_includes_what_was_done_on_that_day(tmp_path: Path) -> None:
    path = file_of(tmp_path, "new.toml", AFTER)
    ended = run_cli("diff", path, "--since", str(OLD_DAY), "--json", home=tmp_path)
    assert changes(ended.stdout) != EXPECTED
    assert changes(ended.stdout)["gmail two-step"] == "new"


def test_in_words_each_kind_is_a_heading_with_its_checks_below(tmp_path: Path) -> None:
    heads = ["More in place", "Worth another look", "Time to look again", "New", "No longer asked"]
    for command in both_ways(tmp_path):
        lines = run_cli(*command, home=tmp_path).stdout.splitlines()
        assert [line for line in lines if line in heads] == heads
        for head in heads:
            assert lines[lines.index(head) + 1].startswith("  ")
        assert lines[1].startswith("  Gmail: ")


def test_the_keys_of_the_json_are_stable(tmp_path: Path) -> None:
    for command in both_ways(tmp_path):
        found = json.loads(run_cli(*command, "--json", home=tmp_path).stdout)
        assert {tuple(each) for each in found} == {
            ("account", "control", "change", "before", "after")
        }
        by_change = {each["change"]: (each["before"], each["after"]) for each in found}
        assert by_change == {
            "better": ("fail", "pass"),
            "slipped": ("pass", "unknown"),
            "stale": ("pass", "not_tested"),
            "new": (None, "fail"),
            "gone": ("fail", None),
        }


def test_nothing_changed_is_said_so(tmp_path: Path) -> None:
    path = file_of(tmp_path, "p.toml", [GMAIL, said("no")])
    assert run_cli("diff", path, path, home=tmp_path).stdout == "Nothing has changed.\n"
    assert json.loads(run_cli("diff", path, path, "--json", home=tmp_path).stdout) == []


def test_since_a_day_before_all_of_it_everything_is_new(tmp_path: Path) -> None:
    path = file_of(tmp_path, "p.toml", BEFORE)
    ended = run_cli("diff", path, "--since", "2020-02-29", "--json", home=tmp_path)
    assert set(changes(ended.stdout).values()) == {"new"}


def test_no_file_is_changed_and_none_is_made(tmp_path: Path) -> None:
    commands = both_ways(tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for command in commands:
        run_cli(*command, home=tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_label_tells_two_of_a_kind_apart(tmp_path: Path) -> None:
    second = Account(id="gmail-2", kind="gmail", label="ward news", at=DAY)
    blocks: list[Block] = [GMAIL, second, said("no", account="gmail-2", day=DAY)]
    path = file_of(tmp_path, "p.toml", blocks)
    said_so = run_cli("diff", path, "--since", "2026-01-01", home=tmp_path).stdout
    assert "ward news" in said_so
