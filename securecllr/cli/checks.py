"""``securecllr checks ...``: the catalogue, for whoever writes or tests it.

Only the way to each of them is here. What it prints is in a module of its own.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

from securecllr.catalogue.folder import filled
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.cli import exits
from securecllr.cli.open_profile import local_now, named_folder, own_folder
from securecllr.i18n import ENGLISH, language


def checks(options: argparse.Namespace) -> int:
    """Run one of them, and return its exit code: 2 where the lint found something."""
    if options.what == "lint":
        from securecllr.cli.lint import lint_checks

        return lint_checks(filled(options.folder) if options.folder else own_folder(options))
    if options.what == "translate":
        from securecllr.cli.translate import translate

        return translate(options)
    # What is counted and what is due is the English, which every other language is made from.
    code = language() if options.what in ("list", "show") else ENGLISH
    new = options.what == "new-kind"  # the first file of a folder, it may be
    own = named_folder(options) if new else own_folder(options)
    catalogue = read_catalogue(own, code)
    lines = _lines(catalogue, options)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return exits.DONE


def _lines(catalogue: Catalogue, options: argparse.Namespace) -> Iterable[str]:
    """Give what is printed, line by line."""
    match options.what:
        case "list":
            from securecllr.cli.items import item_list

            return item_list(catalogue)
        case "coverage":
            from securecllr.authoring.coverage import coverage_lines

            return coverage_lines(catalogue)
        case "stale":
            from securecllr.authoring.stale import DUE_AFTER, stale_lines
            from securecllr.catalogue.lists import read_lists

            before = options.before or local_now().date() - DUE_AFTER
            return stale_lines(catalogue, read_lists(), before)
        case "compare":
            from securecllr.authoring.compare import compare_lines

            return compare_lines(catalogue, options.paths)
        case "new-kind":
            from securecllr.authoring.new_kind import new_kind_lines

            return new_kind_lines(catalogue, options, named_folder(options))
    from securecllr.cli.items import show_item

    return show_item(catalogue, options.id)
