"""The rules without which a council's pack is not used: the one verdict of program and lint.

A finding here means that somebody would be asked something that leads nowhere, or would not be
asked at all. How texts read, where they come from and when somebody looked is left to the lint
(``authoring/lint/``): a person is no worse off for a sentence that is too long. Quick enough for
every start.
"""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.catalogue.findings import Finding
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.soundness import answers, completeness, ids, lanes, steps
from securecllr.catalogue.soundness.judged import judged


def unsound(catalogue: Catalogue) -> Iterator[Finding]:
    """Return each reason not to use a catalogue; nothing where it can be used."""
    of = judged(catalogue)
    yield from ids.check(catalogue)
    for rule in (completeness.check, answers.check, lanes.check, steps.check):
        yield from rule(of)
