"""The catalogue in another language: whole items, or else the English."""

from collections.abc import Callable
from pathlib import Path

import pytest

from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.passages import item_texts
from securecllr.catalogue.read import read_catalogue
from securecllr.catalogue.translation import translated, with_items
from securecllr.errors import UserErrors
from tests.catalogue.folders import CARD, how_to, write

CATALOGUE: Catalogue = read_catalogue()
STEP = "Open the Gmail app."


def in_o(_context: str, text: str) -> str:
    """Translate into a language in which everything starts with an o."""
    return f"o {text}"


def all_but(missing: str) -> Callable[[str, str], str | None]:
    return lambda context, text: None if text == missing else in_o(context, text)


def test_every_text_is_translated_and_nothing_else_is_touched() -> None:
    other = translated(CATALOGUE, in_o)
    assert with_items(CATALOGUE, lambda item: item) == CATALOGUE
    control, english = other.controls["two-step"], CATALOGUE.controls["two-step"]
    for text, before in zip(item_texts(control), item_texts(english), strict=True):
        wanted = in_o("", before.text) if before.text_type.translatable else before.text
        assert text == before._replace(text=wanted)
    assert other.kinds["gmail"].name == "o Gmail"
    assert other.kinds["gmail"].how_to[0].link == CATALOGUE.kinds["gmail"].how_to[0].link
    assert other.glossary[0].word.startswith("o ")
    assert [*other.kinds] == [*CATALOGUE.kinds]


def test_an_item_with_one_text_that_is_not_translated_is_whole_in_english() -> None:
    other = translated(CATALOGUE, all_but(STEP))
    for how, english in zip(
        other.kinds["gmail"].how_to, CATALOGUE.kinds["gmail"].how_to, strict=True
    ):
        assert (how == english) == (STEP in english.phone)
    assert other.kinds["gmail"].name == "o Gmail"


def test_a_variant_is_part_of_its_control() -> None:
    control = CATALOGUE.controls["two-step"]
    only = next(text.text for text in item_texts(control) if text.path[0] == "variants")
    assert translated(CATALOGUE, all_but(only)).controls["two-step"] == control


def test_the_first_source_goes_first_and_the_others_fill_in() -> None:
    other = translated(CATALOGUE, lambda _context, text: "Post" if text == "Gmail" else None, in_o)
    assert other.kinds["gmail"].name == "Post"
    assert other.kinds["x"].name == "o X (Twitter)"


def test_what_has_no_source_is_the_english() -> None:
    assert translated(CATALOGUE) == CATALOGUE


PO = """
msgctxt "step"
msgid "Ours."
msgstr "Ein rhai ni."

msgctxt "name"
msgid "Ours"
msgstr "Ein cerdyn"
"""


def test_a_councils_own_items_have_its_own_translations(tmp_path: Path) -> None:
    write(
        tmp_path,
        gmail='id = "gmail"\n' + how_to("two-step", "Ours."),
        cards=CARD.format(id="ours") + CARD.format(id="more").replace("Read me", "Read this"),
    )
    (tmp_path / "cy.po").write_text(
        PO + '\nmsgctxt "plain"\nmsgid "Read me."\nmsgstr "Darllenwch fi."\n', encoding="utf-8"
    )
    other = read_catalogue(tmp_path, "cy")
    now = other.how_to("gmail", "two-step")
    assert now is not None
    assert now.steps == ["Ein rhai ni."]
    assert (other.cards["ours"].title, other.cards["ours"].text) == (
        "Ein cerdyn",
        ["Darllenwch fi."],
    )
    # One of its texts has no translation.
    assert other.cards["more"].title == "Ours"
    assert other.cards["hacked"].title == "Os ydych yn meddwl bod rhywun wedi mynd i mewn"
    assert other.packs == read_catalogue(tmp_path).packs


def test_in_english_no_translation_is_read(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "cy.po").write_text("[[[", encoding="utf-8")
    assert read_catalogue(tmp_path).controls == CATALOGUE.controls
    with pytest.raises(UserErrors):
        read_catalogue(tmp_path, "cy")
