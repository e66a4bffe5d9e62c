"""Opens a door for the person who sits here, or prints what can be printed where nobody does.

Which door: plain lines or the full screen, by what the terminal can show. Who sits here, on a
laptop that several people share, is asked in ``turns``.
"""

from __future__ import annotations

import argparse
import gc
import os
import shlex
import shutil
import signal
import sys
from typing import TYPE_CHECKING, Literal, TypeVar

from securecllr.audit.engine import Audit
from securecllr.cli import exits, language
from securecllr.cli.open_profile import open_audit
from securecllr.i18n import _
from securecllr.messages.answers import closing_words
from securecllr.profile.paths import seat_name
from securecllr.profile.settings import Settings, read_settings
from securecllr.tui.layout import SMALLEST

if TYPE_CHECKING:
    from securecllr.tui.base_app import BaseApp

Place = Literal["home", "audit", "plan", "recheck", "demo"]
_Ended = Literal["stopped", "seats", "forgotten", "interrupted"]
Result = TypeVar("Result")


def open_door(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Open a door where there is someone to answer; else print, or say how to."""
    place: Place = options.command or "home"
    if can_ask(options):
        ending = sit(options, place)
        if ending == "seats" and not _in_browser():
            from securecllr.cli.shared_laptop import take_turns

            clear_screen()
            return take_turns(options)
        return exits.INTERRUPTED if ending == "interrupted" else exits.DONE
    language.report_bug()
    if place == "plan":
        return _print_plan(open_audit(options))
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


def _print_plan(audit: Audit) -> int:
    """Print the plan for whoever reads it, with nobody to answer."""
    from securecllr.plain.console import Lines
    from securecllr.plain.plan import write_plan
    from securecllr.plain.session import Session

    session = Session(audit, Lines(sys.stdin, sys.stdout), read_settings(audit.store.path))
    write_plan(session, audit.plan(), more=True)
    return exits.DONE


def sit(options: argparse.Namespace, place: Place, *, shared: bool = False) -> _Ended:
    """Open a door on the profile that the options name, and let go of it at the end.

    Args:
        options: The arguments.
        place: Where to start.
        shared: Whether someone else sits down afterwards.
    """
    # Nearly all that is made while starting stays. To look through it for rubbish, again and
    # again, takes a tenth of the time; a door sets the collector going when it is open.
    gc.disable()
    audit = open_audit(options, exclusive=True)
    settings = read_settings(audit.store.path)
    try:
        plain = settings.plain or needs_plain_lines()
        if getattr(options, "plain", False) or (plain and not _in_browser()):
            return _plain(audit, settings, place, options)
        ending = _full_screen(audit, settings, place, options)
        if ending == "stopped" and not (shared or _in_browser()):
            _say_how_to_carry_on(audit, options)
        return ending
    finally:
        audit.store.release()


def _plain(audit: Audit, settings: Settings, place: Place, options: argparse.Namespace) -> _Ended:
    """Run the plain door to its end."""
    gc.enable()
    from securecllr.plain.console import Lines
    from securecllr.plain.launch import enter
    from securecllr.plain.session import Session

    lines = Lines(sys.stdin, sys.stdout)
    session = Session(audit, lines, settings, _seat_of(options), _again(options))
    return "seats" if enter(session, place) else "stopped"


def _full_screen(
    audit: Audit, settings: Settings, place: Place, options: argparse.Namespace
) -> _Ended:
    """Run the full-screen door to its end."""
    settle_colour(no_color=getattr(options, "no_color", False))
    from securecllr.tui.app import CllrApp

    app = CllrApp(audit, settings, place, _seat_of(options))
    ending = run_app(app, options)
    while ending in ("welcome", "settings"):  # in another language
        app = CllrApp(audit, app.settings, "home", app.seat, at_settings=ending == "settings")
        ending = run_app(app, options)
    if app.interrupted:
        return "interrupted"
    if ending == "plain":
        return _plain(audit, app.settings, "home", options)
    if ending == "forgotten":
        if _in_browser():
            # Whoever serves the page reads messages there, and shows them.
            sys.stderr.writelines(f"securecllr: {line}\n" for line in app.forgotten)
        else:
            sys.stdout.writelines(f"{line}\n" for line in app.forgotten)
        return "forgotten"
    return "seats" if ending == "seats" else "stopped"


def run_app(app: BaseApp[Result], options: argparse.Namespace) -> Result | None:
    """Run an app to its end, and own up to what ended it.

    Raises:
        UserError: Something outside the program.
    """
    if getattr(options, "no_animation", False):
        app.keep_still()
    result = app.run()
    if app.told_to_end:
        signal.raise_signal(signal.SIGTERM)  # now that the screen is given back
    language.report_bug()
    if app.error is not None:
        raise app.error
    if app.broke is not None:
        raise app.broke
    return result


def _say_how_to_carry_on(audit: Audit, options: argparse.Namespace) -> None:
    sys.stdout.write(f"{closing_words(audit)} {_('Carry on with:')}\n")
    sys.stdout.write(f"   securecllr{_again(options)}\n")


def _again(options: argparse.Namespace) -> str:
    """Give what to add to the command to come back to the same answers, and the same questions."""
    named = {"profile": getattr(options, "profile", None), "seat": _seat_of(options)}
    named["checks"] = getattr(options, "checks", None)
    return "".join(f" --{name} {shlex.quote(str(to))}" for name, to in named.items() if to)


def _seat_of(options: argparse.Namespace) -> str:
    """Give the name of the seat, as it is kept; or ""."""
    seat = getattr(options, "seat", None)
    return "" if seat is None else seat_name(seat)


def can_ask(options: argparse.Namespace) -> bool:
    """Tell whether there is someone to answer."""
    plain = getattr(options, "plain", False)
    return not getattr(options, "no_input", False) and (plain or _in_browser() or _is_terminal())


def settle_colour(*, no_color: bool) -> None:
    """Set NO_COLOR as Textual reads it: there, also when it is empty, which asks for nothing."""
    if no_color:
        os.environ["NO_COLOR"] = "1"
    elif os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]


def _in_browser() -> bool:
    """Tell whether a page of the browser door is what shows the screen, and not a terminal."""
    return os.environ.get("TEXTUAL_DRIVER", "").startswith("securecllr.web.")


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def needs_plain_lines() -> bool:
    """Tell whether this terminal can show no full screen: it says so itself, or is too small."""
    size = shutil.get_terminal_size()
    small = size.columns < SMALLEST[0] or size.lines < SMALLEST[1]
    return os.environ.get("TERM", "") in ("", "dumb") or small


def clear_screen() -> None:
    """Take what the last person saw off the screen, and out of what can be scrolled back to."""
    if _is_terminal():
        sys.stdout.write("\x1b[2J\x1b[3J\x1b[H")
        sys.stdout.flush()
