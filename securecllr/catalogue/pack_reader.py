"""Reads the files of one folder of checks into a Pack, and reports every mistake in it at once.

Each entry is read on its own, so that one slip does not hide the next.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec import Struct

from securecllr.catalogue.findings import CONTROLS, PACK
from securecllr.catalogue.folder import files_in
from securecllr.catalogue.located import lines_of, located
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
from securecllr.toml.decode import no_such_entry, parse, parse_our_own, typed
from securecllr.toml.line_numbers import TOP, InFile
from securecllr.toml.near import meant
from securecllr.toml.problems import missing, typed_whole

T = TypeVar("T")
S = TypeVar("S", bound=Struct)


class _Place(NamedTuple):
    """Where an item stands: its file, its block there, and what that is called."""

    file: str
    block: InFile = TOP
    name: str = ""

    @property
    def label(self) -> str:
        """The file and the block, without a line, for messages that get one later."""
        return f"{self.file}, {self.name}" if self.name else self.file


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

    def _typed(self, item: object, shape: type[S], place: _Place) -> S | None:
        """Return a table as an item; None, with its errors collected, if it is none."""
        try:
            # Our own are tested, so the first mistake will do.
            if self.pack.ours:
                return typed(item, shape, place.label, ours=True)
            return typed_whole(item, shape, place.label)
        except UserError as error:
            self._report(error, place)
        except UserErrors as errors:
            for each in errors.found:
                self._report(each, place)
        return None

    def _report(self, error: UserError, place: _Place) -> None:
        """Collect an error, with its line."""
        line = lines_of(self.pack, place.file).of(place.block, error.entry)
        error.where = located(place.file, line, place.name)
        self.errors.append(error)

    def _head(self, tables: dict[str, dict[str, Any]]) -> None:
        """Read ``pack.toml``; the built-in checks have their version in ``controls.toml``."""
        pack = self.pack
        version = tables.get(CONTROLS, {}).pop("version", pack.version)
        if numbered := self._typed({"version": version}, PackVersion, _Place(CONTROLS)):
            pack.version = numbered.version
        head = tables.pop(PACK, None)
        if head is not None and (named := self._typed(head, PackHead, _Place(PACK))):
            pack.name, pack.version = named.name, named.version
            pack.help, pack.data = named.help, named.data
            pack.hosts, pack.sources = named.hosts, named.sources

    def _list(self, name: str, table: dict[str, Any]) -> None:
        """Read one of the files that hold lists of items."""
        lists = LISTS[name]
        items = {key: table.pop(key, []) for key in lists}
        for other in table:
            error = UserError(
                no_such_entry(other),
                remedy=_("Each item starts with [[{key}]].").format(key=next(iter(lists))),
                entry=other,
            )
            self._report(error, _Place(name))
        for key, shape in lists.items():
            self._items(name, key, shape, items[key])

    def _items(self, name: str, key: str, shape: type[Struct], items: object) -> None:
        """Read one list of items."""
        for number, item in enumerate(items if isinstance(items, list) else [items], 1):
            label = _label(item, number, "id", "word", "control")
            place = _Place(name, (key, number - 1), f"{key} {label}")
            known = self._base.controls if self._base and shape is Control else {}
            value = self._typed(self._over(item, known, shape, place), shape, place)
            if value is None:
                self.lost.add(label)
                continue
            try:
                _keep(self.pack, value)
            except UserError as error:
                self._report(error, place)

    def _over(
        self, item: object, known: Mapping[str, Struct], shape: type[Struct], place: _Place
    ) -> object:
        """Return an item that changes a built-in one completed from that one."""
        id_ = item.get("id") if isinstance(item, dict) else None
        if not isinstance(item, dict) or not isinstance(id_, str) or not known:
            return item
        if id_ in known:
            for error in not_to_change(known[id_], item, place.label):
                self._report(error, place)
            return patched(known[id_], item)
        if missing(item, shape):
            self._report(no_such(shown(id_), known, place.label), place)
        return item

    def _kind(self, name: str, table: dict[str, Any]) -> None:
        """Read a kind's file: each how-to on its own, then its head."""
        file = next((file for file, lists in LISTS.items() if lists.keys() & table.keys()), None)
        if file and "id" not in table:  # such as control.toml, with an s left out
            self.lost_a_file = True
            error = UserError(
                _("This file has no id, so it is no kind of account."),
                remedy=meant(file),
            )
            self._report(error, _Place(name))
            return
        blocks = table.pop("how_to", [])
        how_to: dict[tuple[str, str | None], HowTo] = {}
        for number, block in enumerate(blocks if isinstance(blocks, list) else [blocks], 1):
            label = f"how_to {_label(block, number, 'control')}"
            place = _Place(name, ("how_to", number - 1), label)
            if (entry := self._typed(block, HowTo, place)) is None:
                continue
            key = (entry.control, entry.choice)
            if key in how_to:
                twice = UserError(_("This block is here more than once."), remedy=_("Keep one."))
                self._report(twice, place)
            how_to[key] = entry
        known = self._base.kinds if self._base else {}
        place = _Place(name)
        head = self._typed(self._over(table, known, Kind, place), Kind, place)
        if head is None:
            self.lost.add(name.removesuffix(".toml"))
            return
        if head.id != name.removesuffix(".toml"):
            error = UserError(
                _("The id in this file is {id}.").format(id=head.id),
                remedy=_("Name the file {id}.toml, or change the id.").format(id=head.id),
                entry="id",
            )
            self._report(error, place)
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


def _keep(pack: Pack, value: Struct) -> None:
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
            _keep_by_id(pack.released_kinds, value.id, value)
        case Control():
            _keep_by_id(pack.controls, value.id, value)
        case Card():
            _keep_by_id(pack.cards, value.id, value)
        case Fact():
            _keep_by_id(pack.facts, value.id, value)
        case Declaration():
            _keep_by_id(pack.declarations, value.id, value)


def _keep_by_id(kept: dict[str, T], key: str, value: T) -> None:
    if key in kept:
        raise UserError(
            _("There are two items with the id {id}.").format(id=key),
            remedy=_("Give one of them another id."),
            entry="id",
        )
    kept[key] = value
