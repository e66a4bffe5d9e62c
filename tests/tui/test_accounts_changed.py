"""Coming back to the list of accounts: leaving one, its use, a second one of a kind (P3)."""

from pathlib import Path

from securecllr.profile.model import Account
from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, drive

PROFILE = "half"


def accounts(path: Path) -> list[tuple[str, str | None]]:
    return [(account.id, account.role) for account in open_audit(path).now.in_use]


def test_each_account_is_listed_with_its_use(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("1", "enter")
        assert "1  Gmail" in door.text
        assert "2  Facebook profile, council work and your own life" in door.text
        assert "Add an account that I no longer use" in door.text

    drive(path, script)


def test_leaving_an_account_keeps_the_answers(path: Path) -> None:
    answers = len(open_audit(path).now.answers)

    async def script(door: Driver) -> None:
        await door.press("1", "enter", "2", "enter", "1", "enter")
        assert "How did you leave your Facebook profile?" in door.text
        await door.press("1", "enter")
        assert "Facebook profile" not in door.text

    drive(path, script)
    assert accounts(path) == [("gmail", None)]
    assert len(open_audit(path).now.answers) == answers


def test_its_use_can_be_changed(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("1", "enter", "2", "enter", "2", "enter", "1", "enter")
        assert "2  Facebook profile, council work" in door.text
        await door.press("escape")
        assert "your tasks" in door.top

    drive(path, script)
    assert accounts(path)[1] == ("facebook-profile", "councillor")


def test_a_second_account_of_a_kind_may_have_a_short_name(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("1", "enter", "3", "enter", "1", "enter")
        assert "You have Gmail on your list already." in door.text
        await door.type("ann@ward")
        await door.press("enter")
        assert "> There is a problem" in door.text
        assert door.text.count("Leave out email addresses, names with @ and links.") == 2
        assert "ann@ward" in door.text
        await door.press("down", *["backspace"] * 8)
        await door.type("ward news")
        await door.press("enter")
        assert "Gmail (ward news)" in door.text

    drive(path, script)
    labels = [b.label for b in open_audit(path).store.log.blocks if isinstance(b, Account)]
    assert labels == [None, None, "ward news"]


def test_going_back_changes_nothing(path: Path) -> None:
    before = path.read_bytes()

    async def script(door: Driver) -> None:
        await door.press("1", "enter", "2", "enter", "1", "enter", "escape")
        assert "Your accounts" in door.text
        await door.press("2", "enter", "escape", "3", "enter", "escape", "escape")
        assert "your tasks" in door.top

    drive(path, script)
    assert path.read_bytes() == before


def test_going_back_from_its_use_leaves_it_as_it_was(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("1", "enter", "2", "enter", "2", "enter", "escape")
        assert "Your accounts" in door.text

    drive(path, script)
    assert accounts(path)[1] == ("facebook-profile", "both")
