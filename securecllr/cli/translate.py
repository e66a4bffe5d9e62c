"""``securecllr checks translate CODE PATH...``: a file of translations to fill in, for each file.

What is there already stays. The English stands above each text; the same English is said in the
same words, where there are words for it already. A line whose English is gone goes into the remark.
"""

from __future__ import annotations

import contextlib
import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from securecllr.catalogue.folder import built_in, council
from securecllr.catalogue.read import read_alone
from securecllr.catalogue.texts import Place, Text, Texts, digest, texts
from securecllr.catalogue.translation import (
    Entries,
    Entry,
    fits,
    items_of,
    open_keys,
    read_entries,
)
from securecllr.cli import exit_codes
from securecllr.cli.options import TranslateOptions
from securecllr.errors import UserError
from securecllr.i18n import ENGLISH, LANGUAGES, _, ngettext
from securecllr.sanitize import shown

_HEAD = """\
# {name}: the texts of {file}. README.md in the folder above says what is what.
# Write between the quotes. Lines that start with # are written anew each time. What you want to
# tell the next one goes into a line of its own: remark = "..."
# When one who speaks the language has read an item: reviewed = true
"""
_CHANGED = "# The English has changed. When every text below says it again, write {digest} here."
_GONE = "# The English has this no more. Take it out when you need it no more."
_BARE = re.compile("[A-Za-z0-9_-]+")


def translate(options: TranslateOptions) -> int:
    """Write the files, and say how much is still to do.

    Raises:
        UserError: A path is no folder of checks and no file in one, or the language is English.
    """
    if options.code == ENGLISH:
        raise UserError(
            _("English is what every other language is made from."),
            remedy=_("Give another one, such as cy."),
        )
    left = sum(_write(path, options.code) for path in options.paths)
    text = ngettext("{n} text is still English.", "{n} texts are still English.", left)
    sys.stderr.write(text.format(n=left) + "\n")
    return exit_codes.DONE


def _write(path: Path, code: str) -> int:
    """Write what a path stands for. Gives the number of texts that have no words yet."""
    folder = council(path if path.is_dir() else path.parent)
    items = items_of(read_alone(folder))
    files = dict.fromkeys(file for file, _sort, _id in items)
    if not path.is_dir() and path.name not in files:
        raise UserError(
            _("There is nothing to translate in this file."),
            where=str(path),
            remedy=_("Give a folder of checks, or a file in one such as gmail.toml."),
        )
    entries = read_entries(folder / code)
    ours = items_of(read_alone(built_in())), read_entries(built_in() / code, ours=True)
    known = _known(*ours) | _known(items, entries)
    left = 0
    for file in files if path.is_dir() else [path.name]:
        mine = {place: item for place, item in items.items() if place[0] == file}
        _refuse_unknown(mine, entries, folder / code / file)
        words = _as_written(folder / code / file) | known
        made = {place: _entry(item, entries.get(place), words) for place, item in mine.items()}
        left += sum(len(open_keys(mine[place], entry)) for place, entry in made.items())
        head = _HEAD.format(name=LANGUAGES[code], file=file)
        blocks = (line for place in mine for line in _item(place, mine[place], made[place]))
        _replace(folder / code / file, head + "\n".join(blocks) + "\n")
    return left


def _refuse_unknown(mine: dict[Place, Struct], entries: Entries, path: Path) -> None:
    """Leave a file alone that says something of what is not there: nothing is thrown away."""
    for place in entries:
        if place[0] == path.name and place not in mine:
            raise UserError(
                _("There is no {sort} {id} in English.").format(
                    sort=shown(place[1]), id=shown(place[2])
                ),
                where=str(path),
                remedy=_("Take it out, or mend its name."),
            )


def _replace(path: Path, text: str) -> None:
    """Write a file, where it differs."""
    data = text.encode()
    try:
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_bytes() != data:
            path.write_bytes(data)
    except OSError as error:
        raise UserError(
            _("This cannot be written: {reason}.").format(reason=error.strerror),
            where=str(path),
            remedy=_("Check that you have the right to write there."),
        ) from None


def _known(items: dict[Place, Struct], entries: Entries) -> dict[str, str]:
    """Give the words that there are for an English text, wherever it stands."""
    known: dict[str, str] = {}
    for place, item in items.items():
        entry, english = entries.get(place), texts(item)
        if entry is None or entry.english != digest(english):
            continue
        for key, text in english.items():
            if fits(said := entry.texts.get(key, ""), text):
                known.update(zip(_lines(text), _lines(said), strict=True))
    return known


def _as_written(path: Path) -> dict[str, str]:
    """Give the words of a file by the English that stands above each, which may have changed."""
    found: dict[str, str] = {}
    above = ""
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        text = line.strip()
        if above and not text.startswith("#"):
            # A line of a list, or a key with its one text.
            key, equals, value = text.partition(" = ")
            alone = value if equals and not key.startswith(('"', "'")) else text
            with contextlib.suppress(tomllib.TOMLDecodeError):
                words = tomllib.loads(f"words = {alone.removesuffix(',')}")["words"]
                found[above] = words if isinstance(words, str) else ""
        above = text.removeprefix("# ") if text.startswith("# ") else ""
    return found


def _entry(item: Struct, entry: Entry | None, known: dict[str, str]) -> Entry:
    """Give an item's entry, with what is known in the place of what is missing."""
    english = texts(item)
    if entry is None:
        entry = Entry(english=digest(english))
    said = {key: _said(text, entry.texts.get(key, ""), known) for key, text in english.items()}
    left = [
        line
        for key, text in said.items()
        for line in _lines(entry.texts.get(key, ""))
        if line and line not in _lines(text)
    ]
    remark = " ".join([entry.remark, *left]).strip()
    return msgspec.structs.replace(entry, texts=entry.texts | said, remark=remark)


def _said(english: Text, said: Text, known: dict[str, str]) -> Text:
    """Give what there is for a text, in its shape."""
    if isinstance(english, str):
        return (said if isinstance(said, str) else "") or known.get(english, "")
    lines = said if isinstance(said, list) and len(said) == len(english) else [""] * len(english)
    return [there or known.get(line, "") for there, line in zip(lines, english, strict=True)]


def _item(place: Place, item: Struct, entry: Entry) -> Iterator[str]:
    """Give the lines of one item."""
    _file, sort, id_ = place
    english: Texts = texts(item)
    yield ""
    yield f"[{sort}.{_key(id_)}]"
    if entry.english != (now := digest(english)):
        yield _CHANGED.format(digest=now)
    yield f'english = "{entry.english}"'
    yield f"reviewed = {str(entry.reviewed).lower()}"
    if entry.remark:
        yield f"remark = {_quoted(entry.remark)}"
    for key, text in english.items():
        name, said = ".".join(map(_key, key.split("."))), entry.texts[key]
        if isinstance(text, str):
            yield f"# {text}"
            yield f"{name} = {_quoted(str(said))}"
        else:
            yield f"{name} = ["
            for line, original in zip(said, text, strict=True):
                yield f"    # {original}"
                yield f"    {_quoted(line)},"
            yield "]"
    yield from _gone(item, entry)


def _gone(item: Struct, entry: Entry) -> Iterator[str]:
    """Give the texts that the English has no more: nothing that somebody wrote is lost."""
    for key in entry.texts.keys() - texts(item).keys():
        text, name = entry.texts[key], ".".join(map(_key, key.split(".")))
        yield _GONE
        if isinstance(text, str):
            yield f"{name} = {_quoted(text)}"
        else:
            yield f"{name} = [{', '.join(map(_quoted, text))}]"


def _lines(text: Text) -> Iterable[str]:
    return [text] if isinstance(text, str) else text


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else f'"{name}"'


def _quoted(text: str) -> str:
    """Put a text between quotes that it does not hold itself, so that it can be read."""
    if not set(text) & {'"', "\\"}:
        return f'"{text}"'
    for quote in ("'", "'''"):
        if quote not in text:
            return f"{quote}{text}{quote}"
    return json.dumps(text, ensure_ascii=False)
