"""Taking something home: the plan to read or print, or a shared copy that is shown first."""

from __future__ import annotations

from securecllr.errors import UserError
from securecllr.flows.conversation import Conversation
from securecllr.flows.dialog import File, GivenUp
from securecllr.flows.pages import ChoicePage, Row
from securecllr.i18n import _
from securecllr.messages.lines import GAP, texts
from securecllr.profile.model import Account
from securecllr.reports.document import Extent


async def take_home(c: Conversation) -> None:
    """Ask what it should be, and save it."""
    papers: list[tuple[str, Extent, bool]] = [
        (_("One sheet of paper: what comes first, and all at a glance"), "sheet", False),
        (_("The same in large print, on two sheets"), "sheet", True),
        (_("All of it: each account, with its steps"), "full", False),
    ]
    if any(c.audit.catalogue.kinds[a.kind].group == "page" for a in _known(c)):
        papers.append((_("Only my Pages and groups, to hand to a helper"), "helper", False))
    row = await c.choose(
        ChoicePage(
            heading=_("What would you like to take home?"),
            place=_("take home"),
            lines=tuple(texts(_("It is not locked, and it names weak points. Keep it safe."))),
            rows=(
                *(Row(text) for text, _extent, _large in papers),
                Row(_("A shared copy of my answers, for IT support or training")),
            ),
            help=_("Choose what to save."),
        )
    )
    try:
        if row == len(papers):
            await _share(c)
        elif row is not None:
            _text, extent, large_print = papers[row]
            await _save_paper(c, extent, large_print=large_print)
    except UserError as error:
        c.say(str(error))


def _known(c: Conversation) -> list[Account]:
    return [a for a in c.audit.now.in_use if a.kind in c.audit.catalogue.kinds]


async def _save_paper(c: Conversation, extent: Extent, *, large_print: bool) -> None:
    """Make the pages and give them to the person.

    Raises:
        UserError: There is nothing to report yet.
    """
    from securecllr.reports.formats import own_file

    def made() -> bytes:
        return own_file(c.audit, "html", c.device, large_print=large_print, extent=extent)

    try:
        # Loading what writes it takes longer than a key press may.
        data = await c.wait(made, _("Making the page ..."))
    except GivenUp:
        return
    await c.deliver(
        File(
            f"securecllr-{'helper' if extent == 'helper' else 'report'}-{c.audit.today}",
            "html",
            data,
        )
    )


async def _share(c: Conversation) -> None:
    """Show all that a shared copy would hold, ask, and write it.

    Raises:
        UserError: There is nothing to share, or it could not be written whole.
    """
    copy = c.host.make_copy(c.audit)
    row = await c.choose(
        ChoicePage(
            heading=_("Shall this copy be written?"),
            place=_("shared copy"),
            lines=(*copy.content, GAP, *texts(*copy.about)),  # what it means, beside the question
            rows=(Row(_("No, leave it")), Row(_("Yes, write it"))),
            help=_("Read what the copy would hold. Going back writes nothing."),
        )
    )
    c.say(" ".join(copy.write()) if row == 1 else _("Nothing was written."))
