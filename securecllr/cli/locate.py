"""Which profile the options name, and the arguments that name it again."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from securecllr.cli.options import CommonOptions
from securecllr.cli.started_as import started_as
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile.paths import profile_path, seat_name
from securecllr.profile.seats import seats


def profile_of(options: CommonOptions) -> Path:
    """Return the path that ``--profile`` or ``--seat`` names, or that of the one profile here.

    Raises:
        UserError: Both name one, or the seat's name cannot be used.
    """
    return profile_path(options.profile, options.seat)


def same_profile(options: CommonOptions) -> list[str]:
    """Return the arguments that lead back to the same answers, and the same questions."""
    named = {"profile": options.profile, "seat": seat_of(options), "checks": options.checks}
    return [word for name, to in named.items() if to for word in (f"--{name}", str(to))]


def seat_of(options: CommonOptions) -> str:
    """Return the name of the seat, as it is kept; or ""."""
    return "" if options.seat is None else seat_name(options.seat)


def check_seat_named(options: CommonOptions) -> None:
    """Make sure that what is given away on a shared laptop is somebody's, and say so if no seat's.

    Raises:
        UserError: No seat is named, and there are no other answers here.
    """
    if options.profile is not None or options.seat is not None or not seats():
        return
    if os.path.lexists(profile_of(options)):
        sys.stderr.write(
            _("securecllr: These answers are of no seat. For those of a seat, add --seat NAME.")
            + "\n"
        )
        return
    raise UserError(
        _("Several people share this laptop, and no seat is named."),
        remedy=_("Add --seat NAME. To see the names: {command}").format(
            command=started_as("seats", "list")
        ),
    )
