"""Opens the plain door: where to start, and how it ends."""

from __future__ import annotations

from securecllr.i18n import _
from securecllr.messages.answers import closing_words
from securecllr.messages.start_at import StartAt
from securecllr.plain.console import Stop
from securecllr.plain.home import SeatLeft, go_on, home, play_demo, welcome
from securecllr.plain.picker import choose_accounts
from securecllr.plain.plan import show_plan
from securecllr.plain.recheck import recheck, since
from securecllr.plain.session import Forgotten, Session


def enter(session: Session, place: StartAt) -> bool:
    """Run the plain door from a place on, until the person stops or the input ends.

    Gives True where someone else is to sit down at this laptop.
    """
    session.report_bug()
    try:
        _begin(session, place)
        home(session)
    except Forgotten:
        pass  # what was deleted has been said, and there is nothing to carry on with
    except SeatLeft:
        return True
    except Stop:
        session.lines.heading(closing_words(session.audit))
        # A voice passes over dashes.
        session.lines.say(_("Carry on with the next line. It has two dashes before plain."))
        session.lines.to_copy(session.again)
    return False


def _begin(session: Session, place: StartAt) -> None:
    """Show what comes before the list of tasks."""
    if place == "demo":
        play_demo(session)
    elif session.audit.store.is_new:
        welcome(session)
        choose_accounts(session)
    elif not session.may_change():
        pass  # why is said by now; the tasks are there to look at
    elif place == "audit":
        go_on(session)
    elif place == "recheck":
        recheck(session)
    elif place == "home" and session.audit.now.attestation is not None:
        since(session)
    if place == "plan":
        show_plan(session)
