"""Which texts of the catalogue can be said in another language, item by item. Reads no file.

Facts, links, dates, sources and the platforms' other names are the same in every language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from securecllr.catalogue.model import (
    Card,
    Catalogue,
    Control,
    DataController,
    Declaration,
    Fact,
    HelpContact,
    HowTo,
    Kind,
    PackInUse,
    SecondSteps,
    Term,
)

Text = str | list[str]
Texts = dict[str, Text]

# Where an item stands: its file, the sort of item, its id. The same in a file of translations.
Place = tuple[str, str, str]

Item = TypeVar("Item", bound=Struct)

_KEYS: dict[type[Struct], tuple[str, ...]] = {
    Control: (
        *("name", "question", "hint", "why", "safe", "choices_question", "stronger", "worry"),
    ),
    Kind: ("name", "said", "about"),
    SecondSteps: ("note",),
    HowTo: (
        *("careful", "steps", "phone", "no_phone", "computer", "no_computer", "fix"),
        *("expect", "seen", "not_offered", "does_not_apply"),
    ),
    Card: ("title", "text", "steps"),
    Fact: ("title", "text"),
    Declaration: ("text",),
    Term: ("word", "meaning"),
    HelpContact: ("contact", "how"),
    DataController: ("purpose", "keeps"),
}
# Tables in a control of which every line is a text, and lists by what tells their entries apart.
_TABLES = ("answers", "actions")
_LISTS = (("choices", "id", "text"), ("skip", "role", "reason"))

_DIGITS = 8


def texts(item: Struct) -> Texts:
    """Give an item's texts by their keys, such as ``question``, ``answers.no`` or ``phone``."""
    if isinstance(item, Control):
        return {key: holder[name] for key, holder, name in _inside(msgspec.to_builtins(item))}
    found = {key: getattr(item, key) for key in _KEYS[type(item)]}
    return {key: text for key, text in found.items() if text}


def with_texts(item: Item, said: Texts) -> Item:
    """Give an item with other texts in the place of its own, where there are any."""
    if not isinstance(item, Control):
        return msgspec.structs.replace(item, **said)
    table = msgspec.to_builtins(item)
    for key, holder, name in _inside(table):
        holder[name] = said.get(key, holder[name])
    return msgspec.convert(table, type(item))


def digest(found: Texts) -> str:
    """Give the first 8 hex digits of the sha256 of an item's texts."""
    import hashlib

    data = msgspec.json.encode(found, order="deterministic")
    return hashlib.sha256(data).hexdigest()[:_DIGITS]


def changed(catalogue: Catalogue, change: Callable[[Place, Any], Any]) -> Catalogue:
    """Give a catalogue in which each item is what a function makes of it."""

    def all_of(file: str, sort: str, items: dict[str, Item]) -> dict[str, Item]:
        return {id_: change((file, sort, id_), item) for id_, item in items.items()}

    return msgspec.structs.replace(
        catalogue,
        controls=all_of("controls.toml", "control", catalogue.controls),
        kinds={kind.id: _kind(kind, change) for kind in catalogue.kinds.values()},
        cards=all_of("cards.toml", "card", catalogue.cards),
        declarations=all_of("declarations.toml", "declaration", catalogue.declarations),
        glossary=[change(("glossary.toml", "term", t.word), t) for t in catalogue.glossary],
        facts=all_of("uk.toml", "fact", catalogue.facts),
        packs=[_pack(pack, change) for pack in catalogue.packs],
    )


def items(catalogue: Catalogue) -> dict[Place, Struct]:
    """Give every item that has texts, in the order of the files."""
    found: dict[Place, Struct] = {}

    def note(place: Place, item: Struct) -> Struct:
        if texts(item):
            found[place] = item
        return item

    changed(catalogue, note)
    return found


def _kind(kind: Kind, change: Callable[[Place, Any], Any]) -> Kind:
    file, second = f"{kind.id}.toml", kind.second_steps
    head: Kind = change((file, "kind", kind.id), kind)
    return msgspec.structs.replace(
        head,
        second_steps=second and change((file, "second_steps", kind.id), second),
        how_to=[change((file, "how_to", _name(block)), block) for block in kind.how_to],
    )


def _name(block: HowTo) -> str:
    return f"{block.control} {block.choice}" if block.choice else block.control


def _pack(pack: PackInUse, change: Callable[[Place, Any], Any]) -> PackInUse:
    return msgspec.structs.replace(
        pack,
        help=pack.help and change(("pack.toml", "pack", "help"), pack.help),
        data=pack.data and change(("pack.toml", "pack", "data"), pack.data),
    )


def _inside(table: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Find the texts of a control, or of a variant of one: key, the table it is in, its name."""
    for key in _KEYS[Control]:
        if key in table:
            yield key, table, key
    for name in _TABLES:
        for key in table.get(name, ()):
            yield f"{name}.{key}", table[name], key
    for name, told_by, key in _LISTS:
        for entry in table.get(name, ()):
            yield f"{name}.{entry[told_by]}", entry, key
    for variant in table.get("variants", ()):
        of = "-".join(variant[key] for key in ("kind", "group", "role") if key in variant)
        for key, holder, name in _inside(variant):
            yield f"variants.{of}.{key}", holder, name
