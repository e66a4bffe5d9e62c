"""What the page in the browser says around the program, and what the program says there."""

from __future__ import annotations

from collections.abc import Sequence

from securecllr.i18n import _
from securecllr.messages.lines import Line, steps, texts


def phone_warning() -> str:
    """Warn, on the first page, of the one thing that could do harm here."""
    return _("Never sign in to your accounts on someone else's computer: use your phone.")


def page_title() -> str:
    """Name the page."""
    return _("securecllr: check your social media security")


def page_keys() -> str:
    """Say how to leave the program for the rest of the page, by keyboard."""
    return _("F6 goes from the program to these buttons. Tab goes on.")


def letters_group() -> str:
    """Name the two buttons together."""
    return _("Size of the letters")


def smaller() -> str:
    """Name the button for smaller letters."""
    return _("Smaller letters")


def larger() -> str:
    """Name the button for larger letters."""
    return _("Larger letters")


def other_pages() -> str:
    """Name the links together."""
    return _("Other pages")


def plain_link() -> str:
    """Name the link to the page on plain lines."""
    return _("Plain lines (new tab)")


def program() -> str:
    """Name the part of the page that the program is in."""
    return _("The program")


def largest() -> str:
    """Say that the letters are as large as they can be."""
    return _("These are the largest letters that fit in this window.")


def smallest() -> str:
    """Say that the letters are as small as they can be."""
    return _("These are the smallest letters there are.")


def letters(size: int | str) -> str:
    """Say how large the letters are."""
    return _("Letters of size {size}.").format(size=size)


def too_long() -> str:
    """Say that a paste was left out."""
    return _("That is too long to paste here, so it was left out.")


def open_again() -> str:
    """Name the button after the end."""
    return _("Open it again")


def stopped() -> tuple[str, str]:
    """Say that the person has stopped: a heading and a line."""
    return (
        _("You have stopped"),
        _("Everything is saved on this computer. You can close this page."),
    )


def gone() -> tuple[str, str]:
    """Say that everything has been deleted; what that was comes after."""
    return (_("Your answers are deleted"), _("You can close this page."))


def broke() -> tuple[str, str]:
    """Say that the program could not go on; what it says itself comes after."""
    return (_("securecllr could not go on"), _("What you answered is saved."))


def full() -> tuple[str, str]:
    """Say that there are too many tabs."""
    return (
        _("Too many pages are open"),
        _("Ten are open now. Close one of them, then open this one again."),
    )


def lost() -> tuple[str, str]:
    """Say that the server is gone, or the line to it."""
    return (
        _("The connection has ended"),
        _("What you answered is saved. If this does not open, start securecllr serve again."),
    )


def no_script() -> str:
    """Say what to do where the browser runs no scripts."""
    return _("This page needs JavaScript. Turn it on, or use plain lines.")


def plain_title() -> str:
    """Name the page on plain lines."""
    return _("How to use plain lines")


def plain_lines(command: Sequence[str] = ("securecllr", "--plain")) -> list[Line]:
    """Say what plain lines are, and how to get there from the browser.

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


def refused_title() -> str:
    """Name the page for whoever has no cookie."""
    return _("Open the address from the other window")


def refused_lines() -> list[Line]:
    """Say how to come in. Says nothing of why not: it may be anyone who asks."""
    return texts(
        _("securecllr shows its address in the window in which it was started."),
        _("Open that address, with all its letters, in a browser on the same computer."),
        _("It works once. Has it been used? Press Ctrl and C in that window, and start again."),
    )


def missing_title() -> str:
    """Name the page for an address that is none."""
    return _("There is no such page")


def missing_lines() -> list[Line]:
    """Say where to go."""
    return texts(_("Go back to securecllr by the link below."))


def back_link() -> str:
    """Name the link to the program."""
    return _("Open securecllr")


def address_lines(address: str) -> list[str]:
    """Say, in the terminal, what to do with the address."""
    return [
        _("Open this address in a browser on this computer:"),
        f"   {address}",
        _("It works once. Other tabs of that browser are then let in too."),
        _("Leave this window open. To stop, press Ctrl and C here."),
    ]
