"""A fingerprint of the words that carry a control's meaning. What it is held against: released."""

import hashlib

import msgspec

from securecllr.catalogue.model import Control

DIGITS = 16

_TEXTS = ("question", "hint", "why", "safe", "answers", "na_reason", "choices", "skip")
_VARIANT_TEXTS = ("kind", "group", "role", "question", "hint", "answers", "na_reason")
# Counted only where a variant has them: they came later, and the others keep their digest.
_VARIANT_MORE = ("why", "safe")


def digest(control: Control) -> str:
    """Give the first 16 hex digits of the sha256 of a control's meaning.

    Minutes, sources, actions, worry and name are not part of it: they may change freely.
    """
    meaning = {key: getattr(control, key) for key in _TEXTS}
    meaning["variants"] = [
        {key: getattr(variant, key) for key in _VARIANT_TEXTS}
        | {key: text for key in _VARIANT_MORE if (text := getattr(variant, key)) is not None}
        for variant in control.variants
    ]
    # Through plain dicts, so that the order of fields in the model does not matter.
    plain = msgspec.to_builtins(meaning)
    data = msgspec.json.encode(plain, order="deterministic")
    return hashlib.sha256(data).hexdigest()[:DIGITS]
