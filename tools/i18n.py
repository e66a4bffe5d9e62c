"""Keeps the translations in step with the English.

    python -m tools.i18n update             after a text has changed, in the code or in checks/, or
                                            where a language is new: writes its .po to fill in
    python -m tools.i18n merge              where git cannot merge a .po: takes both sides
    python -m tools.i18n pack FOLDER CODE   write or update a council's own FOLDER/CODE.po

All print what is wrong with a translation (``po_rules``), and then exit with 1.

Each entry is matched by its very text: what has changed is new, and has no translation. The old
one stays at the end of the file (``#~``), and is used again if its English comes back.
"""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from securecllr.i18n import ENGLISH, LANGUAGES
from tools import ROOT
from tools.command_line import tool_parser
from tools.compile_locale import UNREVIEWED, compile_locale, is_translated, po_file, po_files
from tools.po_rules import problems

METHODS = [
    ("**.py", "tools.extractors:extract_python"),
    ("*.toml", "tools.extractors:extract_checks"),
]
KEYWORDS = {"_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}

# argparse's own words that our commands can come to say, as Python 3.11 to 3.14 have them.
ARGPARSE = (
    "usage: ",
    "options",
    "positional arguments",
    "show this help message and exit",
    "%(prog)s: error: %(message)s\n",
    "argument %(argument_name)s: %(message)s",
    "the following arguments are required: %s",
    "expected one argument",
    "expected at least one argument",
    "not allowed with argument %s",
    "ignored explicit argument %r",
    "ambiguous option: %(option)s could match %(matches)s",
)

Key = tuple[str | None, str | tuple[str, ...]]


def key_of(message: Message) -> Key:
    """Return what an entry is found by: its context and its English, one and many."""
    id_ = message.id
    return message.context, id_ if isinstance(id_, str) else tuple(id_)


def template() -> Catalog:
    """Return every text of the program and of the built-in checks, with the files it is in."""
    catalog = Catalog()
    for text in ARGPARSE:
        catalog.add(text, locations=[("argparse", 0)])
    for folder in ("securecllr", "checks"):
        add_texts(catalog, ROOT / folder, f"{folder}/")
    return catalog


def add_texts(catalog: Catalog, folder: Path, prefix: str = "") -> None:
    """Add the texts of a folder, file by file.

    Args:
        catalog: Where to.
        folder: The program, or a folder of checks.
        prefix: What the names of files start with in the entries.
    """
    found = extract_from_dir(folder, METHODS, keywords=KEYWORDS)
    for name, _line, text, _comments, context in sorted(found, key=lambda each: each[0]):
        catalog.add(text, locations=[(f"{prefix}{name}", 0)], context=context)


def read(path: Path, code: str) -> Catalog:
    """Return a language's texts; none where there is no file."""
    if not path.exists():
        return Catalog(locale=code, fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=code)


def update(catalog: Catalog, texts: Catalog) -> None:
    """Bring a language up to date: no translation is lost, and none goes to another text."""
    wanted = {key_of(message) for message in texts if message.id}
    _flag_obsolete(catalog)
    for key, message in list(catalog.obsolete.items()):
        if key_of(message) in wanted:
            catalog[message.id] = catalog.obsolete.pop(key)
    catalog.update(texts, no_fuzzy_matching=True, update_creation_date=False)
    for message in catalog:
        if message.id and not is_translated(message):
            message.flags.add(UNREVIEWED)


def _flag_obsolete(catalog: Catalog) -> None:
    """Flag what is obsolete: a file keeps no flags of it, so nobody knows whether it was read."""
    for message in catalog.obsolete.values():
        message.flags.add(UNREVIEWED)


def update_all() -> bool:
    """Bring every language up to date, and compile it. Return whether nothing is wrong with it."""
    texts = template()
    sound = True
    for code in LANGUAGES:
        if code != ENGLISH:
            sound &= _update_file(po_file(code), code, texts)
    compile_locale()
    return sound


def merge_all() -> bool:
    """Put the two sides of a merge that git has left open together. Return as ``update_all``."""
    for path in po_files():
        ours, theirs = (_of_stage(path, stage) for stage in (2, 3))
        take_over(ours, theirs)
        _write(path, ours)
    return update_all()


def take_over(catalog: Catalog, other: Catalog) -> None:
    """Add each translation of another file that a language's texts lack."""
    _flag_obsolete(other)
    ours, theirs = ([*each, *each.obsolete.values()] for each in (catalog, other))
    known = {key_of(message) for message in ours if is_translated(message)}
    for message in theirs:
        if message.id and is_translated(message) and key_of(message) not in known:
            catalog.delete(message.id, message.context)  # what has no translation would stay
            catalog[message.id] = message


def _of_stage(path: Path, stage: int) -> Catalog:
    """Return a file as one side of an open merge has it."""
    name = path.relative_to(ROOT).as_posix()
    shown = subprocess.run(["git", "show", f":{stage}:{name}"], capture_output=True, check=True)
    return read_po(BytesIO(shown.stdout), locale=path.parents[1].name)


def update_pack(folder: Path, code: str) -> bool:
    """Write or update a council's ``.po``: the texts that ours does not translate already.

    Return whether nothing is wrong with it.
    """
    ours = {key_of(message) for message in read(po_file(code), code) if is_translated(message)}
    found, texts = Catalog(), Catalog()
    add_texts(found, folder)
    for message in found:
        if message.id and key_of(message) not in ours:
            texts.add(message.id, locations=message.locations, context=message.context)
    return _update_file(folder / f"{code}.po", code, texts)


def _update_file(path: Path, code: str, texts: Catalog) -> bool:
    catalog = read(path, code)
    update(catalog, texts)
    _write(path, catalog)
    left = sum(not is_translated(message) for message in catalog if message.id)
    print(f"{path}: {len(catalog)} texts, {left} without a translation")
    found = list(problems(catalog))
    for problem in found:
        print(problem)
    return not found


def _write(path: Path, catalog: Catalog) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=100, include_lineno=False)


def main() -> int:
    """Do what is asked, and return the exit code."""
    parser = tool_parser("i18n", __doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update")
    commands.add_parser("merge")
    pack = commands.add_parser("pack")
    pack.add_argument("folder", metavar="FOLDER", type=Path)
    pack.add_argument("code", metavar="CODE")
    given = parser.parse_args()
    match given.command:
        case "update":
            is_right = update_all()
        case "merge":
            is_right = merge_all()
        case _:
            is_right = update_pack(given.folder, given.code)
    return int(not is_right)


if __name__ == "__main__":
    sys.exit(main())
