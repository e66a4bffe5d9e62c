"""The JSON Schemas of the files in ``checks/``, for a text editor. Made from the model."""

from __future__ import annotations

from typing import Any

import msgspec

from securecllr.catalogue.lists import Hosts, Lists
from securecllr.catalogue.model import (
    Card,
    Control,
    Declaration,
    Fact,
    Kind,
    KindRelease,
    Release,
    Term,
)
from securecllr.catalogue.pack import PackHead
from securecllr.catalogue.translation import Entry

_LISTS: dict[str, tuple[str, type]] = {
    "cards": ("card", Card),
    "controls": ("control", Control),
    "declarations": ("declaration", Declaration),
    "glossary": ("term", Term),
    "uk": ("fact", Fact),
    "released": ("released", Release),
}


def schemas() -> dict[str, dict[str, Any]]:
    """Give each schema under the name of the file that it ships in."""
    made = {f"{name}.schema.json": _list_of(*shape) for name, shape in _LISTS.items()}
    released, kinds = made["released.schema.json"], _list_of("kind", KindRelease)
    released["properties"] |= kinds["properties"]
    released["$defs"] |= kinds["$defs"]
    made["controls.schema.json"]["properties"]["version"] = {"type": "string"}
    made["pack.schema.json"] = _with_head(msgspec.json.schema(PackHead))
    made["hosts.schema.json"] = _with_head(msgspec.json.schema(Hosts))
    made["second-steps.schema.json"] = _with_head(msgspec.json.schema(Lists))
    made["kind.schema.json"] = _with_head(msgspec.json.schema(Kind))
    made["translation.schema.json"] = _with_head(_translation())
    return made


def _list_of(key: str, shape: type) -> dict[str, Any]:
    """A file that is nothing but a list of items."""
    (item,), components = msgspec.json.schema_components([shape], ref_template="#/$defs/{name}")
    return _with_head(
        {
            "type": "object",
            "properties": {key: {"type": "array", "items": item}},
            "required": [key],
            "additionalProperties": False,
            "$defs": components,
        }
    )


def _translation() -> dict[str, Any]:
    """A file of another language: sorts of items, by id, each with its head and its texts."""
    lines = {"type": "array", "items": {"type": "string"}}
    texts = {"anyOf": [{"type": "string"}, lines, {"$ref": "#/$defs/texts"}]}
    head = msgspec.json.schema_components([Entry])[1]["Entry"]["properties"]
    entry = {
        "type": "object",
        "properties": {key: value for key, value in head.items() if key != "texts"},
        "required": ["english"],
        "additionalProperties": {"$ref": "#/$defs/text"},
    }
    of_one_sort = {"type": "object", "additionalProperties": entry}
    return {
        "type": "object",
        "additionalProperties": of_one_sort,
        "$defs": {
            "text": texts,
            "texts": {"type": "object", "additionalProperties": {"$ref": "#/$defs/text"}},
        },
    }


def _with_head(schema: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
