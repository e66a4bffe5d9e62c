"""What a control says of when it is asked, and of a no: keys that only go together."""

from collections.abc import Iterator

from securecllr.catalogue.findings import CONTROLS, Finding, control_block, how_to_block, kind_file
from securecllr.catalogue.model import Control, HowTo
from securecllr.catalogue.soundness.judged import Judged, Misfit


def check(judged: Judged) -> Iterator[Finding]:
    """Return the keys that need another one, and have none."""
    for control in judged.controls:
        for said in _control(control):
            yield Finding(CONTROLS, control_block(control.id), *said)
    for kind in judged.kinds:
        for entry in kind.how_to:
            for said in _instead(entry):
                yield Finding(kind_file(kind.id), how_to_block(entry), *said)


def _control(control: Control) -> Iterator[Misfit]:
    if (control.lane == "quick") != bool(control.short):
        yield (
            "short",
            "The quick lane and the short question come together.",
            'Write the question for a list of accounts, or lane = "visit".',
        )
    if bool(control.no_choices) != bool(control.no_choices_question):
        yield (
            "no_choices_question",
            "Choices after a no and the question that asks for them come together.",
            "Write both or none.",
        )
    if any(choice.alarm for choice in control.no_choices) and not control.alarm:
        yield ("alarm", "A choice raises an alarm, and there is no card.", "Name the card.")
    if odd := [change for change in control.first_after if change not in control.touched_by]:
        yield (
            "first_after",
            f'This is first after "{odd[0]}", which does not touch it.',
            "Put it into touched_by as well.",
        )


def _instead(entry: HowTo) -> Iterator[Misfit]:
    if bool(entry.instead) != bool(entry.instead_steps):
        yield (
            "instead",
            "What to do instead and the steps to it come together.",
            "Write both or none.",
        )
