"""What could not be saved: said once, kept in memory, and offered again. It ends nothing."""

from __future__ import annotations

from securecllr.errors import UserError
from securecllr.flows.conversation import Conversation
from securecllr.flows.pages import ChoicePage, Row
from securecllr.i18n import _
from securecllr.messages.lines import texts
from securecllr.messages.saving import saved_as_words
from securecllr.profile.storage import NotSaved, Way


async def say_unsaved(c: Conversation, error: NotSaved) -> None:
    """Say why something is not saved, and do what the person chooses about it."""
    while True:
        ways = list(error.ways)
        row = await c.choose(
            ChoicePage(
                heading=_("Not saved yet"),
                lines=tuple(texts(str(error), _("What you said is kept while this is open."))),
                rows=(*(Row(_words(way)) for way in ways), Row(_("Go on, and try again later"))),
                help=_("Nothing is lost while this is open. Try again, or go on."),
            )
        )
        if row is None or row == len(ways):
            return
        try:
            _do(c, ways[row])
        except NotSaved as again:
            error = again
        except UserError as other:
            c.say(str(other))
            return
        else:
            return


async def save_at_the_end(c: Conversation) -> None:
    """Try once more to save what is pending, before everything is closed."""
    try:
        c.audit.store.retry()
    except NotSaved as error:
        await say_unsaved(c, error)


def _words(way: Way) -> str:
    return {
        "again": _("Try again"),
        "take-in": _("Take in what was added, and save after it"),
        "keep-both": _("Leave that file, and save mine beside it"),
    }[way]


def _do(c: Conversation, way: Way) -> None:
    if way == "again":
        c.audit.store.retry()
        c.say(_("Saved."))
    elif way == "take-in":
        c.audit.store.take_in()
        c.say(_("Saved, after what was added."))
    else:
        path = c.audit.store.keep_both(c.audit.moment())
        c.say(saved_as_words(path))
