"""Disclosure control against somebody who knows the program, over whole small worlds."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from securecllr.catalogue.model import TWO_STEP
from securecllr.cohort.merge import merge
from securecllr.cohort.protect import protect
from securecllr.cohort.protected_report import PARTS, Report, ranges_of
from securecllr.cohort.tally import Tally
from securecllr.cohort.trend import figure_changes, joined_and_left
from securecllr.profile.shared_copy import Shared
from tests.cohort.attacker import (
    SECRET,
    Exact,
    Published,
    figures,
    fits,
    given_away,
    narrowed,
    pinned,
    possible,
    rules,
)
from tests.cohort.people import ASKED_OF, DAY, FOLDER, cohorts, counted, report_of

# A cohort takes long to draw.
SOME = settings(max_examples=40)


def lines(most: int) -> Iterator[tuple[int, ...]]:
    """Every line of four figures whose sum is at most a number."""
    for line in itertools.product(range(most + 1), repeat=4):
        if sum(line) <= most:
            yield line


def exact_of(found: Tally) -> Exact:
    """The exact figures, by the names that the report has for them."""
    exact = {"people": found.people, **found.kinds, **found.second_steps}
    for id_, (in_place, memory, no, not_sure) in found.controls.items():
        numbers = (in_place + memory + no + not_sure, no + not_sure, memory, no, not_sure)
        exact |= {f"{id_} {part}": n for part, n in zip(PARTS, numbers, strict=True)}
    return exact


def published(found: Tally) -> Published:
    return figures(protect(found, made=DAY, catalogue="1", folder=FOLDER))


def naive(exact: Exact) -> Published:
    """What one might do at first: hide what is 1 to 4, and show the rest as it is."""
    return tuple(
        (name, 1, 4) if value in SECRET else (name, value, value) for name, value in exact.items()
    )


def seen(world: Iterable[Tally]) -> Iterator[tuple[Exact, Published]]:
    return ((exact_of(found), published(found)) for found in world)


def one_question() -> Iterator[Tally]:
    """Ten to fourteen people, and a question that some of them answer."""
    for people in range(10, 15):
        for line in lines(people):
            yield Tally(people, {"c": [*line]}, {}, {})


def a_question_about_one_kind() -> Iterator[Tally]:
    """A question that is only asked of those with one kind of account."""
    for kind in range(20):
        for yes in range(kind + 1):
            yield Tally(19, {"c": [yes, 0, 0, 0]}, {"kind": kind}, {})


def a_question_about_two_kinds() -> Iterator[Tally]:
    """A question about two kinds: those who answered it have one or the other, or both.

    Only how many answered matters to the kinds, so the line is the shortest there is.
    """
    for first, second in itertools.product(range(25), repeat=2):
        for yes in range(min(24, first + second) + 1):
            yield Tally(24, {"c": [yes, 0, 0, 0]}, {"kind-a": first, "kind-b": second}, {})


def a_second_step() -> Iterator[Tally]:
    """Those who use one way of signing in have said something on the second step."""
    for asked, opened in itertools.product(range(25), repeat=2):
        for step in range(asked + 1 if opened <= asked else 0):
            line = [asked - opened, 0, opened, 0]
            yield Tally(24, {TWO_STEP: line}, {}, {"step": step})


def test_behind_each_small_figure_every_number_below_five_is_possible() -> None:
    for report, values in possible(seen(one_question())):
        for name, low, high in report:
            if low == 0 and name.startswith("c "):
                assert values[name] == set(range(high + 1)), (report, name)


@pytest.mark.parametrize(
    ("world", "looked_for"),
    [
        (a_question_about_one_kind, "kind"),
        (a_question_about_two_kinds, "kind"),
        (a_second_step, "step"),
        (a_second_step, f"{TWO_STEP} open"),
    ],
)
def test_no_report_of_a_small_world_gives_anything_away(
    world: Callable[[], Iterator[Tally]], looked_for: str
) -> None:
    for report, values in possible(seen(world())):
        found = given_away(report, values)
        assert not any(name.startswith(looked_for) for name in found), report


@pytest.mark.parametrize("asked", range(10, 21))
def test_who_knows_who_was_asked_is_never_told_of_all_of_them(asked: int) -> None:
    world = (
        Tally(asked, {"c": [asked - memory - no, memory, no, 0]}, {}, {})
        for memory, no in itertools.product(range(asked + 1), repeat=2)
        if memory + no <= asked
    )
    for report, values in possible(seen(world)):
        assert given_away(report, values) == []
        assert min(values["c open"]) <= asked - 2
        assert min(values["c memory"]) <= asked - 2


def test_who_knows_all_answers_but_one_learns_nothing_between_the_edges_of_a_step() -> None:
    """At an edge it is one step that they are told, and a split alone tells no from not sure."""
    at_an_edge = told = 0
    for others in lines(15):
        if sum(others) < 9:
            continue

        def report(state: int, others: tuple[int, ...] = others) -> Published:
            line = [n + (at == state) for at, n in enumerate(others)]
            return published(Tally(sum(line), {"c": line}, {}, {}))

        groups = fits(range(4), report)
        _in_place, memory, no, not_sure = others
        if not any(n % 5 == 4 for n in (memory, no + not_sure)):
            assert len(groups) == 1, others
        if not any(name == "c no" for state in range(4) for name, _low, _high in report(state)):
            assert any({2, 3} <= group for group in groups), others
        at_an_edge += len(groups) > 1
        told += 1
    assert at_an_edge < told / 2  # the edges are there, as they must be, and are not everywhere


def test_the_attacker_breaks_what_one_might_do_at_first() -> None:
    world = ((exact_of(found), naive(exact_of(found))) for found in one_question())
    broken = [given_away(report, values) for report, values in possible(world)]
    assert sum(map(bool, broken)) > len(broken) / 2


@SOME
@given(cohorts)
def test_nothing_is_found_by_taking_figures_from_each_other(people: list[Shared]) -> None:
    report = report_of(people)
    known = rules(report, ASKED_OF, TWO_STEP)
    found = narrowed(figures(report), known)
    assert pinned(found) == []
    for name, exact in exact_of(counted(people)).items():
        low, high = found.get(name, (exact, exact))
        assert low <= exact <= high, name  # the attacker reasons rightly, and so do we


@SOME
@given(cohorts)
def test_the_same_attacker_finds_figures_where_the_rest_is_shown(people: list[Shared]) -> None:
    report = report_of(people)
    shown = naive(exact_of(counted(people)))
    hidden = [name for name, low, high in shown if (low, high) == (1, 4)]
    found = narrowed(shown, rules(report, ASKED_OF, TWO_STEP))
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
    was = {name: (low, high) for name, low, high in figures(before)}
    for name, low, high in figures(after):
        if name in was:
            least, most = low - was[name][1], high - was[name][0]
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
        shown = {(moved.control, moved.part): moved for moved in found.moved}
        old = {(each.id, part): range_ for each in before.controls for part, range_ in each.parts()}
        new = {(each.id, part): range_ for each in after.controls for part, range_ in each.parts()}
        differ = {key for key in old.keys() & new.keys() if old[key] != new[key]}
        assert shown.keys() == differ
        for key, moved in shown.items():
            assert (moved.before, moved.now) == (old[key], new[key])


@SOME
@given(cohorts, cohorts)
def test_one_part_taken_from_the_sum_leaves_no_more_than_the_other_part(
    a: list[Shared], b: list[Shared]
) -> None:
    first, second = report_of(a), report_of(b)
    other: Report = protect(counted(b), made=DAY, catalogue="1", folder="e" * 32)
    summed = merge([("a", first), ("b", other)], made=DAY)
    parts = [dict(named(figures(each))) for each in (first, second)]
    for name, (low, high) in named(figures(summed)):
        (one_low, one_high), (two_low, two_high) = (part[name] for part in parts)
        assert low - one_high <= two_low
        assert high - one_low >= two_high
        assert high - low == one_high - one_low + two_high - two_low


def named(report: Published) -> Iterator[tuple[str, tuple[int, int]]]:
    return ((name, (low, high)) for name, low, high in report)


def ids(people: list[Shared]) -> list[int]:
    return sorted(int(copy.id[:16], 16) for copy in people)
