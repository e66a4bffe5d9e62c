"""A yes or no at the terminal, for what cannot be undone."""

from __future__ import annotations

import sys
from typing import TextIO

from securecllr.cli.options import CommonOptions
from securecllr.errors import UserError
from securecllr.i18n import _


class ConfirmOptions(CommonOptions, frozen=True, kw_only=True):
    """Of a command that asks before it does what cannot be undone. ``yes``: it need not ask."""

    yes: bool = False


def agreed(options: ConfirmOptions, question: str, nobody: str) -> bool:
    """Ask, unless --yes was given. Return whether the answer was a clear yes.

    Args:
        options: The options.
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


def can_answer(options: CommonOptions) -> bool:
    """Return whether there is somebody at the keyboard, and they may be asked."""
    return not options.no_input and sys.stdin.isatty()


def says_yes(question: str, to: TextIO) -> bool:
    """Ask. Return whether the answer was a clear yes; the end of the input is none."""
    to.write(f"{question} ")
    to.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")
