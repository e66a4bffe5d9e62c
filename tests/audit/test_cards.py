"""Which platforms a card lists first: those that the person uses, once each, in their order."""

from pathlib import Path

from msgspec.structs import replace

from securecllr.audit.cards import by_kind
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.model import Left
from tests.flows.interfaces import NOW, open_audit

CATALOGUE = read_catalogue()
CARD = CATALOGUE.cards["impersonated"]


def test_what_is_used_comes_first_and_the_rest_after(tmp_path: Path) -> None:
    audit = open_audit(tmp_path / "profile.toml")
    audit.pick("x", "councillor")
    audit.pick("facebook-profile", "both")
    audit.pick("x", "personal")
    listed = by_kind(CATALOGUE, audit.now, CARD)
    assert [kind.id for kind in listed.used] == ["x", "facebook-profile"]
    others = [kind.id for kind in listed.others]
    assert others == [id_ for id_ in CATALOGUE.kinds if id_ not in ("x", "facebook-profile", "you")]


def test_what_is_no_longer_used_is_another_platform(tmp_path: Path) -> None:
    audit = open_audit(tmp_path / "profile.toml")
    account = audit.pick("x", "councillor")
    audit.now.take(Left(account=account.id, at=NOW, state="closed"))
    listed = by_kind(CATALOGUE, audit.now, CARD)
    assert listed.used == ()
    assert "x" in [kind.id for kind in listed.others]


def test_a_card_that_lists_no_kinds_has_none(tmp_path: Path) -> None:
    audit = open_audit(tmp_path / "profile.toml")
    audit.pick("x", "councillor")
    listed = by_kind(CATALOGUE, audit.now, replace(CARD, by_kind=None))
    assert (listed.used, listed.others) == ((), ())
