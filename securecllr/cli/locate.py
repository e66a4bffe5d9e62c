"""Which profile the options name."""

from __future__ import annotations

from pathlib import Path

from securecllr.cli.options import CommonOptions
from securecllr.profile.paths import profile_path


def profile_of(options: CommonOptions) -> Path:
    """Return the path that ``--profile`` or ``--seat`` names, or that of the one profile here.

    Raises:
        UserError: Both name one, or the seat's name cannot be used.
    """
    return profile_path(options.profile, options.seat)
