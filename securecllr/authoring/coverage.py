"""The table of coverage: kinds down, controls across, as a page in Markdown.

Each cell says how sure we are of the steps, when somebody looked them up, and whether a second
reader found the same. Counts follow, by how sure we are, by second reading and by age, where a
straight way is known, and what could not be confirmed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from securecllr.audit.applicability import GROUP_ORDER
from securecllr.authoring.lint.sources import Sourced, sourced
from securecllr.catalogue.model import Catalogue, Confidence, HowTo, Kind
from securecllr.i18n import _

_CONFIDENCE: tuple[Confidence, ...] = ("high", "medium", "low")


def coverage_lines(catalogue: Catalogue) -> Iterator[str]:
    """Return the lines of the page: a table for each group of kinds, then the counts."""
    yield _("# What is covered")
    yield ""
    yield _(
        "Made by `securecllr checks coverage`; a test keeps it true. Each cell: how sure we are of "
        "the steps, and the day on which somebody looked. **twice**: a second reader, who saw our "
        "words and not our sources, found the same. **once**: not read a second time yet. "
        "**none**: the platform does not have it, as a source says. **n/a**: it makes no sense "
        "there. Empty: asked of the account that it signs in through, or not at all."
    )
    for group in GROUP_ORDER:
        kinds = [kind for kind in catalogue.kinds.values() if kind.group == group]
        yield from _table(catalogue, kinds)
    yield ""
    yield from _counts(catalogue)
    yield from _readings(catalogue)
    yield from _ages(catalogue)
    yield from _straight_ways(catalogue)
    yield from _unconfirmed(catalogue)


def _table(catalogue: Catalogue, kinds: list[Kind]) -> Iterator[str]:
    """Return the table of some kinds, with the controls that any of them has a block for."""
    named = {entry.control for kind in kinds for entry in kind.how_to}
    controls = [id_ for id_ in (*catalogue.controls, *catalogue.cards) if id_ in named]
    yield ""
    yield from _head(f"`{control}`" for control in controls)
    for kind in kinds:
        cells = [_cell(catalogue.how_to(kind.id, control)) for control in controls]
        yield f"| {kind.name} | " + " | ".join(cells) + " |"


def _head(columns: Iterable[str], rows: str = "") -> Iterator[str]:
    """Yield the head of a table: what its rows are, where that needs a word, and its columns."""
    listed = list(columns)
    yield (f"| {rows} | " if rows else "| | ") + " | ".join(listed) + " |"
    yield "|---" * (len(listed) + 1) + "|"


def _cell(entry: HowTo | None) -> str:
    """Return what a cell says of the steps for a control."""
    if entry is None:
        return ""
    if entry.does_not_apply:
        return _("n/a")
    said = f"{entry.confidence}, {entry.checked_on}, {_times(entry)}"
    return _("**none** ({said})").format(said=said) if entry.not_offered else said


def _times(item: Sourced) -> str:
    return _("once") if item.second_reader is None else _("twice")


def _counts(catalogue: Catalogue) -> Iterator[str]:
    """Return the table of how sure we are, by what it is about."""
    how_tos = [entry for kind in catalogue.kinds.values() for entry in kind.how_to]
    second = [kind.second_steps for kind in catalogue.kinds.values() if kind.second_steps]
    sorts = (
        (_("steps for a control"), [entry.confidence or _("n/a") for entry in how_tos]),
        (_("second steps offered"), [steps.confidence for steps in second]),
        (_("facts of the four nations"), [fact.confidence for fact in catalogue.facts.values()]),
        (_("cards"), [card.confidence for card in catalogue.cards.values()]),
    )
    words = (*_CONFIDENCE, _("n/a"))
    yield from _head(words)
    for name, found in sorts:
        counted = Counter(found)
        yield f"| {name} | " + " | ".join(str(counted[word]) for word in words) + " |"


def _readings(catalogue: Catalogue) -> Iterator[str]:
    """Return the table of what was read a second time, by file."""
    counted = Counter(
        (file, _times(each)) for (file, _block), each in sourced(catalogue) if each.confidence
    )
    words = (_("twice"), _("once"))
    yield ""
    yield from _head(words, _("read"))
    for file in dict.fromkeys(file for file, _word in counted):
        yield f"| {file} | " + " | ".join(str(counted[file, word]) for word in words) + " |"


def _ages(catalogue: Catalogue) -> Iterator[str]:
    """Return the tables of how sure we are, by year of the source and by month of the last look."""
    found = [each for _place, each in sourced(catalogue) if each.confidence]
    years = Counter(
        (str(each.source_date.year) if each.source_date else _("no date"), each.confidence)
        for each in found
    )
    months = Counter((f"{each.checked_on:%Y-%m}", each.confidence) for each in found)
    for title, counted in ((_("date of the source"), years), (_("looked up in"), months)):
        yield ""
        yield from _head(_CONFIDENCE, title)
        ages = {age for age, _confidence in counted}
        # The newest first, and what has no date last.
        for age in sorted(ages, key=lambda age: (age[0].isdigit(), age), reverse=True):
            cells = [str(counted[age, word]) for word in _CONFIDENCE]
            yield f"| {age} | " + " | ".join(cells) + " |"


def _straight_ways(catalogue: Catalogue) -> Iterator[str]:
    """Return how many steps of each kind have an address that leads there, and which have none."""
    yield ""
    yield _(
        "Straight ways. An address is given where a source shows one that stays. There is none "
        "for a place inside an app only (TikTok, Telegram, WhatsApp). There is none on a server "
        "of the person's own choice (Mastodon), or where the address has a name in it. Addresses "
        "that start an app are not given: without the app they do nothing. Nor are those that link "
        "a new device: they can be misused."
    )
    yield ""
    yield from _head((_("with one"), _("none known")))
    for kind in catalogue.kinds.values():
        steps = [entry for entry in kind.how_to if entry.has_steps]
        if not steps:
            continue
        without = [_named(entry) for entry in steps if not entry.link]
        given = _("{n} of {all}").format(n=len(steps) - len(without), all=len(steps))
        yield f"| {kind.name} | {given} | {', '.join(without)} |"


def _named(entry: HowTo) -> str:
    """Return the name of a set of steps: its control, and the choice where it has one."""
    return f"`{entry.control}`" + (f" (`{entry.choice}`)" if entry.choice else "")


def _unconfirmed(catalogue: Catalogue) -> Iterator[str]:
    """Return what is of low confidence: shown with "if you see it", and looked up again first."""
    yield ""
    yield _(
        'What could not be confirmed. It is shown with "if you see it", and is due before the rest.'
    )
    yield ""
    for kind in catalogue.kinds.values():
        low = [_named(each) for each in kind.how_to if each.confidence == "low"]
        if kind.second_steps and kind.second_steps.confidence == "low":
            low.append(_("second steps offered"))
        if low:
            yield f"- {kind.name}: {', '.join(low)}"
    facts = [f"`{fact.id}`" for fact in catalogue.facts.values() if fact.confidence == "low"]
    if facts:
        yield "- " + _("facts of the four nations") + f": {', '.join(facts)}"
