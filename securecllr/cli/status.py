"""``securecllr status``: how far the person is, in words or as JSON."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass

from securecllr.audit.engine import Audit
from securecllr.cli import exit_codes
from securecllr.cli.open_profile import open_audit
from securecllr.cli.options import CommonOptions
from securecllr.i18n import _, ngettext


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusOptions(CommonOptions):
    """Of ``status``."""

    json: bool = False
    strict: bool = False


def status(options: StatusOptions) -> int:
    """Print the status, and return its exit code.

    It is 3 while the first walk is not finished; with --strict, 4 while something is to do.
    """
    audit = open_audit(options)
    found = _found(audit)
    if options.json:
        sys.stdout.write(json.dumps(found, indent=2) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(found))
    if not audit.first_walk_finished:
        return exit_codes.NOT_FINISHED
    return exit_codes.TO_DO_FIRST if options.strict and found["actions"] else exit_codes.DONE


def _found(audit: Audit) -> dict[str, object]:
    """Return the figures. The keys are stable: other programs read them."""
    sections = audit.sections()
    attestation = audit.now.attestation
    plan = audit.plan()
    first = plan.first
    return {
        "profile": str(audit.store.path),
        "accounts": len(audit.now.in_use),
        "questions": sum(len(section.checks) for section in sections),
        "answered": sum(section.answered for section in sections),
        "finished": audit.first_walk_finished,
        "signed_off": attestation.at.astimezone().date().isoformat() if attestation else None,
        "changed_since": bool(attestation) and audit.now.changed_since,
        "sealed": bool(attestation and attestation.signature),
        "actions": len(plan.actions),
        "first": {
            "control": first.control.id,
            "accounts": [member.check.account.id for member in first.members],
        }
        if first
        else None,
    }


def _lines(found: dict[str, object]) -> list[str]:
    """Return the figures in words, and at the end the next command."""
    lines = [
        _("{answered} of {questions} questions of the first walk answered.").format(**found)
        if found["questions"]
        else _("No accounts chosen yet."),
        ngettext(
            "{n} action on the plan.", "{n} actions on the plan.", int(str(found["actions"]))
        ).format(n=found["actions"]),
        _("Signed off on {signed_off}.").format(**found)
        if found["signed_off"]
        else _("Not signed off yet."),
    ]
    if found["changed_since"]:
        lines.append(_("Something has changed since."))
    lines.append(_("Next: securecllr plan") if found["finished"] else _("Next: securecllr audit"))
    return lines
