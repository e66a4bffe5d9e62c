"""Reads a folder of checks into a Catalogue, and shows every mistake in it at once.

Each item is read on its own, so that one slip does not hide the next. Whether the content is
any good is the lint's business, not this module's.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from securecllr.catalogue.folder import built_in, council
from securecllr.catalogue.model import (
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
from securecllr.catalogue.overlay import catalogue_of, laid_over
from securecllr.catalogue.pack import PACK_FILE, Pack, PackHead, PackVersion
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

T = TypeVar("T")


def read_catalogue(own: Path | None = None) -> Catalogue:
    """Read the built-in checks, with a council's own folder laid over them.

    Args:
        own: The council's folder, where there is one.

    Raises:
        Troubles: The folder has mistakes; all of them are listed.
        Trouble: The folder is not there.
    """
    base = read_pack(built_in())
    return catalogue_of(base) if own is None else laid_over(base, read_pack(council(own)))


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
    """Take what a pack says of itself out of ``pack.toml``; of ours, there is only a version."""
    version = tables.get("controls.toml", {}).pop("version", pack.version)
    head = tables.pop(PACK_FILE, None)
    try:
        pack.version = typed({"version": version}, PackVersion, "controls.toml").version
    except Trouble as trouble:
        troubles.append(trouble)
    if head is None:
        return
    try:
        named = typed(head, PackHead, PACK_FILE)
    except Trouble as trouble:
        troubles.append(trouble)
        return
    pack.name, pack.version = named.name, named.version
    pack.help, pack.data = named.help, named.data


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
