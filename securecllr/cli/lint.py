"""``securecllr checks lint``: what the writing rules find, a finding a line.

The rules themselves are in ``authoring/lint/``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from securecllr.audit.dates import local_now
from securecllr.authoring.lint import Baseline, lint
from securecllr.authoring.lists import listed_sites, read_lists
from securecllr.catalogue.findings import Finding
from securecllr.catalogue.folder import built_in
from securecllr.catalogue.located import line_of
from securecllr.catalogue.pack import Pack
from securecllr.catalogue.read import (
    own_translations,
    read_catalogue,
    read_pack,
    read_released,
    read_unjudged,
)
from securecllr.catalogue.soundness import unsound
from securecllr.cli import exit_codes
from securecllr.i18n import LANGUAGES, _, ngettext


def lint_checks(own: Path | None, *, strict_claims: bool = False) -> int:
    """Print what the lint found, one finding a line, and a closing line on stderr.

    Args:
        own: A council's own folder; None: our own checks.
        strict_claims: Whether to list what no second reader has looked up, too.

    Returns:
        The exit code: 2 where there is something to mend.
    """
    if own is None:
        catalogue, pack = read_catalogue(), read_pack(built_in())
    else:
        catalogue, pack = read_unjudged(own)
        for code in LANGUAGES:
            own_translations(own, code)  # raises, where a file has mistakes
    # A council's own texts are not released by us, so only the built-in ones are held to it.
    sites = listed_sites(catalogue.packs)
    baseline = Baseline(sites=sites)
    if own is None:
        releases, kinds = read_released()
        baseline = Baseline(tuple(releases), tuple(kinds), read_lists(), sites)
    found = lint(catalogue, baseline, local_now().date(), strict_claims=strict_claims)
    for finding in found:
        sys.stdout.write(f"{_line(finding, pack)}\n")
        if "\n" in finding.remedy:
            # Lines to copy into a file: as they are, so that they can be.
            sys.stdout.write(f"\n{finding.remedy}\n\n")
    blocks = sum(len(kind.how_to) for kind in catalogue.kinds.values())
    sys.stderr.write(
        _(
            "Read {controls} questions, {kinds} kinds of account and {blocks} sets of steps. "
        ).format(controls=len(catalogue.controls), kinds=len(catalogue.kinds), blocks=blocks)
        + ngettext("{n} thing to mend.", "{n} things to mend.", len(found)).format(n=len(found))
        + "\n"
    )
    if own is not None:
        sys.stderr.write(_verdict(len(list(unsound(catalogue)))) + "\n")
    return exit_codes.WRONG_USE if found else exit_codes.DONE


def _line(finding: Finding, pack: Pack) -> str:
    """Return a finding on one line, with the number of its line in the file."""
    line = line_of(finding, pack)
    file = f"{finding.file}:{line}" if line else finding.file
    return f"{file}{str(finding).removeprefix(finding.file)}"


def _verdict(refused: int) -> str:
    """Return whether the program uses a council's set."""
    if not refused:
        return _("securecllr uses this set.")
    return ngettext(
        "securecllr does not use this set: {n} of these leaves people without a question.",
        "securecllr does not use this set: {n} of these leave people without a question.",
        refused,
    ).format(n=refused)
