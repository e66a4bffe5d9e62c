"""``securecllr checks lint``: what the writing rules find, printed for whoever writes.

The rules themselves are in ``authoring/lint/``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from securecllr.authoring.lint import Baseline, lint, translations
from securecllr.catalogue.findings import Finding
from securecllr.catalogue.folder import built_in
from securecllr.catalogue.lists import listed_sites, read_lists
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_alone, read_catalogue, read_released
from securecllr.catalogue.texts import items
from securecllr.catalogue.translation import items_of, read_entries
from securecllr.cli import exit_codes
from securecllr.cli.open_profile import local_now
from securecllr.i18n import ENGLISH, LANGUAGES, _, ngettext


def lint_checks(own: Path | None) -> int:
    """Print what the lint found, one finding a line, and a closing line on stderr."""
    catalogue = read_catalogue(own)
    # A council's own texts are not released by us, so only the built-in ones are held to it.
    sites = listed_sites(catalogue.packs)
    baseline = Baseline(sites=sites)
    if own is None:
        releases, kinds = read_released()
        baseline = Baseline(tuple(releases), tuple(kinds), read_lists(), sites)
    found = lint(catalogue, baseline, local_now().date())
    found += _lint_translations(catalogue, built_in() if own is None else own)
    for finding in found:
        sys.stdout.write(f"{finding}\n")
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
    return exit_codes.WRONG_USE if found else exit_codes.DONE


def _lint_translations(catalogue: Catalogue, folder: Path) -> list[Finding]:
    """Give what is wrong in each other language of a folder; say on stderr what is still due."""
    found: list[Finding] = []
    for code in LANGUAGES:
        if code == ENGLISH or not (folder / code).is_dir():
            continue
        entries = read_entries(folder / code)
        found += translations.check(items(catalogue), entries, code)
        mine = items_of(read_alone(folder))
        for file, count in sorted(translations.due(mine, entries).items()):
            text = ngettext(
                "{file}: {n} text is due: missing, or made from an earlier English.",
                "{file}: {n} texts are due: missing, or made from an earlier English.",
                count,
            )
            sys.stderr.write(text.format(file=f"{code}/{file}", n=count) + "\n")
    return found
