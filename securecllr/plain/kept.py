"""What is kept, and deleting all of it: shown first, asked once, then said line by line."""

from __future__ import annotations

from securecllr.i18n import _
from securecllr.messages import forgetting
from securecllr.messages.reading import kept_lines, kept_title
from securecllr.plain.asking import ask_yes
from securecllr.plain.helping import help_page, write
from securecllr.plain.session import BACK, Forgotten, Session


def what_we_keep(session: Session) -> None:
    """Say what is kept, where, who sees it, and delete it where that is wanted.

    Raises:
        Forgotten: It was deleted.
    """
    session.lines.heading(kept_title())
    write(session, kept_lines(session.audit.store.path, session.audit.catalogue))
    keys = {"d": _("delete everything"), BACK: _("back")}
    while (typed := session.ask(keys, lambda: help_page(session))) != BACK:
        if typed != "d":
            session.lines.error(_("Type d to delete everything, or b to go back."))
        elif session.may_change():
            _delete(session)


def _delete(session: Session) -> None:
    """Show what would go, ask, and delete it."""
    from securecllr.profile.erasure import belongings_of, forget

    lines, store = session.lines, session.audit.store
    found = belongings_of(store.path)
    stays = forgetting.stays_words(found, store.path)
    if not found.files:
        lines.say(forgetting.nothing_words(), *stays)
        return
    lines.heading(forgetting.will_go_title())
    for line in forgetting.will_go_words(found):
        lines.say(f"   {line}", indent="   ")
    lines.say(*stays)
    if not ask_yes(
        session, forgetting.delete_question(), _("Type y to delete it, or n to keep it.")
    ):
        lines.say(forgetting.kept_words())
        return
    store.release()
    for gone in forget(found):
        lines.say(forgetting.gone_words(gone), indent="   ")
    lines.say(forgetting.copies_words())
    raise Forgotten
