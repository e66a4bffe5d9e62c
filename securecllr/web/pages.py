"""The pages in HTML: the one with the program in it, and those that are only read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from securecllr.i18n import _, document_language, unreviewed_notice
from securecllr.messages import browser
from securecllr.messages.lines import Line, texts

HERE = Path(__file__).parent


def program_page() -> str:
    """Return the page with the program in it."""
    return _page(
        "program.html",
        title=_("securecllr: check your social media security"),
        warning=_("Never sign in to your accounts on someone else's computer: use your phone."),
        texts=browser.program_page_texts(),
        ended=browser.ended_texts(),
    )


def plain_page(command: Sequence[str]) -> str:
    """Return the page on plain lines."""
    return reading_page(_("How to use plain lines"), browser.plain_lines(command), back=True)


def refused_page() -> str:
    """Return the page for whoever may not come in, which has to do without a style."""
    # It says nothing of why not: it may be anyone who asks.
    lines = texts(
        _("securecllr shows its address in the window in which it was started."),
        _("Open that address, with all its letters, in a browser on the same computer."),
        _("It works once. Has it been used? Press Ctrl and C in that window, and start again."),
    )
    return reading_page(_("Open the address from the other window"), lines, alone=True)


def missing_page() -> str:
    """Return the page for an address that is none."""
    lines = texts(_("Go back to securecllr by the link below."))
    return reading_page(_("There is no such page"), lines, back=True)


def reading_page(
    title: str, lines: Iterable[Line], *, back: bool = False, alone: bool = False
) -> str:
    """Return a page to read.

    Args:
        title: Its heading.
        lines: Its words.
        back: Whether to link to the program.
        alone: Whether it stands alone, with no style sheet to load.
    """
    link = _("Open securecllr") if back else ""
    return _page("reading.html", title=title, parts=_parts(lines), link=link, alone=alone)


def _parts(lines: Iterable[Line]) -> list[tuple[str, list[str]]]:
    """Put lines that belong together together: the steps of a list, the items of another."""
    parts: list[tuple[str, list[str]]] = []
    for line in lines:
        if line.kind == "gap":
            continue
        if line.kind == "step" and parts and parts[-1][0] == "step" and line.number != 1:
            parts[-1][1].append(line.text)
        else:
            parts.append((line.kind, [line.text]))
    return parts


def _page(name: str, **what: object) -> str:
    template = _environment().get_template(name)
    return template.render(lang=document_language(), notice=unreviewed_notice(), **what)


@cache
def _environment() -> Environment:
    return Environment(
        autoescape=True,
        loader=FileSystemLoader(HERE / "templates"),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
