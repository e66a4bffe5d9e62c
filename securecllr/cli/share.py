"""``securecllr share``: show exactly what would be given away, ask, write it, read it back."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from securecllr.cli import exits
from securecllr.cli.asked import agreed
from securecllr.cli.giving import or_elsewhere
from securecllr.cli.opened import open_walk
from securecllr.errors import Trouble
from securecllr.report.shared_copy import (
    copy_title,
    copy_words,
    make_copy,
    nothing_written,
    write_copy,
)
from securecllr.words import _


def share(options: argparse.Namespace) -> int:
    """Make a shared copy. Nothing is written before a yes.

    Raises:
        Trouble: There is nothing to share, nobody can be asked, or it cannot be written whole.
    """
    if str(options.output) == "-":
        raise Trouble(
            _("A shared copy is read back, so it goes into a file."),
            remedy=_("Name one with -o."),
        )
    walk = open_walk(options)
    with or_elsewhere():
        copy = make_copy(walk, options.recipient, folder=Path(), path=options.output or None)
    sys.stdout.write(f"{copy_title()}\n\n{copy.data.decode()}\n")
    sys.stdout.writelines(f"{line}\n" for line in copy_words(copy))
    question = _("Type y to write it, or n to leave it:")
    if not agreed(options, question, _("This shares answers, and nobody can be asked.")):
        sys.stdout.write(f"{nothing_written()}\n")
        return exits.DONE
    with or_elsewhere():
        sys.stdout.writelines(f"{line}\n" for line in write_copy(copy))
    return exits.DONE
