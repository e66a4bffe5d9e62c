"""Choosing accounts: the lists, what each is used for, what it will cost (P)."""

from pathlib import Path

from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, drive

START = ["enter"]
GMAIL = [*START, "1", "enter"]


def accounts(path: Path) -> list[tuple[str, str | None]]:
    return [(account.id, account.role) for account in open_audit(path).now.in_use]


def test_nothing_is_ticked_at_first_and_every_line_has_its_box_in_words(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*START)
        assert "Which email accounts do you use" in door.text
        assert "We never ask for a name or an address." in door.text
        assert "[x]" not in door.text
        assert door.text.count("[ ]") == 8
        assert "or" in [line.strip() for line in door.text.splitlines()]
        assert "[ ] 8  None of these" in door.text

    drive(path, script)


def test_space_ticks_and_takes_the_tick_off_again(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*START, "space", "2")
        assert "[x] 1  Gmail" in door.text
        assert door.here.startswith("[x] 2")
        await door.press("space")
        assert door.here.startswith("[ ] 2")
        await door.press("down")
        assert door.here.startswith("[ ] 3")  # an arrow ticks nothing

    drive(path, script)


def test_none_of_these_takes_the_other_ticks_off_and_they_take_it_off(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*START, "1", "2", "8")
        assert door.text.count("[x]") == 1
        assert "[x] 8" in door.text
        await door.press("3")
        assert door.text.count("[x]") == 1
        assert "[x] 3" in door.text

    drive(path, script)


def test_going_on_with_no_tick_says_what_to_do_above_and_beside(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*START, "enter")
        said = 'Tick all that you use with Space, or tick "None of these".'
        assert "> There is a problem" in door.text
        assert door.text.count(said) == 2
        assert f"Error: {said}" in door.text
        await door.press("2")
        assert said not in door.text

    drive(path, script)
    assert accounts(path) == []


def test_a_mailbox_is_not_asked_what_it_is_for_but_a_social_account_is(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*GMAIL)
        assert "Which of these do you use?" in door.text
        await door.press("1", "5", "enter")
        assert "What do you use your Facebook profile for?" in door.text
        assert "(o)" not in door.text
        await door.press("2", "enter")
        assert "What do you use X (Twitter) for?" in door.text
        await door.press("1", "enter")
        assert "no longer use" in door.text

    drive(path, script)
    assert accounts(path) == [
        ("gmail", None),
        ("facebook-profile", "personal"),
        ("x", "councillor"),
    ]


def test_a_page_brings_the_profile_that_it_signs_in_through(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*START, "8", "enter", "2", "enter")
        assert "What do you use your Facebook profile for?" in door.text
        assert "Facebook Page signs in through Facebook profile" in door.text
        await door.press("3", "enter")

    drive(path, script)
    audit = open_audit(path)
    assert accounts(path) == [("facebook-profile", "both"), ("facebook-page", "councillor")]
    assert audit.now.accounts["facebook-page"].login == "facebook-profile"


def test_it_says_what_it_will_cost_and_lists_the_tasks(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*GMAIL, "end", "space", "enter", "end", "space", "enter")
        assert "Saved on this computer: 1 account." in door.text
        assert "Stop at any time." in door.text
        assert "8 questions, about" in door.text
        await door.press("enter")
        assert "Next: Gmail." in door.text

    drive(path, script)


def test_nothing_that_is_typed_is_ever_asked_for_a_first_account(path: Path) -> None:
    async def script(door: Driver) -> None:
        for key in [*START, "1", "enter", "1", "enter", "1", "enter", "end", "space", "enter"]:
            await door.press(key)
            assert not door.app.screen.query_one("#field").display

    drive(path, script)


def test_a_line_that_no_key_leads_to_has_no_number(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*GMAIL)
        assert "[ ] 9  TikTok" in door.text
        assert "[ ]    YouTube" in door.text
        await door.press("question_mark")
        assert "1-9: Go to that line, and choose or tick it if it has a box." in door.text

    drive(path, script)
