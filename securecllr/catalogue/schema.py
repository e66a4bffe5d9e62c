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

_LISTS: dict[str, tuple[str, type]] = {
    "cards": ("card", Card),
    "controls": ("control", Control),
    "declarations": ("declaration", Declaration),
    "glossary": ("term", Term),
    "uk": ("fact", Fact),
    "released": ("released", Release),
}


def schemas() -> dict[str, dict[str, Any]]:
    """Return each schema under the name of the file that it ships in."""
    made = {f"{name}.schema.json": _list_of(*shape) for name, shape in _LISTS.items()}
    released, kinds = made["released.schema.json"], _list_of("kind", KindRelease)
    released["properties"] |= kinds["properties"]
    released["$defs"] |= kinds["$defs"]
    made["controls.schema.json"]["properties"]["version"] = {"type": "string"}
    made["pack.schema.json"] = _with_head(msgspec.json.schema(PackHead))
    made["hosts.schema.json"] = _with_head(msgspec.json.schema(Hosts))
    made["second-steps.schema.json"] = _with_head(msgspec.json.schema(Lists))
    made["kind.schema.json"] = _with_head(msgspec.json.schema(Kind))
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


def _with_head(schema: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
