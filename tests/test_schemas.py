"""The schemas that ship are those of the model, and our own files pass them."""

import json
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.write_schemas import ROOT, schema_files


@pytest.mark.parametrize("path", schema_files(), ids=lambda path: path.name)
def test_a_shipped_schema_is_that_of_the_model(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == schema_files()[path], (
        "run python -m tests.write_schemas"
    )


def schema_of(path: Path) -> Path:
    if path.parent.name == "lists":
        return path.parent.with_name(f"{path.stem}.schema.json")
    if path.parent.parent.name == "checks":
        return path.parent.with_name("translation.schema.json")
    folder = ROOT / "checks" if EXAMPLE in path.parents else path.parent
    own = folder / f"{path.stem}.schema.json"
    other = "profile" if path.parent.name == "profiles" else "kind"
    return own if own.exists() else folder / f"{other}.schema.json"


EXAMPLE = ROOT / "checks" / "examples" / "anytown"
# A pack's items that change built-in ones are no whole items: what they make is, and is linted.
IN_PART = {EXAMPLE / "controls.toml", EXAMPLE / "you.toml"}
OURS = sorted({*(ROOT / "checks").rglob("*.toml")} - IN_PART)
OURS += sorted((ROOT / "profiles").glob("*.toml"))


def test_there_are_files_to_hold_against_the_schemas() -> None:
    assert len(OURS) > 15


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_our_own_files_pass_the_schemas(path: Path) -> None:
    schema = json.loads(schema_of(path).read_text(encoding="utf-8"))
    parsed = as_json(tomllib.loads(path.read_text(encoding="utf-8")))
    found = list(Draft202012Validator(schema).iter_errors(parsed))
    assert found == []


def test_a_schema_refuses_a_key_of_its_own_making() -> None:
    schema = json.loads((ROOT / "profiles" / "profile.schema.json").read_text(encoding="utf-8"))
    head = {"format": 1, "id": "0" * 32, "created": "2026-11-22"}
    assert Draft202012Validator(schema).is_valid(head)
    assert not Draft202012Validator(schema).is_valid({**head, "password": "x"})


def as_json(value: Any) -> Any:
    """Give what TOML parsed to, with dates as the text that JSON Schema knows them as."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, date | datetime) else value
