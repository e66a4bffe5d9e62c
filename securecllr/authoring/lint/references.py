"""Everything that names something else names a thing that exists."""

from collections.abc import Collection, Iterator

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.places import (
    CONTROLS,
    KIND_BLOCK,
    control_block,
    how_to_block,
    kind_file,
)
from securecllr.catalogue.model import Catalogue, Control, Kind

OWN_LOGIN = "own"


def check(material: Material) -> Iterator[Finding]:
    """Find names that lead nowhere, and entries that go with others which are not there."""
    yield from dangling(material.catalogue)
    for control in material.catalogue.controls.values():
        yield from _fitting(control)
    for kind in material.catalogue.kinds.values():
        if bool(kind.roles) != (kind.group in ("social", "page")):
            yield Finding(
                kind_file(kind.id),
                KIND_BLOCK,
                "roles",
                f'The roles do not fit a kind of the group "{kind.group}".',
                "Social accounts and Pages have roles. Mailboxes and persons have none.",
            )


def dangling(catalogue: Catalogue, unread: Collection[str] = ()) -> Iterator[Finding]:
    """Find names of controls, kinds, cards and choices that lead nowhere.

    A door cannot do with these, so they are looked for whenever a council's pack is read.

    Args:
        catalogue: All that can be asked.
        unread: Ids of items that are there, and have mistakes of their own.
    """
    for control in catalogue.controls.values():
        yield from _of_control(control, catalogue, unread)
    for kind in catalogue.kinds.values():
        yield from _of_kind(kind, catalogue, unread)


def _of_control(
    control: Control, catalogue: Catalogue, unread: Collection[str]
) -> Iterator[Finding]:
    place = CONTROLS, control_block(control.id)
    controls, cards = {*catalogue.controls, *unread}, {*catalogue.cards, *unread}
    asked = control.ask_if
    if asked and (asked.control not in controls or asked.control == control.id):
        yield _unknown(*place, "ask_if", asked.control, "another control of this file")
    if control.alarm and control.alarm not in cards:
        yield _unknown(*place, "alarm", control.alarm, "a card of cards.toml")
    for number, variant in enumerate(control.variants, 1):
        if variant.kind and variant.kind not in {*catalogue.kinds, *unread}:
            key = f"variants {number} kind"
            yield _unknown(*place, key, variant.kind, "a kind that has a file")


def _of_kind(kind: Kind, catalogue: Catalogue, unread: Collection[str]) -> Iterator[Finding]:
    file, kinds = kind_file(kind.id), {*catalogue.kinds, *unread}
    if kind.login != OWN_LOGIN and (kind.login not in kinds or kind.login == kind.id):
        yield _unknown(file, KIND_BLOCK, "login", kind.login, 'another kind, or "own"')
    for entry in kind.how_to:
        block = how_to_block(entry)
        control = catalogue.controls.get(entry.control)
        if entry.control in unread:
            continue
        if control is None and entry.control not in catalogue.cards:
            yield _unknown(file, block, "control", entry.control, "a control or a card")
        elif entry.choice and entry.choice not in _choices(control):
            yield _unknown(file, block, "choice", entry.choice, "one of the control's choices")


def _fitting(control: Control) -> Iterator[Finding]:
    """Find entries of a control that do not go together."""
    place = CONTROLS, control_block(control.id)
    for number, variant in enumerate(control.variants, 1):
        if not (variant.kind or variant.group or variant.role):
            yield Finding(
                *place,
                f"variants {number}",
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


def _choices(control: Control | None) -> set[str]:
    return {choice.id for choice in control.choices} if control else set()


def _unknown(file: str, block: str, key: str, name: str, wanted: str) -> Finding:
    return Finding(
        file, block, key, f'There is nothing called "{name}" here.', f"Give the id of {wanted}."
    )
