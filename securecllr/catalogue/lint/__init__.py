"""The rules that the content of ``checks/`` is held to, each of them over every item.

Reading files is not done here, and neither is showing what was found. One module holds one
subject; a new one gets a line in ``RULES``.
"""

from datetime import date

from securecllr.catalogue.lint import (
    answers,
    characters,
    coverage,
    dates,
    filled,
    how_tos,
    ids,
    links,
    lists,
    openings,
    polarity,
    reading,
    references,
    released,
    released_kinds,
    second_steps,
    spelling,
    taps,
    tone,
    virtues,
    words,
)
from securecllr.catalogue.lint.digest import digest
from securecllr.catalogue.lint.finding import Finding
from securecllr.catalogue.lint.material import Material, Rule
from securecllr.catalogue.lint.survey import survey
from securecllr.catalogue.lists import Lists
from securecllr.catalogue.model import Catalogue, KindRelease, Release

__all__ = ["Finding", "digest", "lint"]

RULES: tuple[Rule, ...] = (
    filled.check,
    ids.check,
    references.check,
    coverage.check,
    how_tos.check,
    second_steps.check,
    dates.check,
    words.check,
    openings.check,
    characters.check,
    tone.check,
    taps.check,
    reading.check,
    spelling.check,
    polarity.check,
    virtues.check,
    answers.check,
    links.check,
    lists.check,
    released.check,
    released_kinds.check,
)


def lint(
    catalogue: Catalogue,
    released: list[Release] | None,
    today: date,
    listed: Lists | None = None,
    kinds: list[KindRelease] | None = None,
) -> list[Finding]:
    """Hold every rule over every item.

    Args:
        catalogue: All that can be asked.
        released: The entries of ``released.toml``, in the order of the file. None where there is
            nothing to hold them against, as in a council's own folder.
        today: The day against which dates are held.
        listed: What public lists say of second steps; None as for ``released``.
        kinds: The kinds that have been released; None as for ``released``.

    Returns:
        What is to be put right, by file, then by block. Nothing is an empty list.
    """
    texts = tuple(survey(catalogue))
    material = Material(
        catalogue,
        None if released is None else tuple(released),
        today,
        texts,
        listed,
        None if kinds is None else tuple(kinds),
    )
    found = [finding for rule in RULES for finding in rule(material)]
    return sorted(found, key=lambda finding: (finding.file, finding.block))
