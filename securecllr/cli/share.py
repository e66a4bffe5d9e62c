"""``securecllr share``: show exactly what would be given away, ask, write it, read it back."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

from securecllr.cli import exit_codes
from securecllr.cli.confirm import ConfirmOptions, agreed
from securecllr.cli.locate import check_seat_named
from securecllr.cli.open_profile import open_audit
from securecllr.cli.output import or_elsewhere
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.lines import Line
from securecllr.reports.share import share_lines
from securecllr.reports.shared_copy import (
    copy_words,
    make_copy,
    write_copy,
)


class ShareOptions(ConfirmOptions, frozen=True, kw_only=True):
    """Of ``share``."""

    output: Path | None = None
    recipient: str = "council"


def share(options: ShareOptions) -> int:
    """Make a shared copy. Nothing is written before a yes.

    Raises:
        UserError: There is nothing to share, nobody can be asked, or it cannot be written whole.
    """
    if str(options.output) == "-":
        raise UserError(
            _("A shared copy is read back, so it goes into a file."),
            remedy=_("Name one with -o."),
        )
    check_seat_named(options)
    audit = open_audit(options)
    with or_elsewhere():
        copy = make_copy(audit, options.recipient, given=options.output)
    sys.stdout.write(_("This is all that the copy would hold:"))
    sys.stdout.write("\n")
    sys.stdout.writelines(_indented(line) for line in share_lines(copy.share))
    sys.stdout.write("\n")
    sys.stdout.writelines(f"{line}\n" for line in copy_words(copy))
    question = _("Type y to write it, or n to leave it:")
    if not agreed(options, question, _("This shares answers, and nobody can be asked.")):
        sys.stdout.write(_("Nothing was written.") + "\n")
        return exit_codes.DONE
    with or_elsewhere():
        sys.stdout.writelines(f"{line}\n" for line in write_copy(copy))
    return exit_codes.DONE


def _indented(line: Line) -> str:
    """Return a line as it stands in the terminal; a row of a table in two columns."""
    if line.kind == "heading":
        return f"\n  {line.text}\n"
    if not line.cells:
        return f"    {line.text}\n"
    (name, width), (answer, room) = line.cells
    first, *others = textwrap.wrap(answer, room) or [""]
    under = " " * (width + 2)
    return "".join(
        (f"    {name:<{width}}  {first}\n", *(f"    {under}{text}\n" for text in others))
    )
