"""The first screen, and the list of tasks that every return comes back to (rules H1 to H4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from securecllr.audit.names import Name
from securecllr.audit.tasks import Section
from securecllr.plain.answers import check_answers
from securecllr.plain.helping import help_page, show_card, what_we_keep
from securecllr.plain.picker import change_accounts, choose_accounts
from securecllr.plain.plan import show_plan
from securecllr.plain.question import ask_section
from securecllr.plain.session import BACK, Session, as_number, day
from securecllr.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Task:
    """A line of the list: its name, its status in words, and what opens it."""

    name: str
    status: str
    open: Callable[[], object]


def welcome(session: Session) -> None:
    """Say what this is, how long it takes, what is kept and who sees it (rule H4)."""
    session.lines.say(
        _("securecllr: check your social media security. For councillors in the UK."),
        "",
        _("We ask about your email and social media accounts, one question at a time."),
        _("We show you where to look. You say what you see."),
        _("Your email and one account take about 20 minutes. Do the rest when you like."),
        _("Have your phone with you."),
        "",
        _("Your answers are saved on this computer only. Nobody else sees them."),
        _("We never ask for a password, a code, an address or a user name."),
        _('Nobody is graded. "I\'m not sure" is a good answer.'),
        _("This is not an official product of any council body or platform."),
        "",
    )
    while True:
        typed = session.ask({"1": _("press Enter to start")}, lambda: help_page(session))
        if typed in ("", "y", "1"):
            return
        session.lines.error(_("Press Enter to start, or type s to stop."))


def home(session: Session) -> None:
    """Show the tasks and open them, until the person stops."""
    while True:
        tasks, next_task = _tasks(session)
        _show(session, tasks, next_task)
        keys = {"": _("press Enter to go on"), "1": _("type a number")}
        typed = session.ask(keys, lambda: help_page(session))
        if typed == "":
            next_task.open()
        elif (number := as_number(typed, len(tasks))) is not None:
            tasks[number - 1].open()
        elif typed == BACK:
            session.lines.say(_("This is the first page. Type s to save and stop."))
        else:
            session.no_such(len(tasks))


def go_on(session: Session) -> None:
    """Go straight to the next question, if there is one."""
    section = session.walk.next_section()
    if section is not None:
        ask_section(session, section.open[0].key)


def _show(session: Session, tasks: list[Task], next_task: Task) -> None:
    """Write the list, and what comes next."""
    lines = session.lines
    lines.heading(_("Check your social media security"))
    lines.say(_("Your answers are saved on this computer only."))
    lines.numbered(f"{task.name}: {task.status}" if task.status else task.name for task in tasks)
    lines.say(_("Next: {task}.").format(task=next_task.name))


def _tasks(session: Session) -> tuple[list[Task], Task]:
    """Work out the list of tasks and the one that comes next."""
    walk = session.walk
    names = walk.names()
    picked = bool(walk.now.in_use)
    accounts = Task(
        _("Choose the accounts you use"),
        _("Completed") if picked else _("Not yet started"),
        lambda: change_accounts(session) if picked else choose_accounts(session),
    )
    first = [_section_task(session, section, names) for section in walk.sections()]
    further = _further_tasks(session, names)
    sign_off = Task(
        _("Check your answers and sign off"),
        _sign_off_status(session),
        lambda: show_plan(session) if check_answers(session) else None,
    )
    plan = Task(_("Your plan"), _plan_status(session), partial(show_plan, session))
    cards = [
        Task(card.title, "", partial(show_card, session, card))
        for card in walk.catalogue.cards.values()
    ]
    keep = Task(_("What we keep, and how to delete it"), "", partial(what_we_keep, session))
    tasks = [accounts, *first, sign_off, plan, *further, *cards, keep]
    open_first = next(
        (
            task
            for task, section in zip(first, walk.sections(), strict=True)
            if section.status != "completed"
        ),
        None,
    )
    if not picked:
        return tasks, accounts
    if open_first is not None:
        return tasks, open_first
    signed = walk.now.attestation is not None and not walk.now.changed_since
    return tasks, plan if signed else sign_off


def _section_task(session: Session, section: Section, names: dict[str, Name]) -> Task:
    """Make a task of one account's questions."""
    start = (section.open or section.checks)[0].key
    return Task(
        names[section.account].listed,
        _section_status(section),
        partial(ask_section, session, start),
    )


def _section_status(section: Section) -> str:
    """Say how far an account is, and how long is left."""
    minutes = ngettext("about {n} minute", "about {n} minutes", section.minutes).format(
        n=section.minutes
    )
    return {
        "not-started": _("Not yet started, {time}").format(time=minutes),
        "in-progress": _("In progress, {n} of {total} answered, {time} left").format(
            n=section.answered, total=len(section.checks), time=minutes
        ),
        "completed": _("Completed"),
    }[section.status]


def _further_tasks(session: Session, names: dict[str, Name]) -> list[Task]:
    """Offer the rest of the questions, once the first walk is done."""
    walk = session.walk
    if not walk.first_walk_finished:
        return []
    return [
        Task(
            _("Go further with {name}").format(name=names[section.account].said),
            _section_status(section),
            partial(ask_section, session, (section.open or section.checks)[0].key),
        )
        for section in walk.sections("further")
    ]


def _sign_off_status(session: Session) -> str:
    """Say whether the answers are signed off, and whether that still stands."""
    now = session.walk.now
    if not now.answers:
        return _("Cannot start yet")
    if now.attestation is None:
        return _("Not yet started")
    signed = day(now.attestation.at.astimezone())
    if now.changed_since:
        return _("Signed off on {date}, changed since").format(date=signed)
    return _("Completed on {date}").format(date=signed)


def _plan_status(session: Session) -> str:
    """Say how much is on the plan."""
    actions = session.walk.plan().actions
    if not actions:
        return _("Nothing so far")
    return ngettext(
        "{n} action so far, {m} minutes for the first",
        "{n} actions so far, {m} minutes for the first",
        len(actions),
    ).format(n=len(actions), m=actions[0].first.minutes)
