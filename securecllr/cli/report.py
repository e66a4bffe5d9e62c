"""``securecllr report``: make the file, save it where it was asked for, say how to open it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from securecllr.cli import exits
from securecllr.cli.opened import open_walk
from securecllr.errors import Trouble
from securecllr.profile.settings import read_settings
from securecllr.report.making import blank_file, own_file
from securecllr.report.saving import save_as, save_new, saved_words
from securecllr.words import _


def report(options: argparse.Namespace) -> int:
    """Make a report. Without -o it goes into this folder, or to whoever reads our output.

    Raises:
        Trouble: There is nothing to report, or it cannot be made or saved.
    """
    if options.kind and not options.blank:
        raise Trouble(_("--kind goes with --blank."), remedy=_("Add --blank, or leave out --kind."))
    walk = open_walk(options)
    if options.blank:
        data = blank_file(walk, options.format, options.kind, large_print=options.large_print)
        stem = "securecllr-blank"
    else:
        device = read_settings(walk.store.path).device
        data = own_file(walk, options.format, device, large_print=options.large_print)
        stem = f"securecllr-report-{walk.today}"
    if options.output == "-" or (options.output is None and not sys.stdout.isatty()):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return exits.DONE
    if options.output is None:
        path = save_new(Path.cwd(), stem, options.format, data)
    else:
        path = Path(options.output)
        if not save_as(path, data, lambda: _may_replace(options, path)):
            sys.stdout.write(_("Nothing was saved.") + "\n")
            return exits.DONE
    sys.stdout.writelines(f"{line}\n" for line in saved_words(path, options.format))
    return exits.DONE


def _may_replace(options: argparse.Namespace, path: Path) -> bool:
    """Ask whether a file may be replaced.

    Raises:
        Trouble: There is nobody to ask.
    """
    if getattr(options, "no_input", False) or not sys.stdin.isatty():
        raise Trouble(
            _("There is a file of this name already, and nobody can be asked."),
            where=str(path),
            remedy=_("Give another name with -o, or delete that file first."),
        )
    sys.stdout.write(
        _("{path} is there already. Type y to replace it, or n to keep it:").format(path=path) + " "
    )
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")
