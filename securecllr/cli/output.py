"""Writes a finished file: to stdout, under a name that was given, or under a free one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from securecllr.cli.confirm import can_answer, says_yes
from securecllr.cli.options import CommonOptions
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.saving import Format
from securecllr.profile.paths import folder_here, output_path
from securecllr.reports.save import (
    REPORT_SCHEMA,
    WrongPlace,
    save_as,
    save_new,
    saved_words,
)

_IN_LARGE_PRINT = (None, "html", "pdf")  # None: not said; a page to read and print


class OutputOptions(CommonOptions, frozen=True, kw_only=True):
    """Of a command that writes a file. ``output``: its name, "-" for stdout; None: not said."""

    output: str | None = None


def check_large_print(kind: Format | None, *, large_print: bool) -> None:
    """Refuse large print for a format in which letters have no size.

    Raises:
        UserError: The format has none.
    """
    if large_print and kind not in _IN_LARGE_PRINT:
        raise UserError(
            _("--large-print goes with --format html or pdf."),
            remedy=_("Choose one of these, or leave out --large-print."),
        )


@contextmanager
def or_elsewhere() -> Iterator[None]:
    """Add to an error about a place that another file can be named with -o.

    Raises:
        UserError: What was in the way, with that for a second remedy.
    """
    try:
        yield
    except WrongPlace as error:
        remedy = f"{error.remedy} {_('Or name another file with -o.')}"
        raise UserError(error.what, where=error.where, remedy=remedy) from None


def write_output(
    options: OutputOptions,
    data: bytes,
    kind: Format,
    stem: str,
    *,
    schema: str = REPORT_SCHEMA,
    owner: Path | None = None,
) -> bool:
    """Write a file where it was asked for, and say where it is and how to open it.

    Args:
        options: The arguments: ``output`` is a name, "-" for stdout, or None.
        data: The file.
        kind: As what.
        stem: How it is called where no name was given.
        schema: Which file in ``profiles/`` says what its JSON is made of.
        owner: The profile that it is of; None where it is nobody's.

    Returns:
        Whether it was written; False where a file of that name stays.

    Raises:
        UserError: It cannot be written, or nobody can be asked whether to replace a file.
    """
    if options.output == "-" or (options.output is None and not sys.stdout.isatty()):
        left = memoryview(data)
        while left:  # without a buffer, a disk that is full takes the first part and says nothing
            left = left[sys.stdout.buffer.write(left) :]
        sys.stdout.buffer.flush()
        return True
    given = None if options.output is None else Path(options.output)
    path = output_path(f"{stem}.{kind}", given=given, profile=owner, here=folder_here())
    with or_elsewhere():
        if given is None:
            path = save_new(path, data, owner)
        elif not save_as(path, data, lambda: _may_replace(options, path), owner):
            sys.stdout.write(_("Nothing was saved.") + "\n")
            return False
    sys.stdout.writelines(f"{line}\n" for line in saved_words(path, kind, schema))
    return True


def _may_replace(options: OutputOptions, path: Path) -> bool:
    """Ask whether a file may be replaced.

    Raises:
        UserError: There is nobody to ask.
    """
    if not can_answer(options):
        raise UserError(
            _("There is a file of this name already, and nobody can be asked."),
            where=str(path),
            remedy=_("Give another name with -o, or delete that file first."),
        )
    question = _("{path} is there already. Type y to replace it, or n to keep it:")
    return says_yes(question.format(path=path), sys.stdout)
