"""No command, ``audit``, ``plan``, ``recheck``: open a door, or print what can be printed."""

from __future__ import annotations

import argparse
import gc
import os
import shutil
import sys
from typing import Literal

from securecllr.audit.walk import Walk
from securecllr.cli import exits, language
from securecllr.cli.opened import open_walk
from securecllr.profile.settings import Settings, read_settings
from securecllr.words import _

Place = Literal["home", "audit", "plan", "recheck", "demo"]

# The full-screen door has no room in a window smaller than this (rule G1).
_SMALLEST = os.terminal_size((33, 8))


def open_door(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Open a door where there is someone to answer; else print, or say how to."""
    place: Place = options.command or "home"
    plain = getattr(options, "plain", False)
    if not getattr(options, "no_input", False) and (plain or _is_terminal()):
        # Nearly all that is made while starting stays. To look through it for rubbish, again and
        # again, takes a tenth of the time; a door sets the collector going when it is open.
        gc.disable()
        walk = open_walk(options, exclusive=True)
        settings = read_settings(walk.store.path)
        if plain or settings.plain or _needs_plain_lines():
            return _plain(walk, settings, place)
        return _full_screen(walk, settings, place, options)
    language.own_up()
    if place == "plan":
        return _print_plan(open_walk(options))
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


def _print_plan(walk: Walk) -> int:
    """Print the plan for whoever reads it, with nobody to answer."""
    from securecllr.plain.lines import Lines
    from securecllr.plain.plan import write_plan
    from securecllr.plain.session import Session

    session = Session(walk, Lines(sys.stdin, sys.stdout), read_settings(walk.store.path))
    write_plan(session, walk.plan(), more=True)
    return exits.DONE


def _plain(walk: Walk, settings: Settings, place: Place) -> int:
    """Run the plain door to its end."""
    gc.enable()
    from securecllr.plain.door import enter
    from securecllr.plain.lines import Lines
    from securecllr.plain.session import Session

    enter(Session(walk, Lines(sys.stdin, sys.stdout), settings), place)
    return exits.DONE


def _full_screen(walk: Walk, settings: Settings, place: Place, options: argparse.Namespace) -> int:
    """Run the full-screen door to its end, and say how to carry on."""
    _settle_colour(no_color=getattr(options, "no_color", False))
    from securecllr.tui.app import CllrApp

    app = CllrApp(walk, settings, place)
    ending = app.run()
    language.own_up()
    if app.trouble is not None:
        raise app.trouble
    if app.broke is not None:
        raise app.broke
    if ending == "plain":
        return _plain(walk, app.settings, "home")
    if ending == "interrupted":
        return exits.INTERRUPTED
    if ending == "forgotten":
        sys.stdout.writelines(f"{line}\n" for line in app.forgotten)
        return exits.DONE
    sys.stdout.write(_("Everything is saved on this computer. Carry on with:") + "\n")
    sys.stdout.write("   securecllr\n")
    return exits.DONE


def _settle_colour(*, no_color: bool) -> None:
    """Set NO_COLOR as Textual reads it: there, also when it is empty, which asks for nothing."""
    if no_color:
        os.environ["NO_COLOR"] = "1"
    elif os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _needs_plain_lines() -> bool:
    """Tell whether this terminal can show no full screen: it says so itself, or is too small."""
    size = shutil.get_terminal_size()
    small = size.columns < _SMALLEST.columns or size.lines < _SMALLEST.lines
    return os.environ.get("TERM", "") in ("", "dumb") or small
