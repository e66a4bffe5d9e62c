"""Which texts can be said in another language, and that nothing else is touched by it."""

import msgspec

from securecllr.authoring.lint.releases import digest as meaning
from securecllr.authoring.lint.texts import texts_of
from securecllr.catalogue.model import Catalogue, Control, HowTo
from securecllr.catalogue.read import read_catalogue
from securecllr.catalogue.text_type import TextType
from securecllr.catalogue.texts import Text, changed, digest, items, texts, with_texts
from tests.catalogue.welsh import said

CATALOGUE: Catalogue = read_catalogue()
ITEMS = items(CATALOGUE)
ALL = list(ITEMS.items())


def lines(text: Text) -> list[str]:
    return [text] if isinstance(text, str) else text


def test_every_text_that_is_ours_can_be_said_in_another_language() -> None:
    ours = {
        text.content
        for text in texts_of(CATALOGUE)
        # What is left out of the answers is told to editors only.
        if text.type.translatable
    }
    found = {line for _, item in ALL for text in texts(item).values() for line in lines(text)}
    assert ours <= found
    # Beside these, only how a kind is called inside a sentence, which the lint holds elsewhere.
    assert found - ours <= {kind.said for kind in CATALOGUE.kinds.values()}
    assert not TextType.LINK.translatable


def test_an_item_is_found_by_file_sort_and_id() -> None:
    control = ITEMS["controls.toml", "control", "two-step"]
    assert control == CATALOGUE.controls["two-step"]
    assert {"question", "answers.no", "actions.think", "choices.passkey"} <= texts(control).keys()
    assert "variants.council-mailbox.answers.na" in texts(control)
    passkey = ITEMS["gmail.toml", "how_to", "two-step passkey"]
    assert isinstance(passkey, HowTo)
    assert passkey.choice == "passkey"
    assert len({(place, key) for place, item in ALL for key in texts(item)}) == sum(
        len(texts(item)) for _, item in ALL
    )


def test_other_words_change_the_words_and_nothing_else() -> None:
    assert [place for place, item in ALL if not changes_only_words(item)] == []
    assert all(file.endswith(".toml") for (file, *_), _item in ALL)


def changes_only_words(item: msgspec.Struct) -> bool:
    """Tell whether an item can be put into other words, and back, without changing otherwise."""
    there = {key: said(text) for key, text in texts(item).items()}
    other = with_texts(item, there)
    return (
        texts(other) == there
        and digest(there) != digest(texts(item))
        and with_texts(other, texts(item)) == item
        and with_texts(item, {}) == item
    )


def test_a_catalogue_that_is_not_changed_is_the_same() -> None:
    assert changed(CATALOGUE, lambda _place, item: item) == CATALOGUE


def test_a_digest_stays_the_same() -> None:
    """If this changes, every translation that there is looks out of date."""
    assert digest({"question": "Is it on?", "phone": ["Open it."]}) == "4b409b7d"


def test_the_meaning_that_was_released_is_that_of_the_english() -> None:
    control = CATALOGUE.controls["two-step"]
    assert isinstance(control, Control)
    other = with_texts(control, {"question": "Ydych chi?"})
    assert other.revision == control.revision
    assert meaning(other) != meaning(control)  # so the lint must read the English, and does
