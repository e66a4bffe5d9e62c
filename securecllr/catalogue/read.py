"""Reads a folder of checks into a Catalogue, and shows every mistake in it at once.

Each item is read on its own, so that one slip does not hide the next. Whether the content is
any good is the lint's business, not this module's.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from securecllr.catalogue.folder import built_in, council
from securecllr.catalogue.model import (
    NO_PLACE,
    Card,
    Catalogue,
    Control,
    Declaration,
    Fact,
    HowTo,
    Kind,
    Release,
    Term,
)
from securecllr.errors import Trouble, Troubles
from securecllr.text import shown
from securecllr.typed import parse, parse_our_own, typed
from securecllr.words import _

# Files with a list of items each: the name of the list, and what an item is.
_LISTS: dict[str, tuple[str, type[Struct]]] = {
    "controls.toml": ("control", Control),
    "cards.toml": ("card", Card),
    "declarations.toml": ("declaration", Declaration),
    "glossary.toml": ("term", Term),
    "uk.toml": ("fact", Fact),
    "released.toml": ("released", Release),
}
_PACK_FILE = "pack.toml"

T = TypeVar("T")


class Pack(Struct, kw_only=True):
    """A folder of checks as read: the built-in one, or a council's own that goes over it."""

    folder: Path
    ours: bool = False
    name: str = ""
    version: str = ""
    files: dict[str, bytes] = {}
    controls: dict[str, Control] = {}
    kinds: dict[str, Kind] = {}
    cards: dict[str, Card] = {}
    declarations: dict[str, Declaration] = {}
    glossary: list[Term] = []
    facts: dict[str, Fact] = {}
    released: list[Release] = []

    @property
    def digest(self) -> str:
        """What tells this pack from any other: every byte and every name counts."""
        import hashlib

        hashed = hashlib.sha256()
        for name, data in self.files.items():
            hashed.update(os.fsencode(name) + b"\0" + data)
        return hashed.hexdigest()


class PackHead(Struct, forbid_unknown_fields=True):
    """``pack.toml``: what a council calls its own folder."""

    name: str
    version: str


def read_catalogue(own: Path | None = None) -> Catalogue:
    """Read the built-in checks, with a council's own folder laid over them.

    Args:
        own: The council's folder, where there is one.

    Raises:
        Troubles: The folder has mistakes; all of them are listed.
        Trouble: The folder is not there.
    """
    base = read_pack(built_in())
    return _catalogue(base) if own is None else _laid_over(base, read_pack(council(own)))


def read_released() -> list[Release]:
    """Read which texts of the built-in checks have been released."""
    return read_pack(built_in()).released


def read_pack(folder: Path) -> Pack:
    """Read every file of one folder.

    Raises:
        Troubles: One or more files or items cannot be read; each has a file, a block and a key.
    """
    troubles: list[Trouble] = []
    tables: dict[str, dict[str, Any]] = {}
    pack = Pack(folder=folder, ours=folder == built_in())
    read = parse_our_own if pack.ours else parse
    for path in sorted(folder.glob("*.toml")):
        name = shown(path.name)
        try:
            data = pack.files[path.name] = path.read_bytes()
            tables[name] = read(data, name)
        except OSError as error:
            troubles.append(
                Trouble(
                    _("This cannot be read: {reason}.").format(reason=error.strerror),
                    where=name,
                    remedy=_("Check that it is a file, and that you have the right to read it."),
                )
            )
        except Trouble as trouble:
            troubles.append(trouble)
    _read_head(pack, tables, troubles)
    for name, table in tables.items():
        if name in _LISTS:
            _read_list(pack, name, table, troubles)
        else:
            _read_kind(pack, name, table, troubles)
    if troubles:
        raise Troubles(troubles)
    return pack


def _read_head(pack: Pack, tables: dict[str, dict[str, Any]], troubles: list[Trouble]) -> None:
    """Take the pack's name and version out of ``pack.toml``, or the version of the built-in one."""
    version = tables.get("controls.toml", {}).pop("version", "")
    heads = {"controls.toml": {"name": "", "version": version}}
    if (own := tables.pop(_PACK_FILE, None)) is not None:
        heads[_PACK_FILE] = own
    for file, head in heads.items():
        try:
            named = typed(head, PackHead, file)
            pack.name, pack.version = named.name, named.version
        except Trouble as trouble:
            troubles.append(trouble)


def _read_list(pack: Pack, name: str, table: dict[str, Any], troubles: list[Trouble]) -> None:
    """Read one of the files that hold a list of items."""
    key, shape = _LISTS[name]
    items = table.pop(key, [])
    troubles.extend(
        Trouble(
            _("There is no entry called {key} here.").format(key=shown(other)),
            where=name,
            remedy=_("Each item starts with [[{key}]].").format(key=key),
        )
        for other in table
    )
    if not isinstance(items, list):
        items = [items]
    for number, item in enumerate(items, 1):
        label = _label(item, number, "id", "word", "control")
        try:
            place = _("{file}, {key} {label}").format(file=name, key=key, label=label)
            value = typed(item, shape, place, ours=pack.ours)
            _keep(pack, value, name)
        except Trouble as trouble:
            troubles.append(trouble)


def _label(item: object, number: int, *keys: str) -> str:
    """Name an item in a message: by the first of these keys that it has, else by its number."""
    names = [item.get(key) for key in keys] if isinstance(item, dict) else []
    return shown(str(next(filter(None, names), number)))


def _keep(pack: Pack, value: Struct, name: str) -> None:
    """Put one item where it belongs, and refuse a second one with the same id."""
    match value:
        case Term():
            pack.glossary.append(value)
        case Release():
            pack.released.append(value)
        case Control():
            _keep_by_id(pack.controls, value.id, value, name)
        case Card():
            _keep_by_id(pack.cards, value.id, value, name)
        case Fact():
            _keep_by_id(pack.facts, value.id, value, name)
        case Declaration():
            _keep_by_id(pack.declarations, value.id, value, name)


def _keep_by_id(kept: dict[str, T], key: str, value: T, name: str) -> None:
    if key in kept:
        raise Trouble(
            _("There are two items with the id {id}.").format(id=key),
            where=name,
            remedy=_("Give one of them another id."),
        )
    kept[key] = value


def _read_kind(pack: Pack, name: str, table: dict[str, Any], troubles: list[Trouble]) -> None:
    """Read a kind's file: its head, then each how-to on its own."""
    blocks = table.pop("how_to", [])
    how_to: list[HowTo] = []
    for number, block in enumerate(blocks if isinstance(blocks, list) else [blocks], 1):
        label = _label(block, number, "control")
        try:
            how_to.append(typed(block, HowTo, f"{name}, how_to {label}", ours=pack.ours))
        except Trouble as trouble:
            troubles.append(trouble)
    try:
        kind = msgspec.structs.replace(typed(table, Kind, name, ours=pack.ours), how_to=how_to)
    except Trouble as trouble:
        troubles.append(trouble)
        return
    if kind.id != name.removesuffix(".toml"):
        troubles.append(
            Trouble(
                _("The id in this file is {id}.").format(id=kind.id),
                where=name,
                remedy=_("Name the file {id}.toml, or change the id.").format(id=kind.id),
            )
        )
    pack.kinds[kind.id] = kind


def _catalogue(pack: Pack) -> Catalogue:
    return Catalogue(
        version=pack.version,
        controls=pack.controls,
        kinds=_in_place(pack.kinds),
        cards=pack.cards,
        declarations=pack.declarations,
        glossary=pack.glossary,
        facts=pack.facts,
    )


def _in_place(kinds: dict[str, Kind]) -> dict[str, Kind]:
    """Put kinds in the order in which lists show them."""
    return {kind.id: kind for kind in sorted(kinds.values(), key=lambda kind: kind.place)}


def _laid_over(base: Pack, own: Pack) -> Catalogue:
    """Lay a council's items over the built-in ones: same id, theirs; new id, added."""
    kinds = dict(base.kinds)
    for kind in own.kinds.values():
        kinds[kind.id] = _merged(kinds[kind.id], kind) if kind.id in kinds else kind
    label = f"{own.name or shown(own.folder.resolve().name)} {own.version or '0'} {own.digest}"
    return Catalogue(
        version=base.version,
        controls=base.controls | own.controls,
        kinds=_in_place(kinds),
        cards=base.cards | own.cards,
        declarations=base.declarations | own.declarations,
        glossary=base.glossary + own.glossary,
        facts=base.facts | own.facts,
        packs=[label],
    )


def _merged(base: Kind, own: Kind) -> Kind:
    """Replace the how-tos that a council gives anew, and keep the rest."""
    replaced = {(block.control, block.choice): block for block in own.how_to}
    kept = [replaced.pop((block.control, block.choice), block) for block in base.how_to]
    return msgspec.structs.replace(
        own,
        how_to=kept + list(replaced.values()),
        place=base.place if own.place == NO_PLACE else own.place,
        second_steps=own.second_steps or base.second_steps,
    )
