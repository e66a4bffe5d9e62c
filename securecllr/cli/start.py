"""``securecllr``, ``audit``, ``plan``, ``recheck``, ``demo``: open an interface, or say how to."""

from __future__ import annotations

import sys
from collections.abc import Callable

from securecllr.audit.engine import Audit
from securecllr.cli import exit_codes, language
from securecllr.cli.launch import open_interface
from securecllr.cli.open_profile import open_audit
from securecllr.cli.options import CommonOptions
from securecllr.cli.terminal import can_ask, clear_screen
from securecllr.i18n import _
from securecllr.messages.start_at import StartAt
from securecllr.profile.settings_file import read_settings


class StartOptions(CommonOptions, frozen=True, kw_only=True):
    """Of the commands that open an interface.

    Attributes:
        start_at: The page to start at.
        help_text: Returns the help to show where nobody can be asked; None: no help.
    """

    start_at: StartAt = "home"
    help_text: Callable[[], str] | None = None


def start(options: StartOptions) -> int:
    """Open an interface where there is someone to answer; else print, or say how to.

    Raises:
        UserError: The profile cannot be used.
    """
    if can_ask(options):
        ended = open_interface(options, options.start_at)
        if ended == "seats":
            from securecllr.cli.shared_laptop import take_turns

            clear_screen()
            return take_turns(options)
        return exit_codes.INTERRUPTED if ended == "interrupted" else exit_codes.DONE
    language.print_unreviewed_notice()
    if options.start_at == "plan":
        return _print_plan(open_audit(options))
    if options.help_text is not None:
        sys.stderr.write(options.help_text())
    sys.stderr.write(
        _(
            "securecllr: This needs a terminal to ask questions in. "
            "Open one, or use --plain to answer line by line."
        )
        + "\n"
    )
    return exit_codes.WRONG_USE


def _print_plan(audit: Audit) -> int:
    """Print the plan for whoever reads it, with nobody to answer."""
    from securecllr.cli.host import TerminalHost
    from securecllr.flows.conversation import Conversation
    from securecllr.flows.interruptions import StandardInterruptions
    from securecllr.flows.plan import plan_page
    from securecllr.plain.console import Console
    from securecllr.plain.dialog import LineDialog

    dialog = LineDialog(Console(sys.stdin, sys.stdout))
    host = TerminalHost(audit, plain=True)
    c = Conversation(dialog, audit, host, read_settings(audit.store.path), StandardInterruptions())
    dialog.write_whole(plan_page(c, audit.plan()))
    return exit_codes.DONE
