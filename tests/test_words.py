"""The program's own words: all through gettext, calm, short, and easy to read."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import securecllr
from securecllr.authoring.lint.prose import own_sentences, sentences, word_count
from securecllr.authoring.lint.readability import grade
from securecllr.authoring.lint.wording import BANNED_WORDS
from securecllr.catalogue.read import read_catalogue
from tools.extractors import literals

ROOT = Path(securecllr.__file__).parent
# The lint speaks to editors, in words that its own tests hold.
FILES = [p for p in sorted(ROOT.rglob("*.py")) if "lint" not in p.parts]
SHOWN_BY = {"say", "heading", "error", "ask", "numbered", "ask_yes", "ask_number", "ask_text"}


def translated(path: Path) -> Iterator[tuple[int, str]]:
    """Return each text of a file that goes through gettext, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("_", "ngettext")
        ):
            yield from ((node.lineno, text) for text in literals(node))


def name_of(function: ast.expr) -> str:
    """Return the name by which a function, or a method, is called."""
    match function:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


TEXTS = [
    (f"{path.relative_to(ROOT)}:{line}", text) for path in FILES for line, text in translated(path)
]
# This says what has happened to somebody, and blames nobody. No other text may have such a word.
CALM = "something has gone wrong"


def test_there_are_texts_to_hold() -> None:
    assert len(TEXTS) > 150


def test_every_text_is_calm_and_short() -> None:
    assert [
        (place, text)
        for place, text in TEXTS
        if BANNED_WORDS.search(text.lower().replace(CALM, ""))
        or any(word_count(each) > 25 for each in sentences(text))
    ] == []


def test_every_text_holds_only_what_a_terminal_can_show() -> None:
    assert [
        (place, text) for place, text in TEXTS if not (text.isascii() and text.isprintable())
    ] == []


def test_the_texts_of_each_package_are_easy_to_read() -> None:
    hard = {
        word.lower()
        for term in read_catalogue().glossary
        for word in re.findall(r"[A-Za-z]+", term.word)
    }
    # What a message has to name, and a person at a keyboard has before them.
    hard |= {"securecllr", "utf", "toml", "json", "profile", "control", "character", "media"}
    for package in ("plain", "flows", "messages", "profile", "reports", "cli"):
        spoken = [
            [w for w in re.findall(r"[A-Za-z]+'?[a-z]*", sentence) if w.lower() not in hard]
            for path in FILES
            if package in path.parts
            for _, text in translated(path)
            for sentence in own_sentences(text)
            if word_count(sentence) > 3
        ]
        assert spoken, package
        assert grade([words for words in spoken if words]) <= 6, package


def shown_untranslated(path: Path) -> Iterator[str]:
    """Yield each English text of a file that is shown without having gone through gettext."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and name_of(node.func) in SHOWN_BY:
            yield from (text for text in literals(node) if re.search("[A-Za-z]{2}", text))


def test_nothing_is_shown_that_did_not_go_through_gettext() -> None:
    assert [(path, text) for path in FILES for text in shown_untranslated(path)] == []
