"""The five answers are all there, or there is a reason, and each open one has its action."""

from collections.abc import Iterator

from securecllr.authoring.lint.faces import Face, faces
from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.places import CONTROLS, control_block
from securecllr.catalogue.model import ANSWER_WORDS

UNSURE_STARTS = frozenset({"Find", "Get"})

Said = tuple[str, str, str]


def check(material: Material) -> Iterator[Finding]:
    """Find answers without words or reason, and answers and actions that do not fit together."""
    for control in material.catalogue.controls.values():
        said: set[Said] = set()
        for face in faces(control):
            for key, problem, remedy in _face(face):
                # What the control itself lacks is not said again for each of its variants.
                if (key, problem, remedy) not in said:
                    said.add((key, problem, remedy))
                    yield Finding(
                        CONTROLS, control_block(control.id), face.prefix + key, problem, remedy
                    )


def _face(face: Face) -> Iterator[Said]:
    for word in ANSWER_WORDS:
        if word not in face.answers and word not in face.left_out:
            yield (
                f"answers.{word}",
                "This answer is missing.",
                f"Write it, or say why not in left_out.{word}.",
            )
    for word in face.both:
        yield (
            f"left_out.{word}",
            "This answer is there, and is also said to be left out.",
            f"Keep answers.{word} or left_out.{word}.",
        )
    if "na" in face.answers and face.na_reason is None:
        yield (
            "na_reason",
            "There is an answer for those whom this does not fit, and no reason to record.",
            'Write "not-offered", "not-mine" or "chosen".',
        )
    if face.actions.think and "think" not in face.answers:
        yield (
            "actions.think",
            "There is an action for an answer that is not there.",
            "Take it away, or add answers.think.",
        )
    if "think" in face.answers and not face.actions.think:
        yield (
            "actions.think",
            "This action is missing.",
            "Write what someone who only thinks so can do to make sure.",
        )
    if (face.actions.unsure.split() or [""])[0] not in UNSURE_STARTS:
        yield (
            "actions.unsure",
            "This does not help someone who is not sure to find out.",
            'Start it with "Find" or "Get".',
        )
