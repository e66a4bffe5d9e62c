"""What differs between two states of a profile: better, slipped, stale, new, gone. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

from securecllr.audit.applicability import Check, all_checks, answer_of
from securecllr.audit.results import Result, result_of_check
from securecllr.catalogue.model import Catalogue
from securecllr.profile.model import Answer, Attestation, Block
from securecllr.profile.state import ProfileState

DifferenceKind = Literal["better", "slipped", "stale", "new", "gone"]

# How near to being in place a result is. Not tested has no place on this line.
_NEARNESS: dict[Result, int] = {"fail": 0, "unknown": 1, "pass": 2, "not_applicable": 2}


class Difference(Struct, frozen=True):
    """One check that is not what it was."""

    check: Check
    kind: DifferenceKind
    before: Result | None
    after: Result | None


def differences(
    catalogue: Catalogue, before: ProfileState, on: date, after: ProfileState, today: date
) -> list[Difference]:
    """Return what differs between two states, check by check, in the order of the walk.

    Args:
        catalogue: What can be asked.
        before: The earlier state.
        on: The day on which it is looked at.
        after: The later state.
        today: The day on which that is looked at.
    """
    old = {check.key: check for check in all_checks(catalogue, before) if _says(check, before)}
    new = {check.key: check for check in all_checks(catalogue, after) if _says(check, after)}
    found = []
    for key, check in new.items():
        result = result_of_check(check, answer_of(after, check), today)
        if key not in old:
            found.append(Difference(check, "new", None, result))
            continue
        was = result_of_check(old[key], answer_of(before, old[key]), on)
        kind = _kind(was, result)
        if kind is not None:
            found.append(Difference(check, kind, was, result))
    for key, check in old.items():
        if key not in new:
            was = result_of_check(check, answer_of(before, check), on)
            found.append(Difference(check, "gone", was, None))
    return found


def _says(check: Check, now: ProfileState) -> bool:
    """Return whether there is anything to compare: an answer, or what is known to be a "no"."""
    if check.settled is not None:
        return check.settled.outcome == "fail"
    return answer_of(now, check) is not None


def _kind(before: Result, after: Result) -> DifferenceKind | None:
    """Return which way a result went, or None."""
    if after == "not_tested":
        return "stale" if before != "not_tested" else None
    if before == "not_tested":
        return "better" if _NEARNESS[after] == _NEARNESS["pass"] else None
    if _NEARNESS[after] > _NEARNESS[before]:
        return "better"
    return "slipped" if _NEARNESS[after] < _NEARNESS[before] else None


def blocks_until(blocks: Iterable[Block], day: date) -> list[Block]:
    """Return the blocks up to a day, that day included: the order in the file decides.

    Everything before the first block that is dated later belongs to that day or an earlier one,
    whatever the clock said when it was written.
    """
    kept: list[Block] = []
    for block in blocks:
        if _day_of(block) > day:
            break
        kept.append(block)
    return kept


def last_day(blocks: list[Block]) -> date | None:
    """Return the day on which something was last added, by the order in the file; None for none."""
    return _day_of(blocks[-1]) if blocks else None


def _day_of(block: Block) -> date:
    return block.at.astimezone().date() if isinstance(block, Answer | Attestation) else block.at
