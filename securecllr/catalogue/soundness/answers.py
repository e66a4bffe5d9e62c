"""Each answer has its reason and its action.

Held for a control as it stands, and with the words of each of its variants.
"""

from collections.abc import Iterator

from securecllr.catalogue.findings import CONTROLS, Finding, control_block
from securecllr.catalogue.model import Control
from securecllr.catalogue.soundness.judged import Judged, Misfit
from securecllr.catalogue.variants import wordings


def check(judged: Judged) -> Iterator[Finding]:
    """Return the answers that lack their reason or their action."""
    for control in judged.controls:
        yield from _control(control)


def _control(control: Control) -> Iterator[Finding]:
    """Return what is the matter with a control, and with a variant where it is not the same."""
    said: set[Misfit] = set()
    for prefix, wording in wordings(control):
        for problem in _unfit(wording):
            if problem not in said:
                said.add(problem)
                key, what, remedy = problem
                yield Finding(CONTROLS, control_block(control.id), prefix + key, what, remedy)


def _unfit(control: Control) -> Iterator[Misfit]:
    """Return the keys that need another key, and lack it."""
    if control.answers.na and control.na_reason is None:
        yield (
            "na_reason",
            "There is an answer for those whom this does not fit, and no reason to record.",
            'Write "not-offered", "not-mine" or "chosen".',
        )
    if control.actions.think and not control.answers.think:
        yield (
            "actions.think",
            "There is an action for an answer that is not there.",
            "Take it away, or add answers.think.",
        )
    if control.answers.think and not control.actions.think:
        yield (
            "actions.think",
            "This action is missing.",
            "Write what someone who only thinks so can do to make sure.",
        )
