"""The demo on the screen: its nine scenes by keyboard, the way in, and the ways out."""

from pathlib import Path

import pytest

from tests.plain.conversation import open_audit
from tests.tui.driving import SIZES, Driver, drive
from tests.tui.playing import Minutes, page_of


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_all_nine_scenes_by_keyboard(path: Path, size: tuple[int, int]) -> None:
    clock = Minutes()
    audit = clock.audit(path)
    scenes: list[str] = []

    async def script(door: Driver) -> None:
        page = page_of(door)
        while (shown := page._play.shown).wants != "end":
            scenes.append(shown.title)
            clock.on()
            if shown.wants == "code":
                site = page._play.site
                await door.type(site.recovery.left[0] if shown.scene == 9 else site.code())
            await door.press("end", "enter") if shown.wants == "clock" else await door.press(
                "enter"
            )
            assert page._play.shown != shown, door.text
        assert "demo-delete-me" in page._play.shown.words[0]
        await door.press("end", "enter")
        assert "your tasks" in door.top

    drive(path, script, size=size, place="demo", audit=audit)
    assert len(dict.fromkeys(scenes)) == 9
    assert not path.exists()


def test_the_banner_is_on_every_page(path: Path) -> None:
    async def script(door: Driver) -> None:
        for number in range(1, 10):
            assert door.top.endswith(f"DEMO, not a real account: {number} of 9")
            await door.press("n")
        assert door.top.endswith("DEMO, not a real account: the end")

    drive(path, script, place="demo")


def test_esc_goes_back_and_at_the_beginning_leaves(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press("n", "2", "enter", "escape")
        assert "account: 2 of" in door.top
        await door.press("escape")
        assert "account: 1 of" in door.top
        await door.press("escape")
        assert "your tasks" in door.top

    drive(path, script, place="demo")


def test_one_key_leads_there_from_the_question_and_back(path: Path) -> None:
    open_audit(path).pick("gmail", None)

    async def script(door: Driver) -> None:
        await door.until("passkey or 2-step verification on for", "4", "enter")
        question = door.top
        assert "T try it" in door.text
        await door.press("t")
        assert "DEMO" in door.top
        await door.press("escape")
        assert door.top == question

    drive(path, script, place="audit")


def test_other_questions_do_not_offer_it(path: Path) -> None:
    open_audit(path).pick("gmail", None)

    async def script(door: Driver) -> None:
        assert "T try it" not in door.text
        await door.press("t")
        assert "DEMO" not in door.top

    drive(path, script, place="audit")


def test_then_it_is_done_for_real(path: Path) -> None:
    open_audit(path).pick("facebook-profile", "both")
    open_audit(path).pick("gmail", None)

    async def script(door: Driver) -> None:
        await door.press(*["n"] * 9, "1", "enter")
        assert "Gmail" in door.top
        assert "passkey or 2-step verification on for" in " ".join(door.text.split())

    drive(path, script, place="demo")


def test_for_real_from_the_question_itself_is_that_question_asked_once(path: Path) -> None:
    open_audit(path).pick("gmail", None)

    async def script(door: Driver) -> None:
        await door.until("passkey or 2-step verification on for", "4", "enter")
        question = door.top
        await door.press("t", *["n"] * 9, "1", "enter")
        assert door.top == question
        await door.press("escape", "escape")
        assert "your tasks" in door.top

    drive(path, script, place="audit")


def test_without_an_account_yet_it_leads_to_choosing_one(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*["n"] * 9, "1", "enter")
        assert "Gmail" in door.text

    drive(path, script, place="demo")


def test_what_each_platform_offers_is_there_before_any_is_picked(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*["n"] * 9, "2", "enter")
        assert "What each platform offers" in door.text
        assert "Checked on" in door.text

    drive(path, script, place="demo")


def test_home_opens_it(path: Path) -> None:
    open_audit(path).pick("gmail", None)

    async def script(door: Driver) -> None:
        await door.to("See how 2-step verification works")
        await door.press("enter")
        assert "DEMO" in door.top

    drive(path, script)


def test_where_enter_does_what_a_line_says_the_bar_says_choose(path: Path) -> None:
    async def script(door: Driver) -> None:
        await door.press(*["n"] * 5, "2", "enter")
        assert door.here.endswith("Make the phone's clock 30 seconds slower")
        assert "Enter choose" in door.text
        await door.press(*["n"] * 4)
        assert "Enter choose" in door.text
        await door.press("escape")

    drive(path, script, place="demo")
