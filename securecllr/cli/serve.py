"""``securecllr serve``: the full screen in the browser, on this computer only."""

from __future__ import annotations

import asyncio
import signal
import sys
import zipfile
from dataclasses import dataclass

from securecllr.cli import exit_codes
from securecllr.cli.options import CommonOptions
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.browser import address_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeOptions(CommonOptions):
    """Of ``serve``. ``port``: 0 for any that is free."""

    port: int = 0


def serve(options: ServeOptions) -> int:
    """Serve until Ctrl-C.

    Raises:
        UserError: Nothing can listen on the port, or plain lines are asked for.
    """
    if options.plain:
        raise UserError(
            _("Plain lines are in a terminal, not in the browser."),
            remedy=_("Type securecllr --plain, or leave out --plain."),
        )
    from securecllr.web.server import Door

    given = _given(options)
    door = Door(command=[*_program(), *given], plain=["securecllr", "--plain", *given])
    ended_by = asyncio.run(door.run(options.port, _say))
    return exit_codes.INTERRUPTED if ended_by == signal.SIGINT else exit_codes.DONE


def _say(address: str) -> None:
    """Print the address: the one place where its token is ever shown."""
    sys.stdout.writelines(f"{line}\n" for line in address_lines(address))
    sys.stdout.flush()


def _program() -> list[str]:
    """Return what starts the program again: as a module, or the one file that it came in."""
    started_as = sys.argv[0]
    if zipfile.is_zipfile(started_as):
        return [sys.executable, started_as]
    # Without -P, the folder that serve was started in could put its own modules in our place.
    return [sys.executable, "-P", "-m", "securecllr"]


def _given(options: ServeOptions) -> list[str]:
    """Return what was given to ``serve`` for each tab, so that they open the same file."""
    valued = {
        "profile": options.profile,
        "checks": options.checks,
        "seat": options.seat,
        "lang": options.lang,
    }
    flags = {"--no-color": options.no_color, "--no-animation": options.no_animation}
    return [
        *(f"--{name}={value}" for name, value in valued.items() if value is not None),
        *(flag for flag, given in flags.items() if given),
    ]
