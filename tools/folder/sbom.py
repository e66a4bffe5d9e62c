"""The bill of materials: the parts of the folder as CycloneDX 1.6 in JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from tools.folder.inventory import Part

_EXPRESSION = re.compile(r"[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*")


def sbom(parts: Sequence[Part], program: Part, date: int) -> str:
    """Return the file's text. The same parts give the same text.

    Args:
        parts: All that is in the folder, without the program itself.
        program: The program.
        date: The second that the folder counts as made in.
    """
    made = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(date, UTC).isoformat(),
            "component": _component(program) | {"type": "application"},
        },
        "components": [_component(part) for part in parts],
        "dependencies": [{"ref": _ref(program), "dependsOn": [_ref(part) for part in parts]}],
    }
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _ref(part: Part) -> str:
    return part.purl or f"{part.inside}/{part.name}@{part.version}"


def _component(part: Part) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "library", "bom-ref": _ref(part), "name": part.name}
    if part.version:
        made["version"] = part.version
    if part.purl:
        made["purl"] = part.purl
    if part.licence:
        made["licenses"] = [_licence(part.licence)]
    if part.inside:
        made["description"] = f"inside {part.inside}"
    return made


def _licence(stated: str) -> dict[str, Any]:
    """Return a licence: as an expression where it can be one, else by its name."""
    if re.search(r" (AND|OR|WITH) ", stated) and _EXPRESSION.fullmatch(stated):
        return {"expression": stated}
    return {"license": {"name": stated}}
