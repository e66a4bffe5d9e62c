"""Merging: a council's item changes, of a built-in one with the same id, the keys that it gives.

Questions and the heads of kinds can be changed in part. Whatever carries a source and a date of
its own is replaced whole: second steps, steps, cards, facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct

from securecllr.catalogue.model import Control, Kind
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.toml.near import did_you_mean

# Answers already given would come to mean something else.
_FIXED: dict[type[Struct], tuple[str, ...]] = {
    Control: (
        *("revision", "scope", "stops", "choices", "aliases"),
        *("no_choices", "split_from", "good_from"),
    ),
    Kind: ("group", "login"),
}
_WHOLE = ("second_steps", "ask_if")


def patched(base: Struct, own: Mapping[str, Any]) -> dict[str, Any]:
    """Return a built-in item as a table, with a council's lines in place of its own.

    Tables, such as ``answers``, are changed line by line, lists as a whole. An empty text takes
    away a line that an item can do without. What cannot be changed stays as it was.
    """
    made: dict[str, Any] = msgspec.to_builtins(base, builtin_types=(date,))
    needed = {field.name for field in msgspec.structs.fields(base) if field.required}
    for key, value in own.items():
        before = made.get(key)
        if key in _FIXED[type(base)]:
            continue
        if value == "" and key not in needed:
            made.pop(key, None)
        elif isinstance(before, dict) and isinstance(value, dict) and key not in _WHOLE:
            made[key] = before | value
        else:
            made[key] = value
    return made


def not_to_change(base: Struct, own: Mapping[str, Any], where: str) -> Iterator[UserError]:
    """Return an error for each line that a council may not change in a built-in item."""
    before: dict[str, Any] = msgspec.to_builtins(base, builtin_types=(date,))
    for key in _FIXED[type(base)]:
        if key in own and own[key] != before.get(key, own[key]):
            yield UserError(
                _("A council's own set cannot change {key} here.").format(key=key),
                where=where,
                remedy=_("Leave that line out, or give your item an id of its own."),
                entry=key,
            )


def no_such(id_: str, known: Mapping[str, object], where: str) -> UserError:
    """Return the error for an id that is not there to change, with the one that may be meant."""
    remedy = f"{did_you_mean(id_, known)} {_('A new item needs every entry.')}"
    return UserError(
        _("There is no built-in item called {id} to change.").format(id=id_),
        where=where,
        remedy=remedy.lstrip(),
        entry="id",
    )
