"""Makes translations of an item or of all there is, to hold against the English."""

from pathlib import Path

from msgspec import Struct

from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.texts import Place, Text, digest, items, texts
from securecllr.catalogue.translation import Entries, Entry


def said(text: Text) -> Text:
    """Say a text in a language in which everything starts with an o."""
    return f"o {text}" if isinstance(text, str) else [f"o {line}" for line in text]


def entry(item: Struct, **changes: object) -> Entry:
    """An item in that language, with some texts changed."""
    english = texts(item)
    words = {key: said(text) for key, text in english.items()} | changes
    return Entry(english=digest(english), texts=words)  # type: ignore[arg-type]


def all_of(catalogue: Catalogue) -> Entries:
    return {place: entry(item) for place, item in items(catalogue).items()}


def one(catalogue: Catalogue, place: Place, **changes: object) -> Entries:
    return {place: entry(items(catalogue)[place], **changes)}


def write(folder: Path, text: str, name: str = "gmail.toml") -> Path:
    """Write one file of a folder's Welsh."""
    (folder / "cy").mkdir(parents=True, exist_ok=True)
    path = folder / "cy" / name
    path.write_text(text, encoding="utf-8")
    return path
