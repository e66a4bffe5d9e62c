"""``securecllr checks ...``: what each of them prints, or writes."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from securecllr.audit.dates import local_now
from securecllr.catalogue.findings import kind_file
from securecllr.catalogue.folder import filled
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.cli import exit_codes
from securecllr.cli.list_checks import item_list, show_item
from securecllr.cli.open_profile import named_folder, own_folder
from securecllr.cli.options import CommonOptions
from securecllr.i18n import ENGLISH, _, language
from securecllr.messages.saving import saved_as_words
from securecllr.sanitize import shown_path


class NewKindOptions(CommonOptions, frozen=True, kw_only=True):
    """Of ``checks new-kind``.

    Attributes:
        name: What the kind is called.
        group: What is asked of it.
        login: The id of the kind that it signs in through, or ``own``.
        output: Where to write the file; None: in the folder of checks.
    """

    name: str
    group: Literal["mailbox", "social", "page"] = "social"
    login: str = "own"
    output: Path | None = None


class CompareOptions(CommonOptions, frozen=True, kw_only=True):
    """Of ``checks compare``: folders of lists, or their files."""

    paths: list[Path]


class LintOptions(CommonOptions, frozen=True, kw_only=True):
    """Of ``checks lint``.

    Attributes:
        folder: A council's own; None: the one of every command.
        strict_claims: Find what no second reader has looked up, too.
    """

    folder: Path | None = None
    strict_claims: bool = False


class StaleOptions(CommonOptions, frozen=True, kw_only=True):
    """Of ``checks stale``. ``before``: a day; None: the usual one."""

    before: date | None = None


class ShowOptions(CommonOptions, frozen=True, kw_only=True):
    """Of ``checks show``: the id of a control, a kind, a card or a fact."""

    id: str


def list_all(options: CommonOptions) -> int:
    """Print the catalogue's table of contents."""
    return _print(item_list(_catalogue(options, language())))


def show(options: ShowOptions) -> int:
    """Print one item in full.

    Raises:
        UserError: There is none of this id.
    """
    return _print(show_item(_catalogue(options, language()), options.id))


# What follows is about the English, which every other language is made from.


def coverage(options: CommonOptions) -> int:
    """Print which steps there are, how sure we are, and when somebody looked."""
    from securecllr.authoring.coverage import coverage_lines

    return _print(coverage_lines(_catalogue(options)))


def stale(options: StaleOptions) -> int:
    """Print what was last looked up before a day: the one that was named, or the usual one."""
    from securecllr.authoring.lists import read_lists
    from securecllr.authoring.stale import DUE_AFTER, stale_lines

    before = options.before or local_now().date() - DUE_AFTER
    return _print(stale_lines(_catalogue(options), read_lists(), before))


def compare(options: CompareOptions) -> int:
    """Print where newer lists of second steps differ from ours."""
    from securecllr.authoring.compare import compare_lines

    return _print(compare_lines(_catalogue(options), options.paths))


def new_kind(options: NewKindOptions) -> int:
    """Write a file to fill in for a new kind of account.

    Raises:
        UserError: The name cannot be used, or the file is there or cannot be written.
    """
    from securecllr.authoring.new_kind import new_kind, write_skeleton

    own = named_folder(options)  # which may be still empty
    catalogue = read_catalogue(own, unfinished=True)
    kind = new_kind(catalogue, options.name, options.group, options.login)
    path = options.output or (own or Path()) / kind_file(kind.id)
    write_skeleton(kind, catalogue, path)
    next_step = _("Fill it in, and see what is missing: securecllr checks lint {folder}")
    return _print(
        [
            saved_as_words(path),
            next_step.format(folder=shown_path(path.parent)),
        ]
    )


def lint(options: LintOptions) -> int:
    """Print what the lint finds. Return 2 where that is something."""
    from securecllr.cli.lint import lint_checks

    own = filled(options.folder) if options.folder else own_folder(options)
    return lint_checks(own, strict_claims=options.strict_claims)


def _catalogue(options: CommonOptions, code: str = ENGLISH) -> Catalogue:
    """Return what an editor works on, finished or not."""
    return read_catalogue(own_folder(options), code, unfinished=True)


def _print(lines: Iterable[str]) -> int:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return exit_codes.DONE
