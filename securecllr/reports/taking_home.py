"""Taking something home from a door: what is offered, and where a page is saved.

The last thing offered is a shared copy of the answers: each door shows that and asks.
"""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.audit.engine import Audit
from securecllr.i18n import _
from securecllr.reports.render import own_file
from securecllr.reports.save import own_folder, save_new, saved_words


def take_home_question() -> str:
    """Ask what it should be."""
    return _("What would you like to take home?")


def take_home_lines() -> tuple[str, ...]:
    """Say what it is before it is made."""
    return (
        _("Your plan is a page to read or print: what to do first, then all your answers."),
        _("A shared copy is for IT support or training: your answers, without your name."),
        _("It is not locked, and it names weak points. Keep it safe."),
    )


def take_home_choices() -> tuple[str, ...]:
    """Offer the plan in normal letters and in large ones, then a shared copy."""
    return (
        _("My plan, in normal print"),
        _("My plan, in large print"),
        _("A shared copy of my answers, to give to someone"),
    )


# Which of the choices is the shared copy.
SHARED_COPY = 2


def take_home(audit: Audit, device: str, choice: int) -> Iterator[str]:
    """Save the page in the person's own folder, and say where it is and how to open it.

    Args:
        audit: The person's walk.
        device: ``phone`` or ``computer``: for which of them the steps are.
        choice: Of ``take_home_choices``, from 0; not the shared copy.

    Raises:
        UserError: There is nothing to report yet, or it cannot be saved.
    """
    data = own_file(audit, "html", device, large_print=choice == 1)
    path = save_new(own_folder(audit.store.path), f"securecllr-report-{audit.today}", "html", data)
    yield from saved_words(path, "html")
