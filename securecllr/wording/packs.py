"""A council's own pack in words: that it is in use, and which questions it changed or added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from securecllr.catalogue.model import Catalogue, Control, Kind, PackInUse, StepsOf
from securecllr.wording.lines import Line, texts
from securecllr.wording.reading import data_controller_words
from securecllr.words import _


def pack_lines(catalogue: Catalogue) -> list[Line]:
    """Say which pack is in use and what it made of the questions; nothing, where there is none.

    For the first screen of every door, and for every report. The data controller is named here
    too, as a person should know of it before the first answer (rule S5).
    """
    lines: list[Line] = []
    for pack in catalogue.packs:
        lines += texts(pack_words(pack), *_changes(catalogue, pack))
        if pack.data:
            lines += texts(*data_controller_words(pack.data))
    return lines


def pack_words(pack: PackInUse) -> str:
    """Name the pack that is in use."""
    return _("In use: your council's own set, {name}, version {version}.").format(
        name=pack.name, version=pack.version
    )


def _changes(catalogue: Catalogue, pack: PackInUse) -> Iterator[str]:
    """Say what it changed and what it added, the questions first."""
    # Steps for a question that the pack itself adds go without saying.
    steps_added = [step for step in pack.steps_added if step.control not in pack.controls_added]
    pages = [catalogue.cards[id_].title for id_ in pack.cards]
    pages += [catalogue.facts[id_].title for id_ in pack.facts]
    of, kinds = catalogue.controls, catalogue.kinds
    for words, names in (
        (_("Questions that it changes: {list}."), _names(of, pack.controls_changed)),
        (_("Questions that it adds: {list}."), _names(of, pack.controls_added)),
        (_("Kinds of account that it adds: {list}."), _names(kinds, pack.kinds_added)),
        (_("Kinds of account that it changes: {list}."), _names(kinds, pack.kinds_changed)),
        (_("Steps that it changes: {list}."), _steps_names(catalogue, pack.steps_changed)),
        (_("Steps that it adds: {list}."), _steps_names(catalogue, steps_added)),
        (_("Pages of its own: {list}."), pages),
        (_("Words that it explains: {list}."), pack.glossary),
    ):
        if names:
            yield words.format(list=", ".join(names))
    if pack.declarations:
        yield _("You sign off in its own words.")


def _names(items: Mapping[str, Control] | Mapping[str, Kind], ids: Iterable[str]) -> list[str]:
    return [items[id_].name for id_ in ids]


def _steps_names(catalogue: Catalogue, steps: Iterable[StepsOf]) -> list[str]:
    """Name the steps of each kind together: "Gmail (Devices, Alerts)"."""
    by_kind: dict[str, dict[str, None]] = {}
    for step in steps:
        if control := catalogue.controls.get(step.control):
            title = control.name
        elif card := catalogue.cards.get(step.control):
            title = card.title
        else:
            title = step.control
        by_kind.setdefault(catalogue.kinds[step.kind].name, {})[title] = None
    return [
        _("{account} ({list})").format(account=name, list=", ".join(titles))
        for name, titles in by_kind.items()
    ]
