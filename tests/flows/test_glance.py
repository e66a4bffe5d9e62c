"""The table of all accounts: each place leads to what belongs there, and back to where one was."""

from pathlib import Path

from securecllr.flows.pages import Page, TablePage
from tests.flows.interfaces import open_audit, scripted
from tests.flows.returns import somebody
from tests.flows.steps import Choose, ChooseCell, GoBack, Step

GLANCE = Choose("Your accounts at a glance")


def shown(path: Path, *steps: Step) -> list[Page]:
    """Return the pages from the table on."""
    somebody(path)
    pages = scripted(open_audit(path), [GLANCE, *steps])[1].shown
    first = next(n for n, page in enumerate(pages) if isinstance(page, TablePage))
    return pages[first:]


def test_each_place_says_what_it_is_about_since_when_and_what_choosing_it_does(
    tmp_path: Path,
) -> None:
    table = shown(tmp_path / "p.toml")[0]
    assert isinstance(table, TablePage)
    said = {
        (row.head.text, head): f"{cell.text} | {cell.about} {cell.opens}"
        for row in table.rows
        for head, cell in zip(table.heads[1:], row.cells, strict=True)
    }
    name = "Passkey or 2-step verification"
    on = "on 22 November 2026."
    assert said["X (Twitter)", "2-step"] == (
        f"TO DO | X (Twitter): {name}. You said no {on} do it now"
    )
    assert said["Outlook.com", "2-step"] == (
        f"in place | Outlook.com: {name}. You looked {on} look again"
    )
    assert said["Outlook.com", "way back"] == (
        f"find out | Outlook.com: Recovery codes saved. You were not sure {on} look now"
    )
    assert said["X (Twitter)", "control"] == "- | X (Twitter): nothing is asked there. "


def test_what_is_to_do_is_offered_and_what_is_not_known_is_asked(tmp_path: Path) -> None:
    to_do = shown(tmp_path / "a.toml", ChooseCell("X (Twitter)", "2-step"))[1]
    assert to_do.heading.startswith("Put it right now? Turn on a passkey")
    find_out = shown(tmp_path / "b.toml", ChooseCell("Outlook.com", "way back"))[1]
    assert (find_out.place, find_out.step) == ("Outlook.com", None)  # one question is not counted
    assert "recovery codes" in find_out.heading
    in_place = shown(tmp_path / "c.toml", ChooseCell("Facebook profile", "who sees"))[1]
    assert in_place.place.startswith("Facebook profile: question 1 of ")


def test_a_place_that_was_put_right_says_so_and_the_cursor_is_on_it_again(tmp_path: Path) -> None:
    done = ChooseCell("Outlook.com", "way back"), Choose("Yes, I looked")
    table = shown(tmp_path / "p.toml", *done)[-1]
    assert isinstance(table, TablePage)
    row, column = table.at
    assert (table.rows[row].head.text, table.heads[column]) == ("Outlook.com", "way back")
    assert table.rows[row].cells[column - 1].text == "in place"
    assert table.notice == "Saved: in place."


def test_what_does_not_apply_is_neither_asked_again_nor_left_for_later(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    somebody(path)
    audit = open_audit(path)
    first, second, *others = audit.visit("outlook")
    audit.answer(first, "unsure")
    audit.answer(second, "na", reason="not-mine")
    for check in others:
        audit.answer(check, "looked", choice="app" if check.control.choices else None)
    steps = [GLANCE, Choose("Outlook.com"), Choose("Yes, I'm certain")]
    last = scripted(open_audit(path), steps)[1].shown[-1]
    assert "Outlook.com done: 0 put right, 0 left for later." in last.notice


def test_going_back_from_a_place_changes_nothing(tmp_path: Path) -> None:
    pages = shown(tmp_path / "p.toml", ChooseCell("X (Twitter)", "2-step"), GoBack())
    before, after = pages[0], pages[-1]
    assert isinstance(before, TablePage)
    assert isinstance(after, TablePage)
    assert (after.rows, after.notice) == (before.rows, "")
