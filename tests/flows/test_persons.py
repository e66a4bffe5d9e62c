"""Three people find out and put right: keys, pages and words stay below what was set as an aim."""

import sys
from pathlib import Path

import pytest

from securecllr.flows.pages import ChoicePage, GridPage
from tests.flows.persons import (
    FIRST_THING,
    LISTENER,
    PEOPLE,
    REALLY_DONE,
    SIGNED_OFF,
    Heard,
    listen,
    walk,
)

# Keys, pages and words, at most, until each place is reached.
MOST = {
    "parish councillor": {
        FIRST_THING: (30, 10, 500),
        REALLY_DONE: (42, 20, 950),
        SIGNED_OFF: (50, 26, 1400),
    },
    "county councillor": {
        FIRST_THING: (75, 14, 750),
        REALLY_DONE: (90, 25, 1300),
        SIGNED_OFF: (100, 30, 2100),
    },
    "listener": {
        FIRST_THING: (40, 11, 550),
        REALLY_DONE: (52, 21, 1000),
        SIGNED_OFF: (110, 60, 4500),
    },
}
MOST_WORDS_HEARD = 3800
MOST_WORDS_A_QUESTION = 40


@pytest.mark.parametrize("name", PEOPLE)
def test_keys_pages_and_words_until_something_is_done(name: str, tmp_path: Path) -> None:
    found = walk(PEOPLE[name], tmp_path / "profile.toml")
    assert list(found.reached) == [FIRST_THING, REALLY_DONE, SIGNED_OFF]
    for what, most in MOST[name].items():
        cost = found.cost(what)
        sys.stdout.write(f"{name}, {what}: {cost[0]} keys, {cost[1]} pages, {cost[2]} words\n")
        assert all(have <= may for have, may in zip(cost, most, strict=True)), (what, cost)


def test_an_evening_in_plain_lines_is_short_and_so_is_each_question(tmp_path: Path) -> None:
    heard = listen(LISTENER, tmp_path)
    total = sum(turn.words for turn in heard)
    sys.stdout.write(f"listener: {total} words in {len(heard)} turns\n")
    assert total <= MOST_WORDS_HEARD
    long = [
        f"{turn.words}: {turn.text}"
        for turn in heard
        if is_question(turn) and turn.words > MOST_WORDS_A_QUESTION
    ]
    assert not long, "\n".join(long)


def is_question(turn: Heard) -> bool:
    """Return whether an answer is asked for. A list of accounts is none."""
    page = turn.page
    if isinstance(page, GridPage):
        return any(row.question for row in page.rows) and "use, and for" not in page.heading
    return isinstance(page, ChoicePage) and any(row.short for row in page.rows)
