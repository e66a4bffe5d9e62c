"""What a person types at the plain door to answer and to sign off."""

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


def sign_off(at: Computer) -> subprocess.CompletedProcess[str]:
    """Sign off, alone, with whatever is answered so far."""
    home = at.run("--plain", typed=typed("s")).stdout
    place = re.search(r"^(\d+)\. Sign off", home, re.MULTILINE)
    assert place
    signed = at.run("--plain", typed=typed(place[1], "f", "1", "s"))
    assert "Signed off on " in signed.stdout
    return signed
