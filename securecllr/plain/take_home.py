"""Taking something home: asks what, saves it, says where it is. A shared copy is shown first."""

from __future__ import annotations

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.plain.asking import ask_number, ask_yes
from securecllr.plain.session import Session


def take_home(session: Session) -> None:
    """Save the plan as a page to read or print, or a shared copy of the answers."""
    from securecllr.reports import taking_home as offer

    choices = offer.take_home_choices()
    session.lines.heading(offer.take_home_question())
    session.lines.say(*offer.take_home_lines())
    session.lines.numbered(choices)
    number = ask_number(session, len(choices))
    if number is None:
        return
    try:
        if number - 1 == offer.SHARED_COPY:
            _share(session)
        else:
            session.lines.say(*offer.take_home(session.audit, session.settings.device, number - 1))
    except UserError as error:
        session.lines.error(str(error))


def _share(session: Session) -> None:
    """Show all that a shared copy would hold, ask, and write it.

    Raises:
        UserError: There is nothing to share, or it could not be written whole.
    """
    from securecllr.reports.save import own_folder
    from securecllr.reports.shared_copy import (
        copy_title,
        copy_words,
        make_copy,
        nothing_written,
        write_copy,
    )

    lines = session.lines
    copy = make_copy(session.audit, folder=own_folder(session.audit.store.path))
    lines.heading(copy_title())
    # Set in, so that nothing is added to it; a longer line is folded.
    lines.say(*(f"   {line}" for line in copy.data.decode().splitlines() if line), indent="   ")
    lines.gap()
    lines.say(*copy_words(copy))
    question = _("Shall it be written?")
    if ask_yes(session, question, _("Type y to write it, or n to leave it.")):
        lines.say(*write_copy(copy))
    else:
        lines.say(nothing_written())
