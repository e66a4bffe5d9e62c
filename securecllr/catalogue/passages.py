"""The texts of an item, by the annotations of its fields. Reads no file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args, get_type_hints

import msgspec
from msgspec import Struct

from securecllr.catalogue.model import Nested
from securecllr.catalogue.text_type import TextType

Item = TypeVar("Item", bound=Struct)

# The names of fields from an item to a text of it, with the numbers in lists (from 1):
# ("variants", 1, "answers", "no").
Path = tuple[str | int, ...]


class ItemText(NamedTuple):
    """One text of an item: where it is, what it is for, and what it says."""

    path: Path
    text_type: TextType
    text: str


class _Field(NamedTuple):
    """A field that holds texts, or tables with texts.

    ``table`` is the struct of those tables. A type that is given here goes for all texts in them.
    """

    name: str
    text_type: TextType | None
    table: type[Struct] | None


def item_texts(item: Struct) -> list[ItemText]:
    """Return the texts of an item in the order of its fields, those of its tables among them."""
    return list(_texts(item, type(item), (), None))


def table_texts(table: Mapping[str, Any], shape: type[Struct]) -> list[ItemText]:
    """Return the texts of a TOML table, which need not be whole or sound.

    Args:
        table: As it was parsed.
        shape: The struct that it is for.
    """
    return list(_texts(table, shape, (), None))


def with_texts(item: Item, change: Callable[[TextType, str], str]) -> Item:
    """Return an item with each text replaced by what a function returns for its type and text."""
    return _changed(item, change, None)


@cache
def _fields(shape: type[Struct]) -> tuple[_Field, ...]:
    found = []
    for name, hint in get_type_hints(shape, include_extras=True).items():
        within = list(_within(hint))
        text_type = next((each for each in within if isinstance(each, TextType)), None)
        table = next((e for e in within if isinstance(e, type) and issubclass(e, Nested)), None)
        if text_type or table:
            found.append(_Field(name, text_type, table))
    return tuple(found)


def _within(hint: object) -> Iterator[object]:
    """Yield a type, and the same of the types inside it and of what it is annotated with."""
    yield hint
    for inner in get_args(hint):
        yield from _within(inner)


def _texts(
    item: Struct | Mapping[str, Any], shape: type[Struct], path: Path, above: TextType | None
) -> Iterator[ItemText]:
    for field in _fields(shape):
        value = item.get(field.name) if isinstance(item, Mapping) else getattr(item, field.name)
        text_type = above or field.text_type
        for at, entry in _numbered(value, (*path, field.name)):
            if field.table and isinstance(entry, Struct | Mapping):
                yield from _texts(entry, field.table, at, text_type)
            elif text_type and entry and isinstance(entry, str):
                yield ItemText(at, text_type, entry)


def _numbered(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    if isinstance(value, list):
        yield from (((*path, number), entry) for number, entry in enumerate(value, 1))
    else:
        yield path, value


def _changed(item: Item, change: Callable[[TextType, str], str], above: TextType | None) -> Item:
    def of(field: _Field, value: object) -> object:
        text_type = above or field.text_type
        if isinstance(value, list):
            return [of(field, entry) for entry in value]
        if isinstance(value, Struct):
            return _changed(value, change, text_type)
        return change(text_type, value) if text_type and value and isinstance(value, str) else value

    return msgspec.structs.replace(
        item, **{field.name: of(field, getattr(item, field.name)) for field in _fields(type(item))}
    )
