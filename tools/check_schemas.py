"""The JSON Schemas of the files in ``checks/``, for a text editor. Made from the model."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from securecllr.authoring.lists import Hosts, Lists
from securecllr.catalogue.findings import CONTROLS
from securecllr.catalogue.model import Kind
from securecllr.catalogue.pack import LISTS, PackHead


def schemas() -> dict[str, dict[str, Any]]:
    """Return each schema under the name of the file that it ships in."""
    made = {_file_of(name): _of_lists(shapes) for name, shapes in LISTS.items()}
    made[_file_of(CONTROLS)]["properties"]["version"] = {"type": "string"}
    made["pack.schema.json"] = _with_head(msgspec.json.schema(PackHead))
    made["hosts.schema.json"] = _with_head(msgspec.json.schema(Hosts))
    made["second-steps.schema.json"] = _with_head(msgspec.json.schema(Lists))
    made["kind.schema.json"] = _with_head(msgspec.json.schema(Kind))
    return made


def _file_of(name: str) -> str:
    return f"{name.removesuffix('.toml')}.schema.json"


def _of_lists(shapes: dict[str, type[Struct]]) -> dict[str, Any]:
    """Return the schema of a file that holds lists of items; the first list must be there."""
    items, components = msgspec.json.schema_components(
        shapes.values(), ref_template="#/$defs/{name}"
    )
    return _with_head(
        {
            "type": "object",
            "properties": {
                key: {"type": "array", "items": item}
                for key, item in zip(shapes, items, strict=True)
            },
            "required": [next(iter(shapes))],
            "additionalProperties": False,
            "$defs": components,
        }
    )


def _with_head(schema: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
