"""Compiles the translations to what gettext reads, and writes which of them are not yet reviewed.

The build runs this too (``setup.py``), so it imports Babel and nothing of the program.
"""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tools import ROOT

LOCALE = ROOT / "securecllr" / "locale"
UNREVIEWED_FILE = LOCALE / "unreviewed.txt"

# A translator's flag on an entry that no native speaker has read. Not "fuzzy", which would mean
# that the translation may be wrong and must not be shown.
UNREVIEWED = "unreviewed"


def po_files() -> list[Path]:
    """Return the paths of all translations that there are."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))


def po_file(code: str) -> Path:
    """Return where the translation into a language is, or is to be."""
    return LOCALE / code / "LC_MESSAGES" / "securecllr.po"


def is_translated(message: Message) -> bool:
    """Return whether an entry can be shown: every form is there, and it is not fuzzy."""
    strings = message.string if isinstance(message.string, list | tuple) else [message.string]
    return all(strings) and not message.fuzzy


def shown_texts(catalog: Catalog) -> Catalog:
    """Return a catalog with only what can be shown left in it."""
    for message in [each for each in catalog if each.id and not is_translated(each)]:
        catalog.delete(message.id, message.context)
    return catalog


def compile_locale() -> None:
    """Write each ``.mo``, and the codes of the languages that have an unreviewed entry."""
    unreviewed = []
    for path in po_files():
        with path.open("rb") as file:
            catalog = shown_texts(read_po(file))
        if any(UNREVIEWED in message.flags for message in catalog if message.id):
            unreviewed.append(path.parents[1].name)
        compiled = BytesIO()
        write_mo(compiled, catalog)
        _replace(path.with_suffix(".mo"), compiled.getvalue())
    _replace(UNREVIEWED_FILE, "".join(f"{code}\n" for code in unreviewed).encode())


def compile_if_stale() -> None:
    """Compile where an output is missing or older than its ``.po``."""
    outputs = [UNREVIEWED_FILE, *(path.with_suffix(".mo") for path in po_files())]
    newest = max(path.stat().st_mtime for path in po_files())
    if not all(path.exists() and path.stat().st_mtime >= newest for path in outputs):
        compile_locale()


def _replace(path: Path, data: bytes) -> None:
    """Write a file in one step: another process may be reading it."""
    new = path.with_name(f"{path.name}.{os.getpid()}")
    new.write_bytes(data)
    new.replace(path)
