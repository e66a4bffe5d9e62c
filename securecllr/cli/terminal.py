"""The terminal: whether anybody can answer there, what it can show, and clearing it."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Mapping

from securecllr.cli.options import CommonOptions
from securecllr.tui.layout import SMALLEST


def can_ask(options: CommonOptions) -> bool:
    """Return whether an interface can be opened: somebody is there to answer it."""
    return not options.no_input and (options.plain or _is_terminal())


def needs_plain_lines() -> bool:
    """Return whether this terminal shows no full screen: it says so itself, or is too small."""
    size = shutil.get_terminal_size()
    small = size.columns < SMALLEST[0] or size.lines < SMALLEST[1]
    return is_dumb_terminal(os.environ, sys.platform) or small


def is_dumb_terminal(environment: Mapping[str, str], platform: str) -> bool:
    """Return whether a terminal says that it cannot be drawn on.

    Args:
        environment: The variables of the process. Windows sets no TERM, whatever its window can do;
            elsewhere a terminal that sets none is as good as dumb.
        platform: The system, as ``sys.platform`` names it.
    """
    term = environment.get("TERM", "")
    return term == "dumb" or (not term and platform != "win32")


def settle_colour(*, no_color: bool) -> None:
    """Set NO_COLOR as Textual reads it: there, also when it is empty, which asks for nothing."""
    if no_color:
        os.environ["NO_COLOR"] = "1"
    elif os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]


def clear_screen() -> None:
    """Take what the last person saw off the screen, and out of what can be scrolled back to."""
    if _is_terminal():
        sys.stdout.write("\x1b[2J\x1b[3J\x1b[H")
        sys.stdout.flush()


def is_gone() -> bool:
    """Return whether a standard stream is a terminal that was closed on us."""
    try:
        import termios
    except ImportError:  # on Windows, which ends the program itself
        return False
    for stream in range(3):
        try:
            termios.tcgetattr(stream)
        except termios.error as error:
            if error.args[0] == errno.EIO:
                return True
    return False


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()
