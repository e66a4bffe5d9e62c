import tomllib
from datetime import date

import msgspec

from securecllr.authoring.lint import Finding, Held, lint
from securecllr.catalogue.model import Catalogue, KindRelease
from securecllr.catalogue.read import read_catalogue, read_released
from tests.catalogue.lint.factory import TODAY, good

DAY = date(2026, 11, 20)


def found(catalogue: Catalogue, *released: KindRelease) -> list[Finding]:
    return lint(catalogue, Held(kinds=released), TODAY)


def all_of(catalogue: Catalogue) -> list[KindRelease]:
    return [KindRelease(id_, DAY) for id_ in catalogue.kinds]


def test_kinds_that_are_released_are_fine() -> None:
    assert found(good(), *all_of(good())) == []


def test_a_new_kind_is_to_be_added_and_adding_it_settles_it() -> None:
    first, *others = all_of(good())
    (finding,) = found(good(), *others)
    assert (finding.file, finding.key) == (f"{first.id}.toml", "id")
    assert finding.problem == "This kind has not been released yet."
    (block,) = tomllib.loads(finding.remedy[finding.remedy.index("[[kind]]") :])["kind"]
    assert found(good(), *others, msgspec.convert(block, KindRelease)) == []


def test_a_kind_that_is_gone_is_retired_and_its_id_is_not_used_again() -> None:
    gone = KindRelease("myspace", DAY)
    (finding,) = found(good(), *all_of(good()), gone)
    assert (finding.file, finding.block) == ("released.toml", 'kind "myspace"')
    assert finding.problem == "There is no such kind any more, and people have chosen it."
    assert finding.remedy.endswith("add: retired = 2026-11-22")
    retired = KindRelease("myspace", DAY, retired=DAY)
    assert found(good(), *all_of(good()), retired) == []
    (finding,) = found(good(), *all_of(good())[1:], KindRelease("gmail", DAY, retired=DAY))
    assert finding.problem == "This id was retired on 2026-11-20."
    assert "an id of its own" in finding.remedy


def test_a_release_to_come_is_a_finding() -> None:
    first, *others = all_of(good())
    (finding,) = found(good(), KindRelease(first.id, date(2027, 1, 1)), *others)
    assert finding.problem == "This day is still to come."


def test_every_kind_of_ours_is_released() -> None:
    _texts, kinds = read_released()
    assert {release.id for release in kinds if not release.retired} == {*read_catalogue().kinds}
