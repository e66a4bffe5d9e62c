"""``securecllr status``: how far the person is, in words or as JSON."""

from __future__ import annotations

import json
import sys

from msgspec.structs import asdict

from securecllr.audit.engine import Audit
from securecllr.audit.plan import ActionPlan
from securecllr.audit.results import Due
from securecllr.cli import exit_codes
from securecllr.cli.locate import same_profile
from securecllr.cli.open_profile import open_audit
from securecllr.cli.options import CommonOptions
from securecllr.cli.started_as import next_command_words, started_as
from securecllr.i18n import _
from securecllr.messages.count import count_words, due_lines, sign_off_words


class StatusOptions(CommonOptions, frozen=True, kw_only=True):
    """Of ``status``."""

    json: bool = False
    strict: bool = False


def status(options: StatusOptions) -> int:
    """Print the status, and return its exit code.

    It is 3 while a question of the quick check has no answer that the last quick check asked; a
    new one, or an answer that is due another look, is none. With --strict it is 4 while something
    is not in place that lets somebody take over an account, or puts a person in danger.
    """
    audit = open_audit(options)
    found = _found(audit)
    if options.json:
        sys.stdout.write(json.dumps(found, indent=2) + "\n")
    else:
        command = started_as("plan" if found["finished"] else "audit", *same_profile(options))
        sys.stdout.writelines(f"{line}\n" for line in _lines(audit, found, command))
    if not audit.quick_finished:
        return exit_codes.NOT_FINISHED
    pressing = options.strict and _is_pressing(audit.plan())
    return exit_codes.TO_DO_FIRST if pressing else exit_codes.DONE


def _found(audit: Audit) -> dict[str, object]:
    """Return the figures. The keys are stable: other programs read them.

    ``finished`` says whether the quick check is answered. ``due`` lists the answers that are due
    another look: they are answered.
    """
    sections = audit.sections()
    attestation = audit.now.attestation
    plan, count = audit.plan(), audit.count()
    return {
        "profile": str(audit.store.path),
        "accounts": len(audit.now.in_use),
        "questions": sum(len(section.checks) for section in sections),
        "answered": sum(section.answered for section in sections),
        "finished": audit.quick_finished,
        "signed_off": attestation.at.astimezone().date().isoformat() if attestation else None,
        "changed_since": bool(attestation) and audit.now.changed_since,
        "sealed": bool(attestation and attestation.signature),
        "actions": len(plan.actions),
        "first": _first(plan),
        "to_do": count.to_do,
        "to_look_at": count.to_look_at,
        "due": [_due(due) for due in audit.due()],
        "new": sum(len(section.new) for section in sections),
        "signed": asdict(audit.sign_off_count()) if attestation else None,
    }


def _first(plan: ActionPlan) -> dict[str, object] | None:
    if plan.first is None:
        return None
    accounts = [member.check.account.id for member in plan.first.members]
    return {"control": plan.first.control.id, "accounts": accounts}


def _due(due: Due) -> dict[str, object]:
    account, control = due.check.key
    until = due.until.isoformat() if due.until else None
    return {"account": account, "control": control, "why": due.why, "good_until": until}


def _is_pressing(plan: ActionPlan) -> bool:
    """Return whether something that can take an account over or harm a person is a known no."""
    return any(
        action.open == "no" and (action.danger or action.control.stops == "takeover")
        for action in plan.actions
    )


def _lines(audit: Audit, found: dict[str, object], command: str) -> list[str]:
    """Return the figures in words, and at the end the next command."""
    lines = [
        _("{answered} of {questions} questions of the first walk answered.").format(**found)
        if found["questions"]
        else _("No accounts chosen yet."),
        f"{count_words(audit.count())}.",
        *(line.text for line in due_lines(audit) if line.text),
        _("Signed off on {signed_off}:").format(**found)
        + " "
        + sign_off_words(audit.sign_off_count())
        if found["signed_off"]
        else _("Not signed off yet."),
    ]
    lines.append(next_command_words(command))
    return lines
