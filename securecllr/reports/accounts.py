"""Each account in a report: its answers in words with their dates, and the steps for what is open.

Accounts that are no longer used come last.
"""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.audit.applicability import Check
from securecllr.audit.engine import Audit
from securecllr.audit.names import Name, role_words, with_name
from securecllr.audit.plan import Member
from securecllr.audit.question_page import earlier
from securecllr.i18n import _
from securecllr.messages.answers import not_answered_words, state_words
from securecllr.messages.lines import day, minutes
from securecllr.messages.plan import member_lines, member_title, own_plan
from securecllr.messages.steps import Device
from securecllr.profile.model import Account
from securecllr.reports.document import Element, Heading, Paragraph, Table, Together
from securecllr.reports.from_lines import parts_of
from securecllr.reports.states import mark_of, shown_checks


def accounts(audit: Audit, device: Device) -> Iterator[Element]:
    """Yield a section for each account.

    Args:
        audit: The engine over the open profile.
        device: For which device the steps are.
    """
    checks: dict[str, list[Check]] = {}
    for check in shown_checks(audit):
        checks.setdefault(check.account.id, []).append(check)
    members = members_by_account(audit)
    names = audit.names()
    for account, found in checks.items():
        yield Heading(names[account].listed)
        if used := role_words(found[0].account.role):
            yield Paragraph(_("Used for {what}.").format(what=used))
        yield _answers(audit, names[account], found)
        for member in members.get(account, ()):
            yield steps_of(audit, member, device)
    for old in audit.now.accounts.values():
        if old.id in audit.now.left and old.id in names:
            yield from _left(audit, old, members.get(old.id, []), device)


def members_by_account(audit: Audit) -> dict[str, list[Member]]:
    """Return what is open on each account, in the order of the plan."""
    found: dict[str, list[Member]] = {}
    plan = audit.plan()
    for action in (*plan.actions, *plan.further):
        for member in action.members:
            found.setdefault(member.check.account.id, []).append(member)
    return found


def answer_words(audit: Audit, check: Check) -> tuple[str, str]:
    """Return an answer in its own words and the day it was given; or why there is none, and ""."""
    if check.settled is not None:
        return check.settled.reason, ""
    if (answer := earlier(audit.now, check, audit.today)) is None:
        return not_answered_words(), ""
    return answer.text, day(answer.answered)


def _answers(audit: Audit, name: Name, checks: list[Check]) -> Table:
    rows = [
        (
            with_name(check.control.question, name),
            *answer_words(audit, check),
            mark_of(audit, check),
        )
        for check in checks
    ]
    head = (_("Question"), _("Your answer"), _("Answered on"), _("Now"))
    return Table(_("Your answers: {name}").format(name=name.listed), head, tuple(rows))


def steps_of(audit: Audit, member: Member, device: Device, *, own: bool = True) -> Together:
    """Return what to do, and how, for one thing that is open.

    Args:
        audit: The person's audit.
        member: What is open, on one account.
        device: For which device the steps are.
        own: Whether it is for the person, with their when-then plan.
    """
    title = _("{title}, about {time}").format(
        title=member_title(member, audit.names()), time=minutes(member.minutes)
    )
    worry = member.check.control.worry if member.instead is None else None
    said = (worry, own_plan(audit, member.check.key)) if own else ()
    extra = [Paragraph(text) for text in said if text]
    parts = parts_of(member_lines(member, device, audit.today))
    return Together((Heading(title, 3), *extra, *parts))


def _left(
    audit: Audit, account: Account, members: list[Member], device: Device
) -> Iterator[Element]:
    """Yield an account that is no longer used: how it was left, and what is still to be done."""
    state = audit.now.left[account.id]
    yield Heading(_("{name}, no longer used").format(name=audit.names()[account.id].listed))
    said = _("What you said on {date}: {state}.")
    yield Paragraph(said.format(date=day(state.at), state=state_words(state.state)))
    for member in members:
        yield steps_of(audit, member, device)
