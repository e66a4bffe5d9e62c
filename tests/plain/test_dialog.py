"""The dialog line by line: what each kind of page writes, and what is a reply to it."""

import io
from contextlib import aclosing

import pytest
from msgspec.structs import replace

from securecllr.flows.conversation import HELP, STOP
from securecllr.flows.pages import (
    Back,
    ChoicePage,
    Chosen,
    InputPage,
    Page,
    Pressed,
    Reply,
    Row,
    Shortcut,
    TextPage,
    Ticked,
    TickPage,
    Typed,
)
from securecllr.messages.lines import Line, abouts, texts
from securecllr.plain.console import Console
from securecllr.plain.dialog import LineDialog, run

ROWS = (Row("One", "2 minutes"), Row("Two", group="Then", details=("A reason",)), Row("Three"))
CHOICE = ChoicePage(heading="Which one?", place="your plan", rows=ROWS, highlighted=1)
NOWHERE = replace(CHOICE, highlighted=None)
QUESTION = ChoicePage(heading="Is it on?", place="Gmail", rows=ROWS, again=True)
TICKS = TickPage(heading="Which of these?", rows=ROWS, none="None of these", needs="Tick one.")
WORDS = InputPage(heading="When I ...", text="have tea", limit=40)
CODE = InputPage(
    heading="The code", limit=8, digits=True, actions=(Shortcut("p", "no phone", "No app?"),)
)
TEXT = TextPage(heading="Read this", lines=tuple(texts("It is short.")))


def replies(page: Page, *typed: str) -> tuple[list[Reply], str]:
    """Show a page and take a reply for each line that is one."""
    written = io.StringIO()
    dialog = LineDialog(Console(io.StringIO("".join(f"{line}\n" for line in typed)), written))
    found: list[Reply] = []

    async def take() -> None:
        async with aclosing(dialog.show(page)) as stream:
            async for reply in stream:
                if reply == Pressed(STOP):
                    return
                found.append(reply)

    run(take())
    return found, written.getvalue()


@pytest.mark.parametrize(
    ("page", "typed", "reply"),
    [
        (CHOICE, "1", Chosen(0)),
        (CHOICE, "3", Chosen(2)),
        (CHOICE, "", Chosen(1)),
        (replace(CHOICE, on_file=2), "", Chosen(2)),
        (NOWHERE, "1", Chosen(0)),
        (CHOICE, "b", Back()),
        (CHOICE, "BACK", Back()),
        (CHOICE, "?", Pressed(HELP)),
        (CHOICE, "more", Pressed(HELP)),
        (TICKS, "1 3", Ticked(frozenset({0, 2}))),
        (TICKS, "1,3", Ticked(frozenset({0, 2}))),
        (TICKS, "0", Ticked(frozenset())),
        (WORDS, "", Typed("have tea")),
        (WORDS, " wake up ", Typed("wake up")),
        (WORDS, "b", Back()),
        (CODE, "123456", Typed("123456")),
        (CODE, "p", Pressed("p")),
        (TEXT, "", Back()),
        (TEXT, "b", Back()),
    ],
)
def test_a_line_is_a_reply(page: Page, typed: str, reply: Reply) -> None:
    assert replies(page, typed)[0] == [reply]


@pytest.mark.parametrize(
    ("page", "typed", "says"),
    [
        (CHOICE, "4", "There are 3 to choose from. Type a number from 1 to 3."),
        (CHOICE, "0", "There are 3 to choose from."),
        (CHOICE, "zz", "There are 3 to choose from."),
        (TICKS, "", "Type one or more numbers from 1 to 3, or 0 for none of these."),
        (TICKS, "1 9", "Type one or more numbers"),
        (TEXT, "zz", "There is nothing to choose here. Press Enter."),
    ],
)
def test_what_is_no_reply_gets_one_line_on_what_to_type(page: Page, typed: str, says: str) -> None:
    found, said = replies(page, typed)
    assert found == []
    assert f"Error: {says}" in " ".join(said.split())


def test_a_page_is_written_with_its_place_groups_notes_and_details() -> None:
    said = replies(CHOICE)[1]
    assert said.startswith(
        "\nYour plan. Which one?\n1. One: 2 minutes.\n\nThen.\n2. Two.\n   A rea"
    )
    assert "Number, Enter for 2, b back, s save and stop, ? or help:" in said


def two_pages(first: Page, second: Page) -> str:
    """Show a page, another one between two replies to it, and go on with the first."""
    written = io.StringIO()
    dialog = LineDialog(Console(io.StringIO("1\n\n1\n"), written))

    async def take() -> None:
        async with aclosing(dialog.show(first)) as stream:
            await anext(stream)
            async with aclosing(dialog.show(second)) as inner:
                await anext(inner)
            await anext(stream)

    run(take())
    return written.getvalue()


def test_after_another_page_a_question_reads_its_answers_again_and_no_more() -> None:
    said = two_pages(QUESTION, TEXT)
    assert said.count("Is it on?") == 2
    assert said.count("1. One") == 2
    assert said.count("Gmail.") == 1


def test_after_another_page_a_list_says_only_where_it_is() -> None:
    said = two_pages(CHOICE, TEXT)
    assert said.count("Which one?") == 2
    assert said.count("1. One") == 1


def test_the_same_page_with_an_error_is_not_read_again() -> None:
    written = io.StringIO()
    dialog = LineDialog(Console(io.StringIO("a@b\nok\n"), written))

    async def take() -> None:
        for page in (WORDS, InputPage(heading="When I ...", text="a@b", limit=40, error="No @.")):
            async with aclosing(dialog.show(page)) as stream:
                await anext(stream)

    run(take())
    said = written.getvalue()
    assert said.count("When I ...") == 1
    assert "Error: No @." in said


def test_a_list_that_comes_back_says_only_what_has_changed() -> None:
    written = io.StringIO()
    dialog = LineDialog(Console(io.StringIO("1\n1\nl\n1\n"), written))
    shorter = ChoicePage(heading="Which one?", place="your plan", rows=(Row("New"), *ROWS[1:]))

    async def take() -> None:
        for page in (CHOICE, QUESTION, shorter):
            async with aclosing(dialog.show(page)) as stream:
                await anext(stream)

    run(take())
    heard = written.getvalue().split("Your plan. Which one?")[-1]
    assert "1. New." in heard
    assert heard.count("2. Two") == 1, "only after l"


@pytest.mark.parametrize("page", [CHOICE, QUESTION, TICKS, WORDS, CODE, TEXT])
def test_the_same_keys_are_taken_at_every_prompt(page: Page) -> None:
    assert "There are no steps here" in replies(page, "h")[1]
    assert replies(page, "?")[0] == [Pressed(HELP)]
    assert replies(page, "b")[0] == [Back()]
    assert replies(page, "r")[1].count(page.heading) == 2


def test_more_about_a_page_is_read_on_asking() -> None:
    page = ChoicePage(heading="Is it on?", rows=ROWS, lines=tuple(abouts("A thief could.")))
    assert "A thief" not in replies(page)[1]
    assert "A thief could." in replies(page, "r")[1]


def test_a_long_text_is_read_in_parts() -> None:
    long = [*texts("word " * 70), Line("Next part", "heading"), *texts("The end")]
    page = TextPage(heading="Help", lines=tuple(long))
    found, said = replies(page, "", "")
    assert found == [Back()]
    assert said.index("Enter to read on") < said.index("Next part")
    assert "The end" not in replies(page, "b")[1]


def test_where_no_row_is_stood_on_an_empty_line_chooses_none() -> None:
    found, written = replies(NOWHERE, "", "2")
    assert found == [Chosen(1)]
    assert "Enter for" not in written
    assert "Error: There are 3 to choose from. Type a number from 1 to 3." in written
