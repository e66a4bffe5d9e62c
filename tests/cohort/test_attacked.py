"""Disclosure control against somebody who knows the program, over whole small worlds."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from securecllr.catalogue.model import TWO_STEP
from securecllr.cohort.merge import merge
from securecllr.cohort.protect import protect
from securecllr.cohort.report import STATES, Report, ranges_of
from securecllr.cohort.tally import Tally
from securecllr.cohort.trend import figure_changes, joined_and_left
from securecllr.profile.shared import Shared
from tests.cohort.attacker import (
    SECRET,
    Exact,
    Published,
    figures,
    given_away,
    narrowed,
    pinned,
    possible,
    rules,
)
from tests.cohort.people import ASKED_OF, DAY, FOLDER, cohorts, counted, report_of
from tests.profile.blocks import AT_LEISURE

# A cohort takes long to draw.
SOME = settings(AT_LEISURE, max_examples=40)


def lines(most: int) -> Iterator[tuple[int, ...]]:
    """Every line of four figures whose sum is at most a number."""
    for line in itertools.product(range(most + 1), repeat=4):
        if sum(line) <= most:
            yield line


def as_tally(exact: Exact, control: str) -> Tally:
    return Tally(
        exact["people"],
        {control: [exact[f"{control} {state}"] for state in STATES]},
        {name: value for name, value in exact.items() if name.startswith("kind")},
        {name: value for name, value in exact.items() if name.startswith("step")},
    )


def ours(exact: Exact, control: str = "c") -> Published:
    return figures(protect(as_tally(exact, control), made=DAY, catalogue="1", folder=FOLDER))


def naive(exact: Exact) -> Published:
    """What one might do at first: hide what is 1 to 4, and show the rest as it is."""
    return tuple(
        (name, 1, 4) if value in SECRET else (name, value, value) for name, value in exact.items()
    )


def of_line(line: tuple[int, ...], control: str = "c") -> Exact:
    return {f"{control} {state}": n for state, n in zip(STATES, line, strict=True)}


def one_question() -> Iterator[Exact]:
    """Ten to fourteen people, and a question that some of them answer."""
    for people in range(10, 15):
        for line in lines(people):
            yield {"people": people, **of_line(line)}


def a_question_about_one_kind() -> Iterator[Exact]:
    """A question that is only asked of those with one kind of account."""
    for kind in range(15):
        for line in lines(kind):
            yield {"people": 14, "kind": kind, **of_line(line)}


def a_question_about_two_kinds() -> Iterator[Exact]:
    """A question about two kinds: those who answered it have one or the other, or both.

    Only how many answered matters to the kinds, so the line is the shortest there is.
    """
    for first, second in itertools.product(range(25), repeat=2):
        for yes in range(min(24, first + second) + 1):
            yield {"people": 24, "kind-a": first, "kind-b": second, **of_line((yes, 0, 0, 0))}


def a_second_step() -> Iterator[Exact]:
    """Those who use one way of signing in have said something on the second step."""
    for line in lines(24):
        for step in range(0, sum(line) + 1, 5):
            yield {"people": 24, "step": step, **of_line(line, TWO_STEP)}


@pytest.mark.parametrize("world", [one_question, a_question_about_one_kind])
def test_behind_each_small_figure_every_number_below_five_is_possible(
    world: Callable[[], Iterator[Exact]],
) -> None:
    for published, values in possible(world(), ours):
        for name, low, high in published:
            if low == 0 and name.startswith("c "):
                assert values[name] == set(range(high + 1)), (published, name)


def test_no_report_of_a_small_world_gives_a_kind_away() -> None:
    for world in (a_question_about_one_kind, a_question_about_two_kinds):
        for published, values in possible(world(), ours):
            kinds = tuple(figure for figure in published if figure[0].startswith("kind"))
            assert given_away(kinds, values) == []


def test_a_second_step_gives_no_figure_of_its_question_away() -> None:
    for published, values in possible(a_second_step(), lambda e: ours(e, TWO_STEP)):
        assert given_away(published, values) == []


def test_the_attacker_breaks_what_one_might_do_at_first() -> None:
    broken = [
        given_away(published, values) for published, values in possible(one_question(), naive)
    ]
    assert sum(map(bool, broken)) > len(broken) / 2


@SOME
@given(cohorts)
def test_nothing_is_found_by_taking_figures_from_each_other(people: list[Shared]) -> None:
    report = report_of(people)
    known = rules(report, ASKED_OF, TWO_STEP)
    found = narrowed(figures(report), known)
    assert pinned(found) == []
    for name, exact in exactly(people).items():
        low, high = found[name]
        assert low <= exact <= high, name  # the attacker reasons rightly, and so do we


@SOME
@given(cohorts)
def test_the_same_attacker_finds_figures_where_the_rest_is_shown(people: list[Shared]) -> None:
    report = report_of(people)
    published = naive(exactly(people))
    hidden = [name for name, low, high in published if (low, high) == (1, 4)]
    found = narrowed(published, rules(report, ASKED_OF, TWO_STEP))
    assert set(hidden) <= set(pinned(found))


@SOME
@given(cohorts)
def test_no_figure_that_is_shown_is_one_to_four(people: list[Shared]) -> None:
    for _name, found in ranges_of(report_of(people)):
        assert found.low not in SECRET
        assert found.below not in SECRET
        assert found.below - found.low >= 5


@SOME
@given(cohorts, cohorts)
def test_taking_one_report_from_another_gives_nobody_away(a: list[Shared], b: list[Shared]) -> None:
    before = report_of(a)
    # Some stay, some leave, some come new, and those who stay may have changed their answers.
    stay = [replace(old, check=new.check) for old, new in zip(a[::2], b, strict=False)]
    after = report_of([*stay, *b[: max(10 - len(stay), len(b) // 3)]])
    for old, new in zip(figures(before), figures(after), strict=True):
        least, most = new[1] - old[2], new[2] - old[1]
        assert not (least >= 1 and most <= 4)
        assert not (least >= -4 and most <= -1)
        assert most > least


@SOME
@given(cohorts, cohorts)
def test_change_says_no_more_than_the_two_reports_do(a: list[Shared], b: list[Shared]) -> None:
    before, after = report_of(a), report_of(b)
    was, is_ = ids(a), ids(b)
    joined, left = joined_and_left(was, is_)
    found = figure_changes(before, after, was, is_)
    assert (found is not None) == (not 0 < joined < 5 and not 0 < left < 5)
    if found is not None:
        shown = {(moved.control, moved.state): moved for moved in found.moved}
        for old, new in zip(before.controls, after.controls, strict=True):
            for state in STATES:
                moved = shown.get((old.id, state))
                assert (moved is not None) == (old.of(state) != new.of(state))
                if moved is not None:
                    assert (moved.before, moved.now) == (old.of(state), new.of(state))


@SOME
@given(cohorts, cohorts)
def test_one_part_taken_from_the_sum_leaves_no_more_than_the_other_part(
    a: list[Shared], b: list[Shared]
) -> None:
    first, second = report_of(a), report_of(b)
    other: Report = protect(counted(b), made=DAY, catalogue="1", folder="e" * 32)
    summed = merge([("a", first), ("b", other)], made=DAY)
    for one, two, both in zip(figures(first), figures(second), figures(summed), strict=True):
        assert both[1] - one[2] <= two[1]
        assert both[2] - one[1] >= two[2]
        assert both[2] - both[1] == one[2] - one[1] + two[2] - two[1]


def exactly(people: list[Shared]) -> Exact:
    """The exact figures, by the names that the report has for them."""
    found = counted(people)
    exact = {"people": found.people, **found.kinds, **found.second_steps}
    for control, numbers in found.controls.items():
        exact |= of_line(tuple(numbers), control)
    return exact


def ids(people: list[Shared]) -> list[int]:
    return sorted(int(copy.id[:16], 16) for copy in people)
