"""A control's words for one kind of account and one role: the variant laid over the control."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from securecllr.catalogue.model import ANSWER_WORDS, Answers, Control, Kind, Role, Variant

_REPLACED = ("question", "short", "hint", "why", "safe", "na_reason", "actions")


def worded(control: Control, kind: Kind, role: Role | None) -> Control:
    """Return a control in the words that fit a kind and a role: the first variant that matches."""
    for variant in control.variants:
        if (
            variant.kind in (None, kind.id)
            and variant.group in (None, kind.group)
            and variant.role in (None, role)
        ):
            return with_variant(control, variant)
    return control


def wordings(control: Control) -> Iterator[tuple[str, Control]]:
    """Return a control as it stands, then with each of its variants.

    Each comes with what its keys start with in a finding: "", then "variants 1 " and so on.
    """
    yield "", control
    for number, variant in enumerate(control.variants, 1):
        yield f"variants {number} ", with_variant(control, variant)


def with_variant(control: Control, variant: Variant) -> Control:
    """Return a control with the words that a variant gives anew.

    An answer that the variant gives is no longer left out, and one that it leaves out is gone.
    """
    changed: dict[str, Any] = {
        name: value for name in _REPLACED if (value := getattr(variant, name)) is not None
    }
    if variant.answers is not None or variant.left_out is not None:
        changed["answers"] = _merged(
            control.answers, variant.answers or Answers(), variant.left_out or Answers()
        )
        changed["left_out"] = _merged(
            control.left_out, variant.left_out or Answers(), variant.answers or Answers()
        )
    return replace(control, **changed)


def _merged(base: Answers, own: Answers, instead: Answers) -> Answers:
    """Return the texts of the base, with those that the variant has in their place."""
    texts = {}
    for word in ANSWER_WORDS:
        ours = getattr(base, word) if getattr(instead, word) is None else None
        texts[word] = getattr(own, word) or ours
    return Answers(**texts)
