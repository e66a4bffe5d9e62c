"""The list of tasks that every interface comes back to, each with its status in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from securecllr.audit.engine import Audit
from securecllr.audit.tasks import Section
from securecllr.demo.scenes import MINUTES
from securecllr.i18n import _, ngettext
from securecllr.messages.count import count_words
from securecllr.messages.lines import day, minutes
from securecllr.messages.reading import kept_title
from securecllr.messages.recheck import recheck_cost
from securecllr.profile.state import Key

Opens = Literal[
    "accounts",
    "section",
    "recheck",
    "changes",
    "answers",
    "plan",
    "demo",
    "uk",
    "card",
    "pack",
    "kept",
]

# The tasks that save something; the others can be looked at while another window has the profile.
CHANGING: tuple[Opens, ...] = ("accounts", "section", "recheck", "changes")

TaskGroup = Literal["ready", "check", "finish", "further", "any"]


@dataclass(frozen=True, slots=True)
class Task:
    """A line of the list.

    Attributes:
        name: What it is called.
        status: How far it is, in words; or "".
        opens: Which page it opens.
        group: The group that it is in.
        key: The first question of a section.
        card: The id of a card.
        done: Whether it is completed, so that it may look quiet.
    """

    name: str
    status: str
    opens: Opens
    group: TaskGroup
    key: Key = ("", "")
    card: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class TaskList:
    """The tasks in order, and the one that comes next."""

    tasks: tuple[Task, ...]
    next: Task


def task_list(audit: Audit) -> TaskList:
    """Return the list of tasks and the one that comes next."""
    picked = bool(audit.now.in_use)
    accounts = Task(
        _("Choose the accounts you use"),
        _("Completed") if picked else _("Not yet started"),
        "accounts",
        "ready",
        done=picked,
    )
    first = [_section_task(audit, section, "check") for section in audit.sections()]
    further = (
        [_section_task(audit, section, "further") for section in audit.sections("further")]
        if audit.first_walk_finished
        else []
    )
    signed = audit.now.attestation is not None
    coming_back = _coming_back(audit)
    answers = Task(
        _("Check your answers and sign off"),
        _sign_off_status(audit),
        "answers",
        "finish",
        done=signed,
    )
    plan = Task(_("Your plan"), _plan_status(audit), "plan", "finish")
    cards = [
        Task(card.title, "", "card", "any", card=card.id) for card in audit.catalogue.cards.values()
    ]
    demo = Task(
        _("See how 2-step verification works"),
        _("A demo, about {minutes}").format(minutes=minutes(MINUTES)),
        "demo",
        "any",
    )
    rule = Task(_("Who to call, and the rules where you live"), "", "uk", "any")
    rules = [rule] if audit.catalogue.facts else []
    pack = Task(_("What your council has changed"), "", "pack", "any")
    packs = [pack] if audit.catalogue.packs else []
    kept = Task(kept_title(), "", "kept", "any")
    following = next((task for task in first if not task.done), plan if signed else answers)
    if signed and (due := next((t for t in coming_back if t.opens == "recheck"), None)):
        following = plan if due.done else due
    return TaskList(
        (
            *(accounts, *first, *coming_back, answers, plan, *further),
            *(*packs, demo, *cards, *rules, kept),
        ),
        following if picked else accounts,
    )


def _coming_back(audit: Audit) -> list[Task]:
    """Return the tasks that there are once something was signed off."""
    if audit.now.attestation is None:
        return []
    found = audit.to_recheck()
    # What was open at the sign-off is on the plan; what calls for a re-check by itself is the rest.
    due = any(again.why in ("out-of-date", "reworded", "changed", "new") for again in found)
    return [
        Task(_("Check again"), recheck_cost(found), "recheck", "check", done=not due),
        Task(_("Say what has changed"), "", "changes", "check"),
    ]


def group_words(group: TaskGroup) -> str:
    """Return the heading of a group of tasks."""
    return {
        "ready": _("Get ready"),
        "check": _("Check each account, in any order"),
        "finish": _("Finish"),
        "further": _("Go further"),
        "any": _("Any time"),
    }[group]


def _section_task(audit: Audit, section: Section, group: TaskGroup) -> Task:
    name = audit.names()[section.account]
    return Task(
        _("Go further with {name}").format(name=name.said) if group == "further" else name.listed,
        _section_status(section),
        "section",
        group,
        key=(section.open or section.checks)[0].key,
        done=not section.open,
    )


def _section_status(section: Section) -> str:
    """Return how far an account is, what is due another look, and how long that takes."""
    time = _("about {minutes}").format(minutes=minutes(section.minutes))
    return {
        "again": _again_status(section, time),
        "not-started": _("Not yet started, {time}").format(time=time),
        "in-progress": _("In progress, {n} of {total} answered, {time} left").format(
            n=section.answered, total=len(section.checks), time=time
        ),
        "completed": _("Completed"),
    }[section.status]


def _again_status(section: Section, time: str) -> str:
    """Return how many answers are due another look, and how many questions are new."""
    due, new = len(section.due), len(section.new)
    parts = []
    if due:
        parts.append(_("{n} due another look").format(n=due))
    if new:
        parts.append(ngettext("{n} new question", "{n} new questions", new).format(n=new))
    return ", ".join((*parts, time))


def _sign_off_status(audit: Audit) -> str:
    """Return when the answers were last signed off. What is done afterwards changes nothing."""
    now = audit.now
    if not now.answers:
        return _("Cannot start yet")
    if now.attestation is None:
        return _("Not yet started")
    return _("Signed off on {date}").format(date=day(now.attestation.at.astimezone()))


def _plan_status(audit: Audit) -> str:
    """Return how much is to do and to look at, and how long the first thing on the plan takes."""
    first = audit.plan().first
    if first is None:
        return count_words(audit.count()) if audit.now.answers else _("Nothing so far")
    return _("{count}, {time} for the first").format(
        count=count_words(audit.count()), time=minutes(first.minutes)
    )
