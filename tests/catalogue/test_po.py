"""A council's own translations: what of a PO file is shown, and what is refused."""

from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from hypothesis import given
from hypothesis import strategies as st

from securecllr.catalogue.po import read_po
from securecllr.errors import UserErrors

HEAD = 'msgid ""\nmsgstr ""\n"Language: cy\\n"\n\n'
ENTRY = 'msgctxt "step"\nmsgid "Open it."\nmsgstr "Agorwch ef."\n'
FOUND = {("step", "Open it."): "Agorwch ef."}


def read(text: str) -> dict[tuple[str, str], str]:
    return read_po(text.encode(), "cy.po")


def refused(data: bytes) -> str:
    with pytest.raises(UserErrors) as caught:
        read_po(data, "cy.po")
    return str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        ENTRY,
        HEAD + ENTRY,
        HEAD + "#. note\n#: town.toml\n#, unreviewed\n" + ENTRY,
        ENTRY.replace("\n", "\r\n"),
        "\ufeff" + ENTRY,
        'msgctxt "step"\nmsgid ""\n"Open "\n"it."\nmsgstr ""\n"Agorwch "\n"ef."\n',
        ENTRY + '#~ msgctxt "step"\n#~ msgid "Gone."\n#~ msgstr "Mynd."\n',
        ENTRY + '#, fuzzy\nmsgid "Close it."\nmsgstr "Caewch ef."\n',
        ENTRY + '#, fuzzy\n#, python-format\nmsgid "Close it."\nmsgstr "Caewch ef."\n',
        ENTRY + 'msgid "Close it."\nmsgstr ""\n',
        ENTRY + 'msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "a"\nmsgstr[1] "b"\n',
    ],
)
def test_what_is_translated_is_found_by_context_and_english(text: str) -> None:
    assert read(text) == FOUND


def test_quotes_and_letters_beyond_ascii_are_read() -> None:
    assert read('msgid "Tap \\"On\\"."\nmsgstr "Tapiwch \\"On\\", t\u0177."\n') == {
        ("", 'Tap "On".'): 'Tapiwch "On", t\u0177.'
    }


def test_two_entries_without_a_line_between_them_are_two() -> None:
    assert len(read('msgid "a"\nmsgstr "b"\nmsgid "c"\nmsgstr "d"\n')) == 2


@pytest.mark.parametrize("text", ["[[[", "msgid Open", 'msgid "a\\q"', 'msgx "a"'])
def test_a_line_that_is_not_po_is_named(text: str) -> None:
    found = refused((HEAD + ENTRY + text).encode())
    assert found.startswith("cy.po, line 8: This line cannot be read: ")


def test_a_text_of_no_entry_is_named() -> None:
    assert refused(b'"Open it."').startswith("cy.po, line 1: This line cannot be read: ")


def test_what_must_not_reach_a_terminal_is_refused_with_all_the_rest() -> None:
    bad = 'msgid "a"\nmsgstr "\\u001b[2J"\n\nmsgid "b"\nmsgstr "x\u202ey"\n\n'
    long = f'msgid "c"\nmsgstr "{"o" * 601}"\n'
    found = refused((bad + long).encode()).splitlines()
    assert [line.split(":")[0] for line in found] == [f"cy.po, line {n}" for n in (1, 4, 7)]
    assert "hidden control character: <U+001B>[2J" in found[0]
    assert "too long: 600 at most" in found[2]


def test_what_is_no_utf_8_is_refused() -> None:
    assert "cy.po, line 2: There is a character here" in refused(b'msgid "a"\nmsgstr "\xff"\n')


TEXTS = st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" "), min_size=1)


@given(st.dictionaries(st.tuples(st.sampled_from(["step", "name"]), TEXTS), TEXTS))
def test_what_babel_writes_is_read_as_it_was(translations: dict[tuple[str, str], str]) -> None:
    catalog = Catalog(locale="cy", fuzzy=False)
    for (context, english), said in translations.items():
        catalog.add(english, said, context=context, flags={"unreviewed"})
    file = BytesIO()
    write_po(file, catalog, width=30)
    assert read_po(file.getvalue(), "cy.po") == translations
