"""Questions and kinds of a council's own pack, added up where that pack is not installed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from securecllr.audit.sharing import pack_names
from securecllr.catalogue.model import PackInUse
from securecllr.catalogue.read import read_catalogue
from securecllr.cohort.merge import read_report
from securecllr.cohort.protected_report import to_json
from securecllr.errors import UserError
from securecllr.profile.shared_copy import SharedCheck, SharedName
from tests.cohort.people import copy_of, report_of

OURS = SharedCheck("council-phone", "stick-code", "no")
NAMES = [SharedName("stick-code", "The code of the stick"), SharedName("council-phone", "Phone")]


def found(people: int, named: int, name: str = "The code of the stick") -> list[str | None]:
    """Return what a question of a pack is called, as often as it stands in the report."""
    names = [SharedName("stick-code", name)]
    copies = [copy_of(number, OURS) for number in range(people)]
    rest = [copy_of(number, SharedCheck("social", "rules", "no")) for number in range(90, 110)]
    copies[:named] = [replace(copy, name=names) for copy in copies[:named]]
    return [c.name for c in report_of([*copies, *rest]).controls if c.id == "stick-code"]


@given(st.integers(0, 25), st.integers(0, 25))
def test_it_stands_in_the_report_from_ten_on_and_has_a_name_that_five_agree_on(
    people: int, named: int
) -> None:
    name = "The code of the stick" if min(named, people) >= 5 else None
    assert found(people, named) == ([name] if people >= 10 else [])


def test_the_name_goes_along_into_the_merge_and_a_hidden_character_does_not(tmp_path: Path) -> None:
    copies = [replace(copy_of(number, OURS), name=NAMES) for number in range(20)]
    path = tmp_path / "r.json"
    path.write_bytes(to_json(report_of(copies)))
    assert [c.name for c in read_report(path).controls if c.name] == ["The code of the stick"]
    path.write_bytes(path.read_bytes().replace(b"The code", b"\\u202ecode"))
    with pytest.raises(UserError, match="never has"):
        read_report(path)


def test_a_copy_names_only_what_a_pack_adds_and_it_holds() -> None:
    catalogue = read_catalogue()
    pack = PackInUse(
        name="Anytown", version="1", digest="a" * 64, controls_added=["two-step", "phishing"]
    )
    checks = [SharedCheck("gmail", "two-step", "no"), SharedCheck("gmail", "mail-rules", "no")]
    assert pack_names(catalogue, checks) == []
    (only,) = pack_names(replace(catalogue, packs=[pack]), checks)
    assert only == SharedName("two-step", catalogue.controls["two-step"].name)
