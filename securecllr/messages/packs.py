"""The texts about a council's own pack: that it is in use, and what it changed or added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from securecllr.catalogue.model import Catalogue, Control, Kind, PackInUse, StepsOf
from securecllr.i18n import _
from securecllr.messages.help_pages import data_controller_lines, data_controller_words
from securecllr.messages.lines import Line, texts


def pack_lines(catalogue: Catalogue) -> list[Line]:
    """Return which pack is in use and what it made of the checks, or that one is not used.

    For every report, and for a page of its own.
    """
    lines = refused_lines(catalogue)
    for pack in catalogue.packs:
        lines += texts(
            pack_words(pack),
            *_question_changes(catalogue, pack),
            *_other_changes(catalogue, pack),
            *([data_controller_words(pack.data)] if pack.data else ()),
        )
    return lines


def pack_question_lines(catalogue: Catalogue) -> list[Line]:
    """Return which pack is in use and which questions it changed, for home."""
    return refused_lines(catalogue) + [
        line
        for pack in catalogue.packs
        for line in texts(pack_words(pack), *_question_changes(catalogue, pack))
    ]


def pack_welcome_lines(catalogue: Catalogue) -> list[Line]:
    """Return the same for the first page, and who the data controller is."""
    return [*pack_question_lines(catalogue), *texts(*data_controller_lines(catalogue))]


def refused_lines(catalogue: Catalogue) -> list[Line]:
    """Return that a council's pack was asked for and is not used; nothing where none was."""
    refused = catalogue.refused
    if refused is None:
        return []
    why = (
        _("Your council's own questions have mistakes in them, so they are not asked.")
        if refused.mistakes
        else _("Your council's own questions cannot be reached, so they are not asked.")
    )
    return texts(
        f"{why} {_('All others are. Nothing that you answered is lost.')}",
        _("Tell your council's IT team. For them: securecllr doctor says what to mend."),
    )


def pack_words(pack: PackInUse) -> str:
    """Return the name of the pack that is in use."""
    return _("In use: your council's own set, {name}, version {version}.").format(
        name=pack.name, version=pack.version
    )


def _question_changes(catalogue: Catalogue, pack: PackInUse) -> Iterator[str]:
    """Return which questions it changed and which it added."""
    of = catalogue.controls
    yield from _lists(
        (_("Questions that it changes: {list}."), _names(of, pack.controls_changed)),
        (_("Questions that it adds: {list}."), _names(of, pack.controls_added)),
    )


def _other_changes(catalogue: Catalogue, pack: PackInUse) -> Iterator[str]:
    """Return what else it changed and added."""
    # Steps for a question that the pack itself adds go without saying.
    steps_added = [step for step in pack.steps_added if step.control not in pack.controls_added]
    pages = [catalogue.cards[id_].title for id_ in pack.cards]
    pages += [catalogue.facts[id_].title for id_ in pack.facts]
    kinds = catalogue.kinds
    yield from _lists(
        (_("Kinds of account that it adds: {list}."), _names(kinds, pack.kinds_added)),
        (_("Kinds of account that it changes: {list}."), _names(kinds, pack.kinds_changed)),
        (_("Steps that it changes: {list}."), _steps_names(catalogue, pack.steps_changed)),
        (_("Steps that it adds: {list}."), _steps_names(catalogue, steps_added)),
        (_("Pages of its own: {list}."), pages),
        (_("Words that it explains: {list}."), pack.glossary),
    )
    if pack.declarations:
        yield _("You sign off in its own words.")


def _lists(*lists: tuple[str, list[str]]) -> Iterator[str]:
    """Return each sentence with its list in it, without those that have nothing to list."""
    return (words.format(list=", ".join(names)) for words, names in lists if names)


def _names(items: Mapping[str, Control] | Mapping[str, Kind], ids: Iterable[str]) -> list[str]:
    return [items[id_].name for id_ in ids]


def _steps_names(catalogue: Catalogue, steps: Iterable[StepsOf]) -> list[str]:
    """Return the steps of each kind together: "Gmail (Devices, Alerts)"."""
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
