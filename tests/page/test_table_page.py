"""The table of all accounts in the browser: a real table, each place a button that says it all."""

from pathlib import Path

from tests.flows.returns import somebody
from tests.page.checking import check
from tests.page.pressing import Window


def glance(path: Path) -> Window:
    somebody(path)
    window = Window(path.read_bytes())
    window.choose("Your accounts at a glance")
    return window


def test_the_name_of_each_button_says_where_it_is_how_it_is_and_what_it_does(
    tmp_path: Path,
) -> None:
    window = glance(tmp_path / "p.toml")
    check(window)
    heads, *rows = (list(row.all("th", "td")) for row in window.page.one("table").all("tr"))
    assert [head["scope"] for head in heads] == ["col"] * len(heads)
    for account, *cells in rows:
        assert account["scope"] == "row"
        for cell in cells:
            for button in cell.all("button"):
                name = button["aria-label"]
                assert name.startswith(button.text)  # who speaks to it says what is seen
                assert account.one("button").text in name
                assert name.endswith(("Do it now.", "Look now.", "Look again."))
    said = {button["aria-label"] for button in window.page.all("button") if "aria-label" in button}
    assert (
        "TO DO. X (Twitter): Passkey or 2-step verification. "
        "You said no on 22 November 2026. Do it now."
    ) in said


def test_a_place_opens_what_belongs_to_it_and_one_without_anything_is_no_button(
    tmp_path: Path,
) -> None:
    window = glance(tmp_path / "p.toml")
    window.choose_cell("X (Twitter)", "2-step")
    assert window.heading.startswith("Put it right now?")
    window = glance(tmp_path / "q.toml")
    table = window.heading
    for cell in ({"row": 0, "cell": 5}, {"row": 0, "cell": 99}, {"row": 99, "cell": 0}):
        window.reply({"type": "cell", **cell})
        assert window.heading == table  # Outlook.com has no place below "who sees"
