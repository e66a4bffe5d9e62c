"""What every report says: from which days the answers are, what it is not, whom to call."""

from __future__ import annotations

from datetime import date

from securecllr.audit.applicability import answer_of
from securecllr.audit.engine import Audit
from securecllr.errors import UserError
from securecllr.i18n import _, unreviewed_notice
from securecllr.messages.help_pages import council_help, data_controller_lines, who_to_ask
from securecllr.messages.lines import day
from securecllr.messages.packs import refused_lines
from securecllr.messages.uk import urgent_calls
from securecllr.reports.document import Bullets, Heading, Together


def something_to_report(audit: Audit) -> None:
    """Raise an error where there is no answer, and no account that was left.

    Raises:
        UserError: There is nothing to report yet.
    """
    if not audit.now.left and not _days(audit):
        raise UserError(
            _("There is nothing to report yet, because no question is answered."),
            remedy=_("Run securecllr and answer some. Or use --blank for the questions on paper."),
        )


def notices(audit: Audit) -> tuple[str, ...]:
    """Return what every page says: when the answers were given, and what this file is not."""
    return in_this_language(
        self_reported(audit),
        _("This file is not locked, and it names weak points."),
        *(line.text for line in refused_lines(audit.catalogue)),
        *data_controller_lines(audit.catalogue),
    )


def notices_in_one(audit: Audit) -> str:
    """Return the same and whom to ask, for formats that have no other place for it."""
    return " ".join((*notices(audit), *council_help(audit.catalogue)))


def in_this_language(*said: str) -> tuple[str, ...]:
    """Return notices, and after them that nobody has checked their language, where that is so."""
    unreviewed = unreviewed_notice()
    return (*said, unreviewed) if unreviewed else said


def who_to_call(audit: Audit, *more: str) -> Together:
    """Return whom to ask and whom to call at once, and what else is to stand there."""
    said = (*who_to_ask(audit.catalogue, audit.now.about), *urgent_calls(audit.catalogue), *more)
    return Together((Heading(_("Who to call")), Bullets(said)))


def self_reported(audit: Audit) -> str:
    """Return on which days the answers were given, and that nothing was tested."""
    days = _days(audit) or [left.at for left in audit.now.left.values()]
    first, last = day(min(days)), day(max(days))
    if first == last:
        return _("Self-reported on {date}, not tested.").format(date=last)
    return _("Self-reported from {first} to {last}, not tested.").format(first=first, last=last)


def _days(audit: Audit) -> list[date]:
    return [
        answer.at.astimezone().date()
        for check in audit.checks()
        if (answer := answer_of(audit.now, check)) is not None
    ]
