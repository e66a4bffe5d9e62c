"""What has moved between two protected reports. Pure, and it knows nothing finer than they do.

It is shown only where those who came new and those who are gone are each nobody, or at least five:
the difference of two reports is a report about just them.
"""

from __future__ import annotations

from array import array

from securecllr.cohort.beside import FEWEST
from securecllr.cohort.figures import STATES, Change, Moved, Report


def change(before: Report, now: Report, was: array[int], is_: array[int]) -> Change | None:
    """Give what has moved, or None where it must not be shown.

    Args:
        before: The earlier report.
        now: The later one.
        was: Who is in the earlier one, in order.
        is_: Who is in the later one, in order.
    """
    joined, left = joined_and_left(was, is_)
    if any(0 < number < FEWEST for number in (joined, left)):
        return None
    earlier = {control.id: control for control in before.controls}
    return Change(
        before.made,
        [
            Moved(control.id, state, earlier[control.id].of(state), control.of(state))
            for control in now.controls
            if control.id in earlier
            for state in STATES
            if earlier[control.id].of(state) != control.of(state)
        ],
    )


def joined_and_left(was: array[int], is_: array[int]) -> tuple[int, int]:
    """Count what is only in the second and what is only in the first; both are in order."""
    both = first = second = 0
    while first < len(was) and second < len(is_):
        if was[first] == is_[second]:
            both, first, second = both + 1, first + 1, second + 1
        elif was[first] < is_[second]:
            first += 1
        else:
            second += 1
    return len(is_) - both, len(was) - both
