"""Saying that an action is done: what is asked then, and what is saved (R3, R8)."""

from datetime import timedelta
from pathlib import Path

import pytest

from securecllr.profile.model import Account, Answer, Left
from tests.plain.conversation import NOW, open_audit
from tests.tui.driving import Driver, answered, drive
from tests.tui.profiles import prepare

LATER = NOW + timedelta(days=9)


def last(path: Path) -> object:
    return open_audit(path).store.log.blocks[-1]


def keys_to(path: Path, control: str) -> tuple[str, str]:
    """The keys that show all of the plan and go to one of its first nine actions."""
    controls = [action.control.id for action in open_audit(path).plan().actions]
    return "m", str(controls.index(control) + 1)


def test_done_asks_what_was_seen_and_saves_that_it_was_looked_at_today(path: Path) -> None:
    answered(path, [("gmail", None)], ["no"])
    keys = keys_to(path, "unique-password")
    how_to = open_audit(path).catalogue.how_to("gmail", "unique-password")
    assert how_to is not None
    seen = how_to.seen or ""
    assert seen.endswith("?")

    async def script(door: Driver) -> None:
        await door.press(*keys, "d")
        assert seen in " ".join(door.text.split())
        assert "(o)" not in door.text
        await door.press("1", "enter")
        assert "your plan" in door.top
        assert "In place already. Gmail: password used only here." in door.text
        assert "Do this first" in door.text

    drive(path, script, place="plan", now=LATER)
    answer = last(path)
    assert isinstance(answer, Answer)
    assert (answer.control, answer.answer, answer.at) == ("unique-password", "looked", LATER)
    assert answer.valid_until is not None


def test_done_asks_which_second_step_and_saves_it(path: Path) -> None:
    answered(path, [("gmail", None)], ["no"])
    keys = keys_to(path, "two-step")

    async def script(door: Driver) -> None:
        await door.press(*keys, "d", "1", "enter")
        assert "Which one do you use?" in door.text
        await door.press("3", "enter")
        assert "your plan" in door.top

    drive(path, script, place="plan")
    answer = last(path)
    assert isinstance(answer, Answer)
    assert (answer.control, answer.answer, answer.choice) == ("two-step", "looked", "app")


@pytest.mark.parametrize("keys", [["2", "enter"], ["escape"], ["1", "escape"]])
def test_no_or_going_back_leaves_the_action_where_it_is(path: Path, keys: list[str]) -> None:
    answered(path, [("gmail", None)], ["no"])
    before = path.read_bytes()

    async def script(door: Driver) -> None:
        shown = door.text
        await door.press("d", *keys)
        assert door.text == shown

    drive(path, script, place="plan")
    assert path.read_bytes() == before


def test_done_on_several_accounts_asks_which_one(path: Path) -> None:
    prepare("worst", path)
    keys = keys_to(path, "unique-password")

    async def script(door: Driver) -> None:
        await door.press(*keys, "d")
        assert "Which one have you done?" in door.text
        assert "( ) 1  Gmail" in door.text
        await door.press(door.line("Instagram").split()[2], "enter")
        assert "Instagram" in door.text
        await door.press("1", "enter")

    drive(path, script, place="plan")
    answer = last(path)
    assert isinstance(answer, Answer)
    assert (answer.account, answer.answer) == ("instagram", "looked")
    open_on = open_audit(path).plan().actions
    members = next(a.members for a in open_on if a.control.id == "unique-password")
    assert "instagram" not in [member.check.account.id for member in members]


@pytest.mark.parametrize(("key", "state"), [("1", "closed"), ("2", "paused")])
def test_an_old_account_is_asked_how_it_was_left(path: Path, key: str, state: str) -> None:
    prepare("left", path)

    async def script(door: Driver) -> None:
        await door.press("d", "1", "enter")
        assert "Is your old account on X (Twitter) closed or paused?" in door.text
        await door.press(key, "enter")
        assert "Close or pause" not in door.text

    drive(path, script, place="plan")
    left = last(path)
    assert isinstance(left, Left)
    assert (left.account, left.state) == ("x", state)


def test_an_account_for_both_is_asked_what_it_is_for_now(path: Path) -> None:
    prepare("picked", path)

    async def script(door: Driver) -> None:
        assert "Keep council work and family life apart" in door.text
        await door.press("d", "1", "enter")
        assert "What do you use your Facebook profile for now?" in door.text
        assert "add it to your list after this" in door.text
        await door.press("2", "enter")
        assert "Keep council work" not in door.text

    drive(path, script, place="plan")
    account = last(path)
    assert isinstance(account, Account)
    assert (account.id, account.role) == ("facebook-profile", "personal")
