"""``securecllr serve``: the full screen in the browser, on this computer only."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
import zipfile

from securecllr.cli import exits
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.browser import address_lines

# What was given to ``serve`` is given to each tab, so that they open the same file.
_WITH_VALUE = ("profile", "checks", "seat", "lang")
_FLAGS = ("no_color", "no_animation")


def serve(options: argparse.Namespace) -> int:
    """Serve until Ctrl-C.

    Raises:
        UserError: Nothing can listen on the port, or plain lines are asked for.
    """
    if getattr(options, "plain", False):
        raise UserError(
            _("Plain lines are in a terminal, not in the browser."),
            remedy=_("Type securecllr --plain, or leave out --plain."),
        )
    from securecllr.web.server import Door

    given = _given(options)
    door = Door(command=[*_program(), *given], plain=["securecllr", "--plain", *given])
    ended_by = asyncio.run(door.run(options.port, _say))
    return exits.INTERRUPTED if ended_by == signal.SIGINT else exits.DONE


def _say(address: str) -> None:
    """Print the address: the one place where its token is ever shown."""
    sys.stdout.writelines(f"{line}\n" for line in address_lines(address))
    sys.stdout.flush()


def _program() -> list[str]:
    """Give what starts the program again: by name, or the one file that it came in."""
    started_as = sys.argv[0]
    if zipfile.is_zipfile(started_as):
        return [sys.executable, started_as]
    # Without -P, the folder that serve was started in could put its own modules in our place.
    return [sys.executable, "-P", "-m", "securecllr"]


def _given(options: argparse.Namespace) -> list[str]:
    """Give the options of every command that were given, each as one argument."""
    valued = [
        f"--{name}={getattr(options, name)}"
        for name in _WITH_VALUE
        if getattr(options, name, None) is not None
    ]
    return valued + [
        f"--{name.replace('_', '-')}" for name in _FLAGS if getattr(options, name, False)
    ]
