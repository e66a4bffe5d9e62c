"""Protected reports added up: ranges stay ranges, and nothing else is taken."""

import json
from pathlib import Path

import msgspec
import pytest

from securecllr.cohort.merge import merge, read_report
from securecllr.cohort.protect import TooFew, protect
from securecllr.cohort.protected_report import Range, Report, ranges_of, to_json
from securecllr.cohort.tally import Tally
from securecllr.errors import UserError
from securecllr.i18n import LANGUAGES
from securecllr.messages.cohort import method_words
from tests.cohort.people import DAY
from tests.languages import speaking
from tools import ROOT


def report(people: int, no: int, folder: str, controls: tuple[str, ...] = ("two-step",)) -> Report:
    counted = Tally(
        people,
        {control: [people - no, 0, no, 0] for control in controls},
        {"gmail": people},
        {"app": people - no},
    )
    return protect(counted, made=DAY, catalogue="2026.11", folder=folder * 32)


def test_ranges_are_added_as_ranges() -> None:
    summed = merge([("a", report(41, 12, "a")), ("b", report(23, 3, "b"))], made=DAY)
    assert summed.people == Range(60, 69)
    (control,) = summed.controls
    assert control.open == Range(10, 19)
    assert control.asked == Range(60, 69)
    assert control.memory == Range(0, 9)
    assert control.no is None
    assert summed.folders == ["a" * 32, "b" * 32]


def test_the_sum_does_not_depend_on_the_order_or_on_how_it_was_put_together() -> None:
    parts = [("a", report(41, 12, "a")), ("b", report(23, 3, "b")), ("c", report(10, 9, "c"))]
    at_once = merge(parts, made=DAY)
    step_by_step = merge([("ab", merge(parts[:2], made=DAY)), parts[2]], made=DAY)
    backwards = merge(parts[::-1], made=DAY)
    assert list(ranges_of(at_once)) == list(ranges_of(step_by_step))
    assert sorted(ranges_of(at_once), key=str) == sorted(ranges_of(backwards), key=str)


def split_report(no: int, not_sure: int, folder: str) -> Report:
    counted = Tally(40, {"two-step": [40 - no - not_sure, 0, no, not_sure]}, {}, {})
    return protect(counted, made=DAY, catalogue="2026.11", folder=folder * 32)


def test_the_split_of_a_question_is_added_up_where_each_report_shows_it() -> None:
    a, b, hidden = split_report(10, 5, "a"), split_report(15, 10, "b"), split_report(15, 1, "c")
    (control,) = merge([("a", a), ("b", b)], made=DAY).controls
    assert (control.no, control.not_sure) == (Range(25, 34), Range(15, 24))
    (control,) = merge([("a", a), ("c", hidden)], made=DAY).controls
    assert (control.no, control.not_sure) == (None, None)


def test_a_merge_is_read_back_with_the_version_and_the_names_of_its_parts(tmp_path: Path) -> None:
    a, b = report(41, 12, "a"), report(23, 3, "b")
    named = msgspec.structs.replace(
        b,
        controls=[msgspec.structs.replace(b.controls[0], name="The code of the stick")],
        kinds=[msgspec.structs.replace(b.kinds[0], name="Phone")],
    )
    both = merge([("a", a), ("b", named)], made=DAY)
    path = tmp_path / "both.json"
    path.write_bytes(to_json(both))
    assert read_report(path) == both
    assert both.catalogue == "2026.11"
    assert [control.name for control in both.controls] == ["The code of the stick"]
    assert [kind.name for kind in both.kinds] == ["Phone"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_several_versions_are_called_the_same_in_every_language(code: str) -> None:
    newer = msgspec.structs.replace(report(23, 3, "b"), catalogue="2027.05")
    with speaking(code):
        both = merge([("a", report(41, 12, "a")), ("b", newer)], made=DAY)
        assert json.loads(to_json(both))["catalogue"] == "several"
        said = " ".join(method_words(both))
    assert ("version several" in said) is (code == "en")
    assert ("sawl un" in said) is (code == "cy")


def test_a_question_that_one_did_not_ask_adds_nobody() -> None:
    both = merge(
        [("a", report(20, 12, "a")), ("b", report(20, 12, "b", ("two-step", "alerts")))], made=DAY
    )
    assert [control.open for control in both.controls] == [Range(20, 29), Range(10, 15)]


def test_one_folder_is_not_counted_twice() -> None:
    with pytest.raises(UserError, match="same folder") as caught:
        merge([("old.json", report(20, 5, "a")), ("new.json", report(30, 5, "a"))], made=DAY)
    assert caught.value.where == "old.json, new.json"


def test_under_ten_there_is_no_report() -> None:
    with pytest.raises(TooFew, match="at least 10 shared copies"):
        report(9, 5, "a")
    assert report(10, 5, "a").people == Range(10, 15)


def test_json_is_read_back_and_fits_its_schema(tmp_path: Path) -> None:
    from jsonschema import Draft202012Validator

    path = tmp_path / "r.json"
    path.write_bytes(to_json(report(41, 12, "a")))
    assert read_report(path) == report_like(path)
    schema = json.loads((ROOT / "profiles" / "cohort.schema.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(json.loads(path.read_bytes()))) == []


def report_like(path: Path) -> Report:
    return msgspec.json.decode(path.read_bytes(), type=Report)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"from": 10', '"from": 12'),
        ('"below": 15', '"below": 13'),
        ('"below": 15', '"below": 5'),
        ('"from": 40', '"from": 5'),
        ('"securecllr_cohort": 2', '"securecllr_cohort": 3'),
        ('"2026.11"', '"\\u001b[31m"'),
        ('"id": "gmail"', '"id": "Gmail <b>"'),
        ('"id": "gmail"', '"id": "gmail\\n"'),
        ('"made"', '"names": [], "made"'),
        ("{", "[" * 100_000),
    ],
)
def test_what_no_protected_report_says_is_refused(old: str, new: str, tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    text = to_json(report(41, 12, "a")).decode()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    with pytest.raises(UserError) as caught:
        read_report(path)
    assert str(path) in caught.value.where


def test_a_file_that_is_not_there_is_a_trouble(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no such file"):
        read_report(tmp_path / "r.json")


@pytest.mark.parametrize("number", [1, 3])
def test_a_report_of_another_format_is_told_from_what_is_no_report(
    number: int, tmp_path: Path
) -> None:
    path = tmp_path / "r.json"
    path.write_text(json.dumps({"securecllr_cohort": number, "controls": [{"think_so": 1}]}))
    with pytest.raises(UserError, match="made by another version of securecllr"):
        read_report(path)
    path.write_text(json.dumps({"securecllr_cohort": 2}))
    with pytest.raises(UserError, match="not a cohort report"):
        read_report(path)
