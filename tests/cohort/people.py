"""Invented people for the tests of cohorts: a small set of questions, and copies at random."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from securecllr.catalogue.model import ANSWER_WORDS, TWO_STEP
from securecllr.cohort.protect import protect
from securecllr.cohort.protected_report import Report
from securecllr.cohort.tally import CountedIds, Person, Tally, roll_up, tally
from securecllr.profile.shared_copy import Shared, SharedCheck

DAY = date(2026, 11, 25)
FOLDER = "f" * 32
KINDS = ("mail-a", "mail-b", "page-a", "page-b", "social")
ASKED_OF: dict[str, list[str]] = {
    TWO_STEP: ["mail-a", "mail-b", "social"],
    "rules": ["mail-a", "mail-b"],
    "people": ["page-a", "page-b"],
    "contact": ["page-a"],
    "abuse": [],
}
STEPS = ("passkey", "app", "text")
SMALL = CountedIds(tuple(ASKED_OF), KINDS, STEPS, ("you",))


@st.composite
def copies(draw: st.DrawFn) -> Shared:
    """One person's copy. Small numbers of answers, so that figures come out small as well."""
    shared_id = draw(st.integers(0, 2**128 - 1))
    kinds = draw(st.sets(st.sampled_from(KINDS), min_size=1, max_size=3))
    habit = draw(st.sampled_from(ANSWER_WORDS))
    checks = []
    for control, asked in ASKED_OF.items():
        for kind in sorted(kinds & set(asked)) or ([] if asked else ["you"]):
            word = draw(st.sampled_from((habit, habit, *ANSWER_WORDS)))
            yes = control == TWO_STEP and word in ("looked", "think")
            choice = draw(st.sampled_from((None, *STEPS))) if yes else None
            if draw(st.integers(0, 9)):
                checks.append(SharedCheck(kind, control, word, choice))
    return copy_of(shared_id, *checks or [SharedCheck("social", TWO_STEP, habit)])


def copy_of(number: int, *checks: SharedCheck) -> Shared:
    """Make the copy of a person with a number."""
    return Shared(shared=1, id=f"{number:032x}", month="2026-11", check=list(checks))


cohorts = st.lists(copies(), min_size=10, max_size=45, unique_by=lambda copy: copy.id)


def rolled_up(people: list[Shared]) -> dict[str, Person]:
    """What is counted of each, by the id of the copy."""
    return {copy.id: roll_up(copy, SMALL) for copy in people}


def counted(people: list[Shared]) -> Tally:
    """Count them, as the program does."""
    return tally((roll_up(copy, SMALL) for copy in people), SMALL)


def report_of(people: list[Shared]) -> Report:
    """Make their report."""
    return protect(counted(people), made=DAY, catalogue="1", folder=FOLDER)


def fixed_report() -> Report:
    """A report that is the same in each run, on a few questions of the real catalogue."""
    counted_by_hand = Tally(
        people=41,
        controls={
            "two-step": [12, 7, 15, 6],
            "unique-password": [9, 8, 21, 3],
            "recovery-codes": [4, 2, 25, 10],
            "mail-rules": [11, 5, 0, 22],
            "phishing": [38, 2, 1, 0],
            "alerts": [1, 0, 3, 2],
        },
        kinds={"gmail": 22, "council-mailbox": 41, "facebook-profile": 33, "mastodon": 2},
        second_steps={"passkey": 4, "app": 13, "text": 17},
    )
    return protect(counted_by_hand, made=DAY, catalogue="2026.11", folder=FOLDER)
