"""No change of meaning slips through: today's texts are held against ``released.toml``."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from securecllr.authoring.lint.digest import digest
from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.places import CONTROLS, RELEASED, control_block, release_block
from securecllr.catalogue.model import Control, Release

_FIRST = "Add this at the end of released.toml:\n"
_RAISED = "Add this at the end of released.toml, for the meaning that has changed:\n"
_EDITORIAL = (
    'If the meaning is the same, add this at the end of released.toml ("editorial": only the '
    "wording is new, and old answers stay good). If the meaning changed, first raise revision to "
    '{next} in controls.toml, and here write revision = {next} and change = "raised": people are '
    "then asked again.\n"
)


def check(material: Material) -> Iterator[Finding]:
    """Find texts that changed since they were released, and releases that do not add up."""
    if material.held.texts is None:
        return
    history: dict[str, list[Release]] = {}
    for release in material.held.texts:
        history.setdefault(release.control, []).append(release)
    for control in material.catalogue.controls.values():
        yield from _current(control, history.get(control.id, []), material.today)
    aliases = {a for control in material.catalogue.controls.values() for a in control.aliases}
    for id_, releases in history.items():
        yield from _story(id_, releases)
        if id_ not in material.catalogue.controls and id_ not in aliases:
            yield Finding(
                RELEASED,
                release_block(id_),
                "control",
                "There is no such control any more, and people have answered it.",
                f'Put "{id_}" in the aliases of the control that took its place.',
            )


def _current(control: Control, releases: list[Release], today: date) -> Iterator[Finding]:
    now, revision = digest(control), control.revision
    place = CONTROLS, control_block(control.id)
    if not releases:
        text = _FIRST + _block(control, now, "first", today)
        yield Finding(*place, "question", "This text has not been released yet.", text)
        return
    last = releases[-1]
    if revision == last.revision and now != last.digest:
        text = _EDITORIAL.format(next=revision + 1) + _block(control, now, "editorial", today)
        yield Finding(*place, "question", "This text has changed since it was released.", text)
    elif revision == last.revision + 1:
        text = _RAISED + _block(control, now, "raised", today)
        yield Finding(*place, "revision", "This revision has not been released yet.", text)
    elif revision != last.revision:
        yield Finding(
            *place,
            "revision",
            f"The revision is {revision}, and the last that people saw is {last.revision}.",
            f"Write {last.revision} if the meaning is the same, {last.revision + 1} if it changed.",
        )


def _story(id_: str, releases: list[Release]) -> Iterator[Finding]:
    place = RELEASED, release_block(id_)
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


def _block(control: Control, now: str, change: str, today: date) -> str:
    return (
        f'[[released]]\ncontrol = "{control.id}"\nrevision = {control.revision}\n'
        f'digest = "{now}"\nchange = "{change}"\non = {today.isoformat()}\n'
    )
