"""The arguments of ``audit``, ``plan``, ``recheck`` and ``demo``, and of no command at all."""

from __future__ import annotations

from securecllr.cli.arguments import Arguments, Commands, Parser
from securecllr.i18n import _
from securecllr.messages.start_at import StartAt


def add_parsers(commands: Commands, parser: Parser) -> None:
    """Add the commands that open an interface. With no command at all, it opens at home."""
    parser.runs(run, opens_interface=True, help_text=parser.format_help)
    starts: dict[StartAt, str] = {
        "audit": _("Go straight to the next question."),
        "plan": _("See what to do first."),
        "recheck": _("Check again: only what needs asking again."),
        "demo": _("See how 2-step verification works. Nothing is kept."),
    }
    for start_at, words in starts.items():
        commands.add(start_at, words).runs(
            run, opens_interface=True, start_at=start_at, help_text=None
        )


def run(arguments: Arguments) -> int:
    """Open an interface."""
    from securecllr.cli.start import StartOptions, start

    return start(arguments.into(StartOptions))
