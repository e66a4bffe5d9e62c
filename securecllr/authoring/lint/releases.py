"""No change of meaning slips through, and no id of a kind is used again.

Today's texts are compared with ``released.toml``; people's files hold the ids of kinds for ever.
"""

import hashlib
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import msgspec

from securecllr.authoring.lint.context import LintContext
from securecllr.catalogue.findings import (
    CONTROLS,
    KIND_BLOCK,
    RELEASED,
    Finding,
    block_of,
    control_block,
    kind_file,
)
from securecllr.catalogue.model import Catalogue, Control, KindRelease, Release

DIGITS = 16

_TEXTS = ("question", "hint", "why", "safe", "answers", "na_reason", "choices", "skip")
_VARIANT_TEXTS = ("kind", "group", "role", "question", "hint", "answers", "na_reason")
# Counted only where they are there: they came later, and the others keep their digest.
_MORE = ("short", "no_choices")
_VARIANT_MORE = ("why", "safe", "short")

_FIRST = "Add this at the end of released.toml:\n"
_RAISED = "Add this at the end of released.toml, for the meaning that has changed:\n"
_EDITORIAL = (
    'If the meaning is the same, add this at the end of released.toml ("editorial": only the '
    "wording is new, and old answers stay good). If the meaning changed, first raise revision to "
    '{next} in controls.toml, and here write revision = {next} and change = "raised": people are '
    "then asked again.\n"
)


def digest(control: Control) -> str:
    """Return the first 16 hex digits of the sha256 of a control's meaning.

    Minutes, sources, actions, worry, name and ``touched_by`` are not part of it: they may change
    freely.
    """
    meaning = {key: getattr(control, key) for key in _TEXTS}
    meaning |= {key: text for key in _MORE if (text := getattr(control, key))}
    meaning["variants"] = [
        {key: getattr(variant, key) for key in _VARIANT_TEXTS}
        | {key: text for key in _VARIANT_MORE if (text := getattr(variant, key)) is not None}
        for variant in control.variants
    ]
    # Through plain dicts, so that the order of fields in the model does not matter.
    plain = msgspec.to_builtins(meaning)
    for choice in plain["choices"]:
        choice.pop("touched_by", None)  # when it is asked again, not what it means
    data = msgspec.json.encode(plain, order="deterministic")
    return hashlib.sha256(data).hexdigest()[:DIGITS]


def check(context: LintContext) -> Iterator[Finding]:
    """Return what changed since its release, releases that do not add up, and ids used again."""
    if context.baseline.releases is not None:
        yield from _controls(context.catalogue, context.baseline.releases, context.today)
    if context.baseline.kinds is not None:
        yield from _kinds(context.catalogue, context.baseline.kinds, context.today)


def _controls(
    catalogue: Catalogue, releases: tuple[Release, ...], today: date
) -> Iterator[Finding]:
    history: dict[str, list[Release]] = {}
    for release in releases:
        history.setdefault(release.control, []).append(release)
    for control in catalogue.controls.values():
        yield from _current(control, history.get(control.id, []), today)
    aliases = {alias for control in catalogue.controls.values() for alias in control.aliases}
    for id_, found in history.items():
        yield from _history(id_, found)
        if id_ not in catalogue.controls and id_ not in aliases:
            yield Finding(
                RELEASED,
                block_of("release", id_),
                "control",
                "There is no such control any more, and people have answered it.",
                f'Put "{id_}" in the aliases of the control that took its place.',
            )


def _current(control: Control, releases: list[Release], today: date) -> Iterator[Finding]:
    now, revision = digest(control), control.revision
    place = CONTROLS, control_block(control.id)
    if not releases:
        text = _FIRST + _to_add(control, now, "first", today)
        yield Finding(*place, "question", "This text has not been released yet.", text)
        return
    last = releases[-1]
    if revision == last.revision and now != last.digest:
        text = _EDITORIAL.format(next=revision + 1) + _to_add(control, now, "editorial", today)
        yield Finding(*place, "question", "This text has changed since it was released.", text)
    elif revision == last.revision + 1:
        text = _RAISED + _to_add(control, now, "raised", today)
        yield Finding(*place, "revision", "This revision has not been released yet.", text)
    elif revision != last.revision:
        yield Finding(
            *place,
            "revision",
            f"The revision is {revision}, and the last that people saw is {last.revision}.",
            f"Write {last.revision} if the meaning is the same, {last.revision + 1} if it changed.",
        )


def _history(id_: str, releases: list[Release]) -> Iterator[Finding]:
    place = RELEASED, block_of("release", id_)
    if releases[0].change != "first":
        yield Finding(*place, "change", "This starts in the middle.", 'Begin with "first".')
    for before, after in pairwise(releases):
        wanted = before.revision + (after.change == "raised")
        if after.change == "first":
            yield Finding(
                *place,
                "change",
                'There is more than one "first".',
                'Write "raised" if the meaning changed, "editorial" if not.',
            )
        elif after.revision != wanted:
            yield Finding(
                *place,
                "revision",
                f'After revision {before.revision}, "{after.change}" comes with {wanted}, '
                f"not with {after.revision}.",
                '"raised" goes up by one. "editorial" keeps the number.',
            )


def _to_add(control: Control, now: str, change: str, today: date) -> str:
    return (
        f'[[released]]\ncontrol = "{control.id}"\nrevision = {control.revision}\n'
        f'digest = "{now}"\nchange = "{change}"\non = {today.isoformat()}\n'
    )


def _kinds(
    catalogue: Catalogue, releases: tuple[KindRelease, ...], today: date
) -> Iterator[Finding]:
    """Return kinds that are new, gone, or back under an id that was retired."""
    known = {release.id: release for release in releases}
    for id_ in catalogue.kinds:
        yield from _kind(id_, known.get(id_), today)
    for id_, release in known.items():
        if id_ not in catalogue.kinds and not release.retired:
            yield Finding(
                RELEASED,
                block_of("kind", id_),
                "id",
                "There is no such kind any more, and people have chosen it.",
                f"Bring it back, or add: retired = {today.isoformat()}",
            )


def _kind(id_: str, release: KindRelease | None, today: date) -> Iterator[Finding]:
    place = kind_file(id_), KIND_BLOCK, "id"
    if release is None:
        yield Finding(
            *place,
            "This kind has not been released yet.",
            "Add this at the end of released.toml:\n"
            f'[[kind]]\nid = "{id_}"\non = {today.isoformat()}\n',
        )
    elif release.retired:
        yield Finding(
            *place,
            f"This id was retired on {release.retired.isoformat()}.",
            "Give the new kind an id of its own. The same kind again? Drop retired.",
        )
