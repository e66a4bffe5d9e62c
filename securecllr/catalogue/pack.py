"""A folder of checks as it was read, before anything is laid over anything. Reads no file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct, field

from securecllr.catalogue.findings import (
    CARDS,
    CONTROLS,
    DECLARATIONS,
    FACTS,
    GLOSSARY,
    RELEASED,
)
from securecllr.catalogue.model import (
    Card,
    Control,
    DataController,
    Declaration,
    Domain,
    Fact,
    HelpContact,
    Kind,
    KindRelease,
    Release,
    Term,
)

# Files with lists of items: the struct of an item, by the name of the file and of the list. Any
# other file but ``pack.toml`` is that of a kind.
LISTS: dict[str, dict[str, type[Struct]]] = {
    CONTROLS: {"control": Control},
    CARDS: {"card": Card},
    DECLARATIONS: {"declaration": Declaration},
    GLOSSARY: {"term": Term},
    FACTS: {"fact": Fact},
    RELEASED: {"released": Release, "kind": KindRelease},
}


class PackVersion(Struct):
    """A version. It holds no space: a sign-off's "name version sha256" is split at spaces."""

    version: Annotated[str, Meta(pattern=r"^[0-9A-Za-z.+-]+$", max_length=20)]


class PackHead(PackVersion, forbid_unknown_fields=True, kw_only=True):
    """``pack.toml``: the name of a council's pack, whom to ask, who answers for shared copies."""

    name: Annotated[str, Meta(min_length=1, max_length=60)]
    help: HelpContact | None = None
    data: DataController | None = None
    hosts: list[Domain] = []
    sources: list[Domain] = []


class Pack(Struct, kw_only=True):
    """The built-in checks, or a council's own that go over them."""

    folder: Path
    ours: bool = False
    name: str = ""
    version: str = "0"
    help: HelpContact | None = None
    data: DataController | None = None
    hosts: list[Domain] = field(default_factory=list)
    sources: list[Domain] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    controls: dict[str, Control] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)
    declarations: dict[str, Declaration] = field(default_factory=dict)
    glossary: list[Term] = field(default_factory=list)
    facts: dict[str, Fact] = field(default_factory=dict)
    released: list[Release] = field(default_factory=list)
    released_kinds: dict[str, KindRelease] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """What ``sha256sum *.toml | sha256sum`` prints in the folder, in the C locale.

        Each file is a line of its own digest and its name, so no two folders give the same list.
        Nothing compares it: a sign-off keeps it for whoever asks later which questions these were.
        """
        import hashlib

        lines = (
            b"%s  %s\n" % (hashlib.sha256(data).hexdigest().encode(), name)
            for name, data in sorted((os.fsencode(name), data) for name, data in self.files.items())
        )
        return hashlib.sha256(b"".join(lines)).hexdigest()
