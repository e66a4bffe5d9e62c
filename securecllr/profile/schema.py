"""The JSON Schemas of a profile and of a shared copy, for other programs that read one.

Made from the model.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from securecllr.profile.model import BLOCKS, FORMAT, Head
from securecllr.profile.shared_copy import SHARED, Shared


def profile_schema() -> dict[str, Any]:
    """Return the schema: the head's keys, and a list for each sort of block.

    It describes what TOML parses to, with dates as text; that blocks of all sorts are mixed, and
    that their order counts, is beyond JSON Schema and said in ``profiles/README.md``.
    """
    shapes, components = msgspec.json.schema_components(
        [Head, *BLOCKS.values()], ref_template="#/$defs/{name}"
    )
    head = components.pop("Head")
    lists = {
        name: {"type": "array", "items": shape}
        for name, shape in zip(BLOCKS, shapes[1:], strict=True)
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A securecllr profile, format {FORMAT}",
        "type": "object",
        "properties": head["properties"] | lists,
        "required": head["required"],
        "additionalProperties": False,
        "$defs": components,
    }


def shared_schema() -> dict[str, Any]:
    """Return the schema of a shared copy."""
    return struct_schema(Shared, f"A securecllr shared copy, format {SHARED}")


def struct_schema(kind: type[Struct], title: str) -> dict[str, Any]:
    """Return the schema of a struct with a title, its parts under ``$defs``."""
    _shapes, components = msgspec.json.schema_components([kind], ref_template="#/$defs/{name}")
    whole = components.pop(kind.__name__)
    whole.pop("description", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **whole,
        "title": title,
        "$defs": components,
    }
