"""Opens the plain lines: one conversation, then how to carry on."""

from __future__ import annotations

from securecllr.audit.engine import Audit
from securecllr.flows.conversation import Conversation, Ended, Host
from securecllr.flows.dialog import Saver
from securecllr.flows.interruptions import StandardInterruptions
from securecllr.flows.main_loop import converse
from securecllr.i18n import _
from securecllr.messages.answers import closing_words
from securecllr.messages.start_at import StartAt
from securecllr.plain.console import Console
from securecllr.plain.dialog import LineDialog, run
from securecllr.profile.settings import Settings


def enter(
    audit: Audit, host: Host, settings: Settings, console: Console, saver: Saver, seat: str = ""
) -> Conversation:
    """Return a conversation in plain lines.

    Args:
        audit: The engine over the open profile.
        host: What is around the interface.
        settings: How the person likes it.
        console: Where lines are read and written.
        saver: What saves files.
        seat: Whose answers these are, on a shared laptop.
    """
    return Conversation(
        LineDialog(console, saver), audit, host, settings, StandardInterruptions(), seat
    )


def run_conversation(c: Conversation, console: Console, start_at: StartAt, carry_on: str) -> Ended:
    """Run the conversation to its end, and say how to carry on.

    Args:
        c: The conversation.
        console: Where lines are written.
        start_at: Where to begin.
        carry_on: The command that comes back to it.
    """
    ended = run(converse(c, start_at))
    if ended.how == "erased":
        for line in ended.said:
            console.say(line, indent="   ")
    elif ended.how == "stopped":
        console.heading(closing_words(c.audit))
        # A voice passes over dashes.
        console.say(_("Carry on with the next line. It has two dashes before plain."))
        console.to_copy(carry_on)
    return ended
