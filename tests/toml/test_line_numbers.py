"""The line of an entry, as an editor counts it."""

import pytest

from securecllr.toml.line_numbers import TOP, InFile, Lines

TEXT = '''\
# [[control]] in a note
version = "1"
[help]
contact = "x"
how = [
    "One [of] them.",   # "two"
    "Two.",
]
[[control]]
id = "a"
walk.social = "first"
question = """
[[control]]
id = "no"
"""
[control.answers]
no = "No"
[[control]]
id = 'b'
[[control.choices]]
id = "x"
[[control.choices]]
id = "y"
strength = 9
'''
FIRST, SECOND = ("control", 0), ("control", 1)


@pytest.mark.parametrize(
    ("block", "path", "line"),
    [
        (TOP, "version", 2),
        (TOP, "help", 3),
        (TOP, "help.contact", 4),
        (TOP, "help.how[1]", 7),
        (TOP, "help.how[7]", 5),
        (FIRST, "", 9),
        (FIRST, "id", 10),
        (FIRST, "walk.social", 11),
        (FIRST, "answers.no", 17),
        (FIRST, "answers.yes", 16),
        (FIRST, "lacking", 9),
        (SECOND, "id", 19),
        (SECOND, "choices[1].strength", 24),
        (SECOND, "choices[0].strength", 20),
        (("card", 0), "id", 1),
    ],
)
def test_an_entry_has_its_line_or_that_of_what_it_would_be_in(
    block: InFile, path: str, line: int
) -> None:
    assert Lines(TEXT).of(block, path) == line


def test_a_block_is_found_by_what_it_says() -> None:
    lines = Lines(TEXT)
    assert lines.block("control", id="b") == SECOND
    assert lines.block("control", id="no") is None
