"""The accounts and what is left at each: for beside a page, and as the rows of the visits."""

from __future__ import annotations

from securecllr.audit.count import is_shown
from securecllr.audit.engine import Audit
from securecllr.flows.pages import Aside, State
from securecllr.i18n import _
from securecllr.messages.lines import Line


def left_at(audit: Audit, account: str) -> tuple[str, State]:
    """Return how an account is in a few words, as it is counted everywhere, and as a state."""
    shown = [check for check in audit.visit(account) if is_shown(check, audit.now)]
    found = [audit.status_of(check) for check in shown]
    to_do = found.count("no")
    to_look_at = sum(found.count(status) for status in ("think", "unsure", "due", "not-asked"))
    if not to_do and not to_look_at:
        return _("in place"), "in-place"
    words = _("{n} to do, {m} to look at").format(n=to_do, m=to_look_at)
    return words, "to-do" if to_do else "find-out"


def accounts_beside(audit: Audit) -> Aside:
    """Return the accounts with what is left at each."""
    names = audit.names()
    lines = []
    for section in audit.sections():
        words, state = left_at(audit, section.account)
        lines += [Line(names[section.account].listed), Line(f"  {words}", state)]
    return Aside(_("Your accounts"), tuple(lines))
