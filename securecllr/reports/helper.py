"""What concerns a helper: Pages and groups alone, fit to hand over.

No other account is in it, no when-then plan, and no second word to a "no", which says who has
access.
"""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.audit.engine import Audit
from securecllr.audit.names import with_name
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.steps import Device
from securecllr.reports.accounts import members_by_account, steps_of
from securecllr.reports.basis import who_to_call
from securecllr.reports.document import Element, Heading, Paragraph, Table
from securecllr.reports.states import mark_of, shown_checks


def helper_title() -> str:
    """Return the title of the pages for a helper."""
    return _("For whoever helps with these Pages and groups")


def for_helper(audit: Audit, device: Device) -> Iterator[Element]:
    """Yield the Pages and groups: how each thing is, and the steps for what is open.

    Raises:
        UserError: There is no Page and no group.
    """
    checks = [check for check in shown_checks(audit) if check.kind.group == "page"]
    if not checks:
        raise UserError(
            _("There is no Page and no group on your list."),
            remedy=_("Leave out --for helper. Or add the Page to your accounts first."),
        )
    yield Paragraph(_("Sign in as yourself. Nobody needs to give you a password or a code."))
    yield Paragraph(_("Ask before you change who has access, and say what you have done."))
    names, members = audit.names(), members_by_account(audit)
    for account in dict.fromkeys(check.account.id for check in checks):
        mine = [check for check in checks if check.account.id == account]
        yield Heading(names[account].listed)
        rows = tuple(
            (with_name(check.control.question, names[account]), mark_of(audit, check))
            for check in mine
        )
        caption = _("How it is: {name}").format(name=names[account].listed)
        yield Table(caption, (_("Question"), _("Now")), rows)
        for member in members.get(account, ()):
            yield steps_of(audit, member, device, own=False)
    yield who_to_call(audit)
