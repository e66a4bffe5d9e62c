"""The first screen, and the list of tasks that every return comes back to (rules H1 to H4)."""

from __future__ import annotations

from securecllr.audit.numbers import looks_like_a_number
from securecllr.i18n import _
from securecllr.messages.lines import GAP
from securecllr.messages.numbers import keys_of_number, number_problem, which_account
from securecllr.messages.packs import pack_lines, pack_question_lines, pack_welcome_lines
from securecllr.messages.reading import program_title, promise_lines, welcome_lines
from securecllr.messages.seats import change_seat
from securecllr.messages.settings import other_language
from securecllr.messages.tasks import CHANGING, Task, TaskList, task_list
from securecllr.plain.answers import check_answers
from securecllr.plain.asking import ask_number
from securecllr.plain.console import Stop
from securecllr.plain.helping import help_page, show_card, write
from securecllr.plain.kept import what_we_keep
from securecllr.plain.picker import change_accounts, choose_accounts
from securecllr.plain.plan import show_plan
from securecllr.plain.question import ask_section
from securecllr.plain.recheck import changes, recheck
from securecllr.plain.session import BACK, Session, as_number
from securecllr.plain.settings import change_settings
from securecllr.plain.uk import uk

_CHANGE = "c"
_KEPT = "w"


class SeatLeft(Stop):
    """The person gets up, so that someone else can sit down. Everything is already saved."""


def welcome(session: Session) -> None:
    """Say what this is, how long it takes, what is kept and who sees it (rule H4)."""
    session.lines.say(
        _("securecllr: check your social media security. For councillors in the UK."), ""
    )
    write(session, [*welcome_lines(), GAP, *promise_lines()])
    if found := pack_welcome_lines(session.audit.catalogue):
        session.lines.gap()
        write(session, found)
    session.lines.gap()
    code, other = other_language()
    letter = code[0]
    keys = {"1": _("press Enter to start"), _KEPT: _("what we keep"), letter: other}
    while True:
        typed = session.ask(keys, lambda: help_page(session))
        if typed in ("", "y", "1"):
            return
        if typed in (letter, other.split()[0].lower()):
            session.change(lang=code)
            session.report_bug()
            welcome(session)
            return
        if typed == _KEPT:
            what_we_keep(session)
        else:
            session.lines.error(_("Choose one of these."))


def home(session: Session) -> None:
    """Show the tasks and open them, until the person stops."""
    while True:
        found = task_list(session.audit)
        _show(session, found)
        while not _chosen(session, found):
            pass  # what was typed is not here, and is said; the list need not be heard again


def _chosen(session: Session, found: TaskList) -> bool:
    """Ask what to open, and open it. False where it is not on the page."""
    keys = {
        "": _("press Enter to go on"),
        "1": _("type a number"),
        "t": _("settings"),
    }
    if session.seat:
        keys[_CHANGE] = change_seat()
    typed = session.ask(keys, lambda: help_page(session))
    if typed == _CHANGE and session.seat:
        raise SeatLeft
    if typed == "":
        _open(session, found.next)
    elif typed == "t":
        change_settings(session)
    elif looks_like_a_number(typed):
        return _by_number(session, typed)
    elif (number := as_number(typed, len(found.tasks))) is not None:
        _open(session, found.tasks[number - 1])
    elif typed == BACK:
        session.lines.say(_("This is the first page. Type s to save and stop."))
        return False
    else:
        session.no_such(len(found.tasks))
        return False
    return True


def _by_number(session: Session, typed: str) -> bool:
    """Ask what was written on paper, from the question of a number on. False: there is none."""
    if not session.may_change():
        return True
    keys = keys_of_number(session.audit, typed)
    if not keys:
        session.lines.error(number_problem(session.audit, typed))
        return False
    number: int | None = 1
    if len(keys) > 1:
        names = session.audit.names()
        session.lines.heading(which_account())
        session.lines.numbered(names[account].listed for account, _control in keys)
        number = ask_number(session, len(keys))
    if number is not None:
        ask_section(session, keys[number - 1], numbered=True)
    return True


def go_on(session: Session) -> None:
    """Go straight to the next question, if there is one."""
    section = session.audit.next_section()
    if section is not None:
        ask_section(session, section.open[0].key)


def play_demo(session: Session) -> None:
    """Play the demo, and go on with the real thing where that is wanted."""
    from securecllr.plain.demo import demo

    if not demo(session) or not session.may_change():
        return
    key = session.audit.first_two_step()
    if key is None:
        choose_accounts(session)
    else:
        ask_section(session, key)


def _show(session: Session, found: TaskList) -> None:
    """Write the list, and what comes next."""
    lines = session.lines
    title = program_title()
    lines.heading(f"{session.seat}: {title}" if session.seat else title)
    lines.say(_("Your answers are saved on this computer only."))
    write(session, pack_question_lines(session.audit.catalogue))
    lines.numbered(
        f"{task.name}: {task.status}" if task.status else task.name for task in found.tasks
    )
    lines.say(_("Next: {task}.").format(task=found.next.name))


def _open(session: Session, task: Task) -> None:  # noqa: C901, PLR0912 - a list of pages
    """Open the page that a task stands for."""
    if task.opens in CHANGING and not session.may_change():
        return
    match task.opens:
        case "accounts" if task.done:
            change_accounts(session)
        case "accounts":
            choose_accounts(session)
        case "section":
            ask_section(session, task.key)
        case "recheck":
            recheck(session)
        case "changes":
            changes(session)
        case "answers":
            if check_answers(session):
                show_plan(session)
        case "plan":
            show_plan(session)
        case "uk":
            uk(session)
        case "card":
            show_card(session, session.audit.catalogue.cards[task.card])
        case "demo":
            play_demo(session)
        case "pack":
            session.lines.heading(task.name)
            write(session, pack_lines(session.audit.catalogue))
        case "kept":
            what_we_keep(session)
