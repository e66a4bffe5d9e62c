"""Rubbish from a terminal neither ends the real program nor chooses an answer there."""

import signal
from pathlib import Path

import pytest

from securecllr.profile.store import Store
from tests.flows.interfaces import NOW, open_audit
from tests.tui.pseudo_terminal import run_program
from tests.tui.terminal_noise import cut_short, noise, same

pytestmark = pytest.mark.slow

PROFILE = "mailbox"
IN_SIGHT = "? more"

_NO_HANG_UP = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)"
_MOVES = "\x1b[<35;10;5M\x1b[<35;500;500M"


def unhurt(path: Path, count: int) -> None:
    """Send so many strings to a question; then the digit of an answer, and Enter, to save it."""
    by = same(48)
    with run_program(path, "audit") as person:
        person.wait_for(IN_SIGHT)
        for number in range(count):
            person.send(cut_short(by) if number % 3 else noise(by))
        person.answer(_MOVES + "3\r", "2 of 3")
        person.type("s")
        assert person.ended() == 0
    assert [answer.answer for answer in open_audit(path).now.answers.values()] == ["unsure"]


def test_two_thousand_strings_choose_nothing(path: Path) -> None:
    unhurt(path, 2_000)


def released(path: Path) -> bool:
    """Tell whether the profile can be claimed."""
    store = Store.open(path, NOW.date())
    claimed = store.claim()
    store.release()
    return claimed


@pytest.mark.parametrize(
    ("arguments", "words"), [([], IN_SIGHT), (["--plain"], "save and stop"), (["demo"], IN_SIGHT)]
)
def test_a_terminal_that_goes_without_a_signal_ends_it_and_frees_the_lock(
    arguments: list[str], words: str, path: Path
) -> None:
    with run_program(path, *arguments, patch=_NO_HANG_UP) as person:
        person.wait_for(words)
        assert person.hang_up() == 130
    assert released(path)


def test_ctrl_z_where_no_shell_could_carry_it_on_loses_nothing(path: Path) -> None:
    with run_program(path) as person:
        person.wait_for(IN_SIGHT)
        person.type("\x1a")
        person.wait_for(IN_SIGHT)  # drawn anew
        person.program.send_signal(signal.SIGTERM)
        assert person.ended() == -signal.SIGTERM
