"""The quick check: what is left on purpose stays empty; other words stand above their rows."""

from pathlib import Path

from securecllr.flows.pages import GridPage
from tests.flows.interfaces import open_audit, scripted
from tests.flows.scripts import CHOSEN
from tests.flows.steps import Choose, GoOn, Mark, Step


def grids(path: Path, *steps: Step) -> list[GridPage]:
    _ended, dialog = scripted(open_audit(path), [*CHOSEN, Choose("No"), *steps])
    return [page for page in dialog.shown if isinstance(page, GridPage)][2:]


def test_what_is_left_on_purpose_is_not_asked_for_again_and_stays_empty(tmp_path: Path) -> None:
    asked = grids(tmp_path / "p.toml", *[GoOn(leaving=True)] * 5)
    assert len({page.heading for page in asked}) == len(asked) == 5
    now = open_audit(tmp_path / "p.toml")
    assert not now.now.answers
    assert now.quick_open()


def test_a_kind_that_is_asked_in_other_words_stands_below_them(tmp_path: Path) -> None:
    found = grids(tmp_path / "p.toml", Mark("*", "No"), GoOn(), Mark("*", "No"), GoOn())
    rows = {row.text: row.group for row in found[-1].rows}
    assert found[-1].heading == "Does signing in need more than your password?"
    assert rows["WhatsApp"] == "Does it need a PIN or a passkey of your own?"
    assert {group for text, group in rows.items() if text != "WhatsApp"} == {""}
    assert list(rows)[-1] == "WhatsApp"  # what is asked alike stands together
