"""A yes or no at the terminal, for what cannot be taken back."""

from __future__ import annotations

import argparse
import sys

from securecllr.errors import Trouble
from securecllr.words import _


def agreed(options: argparse.Namespace, question: str, nobody: str) -> bool:
    """Ask, unless --yes was given: only a clear yes is a yes.

    Args:
        options: The arguments.
        question: What to ask. It says which letters to type.
        nobody: What is wrong when there is nobody to ask.

    Raises:
        Trouble: There is nobody to ask.
    """
    if options.yes:
        return True
    if getattr(options, "no_input", False) or not sys.stdin.isatty():
        raise Trouble(nobody, remedy=_("Add --yes if that is what you want."))
    sys.stdout.write(question + " ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")
