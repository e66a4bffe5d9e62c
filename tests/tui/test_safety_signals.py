"""Whatever strikes the program, every answer that was given is in the file."""

import os
import signal
from pathlib import Path

import pytest

from tests.flows.interfaces import open_audit
from tests.tui.pseudo_terminal import RunningProgram, run_program

pytestmark = pytest.mark.slow

PROFILE = "mailbox"


def words(path: Path) -> list[str]:
    return [answer.answer for answer in open_audit(path).now.answers.values()]


def begin(person: RunningProgram) -> None:
    """Say something of the one account on two pages, and come to the third."""
    person.wait_for("1 of 3")
    person.answer("3\r", "2 of 3")
    person.answer("2\r", "3 of 3")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGKILL", "SIGINT", "SIGQUIT"])
def test_a_signal_loses_no_answer(path: Path, name: str) -> None:
    with run_program(path, "audit") as person:
        begin(person)
        person.program.send_signal(getattr(signal, name))
        person.ended()
        assert "Traceback" not in person.said
    assert words(path) == ["unsure", "no"]
    assert not list(path.parent.glob("*.new"))


def test_a_terminal_that_is_closed_loses_no_answer(path: Path) -> None:
    with run_program(path, "audit") as person:
        begin(person)
        assert person.hang_up() != 0
    assert words(path) == ["unsure", "no"]


def test_ctrl_c_leaves_with_130_and_loses_no_answer(path: Path) -> None:
    with run_program(path, "audit") as person:
        begin(person)
        person.type("\x03")
        assert person.ended() == 130
        assert "Traceback" not in person.said
    assert words(path) == ["unsure", "no"]


def test_stopped_and_carried_on_it_goes_on_where_it_was(path: Path) -> None:
    with run_program(path, "audit") as person:
        begin(person)
        person.program.send_signal(signal.SIGTSTP)
        _pid, status = os.waitpid(person.program.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(status)
        assert words(path) == ["unsure", "no"]
        person.program.send_signal(signal.SIGCONT)
        person.wait_for("3 of 3")
        person.answer("2\r", "the first thing to do")
        person.type("s")
        assert person.ended() == 0
    assert words(path) == ["unsure", "no", "no"]


def test_ctrl_z_at_a_question_loses_no_answer(path: Path) -> None:
    with run_program(path, "audit") as person:
        begin(person)
        person.answer("\x1a2\r", "the first thing to do")
        person.type("s")
        assert person.ended() == 0
    assert words(path) == ["unsure", "no", "no"]
