"""Compares newer copies of the public lists of second steps with ``checks/lists/``.

Reads a copy that somebody fetched: the folder of a list's repository, its ``entries``, or the
``all.json`` of its API. Nothing is fetched here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from securecllr.authoring.lists import Listed, ListId, Lists, PublicList, differences, read_lists
from securecllr.catalogue.model import Catalogue
from securecllr.errors import UserError
from securecllr.i18n import _, ngettext
from securecllr.sanitize import shown, shown_path

# Which words of an entry a list is about. The API calls "methods" what an entry's file calls "tfa".
_KEYS: dict[ListId, tuple[str, ...]] = {
    "two-factor": ("methods",),
    "passkeys": ("passwordless", "mfa"),
}
# An export of a list is a few megabytes.
_BIGGEST = 64 * 1024 * 1024

# What a list says of each site, by its domain.
ListEntries = dict[str, dict[str, Any]]


class ListCopy(Struct, frozen=True):
    """A newer copy of one list: each entry by its domain, and by its other domains."""

    id: ListId
    entries: ListEntries


def compare_lines(catalogue: Catalogue, paths: list[Path]) -> Iterator[str]:
    """Return what is new in each copy; then where our files differ from the lists, and why.

    Raises:
        UserError: A copy cannot be read, or is not one of the lists.
    """
    lists = read_lists()
    for path in paths:
        copy = read_copy(path)
        known = next(each for each in lists.source if each.id == copy.id)
        yield from _news(catalogue, lists, known, copy)
        yield ""
    yield from _ours(catalogue, lists)


def _news(catalogue: Catalogue, lists: Lists, known: PublicList, copy: ListCopy) -> Iterator[str]:
    """Return what a copy has and our file has not, kind by kind."""
    yield _("{name}, against our copy of {date}").format(name=known.name, date=known.date)
    lines = [
        f"  {_name(catalogue, entry)}: {line}"
        for entry in lists.entry
        for line in _changes(entry, copy)
    ]
    yield from lines
    yield "  " + ngettext(
        "{n} difference in {total} kinds.", "{n} differences in {total} kinds.", len(lines)
    ).format(n=len(lines), total=len(lists.entry))


def _changes(entry: Listed, copy: ListCopy) -> Iterator[str]:
    """Return how one entry of a copy differs from ours."""
    new = copy.entries.get(entry.domain)
    had = {key: getattr(entry, key) for key in _KEYS[copy.id]}
    if new is None:
        if any(had.values()):
            yield _("it is no longer on the list as {domain}").format(domain=entry.domain)
        return
    for key, before in had.items():
        after = new.get(key)
        if key == "methods":
            was, now = set(before), set(after or ())
            yield from (_("new: {word}").format(word=shown(word)) for word in sorted(now - was))
            yield from (_("gone: {word}").format(word=shown(word)) for word in sorted(was - now))
        elif after != before:
            yield _("{key} was {before}, now {after}").format(
                key=key, before=before or _("not there"), after=shown(after or _("not there"))
            )


def _ours(catalogue: Catalogue, lists: Lists) -> Iterator[str]:
    """Return where our files differ from the lists, as we know them, and why that is right."""
    yield _("Where our files differ from the lists, and why")
    for entry in lists.entry:
        if kind := catalogue.kinds.get(entry.kind):
            for each in differences(entry, kind):
                words = (
                    _("{name}: with {step}. {why}")
                    if each.ours
                    else _("{name}: without {step}. {why}")
                )
                yield "  " + words.format(
                    name=kind.name, step=each.step, why=each.why or _("Nobody said why.")
                )


def _name(catalogue: Catalogue, entry: Listed) -> str:
    kind = catalogue.kinds.get(entry.kind)
    return f"{kind.name if kind else entry.kind} ({entry.domain})"


def read_copy(path: Path) -> ListCopy:
    """Return a copy of one of the lists; which one it is, its entries show.

    Raises:
        UserError: It cannot be read, or it is neither list.
    """
    entries = dict(_by_domain(path))
    for id_, keys in _KEYS.items():
        if any(key in entry for entry in entries.values() for key in keys):
            return ListCopy(id_, entries)
    raise UserError(
        _("This is no copy of a list of second steps that we know."),
        where=shown_path(path),
        remedy=_("Give the folder of 2fa.directory or of the Passkeys Directory, or its all.json."),
    )


def _by_domain(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Return every entry under each of its domains; its own domain comes last, and wins."""
    found = list(_entries(path))
    for _domain, entry in found:
        others = entry.get("additional-domains")
        yield from ((str(other), entry) for other in (others if isinstance(others, list) else ()))
    yield from found


def _entries(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Return each entry with its own domain, from a folder of files or from one export."""
    if path.is_dir():
        folder = path / "entries" if (path / "entries").is_dir() else path
        for file in sorted(folder.glob("*/*.json")):
            for entry in _tables(_json(file).values()):
                yield str(entry.get("domain", file.name.removesuffix(".json"))), _in_words(entry)
        return
    data = _json(path)
    for domain, entry in data.items():
        if isinstance(entry, dict):
            yield str(entry.get("domain", domain)), _in_words(entry)


def _json(path: Path) -> dict[str, Any]:
    """Return a file as a table. The older API gives a list of names with their entries."""
    try:
        with path.open("rb") as file:
            data = file.read(_BIGGEST + 1)
        if len(data) > _BIGGEST:
            raise UserError(_("This file is too big to be a list."), where=shown_path(path))
        found = json.loads(data)
        table = dict(found) if isinstance(found, list) else found
    except OSError as error:
        raise UserError(
            _("This cannot be read: {reason}.").format(reason=error.strerror),
            where=shown_path(path),
            remedy=_("Check the path, and that you have the right to read it."),
        ) from None
    except (ValueError, TypeError, RecursionError):
        table = None
    if not isinstance(table, dict):
        raise UserError(
            _("This is not JSON of the kind that the lists are in."),
            where=shown_path(path),
            remedy=_("Fetch the file again, or give the folder of the list."),
        )
    return table


def _in_words(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is compared of an entry, under the names that our file has for it."""
    kept: dict[str, Any] = {key: str(entry[key]) for key in _KEYS["passkeys"] if entry.get(key)}
    methods = entry.get("tfa", entry.get("methods"))
    if isinstance(methods, list):
        kept["methods"] = [str(method) for method in methods]
    return kept | {key: entry[key] for key in ("additional-domains",) if key in entry}


def _tables(values: Iterable[object]) -> Iterator[dict[str, Any]]:
    return (value for value in values if isinstance(value, dict))
