"""Lays a council's own pack over the built-in checks, and records what that changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from securecllr.catalogue.model import Catalogue, HowTo, Kind, PackInUse, StepsOf, Term
from securecllr.catalogue.pack import Pack
from securecllr.sanitize import shown

# A how-to's control and choice.
HowToKey = tuple[str, str | None]


def catalogue_of(pack: Pack) -> Catalogue:
    """Return what can be asked from one folder alone."""
    return Catalogue(
        version=pack.version,
        controls=pack.controls,
        kinds=_in_place(pack.kinds.values()),
        cards=pack.cards,
        declarations=pack.declarations,
        glossary=pack.glossary,
        facts=pack.facts,
    )


def laid_over(base: Pack, own: Pack) -> Catalogue:
    """Return the built-in items, each replaced by the council's with its id, and the others added.

    Args:
        base: The built-in checks.
        own: The council's pack, as it was read over these.
    """
    kinds = dict(base.kinds)
    for kind in own.kinds.values():
        kinds[kind.id] = _merged(kinds[kind.id], kind) if kind.id in kinds else kind
    return Catalogue(
        version=base.version,
        controls=base.controls | own.controls,
        kinds=_in_place(kinds.values()),
        cards=base.cards | own.cards,
        declarations=base.declarations | own.declarations,
        glossary=_explained(base.glossary, own.glossary),
        facts=base.facts | own.facts,
        packs=[_in_use(base, own, kinds)],
    )


def _in_place(kinds: Iterable[Kind]) -> dict[str, Kind]:
    """Return kinds by id, in the order in which lists show them."""
    return {kind.id: kind for kind in sorted(kinds, key=lambda kind: kind.place)}


def _merged(base: Kind, own: Kind) -> Kind:
    """Return a council's kind with the built-in how-tos that it does not replace."""
    replaced = _blocks(own)
    kept = [replaced.pop((block.control, block.choice), block) for block in base.how_to]
    return msgspec.structs.replace(own, how_to=kept + list(replaced.values()))


def _explained(base: list[Term], own: list[Term]) -> list[Term]:
    """Return the glossary with a council's terms in place of ours for the same word."""
    words = {term.word.lower(): term for term in base}
    return list((words | {term.word.lower(): term for term in own}).values())


def _in_use(base: Pack, own: Pack, kinds: dict[str, Kind]) -> PackInUse:
    """Return the record of what a council's pack changed and added."""
    in_both = [id_ for id_ in own.kinds if id_ in base.kinds]
    return PackInUse(
        name=own.name or shown(own.folder.resolve().name),
        version=own.version,
        digest=own.digest,
        controls_changed=_changed(base.controls, own.controls),
        controls_added=[id_ for id_ in own.controls if id_ not in base.controls],
        kinds_changed=[
            id_ for id_ in in_both if _without_steps(kinds[id_]) != _without_steps(base.kinds[id_])
        ],
        kinds_added=[id_ for id_ in own.kinds if id_ not in base.kinds],
        steps_changed=list(_steps(base, own, in_both, changed=True)),
        steps_added=list(_steps(base, own, in_both, changed=False)),
        cards=_new(base.cards, own.cards),
        facts=_new(base.facts, own.facts),
        declarations=_new(base.declarations, own.declarations),
        glossary=[term.word for term in own.glossary],
        help=own.help,
        data=own.data,
        hosts=own.hosts,
        sources=own.sources,
    )


def _changed(base: Mapping[str, object], own: Mapping[str, object]) -> list[str]:
    """Return the ids of items that replace a different one."""
    return [id_ for id_, item in own.items() if id_ in base and base[id_] != item]


def _new(base: Mapping[str, object], own: Mapping[str, object]) -> list[str]:
    """Return the ids of items that are new or replace a different one."""
    return [id_ for id_, item in own.items() if base.get(id_) != item]


def _steps(base: Pack, own: Pack, kinds: list[str], *, changed: bool) -> Iterator[StepsOf]:
    """Yield the steps of built-in kinds that a pack changed, or else those that it added."""
    for kind in kinds:
        before = _blocks(base.kinds[kind])
        for key, block in _blocks(own.kinds[kind]).items():
            if (key in before) is changed and before.get(key) != block:
                yield StepsOf(kind, *key)


def _blocks(kind: Kind) -> dict[HowToKey, HowTo]:
    return {(block.control, block.choice): block for block in kind.how_to}


def _without_steps(kind: Kind) -> Kind:
    return msgspec.structs.replace(kind, how_to=[])
