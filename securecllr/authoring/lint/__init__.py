"""The writing rules that the content of ``checks/`` is held to, each of them over every item.

What a person cannot be asked by is held at every start (``catalogue/soundness``), and found here
too.

Reading files is not done here, and neither is showing what was found. One module holds one
subject; a new one gets a line in ``RULES``.
"""

from datetime import date

from securecllr.authoring.lint import (
    cards,
    claims,
    how_tos,
    imperatives,
    labels,
    links,
    one_step,
    order,
    questions,
    readability,
    releases,
    second_readers,
    second_steps,
    sources,
    wording,
)
from securecllr.authoring.lint.context import Baseline, LintContext, Rule
from securecllr.authoring.lint.texts import texts_of
from securecllr.catalogue.findings import Finding
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.soundness import unsound

__all__ = ["Baseline", "lint"]

RULES: tuple[Rule, ...] = (
    order.check,
    cards.check,
    how_tos.check,
    one_step.check,
    imperatives.check,
    labels.check,
    claims.check,
    second_steps.check,
    sources.check,
    wording.check,
    readability.check,
    questions.check,
    links.check,
    releases.check,
)


def lint(
    catalogue: Catalogue, baseline: Baseline, today: date, *, strict_claims: bool = False
) -> list[Finding]:
    """Return what is to be put right, sorted by file, then by block; an empty list if nothing is.

    Args:
        catalogue: All that can be asked.
        baseline: What it is compared with: releases, public lists, known sites.
        today: The day that no date may be after.
        strict_claims: Whether to find what no second reader has looked up, too.
    """
    rules = (*RULES, second_readers.check) if strict_claims else RULES
    context = LintContext(catalogue, baseline, today, tuple(texts_of(catalogue)))
    found = [*unsound(catalogue), *(finding for rule in rules for finding in rule(context))]
    return sorted(found, key=lambda finding: (finding.file, finding.block))
