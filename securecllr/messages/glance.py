"""The words of the table of all accounts."""

from __future__ import annotations

from securecllr.audit.engine import Audit
from securecllr.audit.glance import At, GlanceCell
from securecllr.audit.question_page import earlier
from securecllr.catalogue.model import Column
from securecllr.i18n import _, ngettext
from securecllr.messages.answers import earlier_words


def column_words(column: Column) -> str:
    """Return the head of a column, in as few letters as a column has room for."""
    return {
        "password": _("password"),
        "second-step": _("2-step"),
        "way-back": _("way back"),
        "signed-in": _("sign-ins"),
        "control": _("control"),
        "who-sees": _("who sees"),
        "abuse": _("abuse"),
    }[column]


def at_words(at: At) -> str:
    """Return how a column of an account is. What is open is louder than what is done."""
    return {"to-do": _("TO DO"), "find-out": _("find out"), "in-place": _("in place")}[at]


def cell_words(audit: Audit, cell: GlanceCell) -> str:
    """Return what a place of the table is about, and what was said of it and when."""
    check, *others = cell.checks
    if check.settled is not None:
        said = check.settled.reason
    else:
        found = earlier(audit.now, check, audit.today)
        said = _("Not asked yet.") if found is None else earlier_words(found)
    text = _("{account}: {question}. {said}").format(
        account=audit.names()[check.account.id].listed, question=check.control.name, said=said
    )
    if not others:
        return text
    more = ngettext("And {n} more like it.", "And {n} more like it.", len(others))
    return f"{text} {more.format(n=len(others))}"


def opening_words(at: At) -> str:
    """Return what choosing a place of the table does."""
    return {
        "to-do": _("do it now"),
        "find-out": _("look now"),
        "in-place": _("look again"),
    }[at]
