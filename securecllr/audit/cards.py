"""Which platforms a card has steps of its own for, and which of them the person uses."""

from __future__ import annotations

from msgspec import Struct

from securecllr.catalogue.model import Card, Catalogue, Kind
from securecllr.profile.state import ProfileState


class ByKind(Struct, frozen=True):
    """The kinds that a card lists: those that the person uses, in their order, and the rest."""

    used: tuple[Kind, ...]
    others: tuple[Kind, ...]


def by_kind(catalogue: Catalogue, now: ProfileState, card: Card) -> ByKind:
    """Return the kinds that a card lists; none where it lists none."""
    if card.by_kind is None:
        return ByKind((), ())
    there = {
        kind.id: kind for kind in catalogue.kinds.values() if _has_steps(catalogue, kind, card)
    }
    used = dict.fromkeys(account.kind for account in now.in_use if account.kind in there)
    rest = tuple(kind for id_, kind in there.items() if id_ not in used)
    return ByKind(tuple(there[id_] for id_ in used), rest)


def _has_steps(catalogue: Catalogue, kind: Kind, card: Card) -> bool:
    how_to = catalogue.how_to(kind.id, card.id)
    return how_to is not None and how_to.has_steps
