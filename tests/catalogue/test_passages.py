"""The annotations of the model are the one list of its texts: none is left without."""

import typing

import msgspec

from securecllr.catalogue import model
from securecllr.catalogue.passages import item_texts, table_texts, with_texts
from securecllr.catalogue.read import read_catalogue
from securecllr.catalogue.text_type import TextType

CONTROL = read_catalogue().controls["two-step"]


def test_each_field_for_text_says_what_it_is_for() -> None:
    untyped = []
    for shape in vars(model).values():
        if isinstance(shape, type) and issubclass(shape, msgspec.Struct):
            hints = typing.get_type_hints(shape, include_extras=True)
            untyped += [
                f"{shape.__name__}.{name}"
                for name, hint in hints.items()
                if "max_length=600" in repr(hint) and "TextType" not in repr(hint)
            ]
    assert untyped == ["Fact.call"]  # a number to call


def test_texts_inside_tables_have_their_path_and_an_outer_type_goes_first() -> None:
    found = {text.path: text.text_type for text in item_texts(CONTROL)}
    assert found["answers", "no"] is TextType.ANSWER
    assert found["choices", 1, "text"] is TextType.CHOICE
    assert found["source", 1] is TextType.SOURCE
    at = next(n for n, each in enumerate(CONTROL.variants, 1) if each.kind == "council-mailbox")
    assert found["variants", at, "answers", "na"] is TextType.ANSWER
    left_out = model.Variant(left_out=model.Answers(think="No."))
    assert [text.text_type for text in item_texts(left_out)] == [TextType.NOTE]


def test_a_table_that_is_not_whole_or_sound_gives_the_texts_that_it_has() -> None:
    table = {"question": "Is it?", "answers": {"no": "No", "x": "y", "na": 3}, "choices": "many"}
    found = [
        (".".join(map(str, text.path)), text.text) for text in table_texts(table, model.Control)
    ]
    assert found == [("question", "Is it?"), ("answers.no", "No")]


def test_each_text_is_changed_and_nothing_else() -> None:
    other = with_texts(CONTROL, lambda _type, text: f"o {text}")
    assert [text.text for text in item_texts(other)] == [
        f"o {text.text}" for text in item_texts(CONTROL)
    ]
    assert with_texts(other, lambda _type, text: text.removeprefix("o ")) == CONTROL
