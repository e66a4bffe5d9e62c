"""Pages that belong to no flow: how it ended, an internal error, a file that cannot be read."""

from __future__ import annotations

from contextlib import aclosing

from securecllr.flows.dialog import Dialog
from securecllr.flows.pages import Back, ChoicePage, Chosen, Page, Reply, Row, TextPage
from securecllr.messages import page as words
from securecllr.messages.lines import texts


async def end(dialog: Dialog, title: str, lines: list[str], go_on: str) -> None:
    """Show how it ended, until the person goes on."""
    await _first(
        dialog,
        ChoicePage(heading=title, lines=tuple(texts(*lines)), rows=(Row(go_on),), back=False),
    )


async def may_replace(dialog: Dialog) -> bool:
    """Ask whether a copy may take the place of answers that are in no other."""
    page = ChoicePage(
        heading=words.replace_title(),
        lines=tuple(texts(*words.replace_words())),
        rows=tuple(map(Row, words.replace_rows())),
    )
    return await _first(dialog, page) == Chosen(1)


async def not_opened(dialog: Dialog, error: str) -> None:
    """Show why a file cannot be opened."""
    page = TextPage(
        heading=words.not_opened_title(), lines=tuple(texts(*words.not_opened_words(error)))
    )
    await _first(dialog, page)


async def _first(dialog: Dialog, page: Page) -> Reply:
    """Return the first reply that goes on or back: there is no conversation to ask for help."""
    async with aclosing(dialog.show(page)) as replies:
        async for reply in replies:
            if isinstance(reply, Chosen | Back):
                return reply
    return Back()
