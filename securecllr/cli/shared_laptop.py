"""People take turns on a shared laptop, each at their own answers."""

from __future__ import annotations

import sys
from functools import partial

from msgspec.structs import replace

from securecllr import i18n
from securecllr.cli import exit_codes, language
from securecllr.cli.launch import open_interface, run_app
from securecllr.cli.locate import profile_of
from securecllr.cli.options import CommonOptions
from securecllr.cli.terminal import can_ask, clear_screen, needs_plain_lines, settle_colour
from securecllr.i18n import _
from securecllr.profile.language import saved_language
from securecllr.profile.paths import both_named
from securecllr.profile.seats import new_name, seats


def take_turns(options: CommonOptions) -> int:
    """Ask who sits here, open their answers, and ask again when they get up.

    Raises:
        UserError: One profile is named, or a file cannot be used.
    """
    if options.profile is not None:
        raise both_named()
    if not can_ask(options):
        sys.stderr.write(
            _("securecllr: This needs a terminal to ask questions in. Or use --seat NAME.") + "\n"
        )
        return exit_codes.WRONG_USE
    spoken = i18n.language()
    while (seat := _choose_seat(options)) is not None:
        theirs = replace(options, seat=seat)
        language.use(theirs.lang or saved_language(profile_of(theirs)))
        if open_interface(theirs, "home", shared=True) == "interrupted":
            return exit_codes.INTERRUPTED
        clear_screen()
        language.use(spoken)
    return exit_codes.DONE


def _choose_seat(options: CommonOptions) -> str | None:
    """Ask who sits here, in lines or on the full screen; None: nobody.

    Raises:
        KeyboardInterrupt: The person pressed Ctrl-C.
    """
    names = seats()
    accept = partial(new_name, names=names)
    if options.plain or needs_plain_lines():
        from securecllr.flows.seats import choose_seat
        from securecllr.plain.console import Console
        from securecllr.plain.dialog import LineDialog, run

        language.print_unreviewed_notice()
        return run(choose_seat(LineDialog(Console(sys.stdin, sys.stdout)), names, accept))
    settle_colour(no_color=options.no_color)
    from securecllr.tui.seats_app import SeatsApp

    app = SeatsApp(names, accept)
    name = run_app(app, options)
    if app.interrupted:
        raise KeyboardInterrupt
    return name
