"""The full report has the cards that list platforms, with the steps of those that are used."""

from pathlib import Path

from securecllr.reports.formats import own_file
from tests.flows.interfaces import open_audit


def full_report(path: Path, *kinds: str) -> str:
    audit = open_audit(path)
    for kind in kinds:
        audit.pick(kind, "councillor" if audit.catalogue.kinds[kind].roles else None)
    audit.answer(audit.checks()[0], "no")
    return own_file(audit, "md", "phone", extent="full").decode()


def test_where_to_report_a_fake_is_there_for_each_platform_that_is_used(tmp_path: Path) -> None:
    said = full_report(tmp_path / "profile.toml", "x", "tiktok")
    _before, card = said.split("## If someone pretends to be you online", 1)
    assert card.index("Where to report it: X (Twitter)") < card.index("Where to report it: TikTok")
    assert "forms/authenticity/impersonation" in card
    assert "Where to report it: Mastodon" not in said
