"""No command, ``audit`` and ``plan``: open a door, or print what can be printed without one."""

from __future__ import annotations

import argparse
import sys

from securecllr.cli import exits
from securecllr.cli.opened import open_walk
from securecllr.plain.door import Place, enter
from securecllr.plain.lines import Lines
from securecllr.plain.plan import write_plan
from securecllr.plain.session import Session
from securecllr.profile.settings import read_settings
from securecllr.words import _


def open_door(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Open the plain door where there is someone to answer; else print, or say how to."""
    asks = not getattr(options, "no_input", False)
    if asks and (getattr(options, "plain", False) or _is_terminal()):
        place: Place = options.command or "home"
        enter(_session(options), place)
        return exits.DONE
    if options.command == "plan":
        session = _session(options)
        write_plan(session, session.walk.plan(), more=True)
        return exits.DONE
    if options.command is None:
        parser.print_help(sys.stderr)
    sys.stderr.write(
        _(
            "securecllr: This needs a terminal to ask questions in. "
            "Open one, or use --plain to answer line by line."
        )
        + "\n"
    )
    return exits.WRONG_USE


def _session(options: argparse.Namespace) -> Session:
    walk = open_walk(options)
    return Session(walk, Lines(sys.stdin, sys.stdout), read_settings(walk.store.path))


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()
