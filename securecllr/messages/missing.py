"""What to do where an optional package is missing."""

from __future__ import annotations

from securecllr.i18n import _
from securecllr.shell import install_command


def how_to_add(package: str) -> str:
    """Return how to add a package, in words that fit how the program was installed."""
    command = install_command(package)
    if command is None:
        return _("This folder cannot take it. Your IT team can install securecllr with Python.")
    return _("Run: {command}").format(command=command)
