"""The translations: just the texts there are, nothing lost in any, and what gettext reads."""

import argparse
import ast
import gettext
import inspect
from typing import get_args

import pytest
from babel.messages.catalog import Catalog

from securecllr import i18n
from tests.languages import speaking
from tools.compile_locale import UNREVIEWED, UNREVIEWED_FILE, is_translated, po_files
from tools.extractors import FUNCTIONS, extract_python
from tools.i18n import ARGPARSE, Key, key_of, read, template
from tools.po_rules import problems

RUN = "run python -m tools.i18n update"
CATALOGS = {path.parents[1].name: read(path, path.parents[1].name) for path in po_files()}
FORMS = [(0, 0), (1, 1), (2, 2), (3, 3), (4, 5), (5, 5), (6, 4), (7, 5), (100, 5)]


def keys(catalog: Catalog) -> set[Key]:
    return {key_of(message) for message in catalog if message.id}


def compiled(code: str) -> gettext.GNUTranslations:
    return gettext.translation(i18n.DOMAIN, i18n.LOCALE, [code])


def test_each_language_has_a_file_and_no_other_has() -> None:
    assert CATALOGS.keys() == i18n.LANGUAGES.keys() - {i18n.ENGLISH}


def test_each_text_is_there_translated_and_no_other() -> None:
    texts = keys(template())
    for code, catalog in CATALOGS.items():
        assert keys(catalog) == texts, RUN
        left = [message.id for message in catalog if message.id and not is_translated(message)]
        assert left == [], code


def test_no_translation_loses_what_is_the_same_in_every_language() -> None:
    assert [problem for catalog in CATALOGS.values() for problem in problems(catalog)] == []


def test_each_text_is_flagged_until_someone_has_read_it() -> None:
    unreviewed = [
        code
        for code, catalog in CATALOGS.items()
        if any(UNREVIEWED in message.flags for message in catalog)
    ]
    assert UNREVIEWED_FILE.read_text(encoding="utf-8").split() == unreviewed
    assert [code for code in i18n.LANGUAGES if i18n.is_unreviewed(code)] == unreviewed


def test_gettext_reads_what_is_written() -> None:
    for code, catalog in CATALOGS.items():
        reads = compiled(code)
        for message in catalog:
            if not isinstance(message.id, str):
                one, many = message.id
                found = {reads.ngettext(one, many, number) for number in range(200)}
                assert found == set(message.string or ())
            elif message.context:
                assert reads.pgettext(message.context, message.id) == message.string
            elif message.id:
                assert reads.gettext(message.id) == message.string


def test_welsh_counts_in_six_forms() -> None:
    plural = compiled("cy").plural  # type: ignore[attr-defined]
    assert [(number, plural(number)) for number, _form in FORMS] == FORMS


def test_what_is_kept_of_argparse_is_what_argparse_says() -> None:
    source = inspect.getsource(argparse)
    assert [text for text in ARGPARSE if repr(text)[1:-1] not in source] == []


def test_what_goes_through_gettext_is_written_out_and_so_can_be_found() -> None:
    hidden = []
    for path in sorted(i18n.LOCALE.parent.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in FUNCTIONS
        ]
        with path.open("rb") as file:
            found = [text for *_, text, _ in extract_python(file, (), (), {}) if text]
        if len(found) != len(calls):
            hidden.append(path.name)
    assert hidden == []


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


def test_a_text_of_the_checks_is_found_by_its_context_or_not_at_all() -> None:
    find = i18n.find_translation("cy")
    assert find("name", "Facebook profile") == "Proffil Facebook"
    assert find("term", "Facebook profile") == "proffil Facebook"
    assert find("step", "Facebook profile") is None
    assert find("answer", "No") != find("", "No")


def test_each_language_has_its_names() -> None:
    assert get_args(i18n.LanguageCode) == tuple(i18n.LANGUAGES) == tuple(i18n.IN_ENGLISH)


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
