"""The JSON Schemas of a profile and of a shared copy, for other programs that read one.

Made from the model.
"""

from __future__ import annotations

from typing import Any

import msgspec

from securecllr.profile.model import BLOCKS, Head
from securecllr.profile.shared import Shared


def profile_schema() -> dict[str, Any]:
    """Give the schema: the head's keys, and a list for each sort of block.

    It describes what TOML parses to, with dates as text; that blocks of all sorts are mixed, and
    that their order counts, is beyond JSON Schema and said in ``profiles/README.md``.
    """
    names = list(BLOCKS)
    shapes, components = msgspec.json.schema_components(
        [Head, *BLOCKS.values()], ref_template="#/$defs/{name}"
    )
    head = components.pop("Head")
    lists = {
        name: {"type": "array", "items": shape}
        for name, shape in zip(names, shapes[1:], strict=True)
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A securecllr profile, format 1",
        "type": "object",
        "properties": head["properties"] | lists,
        "required": head["required"],
        "additionalProperties": False,
        "$defs": components,
    }


def shared_schema() -> dict[str, Any]:
    """Give the schema of a shared copy."""
    (_shape,), components = msgspec.json.schema_components([Shared], ref_template="#/$defs/{name}")
    copy = components.pop("Shared")
    copy.pop("description", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **copy,
        "title": "A securecllr shared copy, format 1",
        "$defs": components,
    }
