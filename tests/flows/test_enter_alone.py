"""Enter alone claims nothing: where nothing is on file, it takes no answer on how the world is."""

from pathlib import Path

from securecllr.flows.pages import ChoicePage
from tests.flows.interfaces import open_audit, scripted
from tests.flows.scripts import ACCOUNTS, CHOSEN
from tests.flows.steps import Choose, ChooseCell, GoOn, Mark, Step, tick


def asked(path: Path, steps: list[Step], heading: str) -> ChoicePage:
    """Return the first page of a heading."""
    _ended, dialog = scripted(open_audit(path), steps)
    pages = [page for page in dialog.shown if page.heading.startswith(heading)]
    assert isinstance(pages[0], ChoicePage)
    return pages[0]


def test_which_second_step_it_is_stands_on_not_sure_until_one_is_on_file(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    audit = open_audit(path)
    audit.pick("gmail", None)
    check = next(each for each in audit.visit("gmail") if each.control.id == "two-step")
    audit.answer(check, "think", choice=None)
    to_it: list[Step] = [
        Choose("Your accounts at a glance"),
        ChooseCell("Gmail", "2-step"),
        Choose("Yes, I looked"),
    ]
    page = asked(path, to_it, "Which one do you use?")
    assert page.on_file is None
    assert page.stands_on is not None
    assert page.rows[page.stands_on].text == "Something else, or I'm not sure which"
    audit = open_audit(path)
    audit.answer(check, "think", choice="passkey")
    page = asked(path, to_it, "Which one do you use?")
    assert page.on_file is not None
    assert page.rows[page.on_file].text == "A passkey"
    assert page.stands_on == page.on_file


def test_how_an_old_account_was_left_is_not_said_by_enter(tmp_path: Path) -> None:
    old: list[Step] = [*CHOSEN, Choose("Yes, and I choose"), tick("Snapchat")]
    page = asked(tmp_path / "p.toml", old, "How did you leave Snapchat?")
    assert page.stands_on is None


def test_what_a_profile_is_used_for_is_not_said_by_enter(tmp_path: Path) -> None:
    steps: list[Step] = [*CHOSEN[:4], Mark("Facebook Page", "I run it"), GoOn()]
    page = asked(tmp_path / "p.toml", steps, "What do you use your Facebook profile for?")
    assert page.stands_on is None


def test_which_profile_a_page_signs_in_through_is_not_said_by_enter(tmp_path: Path) -> None:
    audit = open_audit(tmp_path / "p.toml")
    for label in ("mine", "ward"):
        audit.pick("facebook-profile", "both", label)
    steps: list[Step] = [*ACCOUNTS, Mark("Facebook Page", "I run it"), GoOn()]
    page = asked(tmp_path / "p.toml", steps, "Which one does Facebook Page sign in through?")
    assert page.stands_on is None
