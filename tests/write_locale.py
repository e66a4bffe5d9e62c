"""Writes the files of gettext anew after a text has changed: python -m tests.write_locale.

With names of files that translators worked on, it takes in what they wrote. With
``--split NUMBER FOLDER`` it writes what is still English as that many files, to work on at once.
"""

import ast
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from securecllr.i18n import DOMAIN, LANGUAGES, LOCALE

ROOT = LOCALE.parent
CODES = [code for code in LANGUAGES if code != "en"]
MARK = "not yet reviewed by a Welsh speaker"
REVIEWED = "reviewed by"
HEADER = f"""\
# Welsh for securecllr.
# Every text that is marked "{MARK}" is just that.
# When one who speaks Welsh has read a text, write "{REVIEWED}" and a name in the place of the mark.
# Written by python -m tests.write_locale, which keeps what is here."""
PLURALS = {"cy": (6, "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5)")}

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


def texts_in_code() -> Catalog:
    """Gather every text that goes through gettext, with the files that say it."""
    found = Catalog()
    for path in sorted(ROOT.rglob("*.py")):
        place = path.relative_to(ROOT.parent).as_posix()
        for text in texts_in(ast.parse(path.read_text(encoding="utf-8"))):
            found.add(text, locations=[(place, 0)])
    for text in ARGPARSE:
        found.add(text, locations=[("argparse", 0)])
    return found


def texts_in(tree: ast.AST) -> Iterator[str | tuple[str, str]]:
    """Give each text of a module that goes through gettext: for a number, one and many."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for node in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        if not isinstance(node.func, ast.Name):
            continue
        texts = [
            argument.value
            for argument in node.args
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        ]
        match node.func.id, texts:
            case "_", [text]:
                yield text
            case "ngettext", [one, many]:
                yield one, many


def po_path(code: str) -> Path:
    """Give the path of a language's texts."""
    return LOCALE / code / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(path: Path, code: str) -> Catalog:
    """Read a file of texts; an empty one where there is none."""
    if not path.exists():
        return _empty(code)
    with path.open("rb") as file:
        return read_po(file, locale=code)


def ids(catalog: Iterable[Message]) -> set[str | tuple[str, ...]]:
    """Give what each entry is found by, the header left out."""
    return {_key(message) for message in catalog if message.id}


def merged(code: str, worked_on: Iterable[Catalog] = ()) -> Catalog:
    """Give a language's texts: each that is in the code, with its words where there are any."""
    said = {_key(message): message for message in read(po_path(code), code) if message.id}
    for catalog in worked_on:
        said |= {_key(message): message for message in catalog if message.id and filled(message)}
    new = _empty(code)
    for message in sorted(texts_in_code(), key=_place):
        if not message.id:
            continue
        old = said.get(_key(message))
        comments = old.user_comments if old else ()
        if not any(comment.startswith(REVIEWED) for comment in comments):
            comments = [MARK, *(comment for comment in comments if comment != MARK)]
        new.add(
            message.id,
            old.string if old and filled(old) else None,
            locations=message.locations,
            user_comments=comments,
        )
    return new


def write(code: str, catalog: Catalog) -> None:
    """Write a language's texts, and what gettext reads."""
    path = po_path(code)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=100, include_lineno=False)
    said = _empty(code)
    for message in catalog:
        if message.id and filled(message):
            said.add(message.id, message.string)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, said)


def split(code: str, number: int, folder: Path) -> None:
    """Write what has no words yet as so many files of about the same length, to work on at once."""
    left = [message for message in merged(code) if message.id and not filled(message)]
    share = sum(map(_words, left)) / number
    parts = [_empty(code) for _ in range(number)]
    so_far = 0
    for message in left:
        part = parts[min(int(so_far / share), number - 1)]
        part.add(message.id, locations=message.locations, user_comments=message.user_comments)
        so_far += _words(message)
    folder.mkdir(parents=True, exist_ok=True)
    for place, part in enumerate(parts, 1):
        with (folder / f"part-{place}.po").open("wb") as file:
            write_po(file, part, width=100, include_lineno=False)


def _empty(code: str) -> Catalog:
    # Fixed days: the file changes when its words do, and not with the clock.
    day = datetime(2026, 11, 25, tzinfo=UTC)
    catalog = Catalog(
        locale=code,
        domain=DOMAIN,
        header_comment=HEADER,
        project="securecllr",
        version="1",
        msgid_bugs_address="see CONTRIBUTING.md",
        last_translator=MARK,
        language_team="none yet",
        creation_date=day,
        revision_date=day,
        fuzzy=False,
    )
    # Babel's own table has fewer forms for Welsh than people use.
    vars(catalog).update(zip(("_num_plurals", "_plural_expr"), PLURALS[code], strict=True))
    return catalog


def _key(message: Message) -> str | tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, list | tuple) else message.id


def _place(message: Message) -> str:
    return min(message.locations)[0] if message.locations else ""


def filled(message: Message) -> bool:
    """Tell whether an entry has its words, each of its forms."""
    strings = message.string if isinstance(message.string, list | tuple) else [message.string]
    return all(strings)


def _words(message: Message) -> int:
    return len(" ".join(_texts(message)).split())


def _texts(message: Message) -> Iterator[str]:
    yield from ([message.id] if isinstance(message.id, str) else message.id)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--split", number, folder]:
            split("cy", int(number), Path(folder))
        case files:
            write("cy", merged("cy", [read(Path(file), "cy") for file in files]))
