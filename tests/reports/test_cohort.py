"""The cohort report as it is read: every word from ranges, in an order that gives nothing away."""

from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from securecllr.catalogue.read import read_catalogue
from securecllr.cohort.report import ControlFigures, FigureChanges, MovedFigure, Range
from securecllr.messages.cohort import gaps, not_sure, range_words
from securecllr.reports.cohort import cohort_file, document
from securecllr.reports.document import Heading, Paragraph, Table
from securecllr.reports.text import document_lines
from tests.cohort.people import fixed_report
from tests.golden import hold_against

GOLDEN = Path(__file__).parent / "golden"
CATALOGUE = read_catalogue()
REPORT = fixed_report()


def test_the_report_reads_as_it_was_read() -> None:
    data = cohort_file(REPORT, CATALOGUE, "md", [], large_print=False)
    hold_against(GOLDEN / "cohort.md", data.decode())


def test_what_has_moved_is_a_table_of_ranges() -> None:
    moved = MovedFigure("two-step", "no", Range(20, 25), Range(15, 20))
    changed = msgspec.structs.replace(REPORT, change=FigureChanges(REPORT.made, [moved]))
    (table,) = (
        block
        for block in document(changed, CATALOGUE, []).blocks
        if isinstance(block, Table) and len(block.head) == 4
    )
    assert table.rows == (("Passkey or 2-step verification", "No", "20 to 24", "15 to 19"),)


def test_no_table_stands_before_the_sentences() -> None:
    blocks = document(REPORT, CATALOGUE, []).blocks
    first_table = next(n for n, block in enumerate(blocks) if isinstance(block, Table))
    assert isinstance(blocks[0], Paragraph)
    assert sum(isinstance(block, Heading) for block in blocks[:first_table]) >= 4


def test_hardly_any_and_nearly_all_are_words() -> None:
    people = Range(40, 45)
    assert range_words(Range(0, 5), people) == "fewer than 5"
    assert range_words(Range(40, 45), people) == "nearly all"
    assert range_words(Range(15, 20), people) == "15 to 19"
    assert range_words(Range(30, 45), people) == "30 or more"
    text = cohort_file(REPORT, CATALOGUE, "md", [], large_print=False).decode()
    assert "| Council email | nearly all |" in text
    assert "hardly any are not sure" in text


ladder = st.integers(0, 8).map(lambda step: Range(step * 5, step * 5 + 5))
lines = st.lists(st.tuples(ladder, ladder, ladder, ladder), min_size=2, max_size=9)


@given(lines)
def test_of_equal_ranges_the_catalogues_order_decides(found: list[tuple[Range, ...]]) -> None:
    controls = [ControlFigures(f"c-{n}", *line) for n, line in enumerate(found)]
    report = msgspec.structs.replace(REPORT, controls=controls)
    for picked in (gaps(report), not_sure(report)):
        assert len(picked) <= 3
    for one, two in zip(gaps(report), gaps(report)[1:], strict=False):
        sizes = [(each.no.low, each.not_sure.low) for each in (one, two)]
        assert sizes[0] >= sizes[1]
        if sizes[0] == sizes[1]:
            assert controls.index(one) < controls.index(two)
    assert all(gap.no.low for gap in gaps(report))


def test_as_lines_each_row_says_what_its_columns_are() -> None:
    lines = [line.text for line in document_lines(document(REPORT, CATALOGUE, []))]
    place = lines.index("  Passkey or 2-step verification")
    assert (
        lines[place + 1]
        == "    In place: 10 to 14, Think so: 5 to 9, No: 15 to 19, Not sure: 5 to 9"
    )
    assert "  Gmail: 20 to 24" in lines


def test_an_id_that_this_catalogue_lacks_is_shown_as_it_is() -> None:
    strange = ControlFigures("from-elsewhere", *(Range(10, 15),) * 4)
    report = msgspec.structs.replace(REPORT, controls=[strange])
    text = cohort_file(report, CATALOGUE, "md", [], large_print=False).decode()
    assert "from-elsewhere" in text
