"""The whole walk by keyboard in the full-screen door."""

from pathlib import Path

from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, drive


def test_from_the_first_screen_to_a_signed_off_plan(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"

    async def script(door: Driver) -> None:
        assert "Check your social media security" in door.text
        await door.press("enter", "space", "enter")  # start; Gmail; on
        assert "Which of these do you use?" in door.text
        await door.press("1", "enter", "3", "enter")  # Facebook profile, for both
        assert "no longer use" in door.text
        await door.press("end", "space", "enter", "enter")  # none of these; to the tasks
        assert "Next: Gmail." in door.text
        await door.press("enter")
        for _ in range(6):
            if "question" in door.text.splitlines()[0]:
                await door.press("4", "enter")
        assert "Next: Facebook profile." in door.text
        await door.press("enter", *["4", "enter"] * 6)
        await door.press("enter", *["3", "enter"] * 2)
        assert "Next: Check your answers and sign off." in door.text
        await door.press("enter", "f", "space", "enter")
        assert "Signed off on 22 November 2026." in door.text
        assert "Do this first" in door.text

    drive(path, script)
    audit = open_audit(path)
    assert audit.first_walk_finished
    assert audit.now.attestation is not None
