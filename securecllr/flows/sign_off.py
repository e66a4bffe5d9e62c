"""Check your answers, change any of them, and sign off."""

from __future__ import annotations

from datetime import date
from functools import partial

from securecllr.audit.applicability import Check
from securecllr.audit.sign_off import listed_checks, thought_so, usual_day
from securecllr.errors import KeyringProblem, NoKeyring
from securecllr.flows.conversation import Conversation
from securecllr.flows.dialog import GivenUp
from securecllr.flows.pages import ChoicePage, Chosen, Pressed, Row, Shortcut, TickPage
from securecllr.flows.question import Outcome, question
from securecllr.i18n import _
from securecllr.messages.answers import (
    answer_on_file,
    asked_by_another_set,
    asking_words,
    missing_words,
    signed_lines,
    signed_off_words,
)
from securecllr.messages.count import sign_off_words
from securecllr.messages.lines import day, texts


async def check_answers(c: Conversation) -> None:
    """Show every answer, to change or to sign off, until the person goes back."""
    at = 0
    while True:
        checks = listed_checks(c.audit.checks(), c.audit.now)
        reply = await c.ask(_shown(c, checks, at))
        match reply:
            case Chosen(row) if row < len(checks):
                at = row
                if await c.may_change():
                    await question(c, checks[row].key)
            case Pressed("k"):
                if await c.may_change():
                    await _look_again(c, checks)
            case Chosen() | Pressed("f"):
                if not c.audit.now.answers:
                    c.say(_("There is nothing to sign off yet. Answer a question first."))
                elif await c.may_change() and await _sign_off(c):
                    return
            case _:
                return


def _shown(c: Conversation, checks: list[Check], at: int) -> ChoicePage:
    names = c.audit.names()
    others = asked_by_another_set(c.audit)
    usual = usual_day(checks, c.audit.now)
    actions = [Shortcut("f", _("sign off"), _("Sign off what you have said so far."))]
    if thought_so(checks, c.audit.now):
        words = _('Look now at each answer that says "I think so".')
        actions.append(Shortcut("k", _('look at each "I think so"'), words))
    return ChoicePage(
        heading=_("Check your answers before you sign off"),
        place=_("check your answers"),
        lines=tuple(texts(*_above(c, usual))),
        rows=(
            *(
                Row(
                    check.control.name,
                    answer_on_file(c.audit, check, usual),
                    group=names[check.account.id].listed,
                )
                for check in checks
            ),
            Row(_("Sign off what you have said so far"), group=_("When you have read them")),
        ),
        highlighted=at,
        heads=(_("Question"), _("Your answer")),
        after=tuple(texts(others)) if others else (),
        actions=tuple(actions),
        help=_("Read your answers. Choose one to change it, or sign off."),
    )


def _above(c: Conversation, usual: date | None) -> list[str]:
    """Return what is said above the answers: a sign-off is a moment, and each day stands once."""
    said = [_("Nothing is signed off until you say so. You can change any answer.")]
    if usual is not None:
        said.append(_("You answered on {date}, where no other day stands.").format(date=day(usual)))
    return said + signed_lines(c.audit)


async def _look_again(c: Conversation, checks: list[Check]) -> None:
    """Ask each "I think so" again, one after the other. Going back from one ends it."""
    for check in thought_so(checks, c.audit.now):
        if await question(c, check.key) is Outcome.WENT_BACK:
            return


async def _sign_off(c: Conversation) -> bool:
    """Show the declaration, name what was not asked, and save the sign-off."""
    missing = missing_words(c.audit)
    words = texts(sign_off_words(c.audit.count_to_sign()))
    if missing:
        words += texts(
            _("These have questions with no answer yet. You can still sign off now."),
            *(f"   {text}" for text in missing),
        )
    words += texts(
        _('"I\'m not sure" is fine. We do not ask your name.'),
        _("These are your own answers, not a test of your accounts."),
    )
    error = ""
    ticked: frozenset[int] | None = frozenset()
    while True:
        ticked = await c.tick(
            TickPage(
                heading=_("Sign off"),
                place=_("sign off"),
                lines=tuple(words),
                rows=(
                    Row(c.audit.catalogue.declaration.text),
                    Row(_("Someone was helping me.")),
                ),
                ticked=ticked or frozenset(),
                error=error,
                help=_("Tick the first line if you agree, then go on."),
            )
        )
        if ticked is None:
            return False
        if 0 in ticked:
            break
        error = _("Tick the first line if you agree, or go back.")
    await _save(c, assisted=1 in ticked)
    return True


async def _save(c: Conversation, *, assisted: bool) -> None:
    """Seal where there is a keyring that answers in time, and save."""
    attestation = c.audit.draft_sign_off(assisted=assisted)
    why: KeyringProblem | None = None
    try:
        attestation = await c.wait(partial(c.audit.seal, attestation), asking_words())
    except NoKeyring as no:
        why = no.why
    except GivenUp:
        why = "silent"
    c.audit.sign_off(attestation, not_sealed=why)
    c.say(signed_off_words(attestation))
