"""The whole walk in a real terminal, by Tab, arrows, Enter, Space and Esc alone."""

import itertools
from pathlib import Path

import pytest

from tests.flows.interfaces import open_audit
from tests.tui.keyboard import Keyboard
from tests.tui.shot import Shot
from tests.tui.terminal import terminal

pytestmark = pytest.mark.slow


def top(shot: Shot) -> str:
    return shot.lines[0]


@pytest.mark.parametrize(("width", "height"), [(80, 24), (66, 17), (33, 8)])
def test_from_the_first_screen_to_a_signed_off_plan(
    tmp_path: Path, width: int, height: int
) -> None:
    with terminal(width, height, tmp_path) as opened:
        person = Keyboard(opened)
        assert "Start" in person.start().reversed_at_cursor
        pick_accounts(person)
        answer_questions(person)
        sign_off(person)
        shot = person.press("Escape")
        assert "your tasks" in top(shot)
        assert "Completed on" in shot.said
        person.leave()
    audit = open_audit(tmp_path / "profile.toml")
    assert [account.kind for account in audit.now.in_use] == ["gmail", "x"]
    assert audit.first_walk_finished
    assert {answer.answer for answer in audit.now.answers.values()} >= {"unsure", "no", "looked"}
    assert audit.now.attestation is not None
    assert audit.now.attestation.bytes < audit.store.size


def pick_accounts(person: Keyboard) -> None:
    person.open("Start")
    person.tick("Gmail")
    person.press("Enter")
    person.tick("X (Twitter)")
    person.press("Enter")
    person.open("Your own life")
    person.tick("No, none of these")
    person.press("Enter")  # what it will cost
    assert "Gmail" in person.press("Enter").reversed_at_cursor


def answer_questions(person: Keyboard) -> None:
    words = itertools.cycle(["I'm not sure", " No", "Yes"])
    asked = 0
    shot = person.press("Enter")
    while "Check your answers" not in shot.reversed_at_cursor:
        if "your tasks" in top(shot):
            shot = person.press("Enter")
        asked += 1
        assert "question" in top(shot)
        if asked == 2:
            read_steps(person)
            back_and_on(person)
        answer(person, next(words))
        shot = person.press("Enter")
        while "question" not in top(shot) and "your tasks" not in top(shot):
            if "( )" in shot.said:  # which second step
                person.press("Space")
            shot = person.press("Enter")  # or a card to read


def answer(person: Keyboard, words: str) -> None:
    shot = person.terminal.shot()
    if words in shot.reversed_at_cursor:
        person.press("Space")
    else:
        person.to("Down", words)


def read_steps(person: Keyboard) -> None:
    """Go through the parts of the page: at 80x24 the steps are one of them, and scroll."""
    shot = person.press("Tab")
    if "How to check" in shot.reversed_at_cursor:
        person.press("Down")
        person.press("Down")
    person.to_bar()
    person.to("Tab", "> ( )")


def back_and_on(person: Keyboard) -> None:
    """Go back a question, where the answer still stands, and on again."""
    shot = person.press("Escape")
    assert "question 1 of" in top(shot)
    assert "> (o)" in shot.reversed_at_cursor
    assert "question 2 of" in top(person.press("Enter"))


def sign_off(person: Keyboard) -> None:
    assert "check your answers" in top(person.press("Enter"))
    person.do("F sign off")
    assert "> [ ]" in person.press("Enter").reversed_at_cursor
    assert "> [x]" in person.press("Space").reversed_at_cursor
    assert "your plan" in top(person.press("Enter"))
