"""The cohort report as it is read: every word from ranges, in an order that gives nothing away."""

import itertools
import re
from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from securecllr.catalogue.read import read_catalogue
from securecllr.cohort.merge import merge
from securecllr.cohort.protect import protect
from securecllr.cohort.protected_report import (
    ControlFigures,
    FigureChanges,
    MovedFigure,
    Range,
    ranges_of,
)
from securecllr.cohort.tally import Tally
from securecllr.messages.cohort import (
    as_many,
    gap_words,
    gaps,
    some_of_words,
)
from securecllr.reports.cohort import cohort_file, document
from securecllr.reports.document import Heading, Paragraph, Table
from securecllr.reports.text import document_lines
from tests.cohort.people import DAY, FOLDER, fixed_report
from tests.golden import hold_against

GOLDEN = Path(__file__).parent / "golden"
CATALOGUE = read_catalogue()
REPORT = fixed_report()


def test_the_report_reads_as_it_was_read() -> None:
    data = cohort_file(REPORT, CATALOGUE, "md", [], large_print=False)
    hold_against(GOLDEN / "cohort.md", data.decode())


def test_what_has_moved_is_a_table_of_ranges() -> None:
    moved = MovedFigure("two-step", "open", Range(20, 25), Range(15, 20))
    changed = msgspec.structs.replace(REPORT, change=FigureChanges(REPORT.made, [moved]))
    (table,) = (
        block
        for block in document(changed, CATALOGUE, []).blocks
        if isinstance(block, Table) and block.caption == "Figures that moved"
    )
    assert table.rows == (
        ("Passkey or 2-step verification", "No or not sure", "20 to 24", "15 to 19"),
    )


def test_no_table_stands_before_the_sentences() -> None:
    blocks = document(REPORT, CATALOGUE, []).blocks
    first_table = next(n for n, block in enumerate(blocks) if isinstance(block, Table))
    assert isinstance(blocks[0], Paragraph)
    assert sum(isinstance(block, Heading) for block in blocks[:first_table]) >= 2


def test_a_number_is_said_as_its_range_and_never_as_more() -> None:
    asked = Range(40, 45)
    assert some_of_words(Range(0, 5), asked) == "fewer than 5 of 40 to 44"
    assert some_of_words(Range(15, 20), asked) == "15 to 19 of 40 to 44"
    assert some_of_words(Range(35, 45), asked) == "35 or more of 40 to 44"


ladder = st.integers(0, 8).map(lambda step: Range(step * 5, step * 5 + 5))
lines = st.lists(st.tuples(ladder, ladder), min_size=2, max_size=9)


@given(lines)
def test_of_equal_ranges_the_catalogues_order_decides(found: list[tuple[Range, Range]]) -> None:
    controls = [ControlFigures(f"c-{n}", Range(40, 45), *line) for n, line in enumerate(found)]
    report = msgspec.structs.replace(REPORT, controls=controls)
    shown = gaps(report)
    assert len(shown) <= 3
    for one, two in itertools.pairwise(shown):
        assert one.open.low >= two.open.low
        assert one.open.low > two.open.low or controls.index(one) < controls.index(two)
    assert all(gap.open.low for gap in shown)
    left = [control for control in controls if control not in [*shown, *as_many(report)]]
    assert (
        not left
        or not shown
        or all(each.open.low < shown[-1].open.low or not each.open.low for each in left)
    )


def numbers(text: str) -> set[int]:
    return {int(found) for found in re.findall(r"\d+", text)}


@given(st.lists(st.lists(st.integers(0, 30), min_size=4, max_size=4), min_size=1, max_size=5))
def test_no_sentence_holds_a_number_that_is_not_an_end_of_a_range(lines: list[list[int]]) -> None:
    people = max(10, *map(sum, lines))
    tally = Tally(people, {f"c-{n}": line for n, line in zip("abcde", lines, strict=False)}, {}, {})
    report = protect(tally, made=DAY, catalogue="1", folder=FOLDER)
    ends = {
        end for _name, found in ranges_of(report) for end in (found.low, found.below, found.high)
    }
    for gap in gaps(report):
        assert numbers(gap_words(CATALOGUE, gap)) <= ends
    for block in document(report, CATALOGUE, []).blocks:
        if isinstance(block, Table):
            cells = " ".join(str(cell) for row in block.rows for cell in row)
            assert numbers(cells) <= ends


def test_as_lines_each_row_says_what_its_columns_are() -> None:
    lines = [line.text for line in document_lines(document(REPORT, CATALOGUE, []))]
    row = "  Passkey or 2-step verification: "
    assert f"{row}Answered: 40 to 44, No or not sure: 20 to 24, From memory only: 5 to 9" in lines
    assert "  Gmail: 20 to 24" in lines


def test_there_is_a_place_for_who_does_what_by_when() -> None:
    (table,) = (
        b for b in document(REPORT, CATALOGUE, []).blocks if isinstance(b, Table) and b.tall
    )
    assert table.head == ("About", "We will", "Who", "By when")
    assert len(table.rows) == len(gaps(REPORT)) + 1


def test_the_notes_of_a_merge_claim_no_steps_of_five() -> None:
    other = msgspec.structs.replace(REPORT, folders=["e" * 32])
    merged = merge([("a", REPORT), ("b", other)], made=DAY)
    text = cohort_file(merged, CATALOGUE, "md", [], large_print=False).decode()
    assert "fewer than 9" in text
    assert "Added up, the ranges are wider" in text
    assert "may mean nobody. Where" not in text
    assert "What has changed" not in text


def test_what_this_catalogue_lacks_has_the_name_that_the_copies_give_it() -> None:
    ranges = (Range(10, 15),) * 3
    strange = [
        ControlFigures("stick-code", *ranges, name="The code of the stick"),
        ControlFigures("from-elsewhere", *ranges),
    ]
    report = msgspec.structs.replace(REPORT, controls=strange)
    text = cohort_file(report, CATALOGUE, "md", [], large_print=False).decode()
    assert "The code of the stick" in text
    assert "From elsewhere" in text
    assert "from-elsewhere" not in text
