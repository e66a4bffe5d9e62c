"""All that is wrong with a table, each entry on its own."""

from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta, Struct, to_builtins

from securecllr.catalogue.model import Control, HowTo
from securecllr.errors import UserError, UserErrors
from securecllr.sanitize import is_safe
from securecllr.toml.decode import parse, typed
from securecllr.toml.problems import missing, typed_whole

Short = Annotated[str, Meta(min_length=1, max_length=3)]


class Inner(Struct, forbid_unknown_fields=True):
    deep: Short
    wide: int = 0


class Sample(Struct, forbid_unknown_fields=True):
    name: Short
    count: int
    tags: list[Short] = []
    one: Inner | None = None
    many: Annotated[list[Inner], Meta(max_length=9)] = []


def wrong(text: str) -> list[str]:
    with pytest.raises(UserErrors) as caught:
        typed_whole(parse(text.encode(), "f.toml"), Sample, "f.toml, item 1")
    assert {error.where for error in caught.value.found} == {"f.toml, item 1"}
    assert all(error.remedy for error in caught.value.found)
    return [error.what for error in caught.value.found]


def test_a_table_without_a_mistake_is_read() -> None:
    text = b"name = 'a'\ncount = 1\none.deep = 'b'\n[[many]]\ndeep = 'c'\n"
    found = typed_whole(parse(text, "f"), Sample, "f")
    assert found == Sample("a", 1, [], Inner("b"), [Inner("c")])


def test_each_entry_is_told_of() -> None:
    text = """
        name = 3
        count = "many"
        tags = ["a", "", 4]
        colour = "red"
        one = {deep = "abcd", wide = "x", far = 1}
        many = [{}, {deep = 1}]
    """
    assert wrong(text) == [
        "The entry name should be text in quotes, but it is a whole number.",
        "The entry count should be a whole number, but it is text in quotes.",
        "The entry tags[1] is too short: 1 at least.",
        "There is no entry called colour here.",
        "The entry one.deep is too long: 3 at most.",
        "The entry one.wide should be a whole number, but it is text in quotes.",
        "There is no entry called one.far here.",
        "The entry many[0].deep is missing.",
        "The entry many[1].deep should be text in quotes, but it is a whole number.",
    ]


def test_what_is_missing_is_told_of_in_one_line() -> None:
    assert wrong("tags = []") == ["These entries are missing: name, count."]
    assert wrong("name = 'a'") == ["The entry count is missing."]
    assert missing({"name": 1}, Sample) == ["count"]


def test_each_text_that_must_not_be_shown_is_told_of() -> None:
    found = wrong('name = "\\u001b"\ncount = 1\ntags = ["\\u202e"]\none.deep = "\\u001b"\n"\\n"=1')
    assert [line.split(" holds ")[0] for line in found] == [
        "The text of name",
        "The text of tags",
        "The text of one.deep",
        "The text of a key",
    ]
    assert all(is_safe(line) for line in found)


@pytest.mark.parametrize("item", [3, "door", [3], None])
def test_what_is_no_table_is_one_mistake(item: object) -> None:
    with pytest.raises(UserErrors) as caught:
        typed_whole(item, Sample, "f")
    assert len(caught.value.found) == 1


VALUES: list[object] = [
    None,
    True,
    3,
    "",
    "a",
    "abcd",
    "\u202e",
    [],
    ["a"],
    ["a", 3],
    [[]],
    [{}],
    {},
]
VALUES += [{"deep": "a"}, {"deep": 1, "far": 2}, [{"deep": "a"}, {"wide": "x"}], {"\x1b": 1}]
NAMES = [*Sample.__struct_fields__, *Inner.__struct_fields__, "other", "control", "answers"]
tables = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(VALUES))


@given(tables, st.sampled_from([Sample, Inner, Control, HowTo]))
def test_it_finds_a_mistake_wherever_the_quick_reading_does(
    table: dict[str, object], kind: type[Struct]
) -> None:
    try:
        read = typed(table, kind, "f")
    except UserError:
        with pytest.raises(UserErrors) as caught:
            typed_whole(table, kind, "f")
        assert all(is_safe(str(error)) for error in caught.value.found)
    else:
        assert to_builtins(typed_whole(table, kind, "f")) == to_builtins(read)
