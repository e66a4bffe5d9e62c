"""The rules that the content of ``checks/`` is held to, each of them over every item.

Reading files is not done here, and neither is showing what was found. One module holds one
subject; a new one gets a line in ``RULES``.
"""

from datetime import date

from securecllr.authoring.lint import (
    answers,
    characters,
    coverage,
    dates,
    filled,
    hosts,
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
from securecllr.authoring.lint.digest import digest
from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Held, Material, Rule
from securecllr.authoring.lint.survey import survey
from securecllr.catalogue.model import Catalogue

__all__ = ["Finding", "Held", "digest", "lint"]

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
    hosts.check,
    lists.check,
    released.check,
    released_kinds.check,
)


def lint(catalogue: Catalogue, held: Held, today: date) -> list[Finding]:
    """Hold every rule over every item.

    Args:
        catalogue: All that can be asked.
        held: What it is held against, beside the rules.
        today: The day against which dates are held.

    Returns:
        What is to be put right, by file, then by block. Nothing is an empty list.
    """
    material = Material(catalogue, held, today, tuple(survey(catalogue)))
    found = [finding for rule in RULES for finding in rule(material)]
    return sorted(found, key=lambda finding: (finding.file, finding.block))
