"""What no second reader has looked up is listed where it is asked for, and nowhere else."""

from datetime import date
from pathlib import Path

from securecllr.authoring.lint import Baseline, lint
from securecllr.catalogue.model import Catalogue
from tests.authoring.lint.good_catalogue import TODAY, block, found, good
from tests.cli.running import run_cli


def unread(catalogue: Catalogue) -> list[str]:
    findings = lint(catalogue, Baseline(), TODAY, strict_claims=True)
    return [f"{each.file}: {each.block}" for each in findings if each.key == "second_reader"]


def test_each_claim_is_listed_until_a_second_reader_has_seen_it() -> None:
    place = 'gmail.toml: how_to "two-step"'
    assert place in unread(good())
    assert place not in unread(block(second_reader=TODAY))
    assert found(good()) == []


def test_what_makes_no_sense_here_claims_nothing() -> None:
    place = 'gmail.toml: how_to "two-step"'
    assert place not in unread(block(phone=[], computer=[], fix=[], does_not_apply="It is not."))


def test_the_day_of_a_second_reading_is_not_still_to_come() -> None:
    (finding,) = found(block(second_reader=date(2026, 12, 24)))
    assert (finding.key, finding.problem) == ("second_reader", "This day is still to come.")


def test_the_command_lists_it_on_asking(tmp_path: Path) -> None:
    assert run_cli("checks", "lint", home=tmp_path).stdout == ""
    strict = run_cli("checks", "lint", "--strict-claims", home=tmp_path)
    assert strict.returncode == (2 if strict.stdout else 0)
