"""Whether every name in the catalogue leads somewhere: controls, kinds, cards and choices.

No interface can do with a name that leads nowhere, so this is held whenever a council's pack is
read, and by the lint for our own checks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from securecllr.catalogue.findings import (
    CONTROLS,
    KIND_BLOCK,
    Finding,
    control_block,
    how_to_block,
    kind_file,
)
from securecllr.catalogue.model import OWN_LOGIN, Catalogue, Control, Kind


def dangling(catalogue: Catalogue, unread: Collection[str] = ()) -> Iterator[Finding]:
    """Return a finding for each name of a control, kind, card or choice that leads nowhere.

    Args:
        catalogue: All that can be asked.
        unread: Ids of items that are there, and could not be read for mistakes of their own.
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
    split = control.split_from
    if split and split.control not in controls:
        yield _unknown(*place, "split_from", split.control, "another control of this file")
    if control.alarm and control.alarm not in cards:
        yield _unknown(*place, "alarm", control.alarm, "a card of cards.toml")
    for number, variant in enumerate(control.variants, 1):
        if variant.kind and variant.kind not in {*catalogue.kinds, *unread}:
            key = f"variants {number} kind"
            yield _unknown(*place, key, variant.kind, "a kind that has a file")
    for number, by in enumerate(control.asked_by, 1):
        key = f"asked_by {number}"
        if by.kind not in {*catalogue.kinds, *unread}:
            yield _unknown(*place, key, by.kind, "a kind that has a file")
        if by.control not in controls or by.control == control.id:
            yield _unknown(*place, key, by.control, "another control of this file")


def _of_kind(kind: Kind, catalogue: Catalogue, unread: Collection[str]) -> Iterator[Finding]:
    file, kinds = kind_file(kind.id), {*catalogue.kinds, *unread}
    if kind.login != OWN_LOGIN and (kind.login not in kinds or kind.login == kind.id):
        yield _unknown(file, KIND_BLOCK, "login", kind.login, f'another kind, or "{OWN_LOGIN}"')
    for entry in kind.how_to:
        block = how_to_block(entry)
        control = catalogue.controls.get(entry.control)
        if entry.control in unread:
            continue
        if control is None and entry.control not in catalogue.cards:
            yield _unknown(file, block, "control", entry.control, "a control or a card")
        elif entry.choice and entry.choice not in _choices(control):
            yield _unknown(file, block, "choice", entry.choice, "one of the control's choices")
        steps = entry.instead_steps
        if steps and not any(other.control == steps and other.has_steps for other in kind.how_to):
            yield _unknown(file, block, "instead_steps", steps, "a control with steps in this file")


def _choices(control: Control | None) -> set[str]:
    return {choice.id for choice in control.choices} if control else set()


def _unknown(file: str, block: str, key: str, name: str, wanted: str) -> Finding:
    return Finding(
        file, block, key, f'There is nothing called "{name}" here.', f"Give the id of {wanted}."
    )
