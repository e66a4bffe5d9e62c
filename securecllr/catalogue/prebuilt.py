"""The built-in checks as one file of JSON, for where TOML is slow to read: in the browser.

It is made from ``checks/`` by the build of the page (``tools/page``), and is in no repository.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from securecllr.catalogue.model import Card, Control, Declaration, Fact, Kind, Term
from securecllr.catalogue.pack import Pack

# It stands in the folder of the checks in place of their TOML.
FILE = "catalogue.json"


class _Prebuilt(Struct, frozen=True, forbid_unknown_fields=True):
    """What can be asked. Which texts have been released is for the lint, and is left out."""

    version: str
    controls: dict[str, Control]
    kinds: dict[str, Kind]
    cards: dict[str, Card]
    declarations: dict[str, Declaration]
    glossary: list[Term]
    facts: dict[str, Fact]


def prebuilt(pack: Pack) -> bytes:
    """Return the built-in checks as JSON, for ``read_prebuilt``."""
    return msgspec.json.encode(
        _Prebuilt(
            version=pack.version,
            controls=pack.controls,
            kinds=pack.kinds,
            cards=pack.cards,
            declarations=pack.declarations,
            glossary=pack.glossary,
            facts=pack.facts,
        )
    )


def read_prebuilt(folder: Path) -> Pack | None:
    """Return the checks that a folder holds as JSON; None where it holds them as TOML.

    Raises:
        msgspec.ValidationError: The file is not what ``prebuilt`` made.
    """
    path = folder / FILE
    if not path.exists():
        return None
    found = msgspec.json.decode(path.read_bytes(), type=_Prebuilt)
    return Pack(
        folder=folder,
        ours=True,
        version=found.version,
        controls=found.controls,
        kinds=found.kinds,
        cards=found.cards,
        declarations=found.declarations,
        glossary=found.glossary,
        facts=found.facts,
    )
