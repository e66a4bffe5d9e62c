"""Everything that names something else names a thing that exists."""

from collections.abc import Iterator

from securecllr.catalogue.lint.finding import Finding
from securecllr.catalogue.lint.material import Material
from securecllr.catalogue.lint.places import (
    CONTROLS,
    KIND_BLOCK,
    control_block,
    how_to_block,
    kind_file,
)
from securecllr.catalogue.model import Catalogue, Control, Kind

OWN_LOGIN = "own"


def check(material: Material) -> Iterator[Finding]:
    """Find names of controls, kinds, cards and choices that lead nowhere."""
    for control in material.catalogue.controls.values():
        yield from _control(control, material.catalogue)
    for kind in material.catalogue.kinds.values():
        yield from _kind(kind, material.catalogue)


def _control(control: Control, catalogue: Catalogue) -> Iterator[Finding]:
    place = CONTROLS, control_block(control.id)
    asked = control.ask_if
    if asked and (asked.control not in catalogue.controls or asked.control == control.id):
        yield _unknown(*place, "ask_if", asked.control, "another control of this file")
    if control.alarm and control.alarm not in catalogue.cards:
        yield _unknown(*place, "alarm", control.alarm, "a card of cards.toml")
    for number, variant in enumerate(control.variants, 1):
        key = f"variants {number}"
        if variant.kind and variant.kind not in catalogue.kinds:
            yield _unknown(*place, f"{key} kind", variant.kind, "a kind that has a file")
        if not (variant.kind or variant.group or variant.role):
            yield Finding(
                *place,
                key,
                "This variant does not say whom it is for.",
                "Give it a kind, a group or a role.",
            )
    if bool(control.choices) != bool(control.choices_question):
        yield Finding(
            *place,
            "choices_question",
            "Choices and the question that asks for them come together.",
            "Write both or none.",
        )
    if control.stronger and not (control.choices and "{choice}" in control.stronger):
        yield Finding(
            *place,
            "stronger",
            "This does not say which choice to add.",
            "Put {choice} in it, and give the control choices.",
        )


def _kind(kind: Kind, catalogue: Catalogue) -> Iterator[Finding]:
    file = kind_file(kind.id)
    if kind.login != OWN_LOGIN and (kind.login not in catalogue.kinds or kind.login == kind.id):
        yield _unknown(file, KIND_BLOCK, "login", kind.login, 'another kind, or "own"')
    if bool(kind.roles) != (kind.group in ("social", "page")):
        yield Finding(
            file,
            KIND_BLOCK,
            "roles",
            f'The roles do not fit a kind of the group "{kind.group}".',
            "Social accounts and Pages have roles. Mailboxes and persons have none.",
        )
    for entry in kind.how_to:
        block = how_to_block(entry)
        control = catalogue.controls.get(entry.control)
        if control is None and entry.control not in catalogue.cards:
            yield _unknown(file, block, "control", entry.control, "a control or a card")
        elif entry.choice and entry.choice not in _choices(control):
            yield _unknown(file, block, "choice", entry.choice, "one of the control's choices")


def _choices(control: Control | None) -> set[str]:
    return {choice.id for choice in control.choices} if control else set()


def _unknown(file: str, block: str, key: str, name: str, wanted: str) -> Finding:
    return Finding(
        file, block, key, f'There is nothing called "{name}" here.', f"Give the id of {wanted}."
    )
