"""``securecllr checks list`` and ``show``: the table of contents, and one item in full."""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.catalogue.model import (
    ANSWER_WORDS,
    Card,
    Catalogue,
    Control,
    Fact,
    HowTo,
    Kind,
)
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.steps import no_account_title
from securecllr.messages.uk import nation_words
from securecllr.sanitize import shown


def item_list(catalogue: Catalogue) -> Iterator[str]:
    """Return the catalogue's table of contents, line by line."""
    yield _("Checks {version}").format(version=catalogue.version)
    for pack in catalogue.packs:
        yield _("With {pack}").format(pack=pack.label)
    yield from _listed(_("Questions"), {of.id: of.name for of in catalogue.controls.values()})
    yield from _listed(_("Kinds of account"), {of.id: of.name for of in catalogue.kinds.values()})
    yield from _listed(_("Cards"), {of.id: of.title for of in catalogue.cards.values()})
    rules = {of.id: of.title for of in catalogue.facts.values()}
    yield from _listed(_("Who to call, and the rules"), rules)


def _listed(heading: str, names: dict[str, str]) -> Iterator[str]:
    """Return one list of the table of contents: each id, and its name beside it."""
    width = max(map(len, names), default=0)
    yield from ("", heading)
    yield from (f"  {id_:{width}} {name}" for id_, name in names.items())


def show_item(catalogue: Catalogue, wanted: str) -> Iterator[str]:
    """Return one item in full, with its sources and dates, line by line.

    Raises:
        UserError: There is no item of this id.
    """
    if control := catalogue.controls.get(wanted):
        return _show_control(catalogue, control)
    if kind := catalogue.kinds.get(wanted):
        return _show_kind(catalogue, kind)
    if card := catalogue.cards.get(wanted):
        return _show_card(card)
    if fact := catalogue.facts.get(wanted):
        return _show_fact(fact)
    raise UserError(
        _("There is no question, kind, card or rule called {id}.").format(id=shown(wanted)),
        remedy=_("Run securecllr checks list to see them all."),
    )


def _show_control(catalogue: Catalogue, control: Control) -> Iterator[str]:
    """Return a control with its answers, and each platform's steps for it."""
    yield f"{control.name} ({control.id}, revision {control.revision})"
    yield control.question
    if control.hint:
        yield control.hint
    yield _("Why we ask: {why}").format(why=control.why)
    for word in ANSWER_WORDS:
        text = getattr(control.answers, word)
        yield f"  {word:7} {text or '- ' + str(getattr(control.left_out, word))}"
    yield _("Good for {n} months. About {m} minutes.").format(
        n=control.valid_months, m=control.minutes
    )
    for source in control.source:
        yield _("Source: {source}").format(source=source)
    for kind in catalogue.kinds.values():
        if found := catalogue.how_to(kind.id, control.id):
            yield ""
            yield from _show_how_to(kind.name, found)


def _show_kind(catalogue: Catalogue, kind: Kind) -> Iterator[str]:
    """Return a kind with all its steps."""
    yield f"{kind.name} ({kind.id})"
    if kind.about:
        yield kind.about
    if second := kind.second_steps:
        yield _("Second steps offered: {list}. Checked {date}, {confidence} confidence.").format(
            list=", ".join(second.offered) or _("none"),
            date=second.checked_on,
            confidence=second.confidence,
        )
    for block in kind.how_to:
        title = block.control
        if control := catalogue.controls.get(block.control):
            title = control.name
        elif card := catalogue.cards.get(block.control):
            title = card.title
        yield ""
        yield from _show_how_to(title + (f" ({block.choice})" if block.choice else ""), block)


def _show_card(card: Card) -> Iterator[str]:
    """Return a card with its steps."""
    yield f"{card.title} ({card.id})"
    yield from card.text
    yield from _numbered(card.steps)
    yield _origin(card)


def _show_fact(fact: Fact) -> Iterator[str]:
    """Return what holds in some nations, with whom to call."""
    yield f"{fact.title} ({fact.id})"
    yield ", ".join(map(nation_words, fact.nations))
    yield from fact.text
    yield from filter(None, (fact.call, fact.link))
    yield _origin(fact)


def _show_how_to(title: str, block: HowTo) -> Iterator[str]:
    """Return one set of steps, with where it comes from."""
    yield title
    if block.not_offered or block.does_not_apply:
        yield f"  {block.not_offered or block.does_not_apply}"
    if block.careful:
        yield _("  Careful: {text}").format(text=block.careful)
    for label, steps in (
        (_("Steps"), block.steps),
        (_("On an iPhone"), block.iphone),
        (_("On Android"), block.android),
        (_("On your phone"), block.phone),
        (_("On a computer"), block.computer),
        (_("To put it right"), block.fix),
        (no_account_title(), block.without_account),
    ):
        if steps:
            yield f"  {label}"
            yield from _numbered(steps)
    if block.expect:
        yield f"  {block.expect}"
    if block.checked_on:
        yield _origin(block)


def _numbered(steps: list[str]) -> Iterator[str]:
    return (f"    {number}. {step}" for number, step in enumerate(steps, 1))


def _origin(item: HowTo | Card | Fact) -> str:
    """Return where the words of an item come from, and when somebody looked."""
    return _("  Checked {date}, {confidence} confidence. Source, {of}: {source}").format(
        date=item.checked_on,
        confidence=item.confidence,
        of=item.source_date or _("no date"),
        source="; ".join(item.source),
    )
