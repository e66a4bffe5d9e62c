"""The texts of the command ``cohort`` on stderr. They are not for the report.

How many copies were read, and which were not, is exact. A report holds ranges alone: ``cohort``.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from securecllr.cohort.read_copies import LeftOutReason
from securecllr.cohort.trend import FEWEST
from securecllr.i18n import _, ngettext
from securecllr.messages.lines import day


def earlier_report_words(made: date, kept: Path) -> list[str]:
    """Return why an earlier report is shown again, when a newer one comes, and the way round it."""
    when = day(made)
    return [
        _("This is the report of {date}, and it stands for now.").format(date=when),
        _(
            "Since then, too few answers came, went or changed. "
            "Newer figures beside these could give someone away."
        ),
        _("When at least {n} more people share or change answers, give this command again.").format(
            n=FEWEST
        ),
        _("Has nobody seen the report of {date}? Then delete this file, and start again:").format(
            date=when
        ),
        f"  {kept}",
    ]


def left_out_words(reason: LeftOutReason) -> str:
    """Return why a file is not counted."""
    return {
        "profile": _("a person's own profile, not a copy made to share. It was not read"),
        "not-a-copy": _("not a shared copy"),
        "broken": _("a shared copy that cannot be read"),
        "newer": _("made by a newer securecllr. Install the newest to count it"),
        "too-large": _("larger than any shared copy"),
        "link": _("a link to somewhere else"),
        "too-deep": _("a folder. Only one folder for each person is looked into"),
        "not-a-file": _("not an ordinary file"),
        "no-right": _("you do not have the right to read it"),
        "gone": _("it was deleted meanwhile"),
    }[reason]


def read_words(copies: int, people: int) -> str:
    """Return how many copies were read. It is exact, so it is no part of the report."""
    said = ngettext("{n} shared copy read.", "{n} shared copies read.", copies).format(n=copies)
    older = copies - people
    if not older:
        return said
    return f"{said} " + ngettext(
        "{n} is an older one of the same person, so it is not counted.",
        "{n} are older ones of the same people, so they are not counted.",
        older,
    ).format(n=older)
