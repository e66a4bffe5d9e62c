"""The words of the table of all accounts."""

from __future__ import annotations

from securecllr.audit.glance import At
from securecllr.catalogue.model import Column
from securecllr.i18n import _


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


def at_words(at: At | None) -> str:
    """Return how a column of an account is. What is open is louder than what is done."""
    if at is None:
        return "-"
    return {"to-do": _("TO DO"), "find-out": _("find out"), "in-place": _("in place")}[at]
