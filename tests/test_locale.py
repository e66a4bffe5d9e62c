"""The files of gettext: just the texts of the code, each marked, and what gettext reads of them."""

import argparse
import ast
import gettext
import inspect
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from securecllr import i18n
from securecllr.authoring.lint.wording import ALLOWED
from tests.languages import speaking
from tests.write_locale import (
    ARGPARSE,
    CODES,
    MARK,
    REVIEWED,
    ROOT,
    filled,
    ids,
    po_path,
    read,
    texts_in,
    texts_in_code,
)

TEXTS = {code: read(po_path(code), code) for code in CODES}


def both(value: str | list[str] | tuple[str, ...] | None) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


@pytest.mark.parametrize("code", CODES)
def test_each_text_of_the_code_is_there_and_no_other(code: str) -> None:
    assert ids(TEXTS[code]) == ids(texts_in_code()), "run python -m tests.write_locale"


def test_what_is_kept_of_argparse_is_what_argparse_says() -> None:
    source = inspect.getsource(argparse)
    assert [text for text in ARGPARSE if repr(text)[1:-1] not in source] == []


@pytest.mark.parametrize("code", CODES)
def test_no_text_is_left_in_english(code: str) -> None:
    assert [message.id for message in TEXTS[code] if message.id and not filled(message)] == []


@pytest.mark.parametrize("code", CODES)
def test_gettext_reads_what_is_written(code: str) -> None:
    with po_path(code).with_suffix(".mo").open("rb") as file:
        reads = gettext.GNUTranslations(file)
    written = [message for message in TEXTS[code] if message.id and filled(message)]
    assert written
    for message in written:
        if isinstance(message.id, str):
            assert reads.gettext(message.id) == message.string, "run python -m tests.write_locale"
        else:
            one, many = message.id
            found = {reads.ngettext(one, many, number) for number in range(200)}
            assert found == set(both(message.string))
    left = ids(TEXTS[code]) - ids(written)
    for text in left:
        assert reads.gettext(text if isinstance(text, str) else text[0]) in (text, text[0])


@pytest.mark.parametrize("code", sorted(i18n.UNREVIEWED))
def test_every_text_is_marked_until_someone_has_read_it(code: str) -> None:
    for message in TEXTS[code]:
        if message.id:
            marks = [c for c in message.user_comments if c == MARK or c.startswith(f"{REVIEWED} ")]
            assert len(marks) == 1, message.id
    assert any(MARK in message.user_comments for message in TEXTS[code])


@pytest.mark.parametrize("code", CODES)
def test_every_text_keeps_what_the_program_puts_in(code: str) -> None:
    written = [message for message in TEXTS[code] if message.id and filled(message)]
    assert [(m.id, wrong) for m in written for wrong in wrongly_said(m)] == []


def wrongly_said(message: Message) -> list[str]:
    """Return the translated forms that lose a placeholder or a space, or hold an odd sign."""
    english, said = both(message.id), both(message.string)
    wanted = placeholders(english[-1])

    def is_right(text: str) -> bool:
        found = placeholders(text)
        # One and two of a thing may be said without the number.
        return (
            (found == wanted or (len(said) > 1 and wanted - found <= {"{n}"} and found <= wanted))
            and text[:1].isspace() == english[0][:1].isspace()
            and text[-1:].isspace() == english[0][-1:].isspace()
            and set(text) <= ALLOWED | {"\n"}
        )

    return [text for text in said if not is_right(text)]


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{[^{}]*\}|%\([a-z_]+\)[a-z]|%[a-z]", text))


def has_hidden_text(path: Path) -> bool:
    """Tell whether a call of gettext in a file is not written out, so that extraction misses it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("_", "ngettext")
    ]
    return len(list(texts_in(tree))) != len(calls)


def test_what_goes_through_gettext_is_written_out_and_so_can_be_found() -> None:
    assert [path for path in sorted(ROOT.rglob("*.py")) if has_hidden_text(path)] == []


@pytest.mark.parametrize(
    ("number", "form"), [(0, 0), (1, 1), (2, 2), (3, 3), (4, 5), (5, 5), (6, 4), (7, 5), (100, 5)]
)
def test_welsh_counts_in_six_forms(number: int, form: int) -> None:
    with po_path("cy").with_suffix(".mo").open("rb") as file:
        reads = gettext.GNUTranslations(file)
    assert reads.plural(number) == form  # type: ignore[attr-defined]


def test_in_english_a_text_is_as_it_stands_and_one_is_one() -> None:
    assert i18n.language() == "en"
    assert i18n._("Anything at all") == "Anything at all"
    assert [i18n.ngettext("one", "many", number) for number in (0, 1, 2)] == [
        "many",
        "one",
        "many",
    ]
    assert i18n.unreviewed_notice() is None
    assert i18n.unreviewed_notice_short() is None


def test_in_another_language_what_has_no_words_yet_stays_english() -> None:
    with speaking("cy"):
        assert i18n.language() == "cy"
        assert i18n._("January") == "Ionawr"
        assert i18n._("Anything at all") == "Anything at all"
        assert i18n.ngettext("one", "many", 1) == "one"
    assert i18n._("January") == "January"


def test_a_language_that_nobody_checked_says_so_in_both() -> None:
    with speaking("cy"):
        for notice in (i18n.unreviewed_notice(), i18n.unreviewed_notice_short()):
            assert notice is not None
            assert "eb ei wirio" in notice
            assert "ot yet checked" in notice


def test_there_is_no_other_language() -> None:
    with pytest.raises(KeyError):
        i18n.speak("fr")
    assert i18n.language() == "en"
