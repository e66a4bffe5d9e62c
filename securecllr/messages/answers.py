"""The texts about answers: what one leads to, what is on file, how it was signed off."""

from __future__ import annotations

from datetime import date

from securecllr.audit.applicability import Check
from securecllr.audit.engine import Audit
from securecllr.audit.question_page import Earlier, Option, earlier
from securecllr.audit.sign_off import SignOffCount
from securecllr.i18n import _, ngettext
from securecllr.messages.count import sign_off_words
from securecllr.messages.lines import day
from securecllr.profile.fingerprint import fingerprint
from securecllr.profile.model import Attestation, LeftState


def saved_words(option: Option) -> str:
    """Return what was saved, in a few words: it is said after every answer."""
    return {
        "looked": _("Saved: in place."),
        "think": _("Saved: you think so."),
        "no": _("Saved: no. It is on your plan."),
        "unsure": _("Saved: not sure. That is a good answer."),
        "na": _("Saved: it does not apply."),
    }[option.answer]


def short_answer(option: Option) -> str:
    """Return an answer in a word or two, for where answers are heard again and again."""
    return {
        "looked": _("Looked"),
        "think": _("Think so"),
        "no": _("No"),
        "unsure": _("Not sure"),
        "na": _("My choice") if option.reason == "chosen" else _("Does not apply"),
    }[option.answer]


def closing_words(audit: Audit) -> str:
    """Return what is said on leaving: whether the answers are saved."""
    if audit.store.is_new:
        return _("Nothing is saved yet.")
    return _("Everything is saved.")


def earlier_words(found: Earlier) -> str:
    """Return the answer on file with its date, and whether it is time to look again."""
    said = {
        "looked": _("You looked on {date}."),
        "think": _("You thought so on {date}."),
        "no": _("You said no on {date}."),
        "unsure": _("You were not sure on {date}."),
        "na": _("You said on {date}: {answer}."),
    }[found.answer]
    text = said.format(date=day(found.answered), answer=found.text.rstrip("."))
    return text + (_(" It is time to look again.") if found.stale else "")


def not_answered_words() -> str:
    """Return what stands in the place of an answer that was not given."""
    return _("Not answered yet")


def answer_on_file(audit: Audit, check: Check, usual: date | None) -> str:
    """Return an answer in the person's own words; with its day where that is not the usual one."""
    found = earlier(audit.now, check, audit.today)
    if found is None:
        return not_answered_words()
    text = found.text
    if found.stale:
        text = _("{answer}, due another look").format(answer=text)
    return text if found.answered == usual else f"{text}, {day(found.answered)}"


def last_signed_words(attestation: Attestation, changes: int) -> str:
    """Return the day of the last sign-off, and how much has changed since."""
    said = _("last {date}").format(date=day(attestation.at.astimezone()))
    if not changes:
        return said
    more = ngettext("{n} change since", "{n} changes since", changes).format(n=changes)
    return f"{said}, {more}"


def sign_off_line(attestation: Attestation, count: SignOffCount) -> str:
    """Return when a sign-off was, and what it was about."""
    return _("Signed off on {date}: {count}").format(
        date=day(attestation.at.astimezone()), count=sign_off_words(count)
    )


def signed_lines(audit: Audit) -> list[str]:
    """Return when the last sign-off was, what it was about, and whether it is sealed."""
    attestation = audit.now.attestation
    if attestation is None:
        return []
    signed = sign_off_line(attestation, audit.sign_off_count())
    if attestation.key is None and attestation != audit.signed_now:
        return [signed, _("Not sealed.")]  # why, nobody kept
    return [signed, sealed_words(audit, attestation)]


def asked_by_another_set(audit: Audit) -> str:
    """Return how many entries belong to controls or kinds that this catalogue lacks; or ""."""
    known = audit.catalogue
    others = sum(control not in known.controls for _account, control in audit.now.answers)
    others += sum(account.kind not in known.kinds for account in audit.now.in_use)
    if not others:
        return ""
    return ngettext(
        "{n} entry was asked by another set of questions. It is kept.",
        "{n} entries were asked by another set of questions. They are kept.",
        others,
    ).format(n=others)


def missing_words(audit: Audit) -> list[str]:
    """Return, for each account with unanswered questions, its name and how many."""
    names = audit.names()
    return [
        ngettext("{name}: {n} question", "{name}: {n} questions", len(section.unanswered)).format(
            name=names[section.account].listed, n=len(section.unanswered)
        )
        for section in audit.sections()
        if section.unanswered
    ]


def signed_off_words(attestation: Attestation) -> str:
    """Return the day of a sign-off, and where it is saved."""
    return _("Signed off on {date}. Saved.").format(date=day(attestation.at.astimezone()))


def asking_words() -> str:
    """Return that the keyring is asked for a key, which may take a while."""
    return _("Asking the keyring of this computer ...")


def sealed_words(audit: Audit, attestation: Attestation) -> str:
    """Return which key signed a sign-off, or why none did and what can be done.

    Of a sign-off that was made earlier nobody knows why.
    """
    if attestation.key is not None:
        return _("Sealed on this computer, by key {key}.").format(key=fingerprint(attestation.key))
    return {
        None: _("Not sealed."),
        "none": _("Not sealed, because this computer has no keyring. Your IT team can add one."),
        "insecure": _(
            "Not sealed, because the keyring of this computer keeps keys in a plain file. "
            "Your IT team can add a safe one."
        ),
        "locked": _(
            "Not sealed, because the keyring of this computer is locked. "
            "Unlock it, then sign off again."
        ),
        "browser": _("Not sealed: a browser has no safe place for a key."),
        "silent": _(
            "Not sealed, because the keyring of this computer does not answer. "
            "If it asks for a password, give it, then sign off again."
        ),
    }[audit.not_sealed]


def state_words(state: LeftState) -> str:
    """Return how an account was left, as the person would say it."""
    return {
        "closed": _("I closed it for good"),
        "paused": _("I paused it: it is hidden, and I can bring it back"),
        "open": _("It is still open"),
        "locked-out": _("I cannot get in to it"),
        "mistake": _("I added it by mistake"),
    }[state]
