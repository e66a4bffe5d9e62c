"""``securecllr seats``: people take turns on a shared laptop, each at their own answers.

Asks who sits here, in lines or on the full screen. The door itself is opened by ``doors``.
"""

from __future__ import annotations

import argparse
import sys

from securecllr import i18n
from securecllr.cli import exits, language
from securecllr.cli.launch import (
    can_ask,
    clear_screen,
    needs_plain_lines,
    run_app,
    settle_colour,
    sit,
)
from securecllr.cli.locate import profile_of
from securecllr.i18n import _
from securecllr.profile.language import saved_language
from securecllr.profile.paths import both_named
from securecllr.profile.seats import seats


def take_turns(options: argparse.Namespace) -> int:
    """Ask who sits here, open their answers, and ask again when they get up.

    Raises:
        UserError: One profile is named, or a file cannot be used.
    """
    if getattr(options, "profile", None) is not None:
        raise both_named()
    if not can_ask(options):
        sys.stderr.write(
            _("securecllr: This needs a terminal to ask questions in. Or use --seat NAME.") + "\n"
        )
        return exits.WRONG_USE
    spoken = i18n.language()
    while (seat := _choose_seat(options)) is not None:
        options.seat = seat
        language.use(getattr(options, "lang", saved_language(profile_of(options))))
        if sit(options, "home", shared=True) == "interrupted":
            return exits.INTERRUPTED
        clear_screen()
        language.use(spoken)
    return exits.DONE


def _choose_seat(options: argparse.Namespace) -> str | None:
    """Ask who sits here, in lines or on the full screen.

    Raises:
        KeyboardInterrupt: The person pressed Ctrl-C.
    """
    if getattr(options, "plain", False) or needs_plain_lines():
        from securecllr.plain.console import Lines
        from securecllr.plain.seats import choose_seat

        language.report_bug()
        return choose_seat(Lines(sys.stdin, sys.stdout), seats())
    settle_colour(no_color=getattr(options, "no_color", False))
    from securecllr.tui.screens.seats import SeatsApp

    app = SeatsApp(seats())
    name = run_app(app, options)
    if app.interrupted:
        raise KeyboardInterrupt
    return name
