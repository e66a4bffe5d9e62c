"""Somebody who reads a report with care and wants to know of one person. Shares no code with it.

They know the program as well as we do, and try, in turn:

- one report of a small world (``possible``): they go through every cohort that there can be, see
  what each would have published, and keep those that fit. Once they even know who was asked;
- one report of any size (``narrowed``): they tighten each figure by all that is known of how the
  figures hang together, a split and its sum among them, until nothing moves any more;
- two reports of one folder (``picked_out``): they take one from the other, know how many came and
  went, and may be one of those;
- a merge: they take the report of one folder from the sum;
- everybody's answers but one (``fits``): they try each answer that the last person can have given,
  and keep those that come to the report that they hold. At the edge of a step this tells them one
  thing, and no true figure can help that. It tells them nothing anywhere else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from securecllr.cohort.protected_report import PARTS, Report, ranges_of

Published = tuple[tuple[str, int, int], ...]
Exact = dict[str, int]

# What nobody may be able to tell of a figure.
SECRET = frozenset({1, 2, 3, 4})


def figures(report: Report) -> Published:
    """Return all that a report says in figures."""
    return tuple((name, found.low, found.below - 1) for name, found in ranges_of(report))


def possible(
    world: Iterable[tuple[Exact, Published]],
) -> Iterator[tuple[Published, dict[str, set[int]]]]:
    """For each report that a world can give, give the values that each figure can have then."""
    behind: dict[Published, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for exact, published in world:
        values = behind[published]
        for name, value in exact.items():
            values[name].add(value)
    yield from behind.items()


Answer = TypeVar("Answer")


def fits(answers: Sequence[Answer], publish: Callable[[Answer], Published]) -> list[set[Answer]]:
    """Group the answers that one person may have given by the report that they come to."""
    groups: dict[Published, set[Answer]] = defaultdict(set)
    for answer in answers:
        groups[publish(answer)].add(answer)
    return list(groups.values())


def given_away(published: Published, values: dict[str, set[int]]) -> list[str]:
    """Name the small figures of which too much is known: that they are 1 to 4, or just what."""
    return [
        name
        for name, low, _high in published
        if low < min(SECRET) and (values[name] <= SECRET or len(values[name]) == 1)
    ]


@dataclass
class AtMost:
    """A rule: the sum of some figures is no more than the sum of some others."""

    some: list[str]
    others: list[str]


def rules(report: Report, asked_of: dict[str, list[str]], second_step: str) -> list[AtMost]:
    """Return all that is known of how a report's figures hang together.

    ``asked_of`` says about which kinds each control is asked; a control of the person has none.
    """
    found = []
    for control in report.controls:
        asked, opened, memory, no, not_sure = (f"{control.id} {part}" for part in PARTS)
        found += [AtMost([opened, memory], [asked]), AtMost([asked], ["people"])]
        if control.no:
            found += [AtMost([no, not_sure], [opened]), AtMost([opened], [no, not_sure])]
        if kinds := asked_of[control.id]:
            found.append(AtMost([asked], kinds))
        if control.id == second_step:
            found += [AtMost([step.id], [asked]) for step in report.second_steps]
    found += [AtMost([kind.id], ["people"]) for kind in report.kinds]
    return found


def narrowed(published: Published, known: list[AtMost]) -> dict[str, tuple[int, int]]:
    """Tighten every figure by every rule, until nothing moves."""
    low = {name: lowest for name, lowest, _highest in published}
    high = {name: highest for name, _lowest, highest in published}
    moving = True
    while moving:
        moving = False
        for rule in known:
            most = sum(high[name] for name in rule.others)
            least = sum(low[name] for name in rule.some)
            for name in rule.some:
                top = most - (least - low[name])
                moving |= top < high[name]
                high[name] = min(high[name], top)
            for name in rule.others:
                floor = least - (most - high[name])
                moving |= floor > low[name]
                low[name] = max(low[name], floor)
            if moving:
                break
    return {name: (low[name], high[name]) for name in low}


def pinned(found: dict[str, tuple[int, int]]) -> list[str]:
    """Name the figures that are known to be 1 to 4, or are known exactly and were hidden."""
    return [
        name
        for name, (low, high) in found.items()
        if (low >= min(SECRET) and high <= max(SECRET)) or (low == high and low <= max(SECRET))
    ]


def picked_out(before: Published, after: Published, came: int, went: int) -> list[str]:
    """Name the figures by which two reports tell of those who came or went what they answered.

    The attacker knows how many came and went, and may be one of them: so it is too much when a
    figure must have taken or lost all of them but one, or anyone at all out of fewer than five.
    How many answered a question says nothing of what they said, so that is no secret.
    """
    earlier = {name: range(low, high + 1) for name, low, high in before}
    found = []
    for name, low, high in after:
        if name == "people" or name.endswith(" asked") or name not in earlier:
            continue
        told = {
            (more, less)
            for was in earlier[name]
            for more in range(came + 1)
            for less in range(min(went, was) + 1)
            if low <= was + more - less <= high
        }
        for least, people in (
            (min(more for more, _less in told), came),
            (min(less for _more, less in told), went),
        ):
            if least and (people < 5 or least > people - 2):
                found.append(name)
    return found
