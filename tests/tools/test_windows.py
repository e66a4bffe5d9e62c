"""What the test bed for Windows tells of a run: counts, and each reason to skip a test."""

from typing import cast

from tools.windows.bed import Bed
from tools.windows.page import written
from tools.windows.parts import Part, Result, run_part

PRINTED = """\
..s.s..                                                                  [100%]
=========================== short test summary info ===========================
SKIPPED [2] tests\\conftest.py:57: Windows has no pipes among its files
SKIPPED [1] tests\\profile\\test_store.py:12: chromium is not installed: see README.md:1
"""
PASSED = "5 passed, 3 skipped, 14 deselected in 2.00s\n"
FAILED = "1 failed, 5 passed in 2.00s\n"


class Printing:
    """A bed in which each command prints the same."""

    def __init__(self, printed: str) -> None:
        self.printed = printed

    def inside(self, command: str, *, check: bool) -> str:
        assert "pytest" in command
        assert not check
        return self.printed


def ran(printed: str) -> Result:
    return run_part(cast(Bed, Printing(printed)), Part("files", ("profile",)))


def test_what_passed_what_was_skipped_and_what_was_left_out_is_counted() -> None:
    result = ran(PRINTED + PASSED)
    assert result.good
    assert result.words == "5 passed, 3 skipped, 14 slow, left out"
    assert result.skipped == {
        "Windows has no pipes among its files": 2,
        "chromium is not installed: see README.md:1": 1,
    }


def test_one_that_failed_and_a_run_that_never_ended_are_no_good() -> None:
    assert not ran(FAILED).good
    assert not ran("wine: could not load\n").good
    assert ran("wine: could not load\n").words == "did not end"


def test_the_page_has_the_last_run_alone_and_why_tests_were_skipped() -> None:
    page = "above\n<!-- last run -->\nanother run\n<!-- end of last run -->\nbelow\n"
    results = [
        Result("files", "5 passed", 1.6, good=True, skipped={"no pipes": 2}),
        Result("reports", "6 passed", 3.0, good=True, skipped={"no pipes": 1, "no Pango": 4}),
    ]
    assert written(page, "today", results) == (
        "above\n<!-- last run -->\nLast run: today.\n\n"
        "| part | outcome | seconds |\n|---|---|---|\n"
        "| files | 5 passed | 2 |\n| reports | 6 passed | 3 |\n\n"
        "| skipped | tests |\n|---|---|\n| no Pango | 4 |\n| no pipes | 3 |\n"
        "<!-- end of last run -->\nbelow\n"
    )
