"""Opens an interface on a profile: plain lines or the full screen, as the terminal can show."""

from __future__ import annotations

import gc
import signal
import sys
from typing import TYPE_CHECKING, Literal, TypeVar

from securecllr.audit.engine import Audit
from securecllr.cli import language
from securecllr.cli.host import TerminalHost
from securecllr.cli.locate import same_profile, seat_of
from securecllr.cli.open_profile import open_audit
from securecllr.cli.options import CommonOptions
from securecllr.cli.started_as import started_as
from securecllr.cli.terminal import needs_plain_lines, settle_colour
from securecllr.i18n import _
from securecllr.messages.answers import closing_words
from securecllr.messages.start_at import StartAt
from securecllr.profile.settings import Settings
from securecllr.profile.settings_file import read_settings
from securecllr.signals import handlers_restored

if TYPE_CHECKING:
    from securecllr.tui.base_app import BaseApp

InterfaceEnd = Literal["stopped", "seats", "forgotten", "interrupted"]

_Value = TypeVar("_Value")


def open_interface(
    options: CommonOptions, start_at: StartAt, *, shared: bool = False
) -> InterfaceEnd:
    """Run an interface on the profile that the options name, and release it at the end.

    Args:
        options: The options.
        start_at: Where to start.
        shared: Whether someone else sits down afterwards.

    Returns:
        How it ended.

    Raises:
        UserError: The profile or the catalogue cannot be used.
    """
    # Nearly all that is made while starting stays. To look through it for garbage, again and
    # again, takes a tenth of the time; an interface turns the collector on once it is open.
    gc.disable()
    audit = open_audit(options, exclusive=True)
    settings = read_settings(audit.store.path)
    try:
        if options.plain or settings.plain or needs_plain_lines():
            return _plain(audit, settings, start_at, options)
        ended = _full_screen(audit, settings, start_at, options)
        if ended == "stopped" and not shared:
            sys.stdout.write(f"{closing_words(audit)} {_('Carry on with:')}\n")
            sys.stdout.write(f"   {started_as(*same_profile(options))}\n")
        return ended
    finally:
        audit.store.release()


def _plain(
    audit: Audit, settings: Settings, start_at: StartAt, options: CommonOptions
) -> InterfaceEnd:
    """Run the conversation in plain lines, to its end."""
    gc.enable()
    from securecllr.plain.console import Console
    from securecllr.plain.run import enter, run_conversation

    language.print_unreviewed_notice()
    console = Console(sys.stdin, sys.stdout)
    carry_on = started_as("--plain", *same_profile(options))
    host = TerminalHost(audit, plain=True, carry_on=carry_on)
    c = enter(audit, host, settings, console, host, seat_of(options))
    ended = run_conversation(c, console, start_at, carry_on)
    return "seats" if ended.how == "seats" else "stopped"


def _full_screen(
    audit: Audit, settings: Settings, start_at: StartAt, options: CommonOptions
) -> InterfaceEnd:
    """Run the conversation on the full screen, to its end."""
    settle_colour(no_color=options.no_color)
    from securecllr.tui.app import CllrApp

    host = TerminalHost(audit, plain=False, carry_on=started_as(*same_profile(options)))
    app = CllrApp(audit, host, settings, start_at, seat_of(options))
    host.apply = app.use
    ended = run_app(app, options)
    if app.interrupted:
        return "interrupted"
    if ended is None:
        return "stopped"
    if ended.how == "plain":
        return _plain(audit, app.settings, "home", options)
    if ended.how == "erased":
        sys.stdout.writelines(f"{line}\n" for line in ended.said)
        return "forgotten"
    return "seats" if ended.how == "seats" else "stopped"


def run_app(app: BaseApp[_Value], options: CommonOptions) -> _Value | None:
    """Run an app to its end, and return its result.

    Raises:
        Exception: What ended the app, whether that is outside the program or a fault of ours.
    """
    if options.no_animation:
        app.keep_still()
    with handlers_restored():
        result = app.run()
    if app.told_to_end is not None:
        signal.raise_signal(app.told_to_end)  # now that the screen is given back
    language.print_unreviewed_notice()
    if app.error is not None:
        raise app.error
    if app.broke is not None:
        raise app.broke
    return result
