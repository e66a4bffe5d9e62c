"""Coming back: since the sign-off, the re-check, what has changed, a reminder (rules X1 to X3)."""

from __future__ import annotations

from securecllr.catalogue.model import HACKED
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.lines import day, texts
from securecllr.messages.reading import alarm_lines
from securecllr.messages.recheck import (
    CHANGES,
    change_words,
    changes_question,
    joined_words,
    nothing_new_words,
    recheck_cost,
    reminder_words,
    saved_reminder_words,
    since_lines,
    since_title,
    stopped_words,
)
from securecllr.reports.calendar import CHOICES, day_of, reminders, save_reminder
from securecllr.reports.save import own_folder
from securecllr.tui.app import CllrApp
from securecllr.tui.screens.asking import Asking
from securecllr.tui.screens.reading import Reading


def since_page(app: CllrApp) -> Reading:
    """Give the page that a signed-off profile opens on."""
    return Reading(since_title(app.audit), since_lines(app.audit))


def recheck(app: CllrApp) -> None:
    """Ask again what needs asking; where nothing does, ask whether anything is new."""
    found = app.audit.to_recheck()
    if not found:
        app.push_screen(ChangesPage())
        return
    from securecllr.tui.screens.question import QuestionScreen

    app.push_screen(QuestionScreen(found[0].check.key, again=found))


class ChangesPage(Asking):
    """Asks what has changed; each change leads to just the questions that it touches."""

    def __init__(self) -> None:
        super().__init__(_ask_changes, _("what has changed"))


async def _ask_changes(page: Asking) -> None:
    app, audit = page.cllr, page.cllr.audit
    found = audit.to_recheck()
    rows = [nothing_new_words(), joined_words(), stopped_words(), *map(change_words, CHANGES)]
    chosen = await page.one_of(
        changes_question(), rows, words=() if found else texts(recheck_cost(found))
    )
    if chosen is None or chosen == 0:
        return
    first = len(rows) - len(CHANGES)
    if chosen < first:
        from securecllr.tui.screens.accounts import ChangeAccounts

        app.call_later(app.push_screen, ChangeAccounts())
        return
    change = CHANGES[chosen - first]
    audit.change(change)
    app.call_later(recheck, app)
    if change == HACKED:
        account = next(iter(audit.now.in_use), None)
        card, kind = audit.catalogue.cards[HACKED], account.kind if account else ""
        lines = alarm_lines(audit.catalogue, card, kind, app.settings.device)
        app.call_later(app.push_screen, Reading(card.title, lines))


class RemindPage(Asking):
    """Asks when to be reminded, and saves a file for a calendar. It names no weak point."""

    def __init__(self) -> None:
        super().__init__(_ask_when, _("reminder"))


async def _ask_when(page: Asking) -> None:
    audit = page.cllr.audit
    days = [day_of(choice, audit.today) for choice in CHOICES]
    chosen = await page.one_of(
        _("When would you like to be reminded?"),
        [reminder_words(choice, day(when)) for choice, when in zip(CHOICES, days, strict=True)],
    )
    if chosen is None:
        return
    when = days[chosen]
    data = reminders([when], audit.moment(), audit.store.log.head.id)
    try:
        said = list(saved_reminder_words(save_reminder(own_folder(audit.store.path), when, data)))
    except UserError as error:
        said = [str(error)]
    page.cllr.call_later(page.cllr.push_screen, Reading(_("Reminder"), texts(*said)))
