"""Taking a plan home from a door: what is offered, and where the page is saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from securecllr.audit.walk import Walk
from securecllr.report.making import own_file
from securecllr.report.saving import save_new, saved_words
from securecllr.words import _


def take_home_question() -> str:
    """Ask how the page should be."""
    return _("How would you like your plan to take home?")


def take_home_lines() -> tuple[str, ...]:
    """Say what it is before it is made."""
    return (
        _("A page to read or print: what to do first, who to call, then all your answers."),
        _("It is not locked, and it names weak points. Keep it safe."),
    )


def take_home_choices() -> tuple[str, ...]:
    """Offer normal letters, then large ones."""
    return (_("In normal print"), _("In large print"))


def take_home(walk: Walk, device: str, choice: int) -> Iterator[str]:
    """Save the page in the person's own folder, and say where it is and how to open it.

    Args:
        walk: The person's walk.
        device: ``phone`` or ``computer``: for which of them the steps are.
        choice: Of ``take_home_choices``, from 0.

    Raises:
        Trouble: There is nothing to report yet, or it cannot be saved.
    """
    data = own_file(walk, "html", device, large_print=choice == 1)
    path = save_new(Path.home(), f"securecllr-report-{walk.today}", "html", data)
    yield from saved_words(path, "html")
