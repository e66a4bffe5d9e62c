"""Each account with what is left to do there: shown beside pages, and in the list of visits."""

from __future__ import annotations

from securecllr.audit.engine import Audit
from securecllr.flows.pages import Aside, State
from securecllr.i18n import _
from securecllr.messages.count import count_words
from securecllr.messages.lines import Line


def left_at(audit: Audit, account: str) -> tuple[str, State]:
    """Return how an account is in a few words, as it is counted everywhere, and as a state."""
    found = audit.count_at(account)
    if not found.to_do and not found.to_look_at:
        return _("in place"), "in-place"
    return count_words(found), "to-do" if found.to_do else "find-out"


def accounts_beside(audit: Audit) -> Aside:
    """Return the accounts with what is left at each."""
    names = audit.names()
    lines = []
    for account in audit.accounts_shown():
        words, state = left_at(audit, account)
        lines += [Line(names[account].listed), Line(f"  {words}", state)]
    return Aside(_("Your accounts"), tuple(lines))
