"""Every mistake in a table at once, for whoever writes it by hand. ``typed`` stops at the first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec import Struct

from securecllr.errors import UserError, UserErrors
from securecllr.i18n import _
from securecllr.toml.decode import (
    TOML_TYPES,
    UnknownEntry,
    joined,
    mend_entry,
    missing_entry,
    no_such_entry,
    refuse_unsafe,
    typed,
    wrong_entry,
)
from securecllr.toml.near import did_you_mean

S = TypeVar("S", bound=Struct)

_FEW = 8  # names that are still read in one line


def typed_whole(item: object, kind: type[S], where: str) -> S:
    """Turn a parsed table into a struct, or say all that is wrong with it.

    Args:
        item: The table.
        kind: What it is to be.
        where: The file and the block, for the messages.

    Raises:
        UserErrors: As the error of ``typed``, one for each entry.
    """
    try:
        return typed(item, kind, where)
    except UserError as first:
        found = list(_in_table(item, kind, where)) if isinstance(item, dict) else []
        raise UserErrors(found or [first]) from None


def missing(item: dict[str, Any], kind: type[Struct]) -> list[str]:
    """Name the entries that a table needs and lacks, in the order of the struct."""
    fields = msgspec.structs.fields(kind)
    return [field.name for field in fields if field.required and field.name not in item]


def _in_table(
    item: dict[str, Any], kind: type[Struct], where: str, path: str = ""
) -> Iterator[UserError]:
    """Look at each entry by itself, and into the tables that have a shape of their own."""
    fields = {field.name: field.type for field in msgspec.structs.fields(kind)}
    for key, value in item.items():
        at = joined(path, key)
        inner, many = _struct_in(fields.get(key))
        if key in fields and inner and not many and isinstance(value, dict):
            yield from _in_table(value, inner, where, at)
        elif key in fields and inner and many and _only_tables(value):
            for number, each in enumerate(value):
                yield from _in_table(each, inner, where, f"{at}[{number}]")
        elif key in fields:
            yield from _of_entry(value, fields[key], where, at)
        else:
            yield from _of_unknown(key, value, where, at, fields)
    if lacking := [joined(path, key) for key in missing(item, kind)]:
        yield _of_missing(lacking, where, path)


def _of_missing(keys: list[str], where: str, path: str) -> UserError:
    if len(keys) == 1:
        return UserError(missing_entry(keys[0]), where=where, remedy=mend_entry(), entry=path)
    return UserError(
        _("These entries are missing: {list}.").format(list=", ".join(keys)),
        where=where,
        remedy=_("Add them in a text editor."),
        entry=path,
    )


def _of_entry(value: object, shape: object, where: str, at: str) -> Iterator[UserError]:
    """Look at one entry."""
    try:
        refuse_unsafe({at: value}, where)
        msgspec.convert(value, shape, builtin_types=TOML_TYPES)
    except UserError as error:
        error.entry = at
        yield error
    except msgspec.ValidationError as error:
        found = wrong_entry(str(error), where, at)
        found.remedy = _how_to_write(str(error), shape) or found.remedy
        yield found


def _of_unknown(
    key: str, value: object, where: str, at: str, known: Iterable[str]
) -> Iterator[UserError]:
    """Refuse an entry that has no place there; what must not be shown comes first."""
    try:
        refuse_unsafe({key: value}, where)
    except UserError as error:
        error.entry = at
        yield error
    else:
        names = list(known)
        remedy = did_you_mean(key, names) or mend_entry()
        if len(names) <= _FEW:
            remedy = f"{remedy} {_it_can_be(names)}"
        yield UnknownEntry(no_such_entry(at), where=where, remedy=remedy, entry=at)


def _how_to_write(error: str, shape: object) -> str:
    """Return what an entry of a type can be, where one of its words was meant; or ""."""
    words = list(dict.fromkeys(_words(shape)))
    if not words or not (found := re.match(r"Invalid enum value '(.*?)'", error)):
        return ""
    return f"{did_you_mean(found[1], words)} {_it_can_be(words)}".lstrip()


def _it_can_be(words: list[str]) -> str:
    return _("It can be: {list}.").format(list=", ".join(words))


def _words(shape: object) -> Iterator[str]:
    """Return the words that a type, or what it is made of, allows."""
    if get_origin(shape) is Literal:
        yield from get_args(shape)
    else:
        for part in get_args(shape):
            yield from _words(part)


def _only_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


def _struct_in(shape: object) -> tuple[type[Struct] | None, bool]:
    """Return the struct that an entry's type is of, and whether the entry is a list of them."""
    origin, of = get_origin(shape), get_args(shape)
    if origin is Annotated:
        return _struct_in(of[0])
    if origin in (Union, UnionType):
        return next((found for each in of if (found := _struct_in(each))[0]), (None, False))
    if origin is list:
        return _struct_in(of[0])[0], True
    return (
        (shape, False) if isinstance(shape, type) and issubclass(shape, Struct) else (None, False)
    )
