"""What is kept, and deleting all of it: shown first, asked once, then the program ends."""

from __future__ import annotations

from securecllr.audit.engine import Audit
from securecllr.i18n import _
from securecllr.messages import forgetting
from securecllr.messages.lines import texts
from securecllr.messages.reading import kept_lines, kept_title
from securecllr.profile.erasure import Belongings, belongings_of, forget
from securecllr.tui.commands import Command
from securecllr.tui.screens.asking import Asking, Flow
from securecllr.tui.screens.reading import Reading


class KeptPage(Reading):
    """Says what is kept, where and who sees it. D deletes all of it."""

    def __init__(self, audit: Audit) -> None:
        super().__init__(kept_title(), kept_lines(audit.store.path, audit.catalogue))

    def own_commands(self) -> list[Command]:
        """Give the way back, and deleting."""
        delete = Command(
            "d", _("delete all"), _("Delete everything. It asks first."), self.ask_to_delete
        )
        return [*super().own_commands(), delete]

    def ask_to_delete(self) -> None:
        """Show what would go, and ask."""
        if not self.cllr.may_change():
            return
        profile = self.cllr.audit.store.path
        found = belongings_of(profile)
        stays = forgetting.stays_words(found, profile)
        if found.files:
            self.app.push_screen(Asking(_delete(found, stays)))
        else:
            self.app.push_screen(Reading(kept_title(), texts(forgetting.nothing_words(), *stays)))


def _delete(found: Belongings, stays: list[str]) -> Flow:
    """Ask once, delete it, and leave with what was deleted."""

    async def flow(page: Asking) -> None:
        listed = [f"  {line}" for line in forgetting.will_go_words(found)]
        chosen = await page.one_of(
            forgetting.delete_question(),
            [_("No, keep it"), _("Yes, delete all of it")],
            words=texts(forgetting.will_go_title(), *listed, *stays),
        )
        if chosen != 1:
            return
        app = page.cllr
        app.audit.store.release()
        app.forgotten = [*map(forgetting.gone_words, forget(found)), forgetting.copies_words()]
        app.exit("forgotten")

    return flow
