"""Reads the files of one folder of checks into a Pack, and reports every mistake in it at once.

Each entry is read on its own, so that one slip does not hide the next.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from securecllr.catalogue.findings import PACK
from securecllr.catalogue.folder import files_in
from securecllr.catalogue.model import (
    Card,
    Control,
    Declaration,
    Fact,
    HowTo,
    Kind,
    KindRelease,
    Release,
    Term,
)
from securecllr.catalogue.pack import LISTS, Pack, PackHead, PackVersion
from securecllr.catalogue.patch import no_such, not_to_change, patched
from securecllr.errors import UserError, UserErrors
from securecllr.i18n import _
from securecllr.sanitize import shown
from securecllr.toml.decode import parse, parse_our_own, typed
from securecllr.toml.problems import missing, typed_whole

T = TypeVar("T")
S = TypeVar("S", bound=Struct)


class PackReader:
    """Reads one folder into a pack, and collects every error on the way.

    Attributes:
        pack: What could be read.
        errors: One for each entry that could not be, with its file, block and key.
        lost: The ids of the items that could not be read.
        lost_a_file: Whether a whole file could not be read, so that nobody knows what is in it.
    """

    def __init__(self, pack: Pack, base: Pack | None) -> None:
        self.pack = pack
        self.errors: list[UserError] = []
        self.lost: set[str] = set()
        self.lost_a_file = False
        self._base = base

    def read(self) -> None:
        """Read every file: the head first, as it is no kind."""
        tables: dict[str, dict[str, Any]] = {}
        parser = parse_our_own if self.pack.ours else parse
        for path in files_in(self.pack.folder):
            name = shown(path.name)
            try:
                data = self.pack.files[path.name] = path.read_bytes()
                tables[name] = parser(data, name)
            except OSError as error:
                self.lost_a_file = True
                self.errors.append(unreadable(error, name))
            except UserError as error:
                self.lost_a_file = True
                self.errors.append(error)
        self._head(tables)
        for name, table in tables.items():
            if name in LISTS:
                self._list(name, table)
            else:
                self._kind(name, table)

    def _typed(self, item: object, shape: type[S], place: str) -> S | None:
        """Return a table as an item; None, with its errors collected, if it is none."""
        try:
            # Our own are tested, so the first mistake will do.
            if self.pack.ours:
                return typed(item, shape, place, ours=True)
            return typed_whole(item, shape, place)
        except UserError as error:
            self.errors.append(error)
        except UserErrors as errors:
            self.errors.extend(errors.found)
        return None

    def _head(self, tables: dict[str, dict[str, Any]]) -> None:
        """Read ``pack.toml``; the built-in checks have their version in ``controls.toml``."""
        pack = self.pack
        version = tables.get("controls.toml", {}).pop("version", pack.version)
        if numbered := self._typed({"version": version}, PackVersion, "controls.toml"):
            pack.version = numbered.version
        head = tables.pop(PACK, None)
        if head is not None and (named := self._typed(head, PackHead, PACK)):
            pack.name, pack.version = named.name, named.version
            pack.help, pack.data = named.help, named.data
            pack.hosts, pack.sources = named.hosts, named.sources

    def _list(self, name: str, table: dict[str, Any]) -> None:
        """Read one of the files that hold lists of items."""
        lists = LISTS[name]
        items = {key: table.pop(key, []) for key in lists}
        self.errors.extend(
            UserError(
                _("There is no entry called {key} here.").format(key=shown(other)),
                where=name,
                remedy=_("Each item starts with [[{key}]].").format(key=next(iter(lists))),
            )
            for other in table
        )
        for key, shape in lists.items():
            self._items(name, key, shape, items[key])

    def _items(self, name: str, key: str, shape: type[Struct], items: object) -> None:
        """Read one list of items."""
        for number, item in enumerate(items if isinstance(items, list) else [items], 1):
            label = _label(item, number, "id", "word", "control")
            place = _("{file}, {key} {label}").format(file=name, key=key, label=label)
            known = self._base.controls if self._base and shape is Control else {}
            value = self._typed(self._over(item, known, shape, place), shape, place)
            if value is None:
                self.lost.add(label)
                continue
            try:
                _keep(self.pack, value, name)
            except UserError as error:
                self.errors.append(error)

    def _over(
        self, item: object, known: Mapping[str, Struct], shape: type[Struct], place: str
    ) -> object:
        """Return an item that changes a built-in one completed from that one."""
        id_ = item.get("id") if isinstance(item, dict) else None
        if not isinstance(item, dict) or not isinstance(id_, str) or not known:
            return item
        if id_ in known:
            self.errors.extend(not_to_change(known[id_], item, place))
            return patched(known[id_], item)
        if missing(item, shape):
            self.errors.append(no_such(shown(id_), known, place))
        return item

    def _kind(self, name: str, table: dict[str, Any]) -> None:
        """Read a kind's file: each how-to on its own, then its head."""
        blocks = table.pop("how_to", [])
        how_to: dict[tuple[str, str | None], HowTo] = {}
        for number, block in enumerate(blocks if isinstance(blocks, list) else [blocks], 1):
            place = f"{name}, how_to {_label(block, number, 'control')}"
            if (entry := self._typed(block, HowTo, place)) is None:
                continue
            key = (entry.control, entry.choice)
            if key in how_to:
                self.errors.append(
                    UserError(
                        _("This block is here more than once."), where=place, remedy=_("Keep one.")
                    )
                )
            how_to[key] = entry
        known = self._base.kinds if self._base else {}
        head = self._typed(self._over(table, known, Kind, name), Kind, name)
        if head is None:
            self.lost.add(name.removesuffix(".toml"))
            return
        if head.id != name.removesuffix(".toml"):
            self.errors.append(
                UserError(
                    _("The id in this file is {id}.").format(id=head.id),
                    where=name,
                    remedy=_("Name the file {id}.toml, or change the id.").format(id=head.id),
                )
            )
        kind = msgspec.structs.replace(head, how_to=list(how_to.values()))
        self.pack.kinds[kind.id] = kind


def unreadable(error: OSError, name: str) -> UserError:
    """Return the error for a file that the system does not let us read."""
    return UserError(
        _("This cannot be read: {reason}.").format(reason=error.strerror),
        where=name,
        remedy=_("Check that it is a file, and that you have the right to read it."),
    )


def _label(item: object, number: int, *keys: str) -> str:
    """Return an item's name for a message: the first of these keys that it has, or its number."""
    names = [item.get(key) for key in keys] if isinstance(item, dict) else []
    return shown(str(next(filter(None, names), number)))


def _keep(pack: Pack, value: Struct, name: str) -> None:
    """Add an item to the pack.

    Raises:
        UserError: There is one with the same id.
    """
    match value:
        case Term():
            pack.glossary.append(value)
        case Release():
            pack.released.append(value)
        case KindRelease():
            _keep_by_id(pack.released_kinds, value.id, value, name)
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
        raise UserError(
            _("There are two items with the id {id}.").format(id=key),
            where=name,
            remedy=_("Give one of them another id."),
        )
    kept[key] = value
