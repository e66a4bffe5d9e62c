"""``securecllr checks ...``: the catalogue, for whoever writes or tests it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from securecllr.catalogue.folder import built_in, filled
from securecllr.catalogue.lint.finding import Finding
from securecllr.catalogue.model import ANSWER_WORDS, Catalogue, Control, HowTo, Kind
from securecllr.catalogue.read import read_alone, read_catalogue, read_released
from securecllr.cli import exits
from securecllr.cli.opened import local_now, named_folder, own_folder
from securecllr.errors import Trouble
from securecllr.words import ENGLISH, LANGUAGES, _, language, ngettext


def checks(options: argparse.Namespace) -> int:
    """Run one of them, and return its exit code: 2 where the lint found something."""
    if options.what == "lint":
        return _lint(filled(options.folder) if options.folder else own_folder(options))
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
            return _list(catalogue)
        case "coverage":
            from securecllr.cli.coverage import coverage_lines

            return coverage_lines(catalogue)
        case "stale":
            from securecllr.catalogue.lists import read_lists
            from securecllr.cli.stale import DUE_AFTER, stale_lines

            before = options.before or local_now().date() - DUE_AFTER
            return stale_lines(catalogue, read_lists(), before)
        case "compare":
            from securecllr.cli.compare import compare_lines

            return compare_lines(catalogue, options.paths)
        case "new-kind":
            from securecllr.cli.new_kind import new_kind_lines

            return new_kind_lines(catalogue, options, named_folder(options))
    return _show(catalogue, options.id)


def _lint(own: Path | None) -> int:
    """Print what the lint found, one finding a line, and a closing line on stderr."""
    from securecllr.catalogue.lint import Held, lint
    from securecllr.catalogue.lists import listed_sites, read_lists

    catalogue = read_catalogue(own)
    # A council's own texts are not released by us, so only the built-in ones are held to it.
    hosts = listed_sites(catalogue.packs)
    held = Held(hosts=hosts)
    if own is None:
        texts, kinds = read_released()
        held = Held(tuple(texts), tuple(kinds), read_lists(), hosts)
    found = lint(catalogue, held, local_now().date())
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
    return exits.WRONG_USE if found else exits.DONE


def _lint_translations(catalogue: Catalogue, folder: Path) -> list[Finding]:
    """Give what is wrong in each other language of a folder; say on stderr what is still due."""
    from securecllr.catalogue.lint import translations
    from securecllr.catalogue.texts import items
    from securecllr.catalogue.translation import items_of, read_entries

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


def _list(catalogue: Catalogue) -> Iterator[str]:
    """Give the catalogue's table of contents."""
    yield _("Checks {version}").format(version=catalogue.version)
    for pack in catalogue.packs:
        yield _("With {pack}").format(pack=pack.label)
    yield ""
    yield _("Questions")
    for control in catalogue.controls.values():
        yield f"  {control.id:18} {control.name}"
    yield ""
    yield _("Kinds of account")
    for kind in catalogue.kinds.values():
        yield f"  {kind.id:18} {kind.name}"
    yield ""
    yield _("Cards")
    for card in catalogue.cards.values():
        yield f"  {card.id:18} {card.title}"
    yield ""
    yield _("Who to call, and the rules")
    for fact in catalogue.facts.values():
        yield f"  {fact.id:32} {fact.title}"


def _show(catalogue: Catalogue, wanted: str) -> Iterator[str]:
    """Give one item in full, with its sources and dates.

    Raises:
        Trouble: There is no item of this id.
    """
    if control := catalogue.controls.get(wanted):
        return _show_control(catalogue, control)
    if kind := catalogue.kinds.get(wanted):
        return _show_kind(catalogue, kind)
    raise Trouble(
        _("There is no question or kind called {id}.").format(id=wanted),
        remedy=_("Run securecllr checks list to see them all."),
    )


def _show_control(catalogue: Catalogue, control: Control) -> Iterator[str]:
    """Give a question with its answers, and where there are steps for it."""
    yield f"{control.name} ({control.id}, revision {control.revision})"
    yield control.question
    if control.hint:
        yield control.hint
    yield _("Why we ask: {why}").format(why=control.why)
    for word in ANSWER_WORDS:
        text = getattr(control.answers, word)
        yield f"  {word:7} {text or '- ' + str(getattr(control.left_out, word))}"
    yield _("Good for {n} months. About {m} minutes.").format(
        n=control.valid_months, m=control.minutes
    )
    for source in control.source:
        yield _("Source: {source}").format(source=source)
    for kind in catalogue.kinds.values():
        if found := catalogue.how_to(kind.id, control.id):
            yield ""
            yield from _show_how_to(kind.name, found)


def _show_kind(catalogue: Catalogue, kind: Kind) -> Iterator[str]:
    """Give a kind with all its steps."""
    yield f"{kind.name} ({kind.id})"
    if kind.about:
        yield kind.about
    if second := kind.second_steps:
        yield _("Second steps offered: {list}. Checked {date}, {confidence} confidence.").format(
            list=", ".join(second.offered) or _("none"),
            date=second.checked_on,
            confidence=second.confidence,
        )
    for block in kind.how_to:
        title = block.control
        if control := catalogue.controls.get(block.control):
            title = control.name
        yield ""
        yield from _show_how_to(title + (f" ({block.choice})" if block.choice else ""), block)


def _show_how_to(title: str, block: HowTo) -> Iterator[str]:
    """Give one set of steps, with where it comes from."""
    yield title
    if block.not_offered or block.does_not_apply:
        yield f"  {block.not_offered or block.does_not_apply}"
    if block.careful:
        yield _("  Careful: {text}").format(text=block.careful)
    for label, steps in (
        (_("Steps"), block.steps),
        (_("On your phone"), block.phone),
        (_("On a computer"), block.computer),
        (_("To put it right"), block.fix),
    ):
        if steps:
            yield f"  {label}"
            yield from (f"    {number}. {step}" for number, step in enumerate(steps, 1))
    if block.expect:
        yield f"  {block.expect}"
    if block.checked_on:
        yield _("  Checked {date}, {confidence} confidence. Source, {of}: {source}").format(
            date=block.checked_on,
            confidence=block.confidence,
            of=block.source_date or _("no date"),
            source="; ".join(block.source),
        )
