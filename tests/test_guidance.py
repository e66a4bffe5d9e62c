"""The page on what the guidance asks names only what is there."""

import re
from pathlib import Path

from securecllr.catalogue.read import read_catalogue

PAGE = Path(__file__).parent.parent / "docs" / "guidance.md"


def test_every_id_on_the_page_is_in_the_checks() -> None:
    catalogue = read_catalogue()
    choices = {choice.id for each in catalogue.controls.values() for choice in each.choices}
    known = {*catalogue.controls, *catalogue.cards, *catalogue.facts, *catalogue.kinds, *choices}
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if re.match(r"\| \d", line)]
    assert len(rows) >= 50
    for row in rows:
        *_before, carried, _end = row.split("|")
        named = re.findall(r"`([a-z0-9-]+)`", carried)
        assert set(named) <= known, row
        assert named or carried.strip().startswith("none"), row
