"""``securecllr cohort DIR`` and ``cohort --merge FILE...``: one protected report on many copies."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from msgspec import Struct

from securecllr.audit.dates import local_now
from securecllr.catalogue.model import Catalogue
from securecllr.cli import exit_codes
from securecllr.cli.confirm import can_answer, says_yes
from securecllr.cli.launch import run_app
from securecllr.cli.open_profile import open_catalogue
from securecllr.cli.output import OutputOptions, check_large_print, write_output
from securecllr.cli.progress import progress_bar
from securecllr.cli.terminal import needs_plain_lines, settle_colour
from securecllr.cohort import history
from securecllr.cohort.delete import delete_copies
from securecllr.cohort.merge import merge, read_report
from securecllr.cohort.protect import protect
from securecllr.cohort.protected_report import Report
from securecllr.cohort.read_copies import CopyFolder, read_folder
from securecllr.cohort.tally import counted_ids, tally
from securecllr.errors import UserError
from securecllr.i18n import _, ngettext
from securecllr.messages.cohort_command import earlier_report_words, left_out_words, read_words
from securecllr.messages.erasure import kept_words
from securecllr.reports.cohort import cohort_file, document
from securecllr.reports.document import Document
from securecllr.reports.text import document_lines
from securecllr.sanitize import is_safe, shown

# More names than this help nobody on a screen: the rest is counted.
_MOST_NAMES = 40


class CohortOptions(OutputOptions, frozen=True, kw_only=True):
    """Of ``cohort``: a folder of shared copies, or reports to merge.

    Attributes:
        folder: The folder.
        merge: The reports.
        format: The format to save the report in; None: show it, where there is a screen.
        next: What the council will do next, a sentence each.
        large_print: Set it in large letters.
        delete_copies: Delete the copies afterwards, and do not ask.
    """

    folder: Path | None = None
    merge: list[Path] | None = None
    format: Literal["html", "pdf", "md", "csv", "json"] | None = None
    next: list[str]
    large_print: bool = False
    delete_copies: bool = False


class FolderRead(Struct, frozen=True):
    """What was read of a folder: how many copies, and the names of what was left out."""

    copies: int
    left_out: frozenset[str]
    started: float


class MadeReport(Struct, frozen=True):
    """A report, and what to do once it is delivered.

    Attributes:
        report: The report.
        keep: To be called once it is saved.
        repeated: Whether it is an earlier one, as a newer one would have said too much beside it.
    """

    report: Report
    keep: Callable[[], None]
    repeated: bool = False


def cohort(options: CohortOptions) -> int:
    """Make a report, show or save it, and offer to delete the copies.

    Raises:
        UserError: There is nothing to make it from, or it cannot be saved.
    """
    if bool(options.merge) == bool(options.folder):
        raise UserError(
            _("Cohort needs a folder of shared copies, or --merge and reports."),
            remedy=_("Write: securecllr cohort DIR, or securecllr cohort --merge FILE FILE."),
        )
    check_large_print(options.format, large_print=options.large_print)
    for action in options.next:
        if not is_safe(action):
            raise UserError(
                _("The text after --next holds a hidden control character."),
                remedy=_("Type it again."),
            )
    catalogue = open_catalogue(options)
    if options.merge:
        reports = [(str(path), read_report(path)) for path in options.merge]
        _deliver(
            options, catalogue, MadeReport(merge(reports, made=local_now().date()), lambda: None)
        )
        return exit_codes.DONE
    folder = options.folder or Path()
    read, made = _from_folder(folder, catalogue)
    saved = _deliver(options, catalogue, made)
    careful = [_("Some of them may be in no report yet.")] if made.repeated else []
    careful += [] if saved else [_("No report was saved just now.")]
    _offer_to_delete(options, folder, read, careful)
    return exit_codes.DONE


def _from_folder(folder: Path, catalogue: Catalogue) -> tuple[FolderRead, MadeReport]:
    """Read the copies, print what was left out, and return what was read and the report."""
    started = time.time()
    ids = counted_ids(catalogue)
    found = read_folder(folder, ids, progress_bar())
    _say(read_words(found.copies, len(found.people)))
    _say_left_out(found)
    read = FolderRead(found.copies, frozenset(name for name, _why in found.left_out), started)
    past, stamp = history.read_history(folder)
    report = protect(
        tally(found.people.values(), ids),
        made=local_now().date(),
        catalogue=catalogue.version,
        folder=past.folder,
    )
    people = history.person_numbers(past, found.people, ids)
    if (earlier := history.report_to_repeat(past, report, people)) is not None:
        for text in earlier_report_words(earlier.made, history.history_path(folder)):
            _say(text)
        return read, MadeReport(earlier, lambda: None, repeated=True)
    shown_now = history.with_changes(past, report, people)
    return read, MadeReport(shown_now, lambda: history.save(folder, past, stamp, report, people))


def _deliver(options: CohortOptions, catalogue: Catalogue, made: MadeReport) -> bool:
    """Show the report on the screen, or write it where it was asked for; tell whether it was."""
    kind = options.format
    if kind is None and options.output is None and sys.stdout.isatty():
        if _show(options, document(made.report, catalogue, options.next)) != "save":
            return False
        kind = "html"
    elif kind is None:
        kind = "md" if options.output is None else "html"
    data = cohort_file(made.report, catalogue, kind, options.next, large_print=options.large_print)
    stem = f"securecllr-cohort-{made.report.made}"
    if not write_output(options, data, kind, stem, schema="cohort.schema.json"):
        return False
    made.keep()
    return True


def _show(options: CohortOptions, found: Document) -> str | None:
    """Show it on the screen, in full or line by line. Return what to do with it then."""
    lines = document_lines(found)
    if options.plain or options.no_input or not sys.stdin.isatty() or needs_plain_lines():
        from securecllr.plain.console import Console

        sink = Console(sys.stdin, sys.stdout)
        sink.say(found.title)
        for line in lines:
            if line.kind == "row" and not line.text:
                continue
            number = f"{line.number}. " if line.kind == "step" else ""
            sink.say(f"{number}{line.text}", indent=" " * (len(number) or _indent(line.text)))
        return None
    settle_colour(no_color=options.no_color)
    from securecllr.tui.screens.cohort import CohortApp

    app = CohortApp(found.title, lines)
    wanted = run_app(app, options)
    if app.interrupted:
        raise KeyboardInterrupt
    return wanted


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _say_left_out(found: CopyFolder) -> None:
    """Print the name of each file that is not counted, and why.

    In a person's own folder there is more than copies. Of what is no copy, the number is enough.
    """
    odd = [
        (name, reason)
        for name, reason in found.left_out
        if os.sep not in name or reason not in ("profile", "not-a-copy")
    ][:_MOST_NAMES]
    for name, reason in odd:
        _say(_("Left out: {name}: {why}.").format(name=shown(name), why=left_out_words(reason)))
    rest = Counter(reason for _name, reason in found.left_out)
    rest -= Counter(reason for _name, reason in odd)
    for reason, number in rest.items():
        _say(
            ngettext("Left out: {n} file: {why}.", "Left out: {n} files: {why}.", number).format(
                n=number, why=left_out_words(reason)
            )
        )


def _offer_to_delete(
    options: CohortOptions, folder: Path, read: FolderRead, careful: list[str]
) -> None:
    """Delete the copies that were read, where that was asked for or is agreed to.

    Where there is something to be careful of, it is said, and nothing is deleted without asking.
    """
    _say(_("The copies name weak points. Delete them when you need them no longer."))
    for text in careful:
        _say(text)
    if careful or not options.delete_copies:
        if not can_answer(options):
            if options.delete_copies:
                _say(_("So nothing was deleted: nobody can be asked."))
            return
        question = ngettext(
            "Type y to delete the {n} copy in {folder}, or n to keep it:",
            "Type y to delete the {n} copies in {folder}, or n to keep them:",
            read.copies,
        )
        if not says_yes(question.format(n=read.copies, folder=folder), sys.stderr):
            _say(kept_words())
            return
    deleted, kept = delete_copies(folder, read.started, read.left_out)
    _say(ngettext("{n} copy deleted.", "{n} copies deleted.", deleted).format(n=deleted))
    for name in kept[:_MOST_NAMES]:
        _say(_("Still there: {name}.").format(name=shown(name)))
    _say(_("Backups, and the place the copies came from, may still hold them."))


def _say(text: str) -> None:
    """Write to stderr: stdout is for the report alone."""
    sys.stderr.write(text + "\n")
