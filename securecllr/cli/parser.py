"""The arguments: every command and option, in one place.

Imports argparse and nothing of ours but words, so that ``--help`` is quick.
"""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from securecllr import __version__
from securecllr.cli.arguments import Parser
from securecllr.i18n import LANGUAGES, _
from securecllr.sanitize import shown

_FIRST_PORT, _LAST_PORT = 1024, 65535  # those below are for the system


def build_parser() -> Parser:
    """Build the parser. ``command`` is None or a name; ``what`` is what ``checks`` should do."""
    common = _common()
    parser = Parser(
        prog="securecllr",
        description=_("Check the security of your social media accounts. For UK councillors."),
        epilog=_(
            "Nothing leaves this computer. No passwords are asked for. "
            "With no command, securecllr opens where you left off. "
            "Use --plain with a screen reader or a small window."
        )
        + " "
        + _("What works for whom: docs/accessibility.md, where you got securecllr from."),
        parents=[common],
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"securecllr {__version__}",
        help=_("say which version this is"),
    )
    commands = parser.add_subparsers(dest="command", metavar=_("COMMAND"), title=_("commands"))

    def add(name: str, words: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=words, description=words, parents=[common])

    add("audit", _("Go straight to the next question."))
    add("plan", _("See what to do first."))
    add("recheck", _("Check again: only what needs asking again."))
    add("demo", _("See how 2-step verification works. Nothing is kept."))
    _add_present(add("present", _("Show a room how 2-step verification works.")))
    status = add("status", _("Say how far you are."))
    status.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))
    status.add_argument(
        "--strict", action="store_true", help=_("exit with 4 while something to do first is open")
    )
    verify = add("verify", _("See whether a file has changed since it was signed off."))
    verify.add_argument(
        "files", metavar="FILE", nargs="+", type=Path, help=_("a profile, or a copy of one")
    )
    verify.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))
    diff = add("diff", _("See what has changed between two states of a profile."))
    diff.add_argument("old", metavar="OLD", type=Path, help=_("the older file, or the only one"))
    diff.add_argument("new", metavar="NEW", type=Path, nargs="?", help=_("the newer file"))
    diff.add_argument("--since", metavar="DATE", type=_day, help=_("such as 2026-11-22"))
    diff.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))
    _add_report(add("report", _("Save your plan and answers as a file to read or print.")))
    _add_share(add("share", _("Make a copy of your answers to give to someone.")))
    _add_cohort(add("cohort", _("Add up many shared copies, so that nobody can be picked out.")))
    _add_follow_up(add("follow-up", _("Keep a list of who asked for help, for 30 days.")), common)
    add("restore", _("Go back to the last good state of a broken profile."))
    forget = add("forget", _("Delete everything that is kept."))
    forget.add_argument("--yes", action="store_true", help=_("do not ask"))
    _add_seats(add("seats", _("Choose whose answers to open on a shared laptop.")), common)
    serve = add("serve", _("Open it in the browser, on this computer only."))
    serve.add_argument(
        "--port",
        metavar="N",
        type=_port,
        default=0,
        help=_("the port, if not any that is free"),
    )
    add("doctor", _("Say what IT needs to know about this computer."))
    _add_checks(add("checks", _("Read or test the questions and steps.")), common)
    completion = add("completion", _("Print a completion script for your shell."))
    completion.add_argument("shell", choices=["bash", "zsh", "tcsh"], help=_("which shell"))
    return parser


def _day(text: str) -> date:
    """Read a date as an argument."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            _("{text} is no date. Write it like 2026-11-22.").format(text=text)
        ) from None


def _language(text: str) -> str:
    """Read the code of a language."""
    if text in LANGUAGES:
        return text
    codes = ", ".join(f"{code} ({name})" for code, name in LANGUAGES.items())
    raise argparse.ArgumentTypeError(
        _("There is no language {code} here. Choose one of: {codes}.").format(
            code=shown(text), codes=codes
        )
    )


def _add_report(report: argparse.ArgumentParser) -> None:
    """Add what ``report`` can be told."""
    report.add_argument(
        "--format",
        choices=("html", "pdf", "md", "csv", "json", "ics"),
        default="html",
        help=_("as what: html to read and print is what you get if you do not say"),
    )
    report.add_argument(
        "-o", dest="output", metavar="FILE", help=_("where to save it; - for standard output")
    )
    report.add_argument("--large-print", action="store_true", help=_("in large letters (18 point)"))
    report.add_argument(
        "--blank", action="store_true", help=_("the questions on paper, with room to write")
    )
    report.add_argument(
        "--kind",
        metavar="ID",
        action="append",
        default=[],
        help=_("with --blank: only this kind of account, such as gmail; may be given again"),
    )


def _add_share(share: argparse.ArgumentParser) -> None:
    """Add what ``share`` can be told."""
    share.add_argument(
        "-o", dest="output", metavar="FILE", type=Path, help=_("where to write the copy")
    )
    share.add_argument(
        "--for",
        dest="recipient",
        metavar="WORD",
        default="council",
        help=_("who it is for, in one word: each gets an id of its own (council)"),
    )
    share.add_argument("--yes", action="store_true", help=_("do not ask"))


def _add_cohort(cohort: argparse.ArgumentParser) -> None:
    """Add what ``cohort`` can be told."""
    cohort.add_argument(
        "folder", metavar="DIR", nargs="?", type=Path, help=_("the folder of shared copies")
    )
    cohort.add_argument(
        "--merge",
        metavar="FILE",
        nargs="+",
        type=Path,
        help=_("add up reports of several councils, made with --format json"),
    )
    cohort.add_argument(
        "--format",
        choices=("html", "pdf", "md", "csv", "json"),
        help=_("save it as this, and do not show it"),
    )
    cohort.add_argument(
        "-o", dest="output", metavar="FILE", help=_("where to save it; - for standard output")
    )
    cohort.add_argument(
        "--next",
        metavar="TEXT",
        action="append",
        default=[],
        help=_("what the council will do next; may be given again"),
    )
    cohort.add_argument("--large-print", action="store_true", help=_("in large letters (18 point)"))
    cohort.add_argument(
        "--delete-copies", action="store_true", help=_("then delete the copies, and do not ask")
    )


def _port(text: str) -> int:
    """Read the number of a port as an argument."""
    if text.isascii() and text.isdecimal() and _FIRST_PORT <= int(text) <= _LAST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(
        _("{text} is no port. Give a number from 1024 to 65535.").format(text=text)
    )


def _days(text: str) -> int:
    """Read a number of days."""
    if text.isascii() and text.isdecimal():
        return int(text)
    raise argparse.ArgumentTypeError(
        _("{text} is no number of days. Give one from 1 to 90.").format(text=text)
    )


def _add_follow_up(follow_up: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """Add what can be done with the list of who asked for help."""
    whats = follow_up.add_subparsers(dest="what", metavar=_("WHAT"), required=True)

    def add_what(name: str, words: str) -> argparse.ArgumentParser:
        return whats.add_parser(name, help=words, description=words, parents=[common])

    person = add_what("add", _("Add somebody who asked for help."))
    person.add_argument("--name", metavar="NAME", required=True, help=_("who"))
    person.add_argument("--contact", metavar="TEXT", required=True, help=_("how to reach them"))
    person.add_argument("--topic", metavar="TEXT", required=True, help=_("help with what"))
    person.add_argument(
        "--days", metavar="N", type=_days, default=30, help=_("how long to keep it: 30 days")
    )
    person.add_argument("--yes", action="store_true", help=_("they said yes: do not ask"))
    add_what("list", _("Show the list."))
    delete = add_what("delete", _("Delete the list now."))
    delete.add_argument("--yes", action="store_true", help=_("do not ask"))


def _add_checks(checks: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """Add what can be done with the checks themselves."""
    whats = checks.add_subparsers(dest="what", metavar=_("WHAT"), required=True)

    def add(name: str, words: str) -> argparse.ArgumentParser:
        return whats.add_parser(name, help=words, description=words, parents=[common])

    add("list", _("List every question and kind of account."))
    show = add("show", _("Show one question, or one kind of account, in full."))
    show.add_argument("id", metavar="ID", help=_("such as two-step or gmail"))
    add("coverage", _("Print which steps there are, how sure we are, and when somebody looked."))
    stale = add("stale", _("List what is due to be looked up again."))
    stale.add_argument("--before", metavar="DATE", type=_day, help=_("such as 2026-11-22"))
    translate = add("translate", _("Write what is still to be translated into its files."))
    translate.add_argument("code", metavar="CODE", type=_language, help=_("the language: cy"))
    translate.add_argument(
        "paths", metavar="PATH", nargs="+", type=Path, help=_("a folder of checks, or files in one")
    )
    compare = add("compare", _("Compare a newer copy of the lists of second steps with ours."))
    compare.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        type=Path,
        help=_("the folder of a list, or its all.json"),
    )
    new_kind = add("new-kind", _("Write a file to fill in for a new kind of account."))
    new_kind.add_argument("name", metavar="NAME", help=_("such as: Microsoft Teams"))
    new_kind.add_argument(
        "--group",
        choices=["mailbox", "social", "page"],
        default="social",
        help=_("what is asked of it (social)"),
    )
    new_kind.add_argument(
        "--login", metavar="ID", default="own", help=_("the kind it signs in through (own)")
    )
    new_kind.add_argument(
        "-o", dest="output", metavar="FILE", type=Path, help=_("where to write the file")
    )
    lint = add("lint", _("Test every question and step against the writing rules."))
    lint.add_argument(
        "folder", metavar="DIR", nargs="?", type=Path, help=_("a council's own folder of checks")
    )


def _add_present(present: argparse.ArgumentParser) -> None:
    """Add the windows of a session, and its script."""
    which = present.add_mutually_exclusive_group()
    which.add_argument(
        "--notes", action="store_true", help=_("the presenter's notes, in a second window")
    )
    which.add_argument(
        "--script", action="store_true", help=_("the whole session on paper, with advice")
    )
    present.add_argument("--format", choices=["html", "pdf", "md"], help=_("of the script"))
    present.add_argument(
        *("-o", "--output"), metavar="FILE", help=_("where the script, or the counts, are kept")
    )


def _add_seats(seats: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """Add what can be done with the seats, besides opening one."""
    whats = seats.add_subparsers(dest="what", metavar=_("WHAT"))

    def add(name: str, words: str) -> argparse.ArgumentParser:
        return whats.add_parser(name, help=words, description=words, parents=[common])

    add("list", _("List the seats on this computer."))
    move = add("move", _("Move each seat to a folder of its own, and delete it here."))
    move.add_argument("folder", metavar="DIR", type=Path, help=_("a stick or a folder"))
    move.add_argument("--yes", action="store_true", help=_("do not ask"))


def _common() -> Parser:
    """Options that may stand before or after the command."""
    common = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    group = common.add_argument_group(_("for every command"))
    group.add_argument("--plain", action="store_true", help=_("line by line, no full screen"))
    group.add_argument("--profile", metavar="FILE", type=Path, help=_("where your answers are"))
    group.add_argument("--seat", metavar="NAME", help=_("whose answers, on a shared laptop"))
    group.add_argument(
        "--checks",
        metavar="DIR",
        help=_("your council's own folder of checks, or built-in for none"),
    )
    group.add_argument(
        "--lang", metavar="CODE", type=_language, help=_("the language: en, or cy for Welsh")
    )
    group.add_argument("--no-color", action="store_true", help=_("no colour"))
    group.add_argument(
        "--no-animation", action="store_true", help=_("nothing moves by itself this time")
    )
    group.add_argument("--no-input", action="store_true", help=_("never ask anything"))
    return common
