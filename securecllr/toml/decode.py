"""Typed reading of TOML: bytes to a table, a table to a struct, each error with its place.

Serves both kinds of file, checks and profiles. Knows no field of either.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any, TypeVar

import msgspec

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.sanitize import is_safe, shown

T = TypeVar("T")


# What TOML has types of its own for.
TOML_TYPES = (datetime, date, time)


class UnknownEntry(UserError):
    """A key that the type does not have, or a value that is none of the words allowed there."""


# Nothing that we write or read is nested deeper than this; Python's own limit is far above it.
_DEEPEST = 8
# No line that we write is longer. One that is may be a key of very many parts: see ``parse``.
_MOST_DOTS = 500

# Patterns as text: they are compiled only where there is an error to word.
_LINE = r" \(at line (\d+), column (\d+)\)| \(at end of document\)"
# Words of the parser's that are no help to anyone.
_BLAME = r"\b(?:[Ii]nvalid|[Ii]llegal)\b"
_PATH = r" - at `\$?\.?(?P<path>[^`]*)`$"
_UNKNOWN = r"Object contains unknown field `(?P<key>.*)`"
_NOT_KNOWN = rf"{_UNKNOWN}|^Invalid enum value"
_MISSING = r"Object missing required field `(?P<key>[^`]*)`"
_WRONG_TYPE = r"Expected `(?P<want>[^`]*)`, got `(?P<got>[^`]*)`"
_LONG_NUMBER = r"[0-9_]{4300}"
_TYPE = r"`([^`]*)`"


def parse(data: bytes, where: str, *, first_line: int = 1) -> dict[str, Any]:
    """Parse TOML, or say in which line it goes wrong.

    Args:
        data: UTF-8 text. A byte-order mark and Windows line endings are taken as they come.
        where: The file's name, for the message.
        first_line: The number of the first line, when ``data`` is a piece of a file.

    Raises:
        UserError: The bytes are not UTF-8 or not TOML.
    """
    import tomllib

    text = decode_utf8(data, where, first_line=first_line).replace("\r\n", "\n")
    # tomllib's time for a key of many parts grows with their square.
    if any(line.count(".") > _MOST_DOTS for line in text.split("\n")):
        raise _too_deep(where)
    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise _syntax_error(error, text, where, first_line) from None
    except RecursionError:
        raise _too_deep(where) from None


def decode_utf8(data: bytes, where: str, *, first_line: int = 1) -> str:
    """Return UTF-8 data as text, without a byte-order mark.

    Raises:
        UserError: The bytes are not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = first_line + error.object.count(b"\n", 0, error.start)
        raise UserError(
            _("There is a character here that is not plain text (UTF-8)."),
            where=at_line(where, line),
            remedy=_("Open it in a text editor and save it as UTF-8."),
        ) from None


def parse_our_own(data: bytes, where: str) -> dict[str, Any]:
    """Parse TOML that we ship and test: ten times faster, and not as strict as ``parse``.

    Where it finds something wrong, ``parse`` says what.

    Raises:
        UserError: As ``parse``.
    """
    import rtoml

    try:
        return rtoml.loads(data.decode())
    except ValueError:
        return parse(data, where)


def _syntax_error(error: ValueError, text: str, where: str, first_line: int) -> UserError:
    """Turn tomllib's message into ours, with the line counted from the file's first."""
    import tomllib

    reason = re.sub(_BLAME, _("Unexpected"), re.sub(_LINE, "", str(error)))
    found = re.search(_LINE, str(error))
    if found and found[1]:
        line = first_line + int(found[1]) - 1
    elif not isinstance(error, tomllib.TOMLDecodeError) and (long := re.search(_LONG_NUMBER, text)):
        # Python itself refuses to read a number of thousands of digits.
        line = first_line + text.count("\n", 0, long.start())
        reason = _("a number is too long")
    else:
        line = first_line + text.rstrip("\n").count("\n")
    return unreadable_line(shown(reason, 90), where, line)


def unreadable_line(reason: str, where: str, line: int) -> UserError:
    """Return the error for a line that is not in the format of its file."""
    return UserError(
        _("This line cannot be read: {reason}.").format(reason=reason),
        where=at_line(where, line),
        remedy=_("Mend that line, or use a copy of the file from before it was changed."),
    )


def at_line(file: str, line: int) -> str:
    """Return the place of a line in words. ``line`` counts from 1."""
    return _("{file}, line {line}").format(file=file, line=line)


def mend_entry() -> str:
    """Return what to do about an entry that is not as it has to be."""
    return _("Mend that entry in a text editor.")


def typed(item: object, kind: type[T], where: str, *, ours: bool = False) -> T:
    """Turn a parsed table into a struct.

    Args:
        item: The table.
        kind: What it is to be.
        where: The file and the block, for a message.
        ours: Whether we ship and test it: then the lint has looked for what must not be shown.

    Raises:
        UserError: A key is unknown, missing or of the wrong type, or a text holds characters that
            must not reach a terminal.
    """
    if not ours:
        refuse_unsafe(item, where)
    try:
        return msgspec.convert(item, kind, builtin_types=TOML_TYPES)
    except msgspec.ValidationError as error:
        raise wrong_entry(str(error), where) from None


def wrong_entry(error: str, where: str, path: str = "") -> UserError:
    """Return the error to raise for a message of msgspec's.

    Args:
        error: The message.
        where: The file and the block.
        path: The entry that was looked at, where it was looked at by itself.
    """
    found = re.search(_PATH, error)
    if path:
        path += _inner(found)
        error = f"{re.sub(_PATH, '', error)} - at `$.{path}`"
    sort = UnknownEntry if re.search(_NOT_KNOWN, error) else UserError
    return sort(_in_words(error), where=where, remedy=mend_entry(), entry=path)


def _inner(found: re.Match[str] | None) -> str:
    """Return the path inside an entry as it follows on from the entry's own."""
    path = found["path"] if found else ""
    return path if not path or path.startswith("[") else f".{path}"


def refuse_unsafe(item: object, where: str, key: str = "", depth: int = 0) -> None:
    """Look through a parsed table for text that must not be shown.

    Args:
        item: The table, or a part of it.
        where: The file and the block, for a message.
        key: The entry that a part stands in.
        depth: How deep in the table that is.

    Raises:
        UserError: There is such a text.
    """
    if depth > _DEEPEST:
        raise _too_deep(where)
    if isinstance(item, str):
        if not is_safe(item):
            raise UserError(
                _("The text of {key} holds a hidden control character: {text}.").format(
                    key=shown(key) or _("a value"), text=shown(item)
                ),
                where=where,
                remedy=_("Delete that character in a text editor."),
            )
    elif isinstance(item, dict):
        for name, value in item.items():
            refuse_unsafe(name, where, _("a key"))
            refuse_unsafe(value, where, joined(key, str(name)), depth + 1)
    elif isinstance(item, list):
        for value in item:
            refuse_unsafe(value, where, key, depth + 1)


def _too_deep(where: str) -> UserError:
    return UserError(
        _("This file has lists inside lists, too deep to read."),
        where=where,
        remedy=_("Check that it is the right file."),
    )


def _in_words(error: str) -> str:
    """Put msgspec's message into plain words, with the key that it is about."""
    found = re.search(_PATH, error)
    path = shown(found["path"]) if found else ""
    error = re.sub(_PATH, "", error)
    if unknown := re.search(_UNKNOWN, error):
        return no_such_entry(joined(path, unknown["key"]))
    if missing := re.search(_MISSING, error):
        return missing_entry(joined(path, missing["key"]))
    if wrong := re.search(_WRONG_TYPE, error):
        return _("The entry {key} should be {want}, but it is {got}.").format(
            key=path or _("here"), want=_type_words(wrong["want"]), got=_type_words(wrong["got"])
        )
    return _limit_in_words(error, path or _("here"))


def no_such_entry(key: str) -> str:
    """Return the sentence for a key that is not known here."""
    return _("There is no entry called {key} here.").format(key=shown(key))


def missing_entry(key: str) -> str:
    """Return the sentence for a key that is needed and not there."""
    return _("The entry {key} is missing.").format(key=shown(key))


def joined(path: str, key: str) -> str:
    """Return the path of a key in a table that stands at a path itself; "" is the whole."""
    return f"{path}.{key}" if path else key


def _limit_in_words(error: str, key: str) -> str:
    """Put what msgspec says of a value of the right type into plain words."""
    sentences = {
        r"^Invalid enum value (?P<n>.*)": _("The entry {key} cannot be {n}."),
        r"of length <= (?P<n>\d+)": _("The entry {key} is too long: {n} at most."),
        r"of length >= (?P<n>\d+)": _("The entry {key} is too short: {n} at least."),
        r"`\w+` <= (?P<n>-?\d+)": _("The entry {key} should be {n} or less."),
        r"`\w+` >= (?P<n>-?\d+)": _("The entry {key} should be {n} or more."),
        r"matching regex": _("The entry {key} is not written as it should be."),
        r"timezone": _("The entry {key} has no time zone. Put Z at its end for UTC."),
    }
    for pattern, sentence in sentences.items():
        if found := re.search(pattern, error):
            words = {name: shown(value) for name, value in found.groupdict().items()}
            return sentence.format(key=key, **words)
    reason = re.sub(_TYPE, lambda found: _type_words(found[1]), error)
    return _("The entry {key} cannot be used: {reason}.").format(key=key, reason=shown(reason, 100))


def _type_words(name: str) -> str:
    """Name a type as an editor who has never programmed would."""
    words = {
        "str": _("text in quotes"),
        "int": _("a whole number"),
        "float": _("a number"),
        "bool": _("true or false"),
        "date": _("a date"),
        "time": _("a time"),
        "datetime": _("a date and time"),
        "array": _("a list"),
        "object": _("a table"),
    }
    # A key that may be left out is "or null" to msgspec; TOML has no such value to write.
    parts = [part.strip() for part in name.split("|") if part.strip() != "null"]
    return _(" or ").join(words.get(part, part) for part in parts)
