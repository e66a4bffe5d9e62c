"""Checking answers, in the person's own words, and signing off: a moment that undoes nothing."""

from datetime import timedelta
from pathlib import Path

from securecllr.audit.engine import Audit
from securecllr.flows.pages import ChoicePage, Page
from tests.flows.interfaces import NOW, open_audit, scripted
from tests.flows.returns import somebody
from tests.flows.steps import Choose, Press, Step, tick


def shown(audit: Audit, *steps: Step) -> list[Page]:
    return scripted(audit, steps)[1].shown


def rows(page: Page) -> dict[str, str]:
    """Return the rows of a list by their account and control."""
    assert isinstance(page, ChoicePage)
    return {f"{row.group}: {row.text}": row.note for row in page.rows}


def said(page: Page) -> list[str]:
    return [line.text for line in page.lines]


def answers(audit: Audit) -> Page:
    return shown(audit, Choose("Sign off"))[-1]


def test_each_answer_stands_in_the_persons_own_words(tmp_path: Path) -> None:
    audit = somebody(tmp_path / "p.toml")
    by_key = {check.key: check for check in audit.checks()}
    audit.answer(by_key["x", "home-hidden"], "no")
    audit.answer(by_key["facebook-page", "page-contact"], "na", reason="chosen")
    found = rows(answers(audit))
    assert found["X (Twitter): Home address hidden"] == "No, people can see it"
    own = by_key["facebook-page", "page-contact"].control.answers.na
    assert found["Facebook Page: Only public contact details"] == own
    assert "Does not apply" not in found.values()


def test_a_no_never_stands_alone_where_it_means_that_something_can_be_seen(
    tmp_path: Path,
) -> None:
    audit = somebody(tmp_path / "p.toml")
    shows = ("who-sees", "found-by", "home-hidden", "personal-details", "page-contact")
    asked = [c for c in audit.checks() if c.control.id in shows and c.settled is None]
    for check in asked:
        audit.answer(check, "no")
    names = {check.control.name for check in asked}
    found = [note for text, note in rows(answers(audit)).items() if text.split(": ")[1] in names]
    assert len(found) == len(asked)
    assert all(note.startswith("No, ") for note in found)


def test_the_day_stands_once_and_another_day_with_its_answer(tmp_path: Path) -> None:
    somebody(tmp_path / "p.toml")
    later = open_audit(tmp_path / "p.toml", NOW + timedelta(days=3))
    check = next(check for check in later.checks() if check.key == ("x", "two-step"))
    later.answer(check, "no")
    page = answers(later)
    assert "You answered on 22 November 2026, where no other day stands." in said(page)
    assert [note for note in rows(page).values() if "2026" in note] == [
        "No, 25 November 2026",
    ]


def test_the_last_row_signs_off(tmp_path: Path) -> None:
    audit = somebody(tmp_path / "p.toml")
    before = audit.now.attestation
    shown(audit, Choose("Sign off"), Choose("Sign off"), tick("These answers are right"))
    assert audit.now.attestation != before


def test_what_comes_after_is_counted_at_home_and_asks_for_nothing(tmp_path: Path) -> None:
    audit = somebody(tmp_path / "p.toml")
    assert "last 22 November 2026" in rows(shown(audit)[0]).values()
    check = next(check for check in audit.checks() if check.key == ("x", "two-step"))
    audit.answer(check, "looked", choice="app")
    audit.change("new-phone")
    home = shown(audit)[0]
    assert "last 22 November 2026, 2 changes since" in rows(home).values()
    assert isinstance(home, ChoicePage)
    assert not home.rows[0].text.startswith("Sign off")


def test_a_when_then_is_no_change_and_is_dated(tmp_path: Path) -> None:
    audit = somebody(tmp_path / "p.toml")
    count = audit.count()
    steps = (Choose("All"), Press("w"), Choose("When I sit down with a cup"))
    pages = shown(audit, *steps)
    assert audit.count() == count
    assert audit.now.changes_since == 0
    assert "last 22 November 2026" in rows(shown(audit)[0]).values()
    own = "Your plan of 22 November 2026: when I sit down with a cup of tea"
    assert any(
        line.startswith(own)
        for page in pages
        for row in getattr(page, "rows", ())
        for line in (*row.details, *said(page))
    )


def test_not_sealed_is_one_line_there_and_nowhere_on_the_plan(tmp_path: Path) -> None:
    audit = somebody(tmp_path / "p.toml")
    pages = shown(audit, Choose("Sign off"), Press("f"), tick("These answers are right"))
    home = pages[-1]
    assert "ealed" not in " ".join([home.notice, *said(home)])
    again = open_audit(tmp_path / "p.toml")  # another day, why it was not is not known
    assert [line for line in said(answers(again)) if "ealed" in line] == ["Not sealed."]
    assert [line for line in said(answers(audit)) if "ealed" in line] == [
        "Not sealed, because this computer has no keyring. Your IT team can add one."
    ]
