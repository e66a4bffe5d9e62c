"""A small catalogue that the lint has nothing to say about, and ways to change one thing in it."""

from datetime import date
from typing import Any

from msgspec.structs import replace

from securecllr.authoring.lint import Baseline, lint
from securecllr.authoring.lint.releases import digest
from securecllr.catalogue.findings import Finding
from securecllr.catalogue.model import Catalogue, Release
from tests.authoring.lint.good_controls import ABUSE, OLD_ACCOUNT, TWO_STEP
from tests.authoring.lint.good_kinds import (
    DECLARATION,
    GMAIL,
    HACKED,
    LOOKED,
    PAGE,
    PROFILE,
    SECOND_STEPS,
    TERMS,
    YOU,
)

TODAY = date(2026, 11, 22)


def good() -> Catalogue:
    return Catalogue(
        version="1",
        controls={item.id: item for item in (TWO_STEP, OLD_ACCOUNT, ABUSE)},
        kinds={item.id: item for item in (GMAIL, PROFILE, PAGE, YOU)},
        cards={"hacked": HACKED},
        declarations={"2026-11": DECLARATION},
        glossary=list(TERMS),
    )


def control(id_: str = "two-step", **changes: Any) -> Catalogue:
    """The good catalogue with one control changed."""
    catalogue = good()
    catalogue.controls[id_] = replace(catalogue.controls[id_], **changes)
    return catalogue


def answers(id_: str = "two-step", **changes: Any) -> Catalogue:
    return control(id_, answers=replace(good().controls[id_].answers, **changes))


def actions(id_: str = "two-step", **changes: Any) -> Catalogue:
    return control(id_, actions=replace(good().controls[id_].actions, **changes))


def variant(id_: str = "two-step", **changes: Any) -> Catalogue:
    return control(id_, variants=[replace(good().controls[id_].variants[0], **changes)])


def kind(id_: str = "gmail", **changes: Any) -> Catalogue:
    catalogue = good()
    catalogue.kinds[id_] = replace(catalogue.kinds[id_], **changes)
    return catalogue


def second_steps(**changes: Any) -> Catalogue:
    return kind(second_steps=replace(SECOND_STEPS, **changes))


def block(number: int = 0, id_: str = "gmail", **changes: Any) -> Catalogue:
    """The good catalogue with one how-to changed: Gmail's two-step, unless told otherwise."""
    entries = list(good().kinds[id_].how_to)
    entries[number] = replace(entries[number], **changes)
    return kind(id_, how_to=entries)


def without_block(number: int, id_: str = "gmail") -> Catalogue:
    entries = list(good().kinds[id_].how_to)
    del entries[number]
    return kind(id_, how_to=entries)


def card(**changes: Any) -> Catalogue:
    catalogue = good()
    catalogue.cards["hacked"] = replace(HACKED, **changes)
    return catalogue


def releases(catalogue: Catalogue) -> list[Release]:
    """What released.toml holds when all of today's texts have been released."""
    return [
        Release(item.id, item.revision, digest(item), "first", LOOKED)
        for item in catalogue.controls.values()
    ]


def found(catalogue: Catalogue, released: list[Release] | None = None) -> list[Finding]:
    texts = releases(catalogue) if released is None else released
    return lint(catalogue, Baseline(tuple(texts)), TODAY)


def lines(catalogue: Catalogue, released: list[Release] | None = None) -> list[str]:
    """What the lint finds, without the remedies."""
    return [f"{f.file}: {f.block}: {f.key}: {f.problem}" for f in found(catalogue, released)]
