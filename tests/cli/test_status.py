"""``status``: what it says, and what is due or new and makes nobody unfinished."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from securecllr.audit.engine import Audit
from tests.audit.walking import save_sign_off
from tests.cli.running import run_cli
from tests.flows.interfaces import open_audit

LONG_AGO = datetime(2024, 3, 1, 9, tzinfo=UTC)


def long_ago(home: Path, *kinds: str) -> Audit:
    """Leave a profile in which everything was looked at years ago, and signed off."""
    audit = open_audit(home / "profile.toml", LONG_AGO)
    for kind in kinds:
        audit.pick(kind, "personal" if audit.catalogue.kinds[kind].roles else None)
    for check in audit.checks():
        if check.settled is None and check.part == "first" and not check.is_new:
            audit.answer(check, "looked")
    save_sign_off(audit)
    return audit


def status(home: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(run_cli("status", "--json", home=home).stdout)
    return found


def test_what_is_due_is_answered_named_and_never_unfinished(tmp_path: Path) -> None:
    long_ago(tmp_path, "gmail")
    ended = run_cli("status", home=tmp_path)
    assert ended.returncode == 0
    assert "7 of 7 questions of the first walk answered." in ended.stdout
    assert "7 answers are due another look" in ended.stdout
    assert "  Gmail: Recovery email and phone. It was good until 1 October 2024." in ended.stdout
    assert "7 looked at, 0 from memory, 0 not asked." in ended.stdout
    assert ended.stdout.endswith(" plan\n")
    found = status(tmp_path)
    assert found["finished"] is True
    assert (found["answered"], found["to_do"], found["to_look_at"]) == (7, 0, 7)
    due = found["due"]
    assert isinstance(due, list)
    assert due[0] == {
        "account": "gmail",
        "control": "unique-password",
        "why": "out-of-date",
        "good_until": "2025-04-01",
    }


def test_a_new_question_makes_nobody_unfinished(tmp_path: Path) -> None:
    long_ago(tmp_path, "x")
    assert run_cli("status", home=tmp_path).returncode == 0
    assert status(tmp_path)["new"] == 1


def test_a_new_account_has_its_own_quick_check(tmp_path: Path) -> None:
    long_ago(tmp_path, "gmail")
    today = datetime.now().astimezone()
    open_audit(tmp_path / "profile.toml", today).pick("x", "personal")
    assert run_cli("status", home=tmp_path).returncode == 3
    assert status(tmp_path)["finished"] is False


@pytest.mark.parametrize(
    ("account", "control", "code"),
    [("gmail", "two-step", 4), ("x", "home-hidden", 4), ("x", "found-by", 0)],
)
def test_strict_is_about_what_can_be_taken_over_or_is_a_danger(
    account: str, control: str, code: int, tmp_path: Path
) -> None:
    audit = long_ago(tmp_path, "gmail", "x")
    (check,) = (check for check in audit.checks() if check.key == (account, control))
    audit.answer(check, "no")
    assert run_cli("status", "--strict", home=tmp_path).returncode == code
    assert run_cli("status", home=tmp_path).returncode == 0
