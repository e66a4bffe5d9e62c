"""Reads what the catalogue is in another language, and lays it over the English.

``checks/cy/`` has the same file names, and so has ``cy/`` in a council's own folder. An entry says
from which English it was made. Where that has changed since, the English is shown: a step that is
out of date harms more than one in the other language.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from msgspec import Meta, Struct

from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.overlay import catalogue_of
from securecllr.catalogue.pack import Pack
from securecllr.catalogue.texts import (
    Place,
    Text,
    Texts,
    changed,
    digest,
    items,
    texts,
    with_texts,
)
from securecllr.errors import UserError, UserErrors
from securecllr.i18n import _
from securecllr.sanitize import shown
from securecllr.toml.decode import parse, parse_our_own, typed

_HEAD = ("english", "reviewed", "remark")


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An item in another language.

    Attributes:
        english: The digest of the English that it was made from.
        reviewed: Whether a native speaker has read it.
        remark: What a translator wants to say to the next one.
        texts: Its texts, by key; empty where there is none yet.
    """

    english: Annotated[str, Meta(pattern=r"^[0-9a-f]{8}$")]
    reviewed: bool = False
    remark: str = ""
    texts: Texts = {}


Entries = dict[Place, Entry]


def read_entries(folder: Path, *, ours: bool = False) -> Entries:
    """Read a folder of translations. One that is not there holds none.

    Args:
        folder: Such as ``checks/cy``.
        ours: Whether we ship and test it.

    Raises:
        UserErrors: A file cannot be read; each trouble has a file, an item and a key.
    """
    found: Entries = {}
    errors: list[UserError] = []
    for path in sorted(folder.glob("*.toml")):
        name = f"{folder.name}/{shown(path.name)}"
        try:
            table = (parse_our_own if ours else parse)(path.read_bytes(), name)
        except OSError as error:
            what = _("This cannot be read: {reason}.").format(reason=error.strerror)
            errors.append(UserError(what, where=name))
            continue
        except UserError as error:
            errors.append(error)
            continue
        for sort, by_id in table.items():
            for id_, item in (by_id if isinstance(by_id, dict) else {"": by_id}).items():
                where = f"{name}, {shown(sort)} {shown(id_)}".rstrip()
                try:
                    found[path.name, sort, id_] = typed(_flat(item), Entry, where, ours=ours)
                except UserError as error:
                    errors.append(error)
    if errors:
        raise UserErrors(errors)
    return found


def items_of(pack: Pack) -> dict[Place, Struct]:
    """Give the items of one folder that have texts: what there is to be translated for it."""
    heads = {("pack.toml", "pack", "help"): pack.help, ("pack.toml", "pack", "data"): pack.data}
    found = items(catalogue_of(pack))
    return found | {place: head for place, head in heads.items() if head and texts(head)}


def translated(catalogue: Catalogue, *layers: Entries) -> Catalogue:
    """Say what there is in another language in it, and the rest in English.

    Args:
        catalogue: In English.
        layers: What there is; what comes later goes before.
    """

    def said(place: Place, item: Struct) -> Struct:
        found = [entries[place] for entries in layers if place in entries]
        if not found:
            return item
        english = texts(item)
        made_from = digest(english)
        for entry in found:
            if entry.english == made_from:
                there = entry.texts.items()
                item = with_texts(
                    item, {k: text for k, text in there if fits(text, english.get(k))}
                )
        return item

    return changed(catalogue, said)


def fits(text: Text, english: Text | None) -> bool:
    """Tell whether a text can stand for an English one: filled in, and as many lines of it."""
    if isinstance(text, str) or isinstance(english, str) or english is None:
        return bool(text) and isinstance(text, str) and isinstance(english, str)
    return len(text) == len(english) and all(text)


def open_keys(item: Struct, entry: Entry | None) -> list[str]:
    """Give the keys of an item's texts that are missing or were made from an earlier English."""
    english = texts(item)
    if entry is None or entry.english != digest(english):
        return list(english)
    return [key for key, text in english.items() if not fits(entry.texts.get(key, ""), text)]


def _flat(item: object) -> object:
    """Put an item's texts under one key each: ``answers.no`` for a ``no`` inside ``answers``."""
    if not isinstance(item, dict):
        return item
    head = {key: value for key, value in item.items() if key in _HEAD}
    return {**head, "texts": _texts(item, "")}


def _texts(table: dict[str, Any], prefix: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            found |= _texts(value, f"{prefix}{key}.")
        elif prefix or key not in _HEAD:
            found[prefix + key] = value
    return found
