"""From which numbers on a figure is shown, and how."""

import pytest

from securecllr.cohort.protect import protect
from securecllr.cohort.protected_report import Range
from securecllr.cohort.tally import Tally
from tests.cohort.people import DAY, FOLDER

HIDDEN = Range(0, 45)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, HIDDEN),
        (9, HIDDEN),
        (10, Range(10, 15)),
        (14, Range(10, 15)),
        (30, Range(30, 35)),
        (35, Range(35, 40)),
        (36, Range(35, 40)),
        (40, HIDDEN),
    ],
)
def test_a_kind_is_shown_where_ten_have_it_and_five_have_not(number: int, shown: Range) -> None:
    counted = Tally(44, {}, {"gmail": number}, {})
    (kind,) = protect(counted, made=DAY, catalogue="1", folder=FOLDER).kinds
    assert kind.people == shown


@pytest.mark.parametrize(
    ("people", "step"), [(10, Range(10, 15)), (14, Range(10, 15)), (15, Range(15, 20))]
)
def test_people_are_shown_in_steps_of_five(people: int, step: Range) -> None:
    report = protect(Tally(people, {}, {}, {}), made=DAY, catalogue="1", folder=FOLDER)
    assert report.people == step
