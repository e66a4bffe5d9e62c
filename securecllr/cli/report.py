"""``securecllr report``: make the file, save it where it was asked for, say how to open it."""

from __future__ import annotations

import argparse
from pathlib import Path

from securecllr.cli import exits
from securecllr.cli.giving import give, hold_large_print
from securecllr.cli.opened import open_walk
from securecllr.errors import Trouble
from securecllr.profile.settings import read_settings
from securecllr.report.making import blank_file, own_file
from securecllr.words import _


def report(options: argparse.Namespace) -> int:
    """Make a report. Without -o it goes into this folder, or to whoever reads our output.

    Raises:
        Trouble: There is nothing to report, or it cannot be made or saved.
    """
    if options.kind and not options.blank:
        raise Trouble(_("--kind goes with --blank."), remedy=_("Add --blank, or leave out --kind."))
    hold_large_print(options)
    walk = open_walk(options)
    _leave_alone(walk.store.path, options.output)
    if options.blank:
        data = blank_file(walk, options.format, options.kind, large_print=options.large_print)
        stem = "securecllr-blank"
    else:
        device = read_settings(walk.store.path).device
        data = own_file(walk, options.format, device, large_print=options.large_print)
        stem = f"securecllr-report-{walk.today}"
    give(options, data, options.format, stem)
    return exits.DONE


def _leave_alone(profile: Path, output: str | None) -> None:
    """Make sure that a report does not take the place of the answers, not even on a yes.

    Raises:
        Trouble: It would.
    """
    if output and Path(output).resolve() == profile.resolve():
        raise Trouble(
            _("This file holds your answers."),
            where=output,
            remedy=_("Give another name with -o."),
        )
