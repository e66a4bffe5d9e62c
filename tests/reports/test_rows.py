"""The report as data: held against its published schema, its keys all there and no others."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from securecllr.i18n import LANGUAGES, unreviewed_notice
from securecllr.reports.rows import own_rows, to_json
from tests.languages import speaking
from tests.reports.walks import reported
from tools import ROOT

SCHEMA = json.loads((ROOT / "profiles" / "report.schema.json").read_text(encoding="utf-8"))

# A key may come. None of these may go, or be called something else.
KEYS = {
    "": "format language language_reviewed notice made_on catalogue packs signed_off changed_since "
    "signed count check_again_by accounts checks plan further",
    "accounts": "id kind name role left run_by",
    "checks": "number account control part lane question answer answer_text choice reason "
    "answered_on valid_until due result result_text open to_do minutes changed_by_pack",
    "plan": "control accounts minutes to_do open danger put_off_until",
    "further": "control accounts minutes to_do open danger put_off_until",
}

# What is said in words, in the language of the report.
SAID = ("notice", "name", "question", "answer_text", "result_text", "to_do")


def found(folder: Path) -> Any:
    return json.loads(to_json(own_rows(reported(folder))))


def without_words(report: Any) -> Any:
    """Leave out what is said in words, and in which language."""
    parts = ("accounts", "checks", "plan", "further")
    for row in (report, *(row for part in parts for row in report[part])):
        for name in (*SAID, "language", "language_reviewed"):
            row.pop(name, None)
    return report


def test_it_passes_its_schema_and_the_schema_refuses_other_keys(tmp_path: Path) -> None:
    report = found(tmp_path)
    assert list(Draft202012Validator(SCHEMA).iter_errors(report)) == []
    assert not Draft202012Validator(SCHEMA).is_valid(report | {"password": "x"})


def test_the_keys_are_stable(tmp_path: Path) -> None:
    report = found(tmp_path)
    for name, keys in KEYS.items():
        for each in report[name] if name else [report]:
            assert list(each) == keys.split()


@pytest.mark.parametrize(("code", "reviewed"), [("en", True), ("cy", False)])
def test_it_says_whether_its_language_has_been_checked(
    code: str, reviewed: bool, tmp_path: Path
) -> None:
    with speaking(code):
        report = found(tmp_path)
        assert (report["language"], report["language_reviewed"]) == (code, reviewed)
        assert reviewed or report["notice"].endswith(unreviewed_notice() or "")
    assert list(Draft202012Validator(SCHEMA).iter_errors(report)) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_no_text_is_the_same_in_every_language(code: str, tmp_path: Path) -> None:
    with speaking(code):
        report = without_words(found(tmp_path / "in it"))
    assert report == without_words(found(tmp_path / "in English"))
    assert len(report["checks"]) > 5


def test_the_plan_and_the_checks_tell_the_same(tmp_path: Path) -> None:
    report = found(tmp_path)
    actions = [*report["plan"], *report["further"]]
    planned = {(a, action["control"]) for action in actions for a in action["accounts"]}
    told = {(check["account"], check["control"]) for check in report["checks"] if check["open"]}
    assert planned - told == {("social-2", "old-account")}  # of an account that was left
    assert told <= planned


def test_it_says_which_questions_a_pack_changed(tmp_path: Path) -> None:
    by_pack = {check["control"]: check["changed_by_pack"] for check in found(tmp_path)["checks"]}
    assert by_pack["two-step"] == "Anytown"
    assert by_pack["password"] is None
