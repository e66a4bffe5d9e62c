"""The texts of the page in the browser, around the program and about it."""

from __future__ import annotations

from collections.abc import Sequence

from securecllr.i18n import _
from securecllr.messages.lines import Line, steps, texts


def program_page_texts() -> dict[str, str]:
    """Return what stands around the program, by the name of its place."""
    return {
        "keys": _("F6 goes from the program to these buttons. Tab goes on."),
        "letters_group": _("Size of the letters"),
        "smaller": _("Smaller letters"),
        "larger": _("Larger letters"),
        "smallest": _("These are the smallest letters there are."),
        "largest": _("These are the largest letters that fit in this window."),
        "letters": _("Letters of size {size}."),
        "other_pages": _("Other pages"),
        "plain_link": _("Plain lines (new tab)"),
        "program": _("The program"),
        "too_long": _("That is too long to paste here, so it was left out."),
        "open_again": _("Open it again"),
        "no_script": _("This page needs JavaScript. Turn it on, or use plain lines."),
    }


def ended_texts() -> dict[str, tuple[str, str]]:
    """Return a heading and a line for each way in which the program can have ended."""
    return {
        "stopped": (
            _("You have stopped"),
            _("Everything is saved on this computer. You can close this page."),
        ),
        "gone": (_("Your answers are deleted"), _("You can close this page.")),
        "broke": (_("securecllr could not go on"), _("What you answered is saved.")),
        "full": (
            _("Too many pages are open"),
            _("Ten are open now. Close one of them, then open this one again."),
        ),
        "lost": (
            _("The connection has ended"),
            _("What you answered is saved. If this does not open, start securecllr serve again."),
        ),
    }


def plain_lines(command: Sequence[str] = ("securecllr", "--plain")) -> list[Line]:
    """Return lines that say what plain lines are, and how to get there from the browser.

    Args:
        command: What to type there.
    """
    import shlex

    return [
        *texts(
            _("With plain lines, each thing is said on a line of its own, from top to bottom."),
            _("They suit a screen reader. The questions are the same, and so is the saved file."),
            _("They are in a terminal, not in the browser."),
        ),
        Line(_("What to do"), "heading"),
        *steps(
            [
                _("Close this page. Nothing is lost."),
                _("Go to the window in which securecllr was started."),
                _("Hold Ctrl and press C. That stops securecllr."),
                _("Type this and press Enter: {command}").format(command=shlex.join(command)),
            ]
        ),
        Line(_("Keys"), "heading"),
        *texts(
            _("Type the number of an answer and press Enter."),
            _("Type b to go back, s to save and stop, and ? for help."),
        ),
    ]


def address_lines(address: str) -> list[str]:
    """Return what is said in the terminal about the address."""
    return [
        _("Open this address in a browser on this computer:"),
        f"   {address}",
        _("It works once. Other tabs of that browser are then let in too."),
        _("Leave this window open. To stop, press Ctrl and C here."),
    ]
