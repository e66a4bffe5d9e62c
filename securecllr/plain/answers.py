"""Check your answers, change any, and sign off (rules C1 to C4)."""

from __future__ import annotations

from securecllr.audit.checks import Check
from securecllr.i18n import _
from securecllr.messages.answers import (
    answer_on_file,
    asked_by_another_set,
    listed_checks,
    missing_words,
    sealed_words,
    signed_off_words,
    thought_so,
)
from securecllr.plain.asking import ask_yes
from securecllr.plain.helping import help_page
from securecllr.plain.question import Left, ask_question
from securecllr.plain.session import BACK, Session, as_number


def check_answers(session: Session) -> bool:
    """Show every answer. Gives True when the person has signed off."""
    anew = True
    while True:
        checks = listed_checks(session.audit)
        if anew:
            _show(session, checks)
        anew = True
        keys = _keys(session, checks)
        typed = session.ask(keys, lambda: help_page(session))
        if typed == BACK:
            return False
        number = as_number(typed, len(checks))
        if (typed in keys or number is not None) and not session.may_change():
            continue
        if typed == "f":
            if _sign_off(session):
                return True
        elif typed == "l" and "l" in keys:
            _look(session)
        elif number is not None:
            ask_question(session, checks[number - 1].key)
        else:
            session.no_such(len(checks))
            anew = False


def _look(session: Session) -> None:
    """Ask each "I think so" again, one after the other. Going back from one ends the looking."""
    for check in thought_so(session.audit):
        if ask_question(session, check.key) is Left.WENT_BACK:
            return


def _keys(session: Session, checks: list[Check]) -> dict[str, str]:
    """Give what can be typed here."""
    keys = {"1": _("type a number to change that answer")} if checks else {}
    if thought_so(session.audit):
        keys["l"] = _('look now at each "I think so"')
    return keys | {"f": _("sign off"), BACK: _("back")}


def _show(session: Session, checks: list[Check]) -> None:
    """List the answers by account, one numbered line each."""
    lines, names = session.lines, session.audit.names()
    lines.heading(_("Check your answers before you sign off"))
    lines.say(_("Nothing is signed off until you type f. You can change any answer."))
    account = None
    for number, check in enumerate(checks, 1):
        if check.account.id != account:
            account = check.account.id
            lines.heading(names[account].listed)
        lines.say(
            f"{number}. {check.control.name}: {answer_on_file(session.audit, check)}", indent="   "
        )
    if others := asked_by_another_set(session.audit):
        lines.heading(others)


def _sign_off(session: Session) -> bool:
    """Show the declaration, name what was not asked, and save the sign-off. False: not now."""
    audit, lines = session.audit, session.lines
    if not audit.now.answers:
        lines.error(_("There is nothing to sign off yet. Type b, then answer a question."))
        return False
    lines.heading(_("Sign off"))
    if missing := missing_words(audit):
        lines.say(_("These have questions with no answer yet. You can still sign off now."))
        for text in missing:
            lines.say(f"   {text}")
    lines.say(
        f'"{audit.catalogue.declaration.text}"',
        _('"I\'m not sure" is fine. We do not ask your name.'),
    )
    if not ask_yes(session, _("Do you agree?"), _("Type y to sign off, or n to go back.")):
        return False
    assisted = ask_yes(
        session, _("Was someone helping you?"), _("Type y if someone helped you, or n if not.")
    )
    attestation = audit.sign_off(assisted=assisted)
    lines.heading(signed_off_words(attestation))
    lines.say(
        _("These are your own answers, not a test of your accounts."),
        sealed_words(audit, attestation),
    )
    return True
