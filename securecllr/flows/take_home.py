"""Taking something home: the plan to read or print, or a shared copy that is shown first."""

from __future__ import annotations

from securecllr.errors import UserError
from securecllr.flows.conversation import Conversation
from securecllr.flows.dialog import File, GivenUp
from securecllr.flows.pages import ChoicePage, Row
from securecllr.i18n import _
from securecllr.messages.lines import GAP, texts


async def take_home(c: Conversation) -> None:
    """Ask what it should be, and save it."""
    row = await c.choose(
        ChoicePage(
            heading=_("What would you like to take home?"),
            place=_("take home"),
            lines=tuple(
                texts(
                    _("Your plan is a page to read or print: first what to do, then all answers."),
                    _("A shared copy is for IT support or training: answers without your name."),
                    _("It is not locked, and it names weak points. Keep it safe."),
                )
            ),
            rows=(
                Row(_("My plan, in normal print")),
                Row(_("My plan, in large print")),
                Row(_("A shared copy of my answers, to give to someone")),
            ),
            help=_("Choose what to save."),
        )
    )
    try:
        if row == 2:  # noqa: PLR2004 - the third row
            await _share(c)
        elif row is not None:
            await _save_plan(c, large_print=row == 1)
    except UserError as error:
        c.say(str(error))


async def _save_plan(c: Conversation, *, large_print: bool) -> None:
    """Make the page and give it to the person.

    Raises:
        UserError: There is nothing to report yet.
    """
    from securecllr.reports.render import own_file

    def made() -> bytes:
        return own_file(c.audit, "html", c.device, large_print=large_print)

    try:
        # Loading what writes it takes longer than a key press may.
        data = await c.wait(made, _("Making the page ..."))
    except GivenUp:
        return
    await c.deliver(File(f"securecllr-report-{c.audit.today}", "html", data))


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
            lines=(*texts(*copy.about), GAP, *texts(*(f"   {line}" for line in copy.content))),
            rows=(Row(_("No, leave it")), Row(_("Yes, write it"))),
            help=_("Read what the copy would hold. Going back writes nothing."),
        )
    )
    c.say(" ".join(copy.write()) if row == 1 else _("Nothing was written."))
