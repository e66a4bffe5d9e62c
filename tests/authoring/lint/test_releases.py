import tomllib
from datetime import date
from typing import Any

import msgspec
import pytest

from securecllr.authoring.lint import Baseline, lint
from securecllr.authoring.lint.releases import digest
from securecllr.catalogue.findings import Finding
from securecllr.catalogue.model import (
    Actions,
    Answers,
    Catalogue,
    Choice,
    KindRelease,
    Release,
    Skip,
)
from securecllr.catalogue.read import read_catalogue, read_released
from tests.authoring.lint.cases import CONTROL
from tests.authoring.lint.good_catalogue import (
    TODAY,
    control,
    found,
    good,
    lines,
    releases,
    variant,
)
from tests.authoring.lint.good_kinds import LOOKED

PLACE = 'released.toml: release "two-step": '


def after(catalogue: Catalogue) -> Finding:
    """The one finding over a catalogue when the good one was released."""
    (finding,) = found(catalogue, releases(good()))
    return finding


def block_in(finding: Finding) -> Release:
    text = finding.remedy[finding.remedy.index("[[released]]") :]
    assert len(text.splitlines()) == 6
    (entry,) = tomllib.loads(text)["released"]
    return msgspec.convert(entry, Release)


def story(*entries: tuple[str, int]) -> list[str]:
    now = digest(good().controls["two-step"])
    told = [
        msgspec.convert(
            {"control": "two-step", "revision": n, "digest": now, "change": change, "on": LOOKED},
            Release,
        )
        for change, n in entries
    ]
    return lines(good(), [*told, *releases(good())[1:]])


def test_a_text_that_was_never_released() -> None:
    finding = found(good(), releases(good())[1:])[0]
    assert finding.problem == "This text has not been released yet."
    assert block_in(finding) == Release(
        "two-step", 2, digest(good().controls["two-step"]), "first", TODAY
    )


def test_a_text_that_changed_offers_both_ways() -> None:
    finding = after(control(hint="It asks for more."))
    assert f"{finding.block}: {finding.key}" == 'control "two-step": question'
    assert finding.problem == "This text has changed since it was released."
    assert block_in(finding).change == "editorial"
    assert 'write revision = 3 and change = "raised"' in finding.remedy
    assert '"editorial": only the wording is new' in finding.remedy


def test_a_revision_that_was_raised() -> None:
    finding = after(control(hint="It asks for more.", revision=3))
    assert finding.problem == "This revision has not been released yet."
    assert (block_in(finding).change, block_in(finding).revision) == ("raised", 3)


@pytest.mark.parametrize("revision", [1, 4])
def test_a_revision_that_jumps(revision: int) -> None:
    finding = after(control(revision=revision))
    assert finding.problem == f"The revision is {revision}, and the last that people saw is 2."


@pytest.mark.parametrize("changes", [{"hint": "It asks for more."}, {"hint": "So.", "revision": 3}])
def test_adding_the_block_settles_it(changes: dict[str, Any]) -> None:
    catalogue = control(**changes)
    released = [*releases(good()), block_in(after(catalogue))]
    assert lint(catalogue, Baseline(tuple(released)), TODAY) == []


def test_a_story_that_does_not_add_up() -> None:
    assert story(("first", 1), ("raised", 2), ("editorial", 2)) == []
    assert story(("raised", 2)) == [PLACE + "change: This starts in the middle."]
    assert story(("first", 2), ("first", 2)) == [PLACE + 'change: There is more than one "first".']
    assert story(("first", 1), ("editorial", 2)) == [
        PLACE + 'revision: After revision 1, "editorial" comes with 1, not with 2.'
    ]
    assert PLACE + 'revision: After revision 1, "raised" comes with 2, not with 3.' in story(
        ("first", 1), ("raised", 3)
    )


def test_a_control_that_is_gone_needs_an_alias() -> None:
    gone = Release("gone", 1, "0" * 16, "first", LOOKED)
    said = "control: There is no such control any more, and people have answered it."
    assert lines(good(), [*releases(good()), gone]) == [f'released.toml: release "gone": {said}']
    catalogue = control(aliases=["gone"])
    assert lines(catalogue, [*releases(catalogue), gone]) == []
    assert CONTROL not in "".join(lines(catalogue))


DAY = date(2026, 11, 20)


def kinds_found(catalogue: Catalogue, *released: KindRelease) -> list[Finding]:
    return lint(catalogue, Baseline(kinds=released), TODAY)


def all_of(catalogue: Catalogue) -> list[KindRelease]:
    return [KindRelease(id_, DAY) for id_ in catalogue.kinds]


def test_kinds_that_are_released_are_fine() -> None:
    assert kinds_found(good(), *all_of(good())) == []


def test_a_new_kind_is_to_be_added_and_adding_it_settles_it() -> None:
    first, *others = all_of(good())
    (finding,) = kinds_found(good(), *others)
    assert (finding.file, finding.key) == (f"{first.id}.toml", "id")
    assert finding.problem == "This kind has not been released yet."
    (block,) = tomllib.loads(finding.remedy[finding.remedy.index("[[kind]]") :])["kind"]
    assert kinds_found(good(), *others, msgspec.convert(block, KindRelease)) == []


def test_a_kind_that_is_gone_is_retired_and_its_id_is_not_used_again() -> None:
    gone = KindRelease("myspace", DAY)
    (finding,) = kinds_found(good(), *all_of(good()), gone)
    assert (finding.file, finding.block) == ("released.toml", 'kind "myspace"')
    assert finding.problem == "There is no such kind any more, and people have chosen it."
    assert finding.remedy.endswith("add: retired = 2026-11-22")
    retired = KindRelease("myspace", DAY, retired=DAY)
    assert kinds_found(good(), *all_of(good()), retired) == []
    (finding,) = kinds_found(good(), *all_of(good())[1:], KindRelease("gmail", DAY, retired=DAY))
    assert finding.problem == "This id was retired on 2026-11-20."
    assert "an id of its own" in finding.remedy


def test_a_release_to_come_is_a_finding() -> None:
    first, *others = all_of(good())
    (finding,) = kinds_found(good(), KindRelease(first.id, date(2027, 1, 1)), *others)
    assert finding.problem == "This day is still to come."


def test_every_kind_of_ours_is_released() -> None:
    _texts, kinds = read_released()
    assert {release.id for release in kinds if not release.retired} == {*read_catalogue().kinds}


NOW = digest(good().controls["two-step"])


def test_a_digest_stays_the_same() -> None:
    """If this changes, every text that was ever released looks changed."""
    assert NOW == "a19777ac8fc87eb3"


@pytest.mark.parametrize(
    "change",
    [
        {"question": "Is it on?"},
        {"hint": "So."},
        {"hint": None},
        {"why": "So."},
        {"safe": "It is on."},
        {"answers": Answers(no="No")},
        {"na_reason": "chosen"},
        {"choices": [Choice("passkey", "a passkey", 5)]},
        {"skip": [Skip("both", "fail", "So.")]},
        {"variants": []},
    ],
)
def test_what_carries_the_meaning(change: dict[str, Any]) -> None:
    assert digest(control(**change).controls["two-step"]) != NOW


@pytest.mark.parametrize(
    "change",
    [
        {"question": "Is it on?"},
        {"hint": "So."},
        {"answers": None},
        {"na_reason": "chosen"},
        {"why": "So."},
        {"safe": "It is on."},
        {"kind": "x"},
        {"group": "page"},
        {"role": "both"},
    ],
)
def test_what_carries_the_meaning_of_a_variant(change: dict[str, Any]) -> None:
    assert digest(variant(**change).controls["two-step"]) != NOW


@pytest.mark.parametrize(
    "change",
    [
        {"minutes": 9},
        {"source": ["x"]},
        {"actions": Actions(no="Go", unsure="Find")},
        {"worry": None},
        {"name": "So"},
    ],
)
def test_what_may_change_freely(change: dict[str, Any]) -> None:
    assert digest(control(**change).controls["two-step"]) == NOW
