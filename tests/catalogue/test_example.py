"""The worked example of a council's pack: clean, and all that it says it does."""

from datetime import date

from securecllr.authoring.lint import Baseline, lint
from securecllr.authoring.lists import listed_sites
from securecllr.catalogue.folder import built_in
from securecllr.catalogue.read import read_catalogue

EXAMPLE = built_in() / "examples" / "anytown"
BASE = read_catalogue()
FOUND = read_catalogue(EXAMPLE)


def test_the_lint_has_nothing_to_say() -> None:
    today = date.today()  # noqa: DTZ011 - the lint holds dates against a person's own day
    assert lint(FOUND, Baseline(sites=listed_sites(FOUND.packs)), today) == []


def test_it_does_each_thing_that_a_pack_can_do() -> None:
    (pack,) = FOUND.packs
    assert pack.kinds_added == ["microsoft-teams"]
    assert pack.controls_added == ["teams-for-casework"]
    assert pack.controls_changed == ["phishing"]
    assert [step.control for step in pack.steps_added] == ["teams-for-casework"]
    assert FOUND.help is not None
    assert FOUND.data is not None
    assert FOUND.data.controller == "Anytown Borough Council"


def test_the_built_in_checks_do_not_read_it() -> None:
    assert "microsoft-teams" not in BASE.kinds
    assert "teams-for-casework" not in BASE.controls
    assert BASE.packs == []
