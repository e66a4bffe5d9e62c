"""The schemas that ship are those of the model, and our own files pass them."""

import json
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError

from tools import ROOT
from tools.write_schemas import schema_files


def test_the_shipped_schemas_are_those_of_the_model() -> None:
    assert [
        path.name
        for path, text in schema_files().items()
        if rules_of(json.loads(path.read_text(encoding="utf-8"))) != rules_of(json.loads(text))
    ] == [], "run python -m tools.write_schemas"


def rules_of(schema: Any) -> Any:
    """Return a schema without what msgspec makes otherwise from release to release.

    That is how it words descriptions, and the order in ``anyOf``, which means nothing.
    """
    if isinstance(schema, list):
        return [rules_of(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    found = {
        key: rules_of(value)
        for key, value in schema.items()
        if not (key == "description" and isinstance(value, str))
    }
    return found | {key: sorted(found[key], key=json.dumps) for key in found.keys() & {"anyOf"}}


def test_a_description_is_not_compared_and_a_field_of_that_name_is() -> None:
    field = {"type": "object", "properties": {"description": {"type": "string"}}}
    assert rules_of({**field, "description": "Words."}) == field


def test_the_order_of_what_may_be_is_not_compared() -> None:
    either = [{"type": "null"}, {"type": "string"}]
    assert rules_of({"anyOf": either}) == rules_of({"anyOf": either[::-1]})


def schema_of(path: Path) -> Path:
    if path.parent.name == "lists":
        return path.parent.with_name(f"{path.stem}.schema.json")
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


def test_our_own_files_pass_the_schemas() -> None:
    assert [(path.name, error.message) for path in OURS for error in errors_in(path)] == []


def errors_in(path: Path) -> list[ValidationError]:
    """Return what the schema of a file has against it."""
    schema = json.loads(schema_of(path).read_text(encoding="utf-8"))
    parsed = as_json(tomllib.loads(path.read_text(encoding="utf-8")))
    return list(Draft202012Validator(schema).iter_errors(parsed))


def test_a_schema_refuses_a_key_of_its_own_making() -> None:
    schema = json.loads((ROOT / "profiles" / "profile.schema.json").read_text(encoding="utf-8"))
    head = {"format": 1, "id": "0" * 32, "created": "2026-11-22"}
    assert Draft202012Validator(schema).is_valid(head)
    assert not Draft202012Validator(schema).is_valid({**head, "password": "x"})


def as_json(value: Any) -> Any:
    """Return what TOML parsed to, with dates as the text that JSON Schema knows them as."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, date | datetime) else value
