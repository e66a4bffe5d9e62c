"""Asking for one thing at the plain door: a number, a yes or a no, a few words.

At each of them ``?`` gives help, and ``b`` goes back.
"""

from __future__ import annotations

from securecllr.i18n import _
from securecllr.plain.console import Stop
from securecllr.plain.helping import help_page
from securecllr.plain.session import (
    BACK,
    BACK_WORDS,
    HELP_WORDS,
    STOP_WORDS,
    Session,
    as_number,
)
from securecllr.profile.model import LONGEST_TEXT, free_text_problem


def ask_number(session: Session, highest: int, words: str = "") -> int | None:
    """Ask for a number from 1 on; None for going back. ``words`` say what it is the number of."""
    keys = {"1": words or _("type a number"), BACK: _("back")}
    while (typed := session.ask(keys, lambda: help_page(session))) != BACK:
        if (chosen := as_number(typed, highest)) is not None:
            return chosen
        session.no_such(highest)
    return None


def ask_yes(session: Session, question: str, remedy: str) -> bool:
    """Ask a question that is answered by y or n, until it is. To go back is a no.

    Raises:
        Stop: The person chose to stop, or the input is at its end.
    """
    prompt = f"{question} {_('Type y for yes, n for no, ? or help:')}"
    while True:
        typed = _typed(session, prompt).lower()
        if typed in ("y", "yes"):
            return True
        if typed in ("n", "no", *BACK_WORDS):
            return False
        session.lines.error(remedy)


def ask_text(session: Session, prompt: str, default: str) -> str | None:
    """Ask for a few words that may be kept: no address, link or long number. None: went back.

    Raises:
        Stop: The person chose to stop, or the input is at its end.
    """
    while True:
        typed = _typed(session, prompt) or default
        if typed.lower() in BACK_WORDS:
            return None
        problem = free_text_problem(typed)
        if problem is None and len(typed) > LONGEST_TEXT:
            problem = _("Use {n} letters or fewer.").format(n=LONGEST_TEXT)
        if problem is None:
            return typed
        session.lines.error(problem)


def _typed(session: Session, prompt: str) -> str:
    """Give what was typed, once it is not for help.

    Raises:
        Stop: The person chose to stop, or the input is at its end.
    """
    while (typed := session.lines.ask(prompt)).lower() in HELP_WORDS:
        help_page(session)
    if typed.lower() in STOP_WORDS:
        raise Stop
    return typed
