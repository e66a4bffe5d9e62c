"""Which profile the options name, and the arguments that name it again."""

from __future__ import annotations

from pathlib import Path

from securecllr.cli.options import CommonOptions
from securecllr.profile.paths import profile_path, seat_name


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
