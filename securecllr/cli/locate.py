"""Which profile the options name."""

from __future__ import annotations

import argparse
from pathlib import Path

from securecllr.profile.paths import profile_path


def profile_of(options: argparse.Namespace) -> Path:
    """Give the path that ``--profile`` or ``--seat`` names, or that of the one profile here.

    Raises:
        UserError: Both name one, or the seat's name cannot be used.
    """
    return profile_path(getattr(options, "profile", None), getattr(options, "seat", None))
