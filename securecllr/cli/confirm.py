"""A yes or no at the terminal, for what cannot be taken back."""

from __future__ import annotations

import argparse
import sys
from typing import TextIO

from securecllr.errors import UserError
from securecllr.i18n import _


def agreed(options: argparse.Namespace, question: str, nobody: str) -> bool:
    """Ask, unless --yes was given: only a clear yes is a yes.

    Args:
        options: The arguments.
        question: What to ask. It says which letters to type.
        nobody: What is wrong when there is nobody to ask.

    Raises:
        UserError: There is nobody to ask.
    """
    if options.yes:
        return True
    if not can_answer(options):
        raise UserError(nobody, remedy=_("Add --yes if that is what you want."))
    return says_yes(question, sys.stdout)


def can_answer(options: argparse.Namespace) -> bool:
    """Tell whether there is somebody at the keyboard, and they are to be asked."""
    return not getattr(options, "no_input", False) and sys.stdin.isatty()


def says_yes(question: str, to: TextIO) -> bool:
    """Ask, and take only a clear yes for one: the end of the input is none."""
    to.write(f"{question} ")
    to.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")
