"""What a person types in plain lines to answer and to sign off."""

import re
import subprocess

from tests.cli.secret_service import Computer
from tests.plain.conversation import start

UNSURE = "3"  # as the first question about a mailbox numbers it


def typed(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def unfolded(text: str) -> str:
    """Undo the folding of lines at the window's width."""
    return " ".join(text.split())


def begin(at: Computer) -> None:
    """Choose Gmail and answer its first question."""
    began = at.run("--plain", typed=typed(*start("gmail"), UNSURE, "s"))
    assert began.returncode == 0


def answer_another(at: Computer) -> None:
    assert at.run("--plain", "audit", typed=typed(UNSURE, "s")).returncode == 0


def number(said: str, words: str) -> str:
    """Return the last number that stands in front of some words."""
    found: list[str] = re.findall(rf"^(\d+)\. {re.escape(words)}", said, re.MULTILINE)
    return found[-1]


def sign_off(at: Computer) -> subprocess.CompletedProcess[str]:
    """Sign off, alone, with whatever is answered so far, and look whether it is sealed."""
    home, before = at.run("--plain", typed=typed("s")).stdout, list[str]()
    if ". Sign off" not in home:  # after a sign-off, what was done since comes first
        home, before = at.run("--plain", typed=typed("", "s")).stdout, [""]
    place = number(home, "Sign off")
    signed = at.run("--plain", typed=typed(*before, place, "f", "1", place, "s"))
    assert "Signed off on " in signed.stdout
    return signed
