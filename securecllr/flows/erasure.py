"""What is kept, and deleting all of it: shown first, asked once, then said line by line."""

from __future__ import annotations

from contextlib import suppress

from securecllr.flows.conversation import Conversation, Ended
from securecllr.flows.dialog import GivenUp
from securecllr.flows.help_pages import read
from securecllr.flows.pages import ChoicePage, Pressed, Row, Shortcut, TextPage
from securecllr.i18n import _
from securecllr.messages import erasure
from securecllr.messages.answers import asking_words
from securecllr.messages.help_pages import kept_lines, kept_title
from securecllr.messages.lines import texts


async def what_we_keep(c: Conversation) -> None:
    """Say what is kept, where and who sees it; delete it where that is wanted.

    Raises:
        Ended: It was deleted.
    """
    page = TextPage(
        heading=kept_title(),
        lines=tuple(kept_lines(c.host.kept, c.audit.catalogue)),
        actions=(Shortcut("d", _("delete all"), _("Delete everything. It asks first.")),),
        help=_("Read what is kept. You can delete all of it here, and it asks first."),
    )
    while await c.ask(page) == Pressed("d"):
        if await c.may_change():
            await _delete(c)


async def _delete(c: Conversation) -> None:
    """Show what would go, ask once, and delete it.

    Raises:
        Ended: It was deleted.
    """
    with suppress(GivenUp):  # any key stays then, and that is said
        await c.wait(c.host.look_for_key, asking_words())
    goes, stays = c.host.to_erase()
    if not goes:
        await read(c, kept_title(), texts(erasure.nothing_words(), *stays))
        return
    listed = [f"  {line}" for line in goes]
    row = await c.choose(
        ChoicePage(
            heading=_("Delete all of it? This cannot be undone."),
            lines=tuple(texts(erasure.will_go_title(), *listed, *stays)),
            rows=(Row(_("No, keep it")), Row(_("Yes, delete all of it"))),
            help=_("Choose no to keep everything as it is."),
        )
    )
    if row == 1:
        raise Ended("erased", tuple(await _erase(c)))
    c.say(erasure.kept_words())


async def _erase(c: Conversation) -> list[str]:
    """Delete the files, and then the key, for which nobody has to wait."""
    gone = c.host.erase()
    try:
        gone += await c.wait(c.host.erase_key, asking_words())
    except GivenUp:
        gone.append(erasure.no_answer_words())
    return [*gone, erasure.copies_words()]
