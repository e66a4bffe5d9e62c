"""Texts in the HTML of the page in the browser: while Python loads, and where it cannot run."""

from __future__ import annotations

from msgspec import Struct

from securecllr.i18n import _


class ReadyPage(Struct, frozen=True):
    """A page that needs no program.

    Attributes:
        heading: The one heading.
        lines: What is read below it.
        buttons: What can be done: the name of it, and its words.
    """

    heading: str
    lines: tuple[str, ...]
    buttons: tuple[tuple[str, str], ...] = ()


def what_it_is() -> str:
    """Return what the program is, in a sentence for those who have just opened the page."""
    return _(
        "A check of your social media security, for councillors in the UK. It takes about five"
        " minutes, and ends with things put right."
    )


def nothing_is_sent() -> str:
    """Return what happens to what a person says, in a sentence or two."""
    return _("It never asks for a password, a code or an address. What you answer is not sent on.")


def loading_texts() -> dict[str, str]:
    """Return what stands on the page while it loads, by the name of its place."""
    return {
        "heading": _("Security check for councillors"),
        "loading": _("Loading"),
        "megabytes": _("{n} of {total} MB"),
        "once": _("This takes a few seconds. After that, nothing more is loaded."),
        "stuck": _("Does nothing move for a minute? Then this browser may be too old."),
        "no_script": _("This page needs JavaScript. Turn it on in the browser, and load it again."),
    }


def ready_pages() -> dict[str, ReadyPage]:
    """Return the pages for when the program cannot start or go on, by the reason."""
    on_paper = _("You can do the check on paper too: ask your council for the printed questions.")
    terminal = _("On a computer with Python, securecllr also runs without a browser.")
    still_here = _("What you answered before is still here.")
    again = (("again", _("Try again")),)
    return {
        "old": ReadyPage(
            _("This browser is too old"),
            (
                _("Update it, or use a newer one: Safari 16.4, Chrome 103, Edge 103, Firefox 115."),
                _("A newer phone, tablet or computer will do too."),
                on_paper,
                terminal,
            ),
        ),
        "blocked": ReadyPage(
            _("This browser does not let the check run"),
            (
                _("The check needs WebAssembly. It is turned off here."),
                _("On an iPhone, iPad or Mac, Lockdown Mode turns it off. Leave that on."),
                _("Use another device, or another browser. Your IT team may know why it is off."),
                on_paper,
                terminal,
            ),
        ),
        "memory": ReadyPage(
            _("There is too little memory"),
            (
                _("Close other tabs and apps, then try again."),
                still_here,
                on_paper,
                terminal,
            ),
            again,
        ),
        "silent": ReadyPage(
            _("It has stopped loading"),
            (
                _("Nothing has moved for a minute. Try again, or load the page again."),
                still_here,
                on_paper,
                terminal,
            ),
            again,
        ),
        "cut": ReadyPage(
            _("Some of this file is missing"),
            (
                _("It was cut short on its way here. Load the page again, or get the file again."),
                still_here,
            ),
        ),
        "broken": ReadyPage(
            _("The check could not start"),
            (
                _("This is our fault, not yours. Try again, or use another browser."),
                still_here,
                on_paper,
                terminal,
            ),
            again,
        ),
        "stopped": ReadyPage(
            _("The check has stopped"),
            (
                _("This is our fault, not yours. Start it again to go on."),
                _("Save a copy of your answers first, to be safe."),
            ),
            (("copy-last", _("Save a copy")), ("again", _("Start again"))),
        ),
    }
