"""A person's report as data, for other programs: its shape is published and its keys are stable.

A key is never renamed and never goes; a new one may come. The when-then plans stay out: they are
free text, and of no use to a program.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

import msgspec

from securecllr.audit.applicability import Check, answer_of
from securecllr.audit.count import Count
from securecllr.audit.engine import Audit
from securecllr.audit.names import Name, with_name
from securecllr.audit.plan import Action, OpenState
from securecllr.audit.question_numbers import question_numbers
from securecllr.audit.results import Due, DueWhy, Result, result_of_check
from securecllr.audit.sign_off import SignOffCount
from securecllr.catalogue.model import AnswerWord, Lane, Part, Reason, Role
from securecllr.i18n import language, unreviewed_notice
from securecllr.messages.plan import member_title
from securecllr.profile.model import LeftState, RunBy
from securecllr.profile.state import Key
from securecllr.reports.accounts import answer_words, members_by_account
from securecllr.reports.basis import notices_in_one, something_to_report
from securecllr.reports.states import mark_of, shown_checks


class _ResultPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the report: every key is always there, so that a reader need not look for it."""


class AccountRow(_ResultPart, frozen=True):
    """An account: of which kind, for what, and how it was left, if it was."""

    id: str
    kind: str
    name: str
    role: Role | None
    left: LeftState | None
    run_by: RunBy | None


class CheckRow(_ResultPart, frozen=True, kw_only=True):
    """A question about an account: the answer, and what it comes to today.

    ``number`` is the question's own, as on paper. ``open`` says how it is on the plan, or None;
    ``to_do`` says it in words. ``due`` says why the answer is due another look, or None while it
    counts. ``changed_by_pack`` names the council's pack that changed or added the question.
    """

    number: str
    account: str
    control: str
    part: Part
    lane: Lane
    question: str
    answer: AnswerWord | None
    answer_text: str
    choice: str | None
    reason: Reason | None
    answered_on: date | None
    valid_until: date | None
    due: DueWhy | None
    result: Result
    result_text: str
    open: OpenState | None
    to_do: str | None
    minutes: int | None
    changed_by_pack: str | None


class ActionRow(_ResultPart, frozen=True):
    """One thing to do, in the order of the plan, on one account or several.

    ``minutes`` is for all of them. ``open`` says how it is open: a person is known not to have it
    in place only with ``no``. ``put_off_until`` is a day that is still to come, or None.
    """

    control: str
    accounts: list[str]
    minutes: int
    to_do: str
    open: OpenState
    danger: bool
    put_off_until: date | None


class Counted(_ResultPart, frozen=True):
    """How many checks are to do and to look at, and what the latter is made of."""

    to_do: int
    to_look_at: int
    think: int
    unsure: int
    due: int
    not_asked: int


class Signed(_ResultPart, frozen=True):
    """What the sign-off was about: how many checks were in which state, on its day."""

    looked_at: int
    from_memory: int
    due: int
    not_asked: int


class OwnReport(_ResultPart, frozen=True, kw_only=True):
    """The whole report.

    ``changed_since`` says whether anything was added after the sign-off; ``signed`` stays as it
    was. ``plan`` holds what is open, ``further`` where a stronger second step is offered.
    ``language`` is that of its texts; ``language_reviewed`` says whether one who speaks it has
    read them all. ``notice`` says so too, in words.
    """

    format: Literal[1]
    language: str
    language_reviewed: bool
    notice: str
    made_on: date
    catalogue: str
    packs: list[str]
    signed_off: date | None
    changed_since: bool
    signed: Signed | None
    count: Counted
    check_again_by: date
    accounts: list[AccountRow]
    checks: list[CheckRow]
    plan: list[ActionRow]
    further: list[ActionRow]


def own_rows(audit: Audit) -> OwnReport:
    """Return a person's report as data.

    Raises:
        UserError: There is nothing to report yet.
    """
    something_to_report(audit)
    now, names, plan = audit.now, audit.names(), audit.plan()
    attestation = now.attestation
    return OwnReport(
        format=1,
        language=language(),
        language_reviewed=unreviewed_notice() is None,
        notice=notices_in_one(audit),
        made_on=audit.today,
        catalogue=audit.catalogue.version,
        packs=[pack.label for pack in audit.catalogue.packs],
        signed_off=attestation.at.astimezone().date() if attestation else None,
        changed_since=bool(attestation) and now.changed_since,
        signed=_signed(audit.sign_off_count()) if attestation else None,
        count=_counted(audit.count()),
        check_again_by=audit.recheck_day(),
        accounts=[
            AccountRow(
                id=account.id,
                kind=account.kind,
                name=names[account.id].listed,
                role=account.role,
                left=now.left[account.id].state if account.id in now.left else None,
                run_by=account.run_by,
            )
            for account in now.accounts.values()
        ],
        checks=check_rows(audit),
        plan=[_action(action, names) for action in plan.actions],
        further=[_action(action, names) for action in plan.further],
    )


def _signed(count: SignOffCount) -> Signed:
    return Signed(count.looked_at, count.from_memory, count.due, count.not_asked)


def _counted(count: Count) -> Counted:
    return Counted(
        count.to_do, count.to_look_at, count.think, count.unsure, count.due, count.not_asked
    )


def _action(action: Action, names: dict[str, Name]) -> ActionRow:
    return ActionRow(
        control=action.control.id,
        accounts=[member.check.account.id for member in action.members],
        minutes=action.minutes,
        to_do=member_title(action.first, names),
        open=action.open,
        danger=action.danger,
        put_off_until=action.until,
    )


def check_rows(audit: Audit) -> list[CheckRow]:
    """Return a row a question, account by account."""
    numbers, names = question_numbers(audit.catalogue), audit.names()
    members = {
        member.check.key: member for found in members_by_account(audit).values() for member in found
    }
    due: dict[Key, Due] = {found.check.key: found for found in audit.due()}
    rows = []
    for check in shown_checks(audit):
        answer = answer_of(audit.now, check) if check.settled is None else None
        member = members.get(check.key)
        rows.append(
            CheckRow(
                number=numbers[check.kind.id, check.control.id],
                account=check.account.id,
                control=check.control.id,
                part=check.part,
                lane=check.control.lane,
                question=with_name(check.control.question, names[check.account.id]),
                answer=answer.answer if answer else None,
                answer_text=answer_words(audit, check)[0],
                choice=answer.choice if answer else None,
                reason=answer.reason if answer else None,
                answered_on=answer.at.astimezone().date() if answer else None,
                valid_until=answer.valid_until if answer else None,
                due=due[check.key].why if check.key in due else None,
                result=result_of_check(check, answer, audit.today),
                result_text=mark_of(audit, check).word,
                open=member.open if member else None,
                to_do=member_title(member, names) if member else None,
                minutes=member.minutes if member else None,
                changed_by_pack=_pack_of(audit, check),
            )
        )
    return rows


def _pack_of(audit: Audit, check: Check) -> str | None:
    """Return the council's pack that changed or added a question, if one did."""
    for pack in audit.catalogue.packs:
        if check.control.id in (*pack.controls_changed, *pack.controls_added):
            return pack.name
    return None


def to_json(report: OwnReport) -> bytes:
    """Write a report as JSON, dates as text."""
    return msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n"


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema of a report."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A securecllr report, format 1",
        **msgspec.json.schema(OwnReport),
    }
