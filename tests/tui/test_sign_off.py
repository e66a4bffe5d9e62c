"""Signing off: the declaration, the tick, who helped, and that no answer stands in its way (C)."""

from pathlib import Path

import pytest

from securecllr.tui.base_screen import Problem
from tests.plain.conversation import open_audit
from tests.tui.driving import Driver, answered, drive
from tests.tui.profiles import prepare

TO_ANSWERS = ["4", "enter"]


def test_an_audit_of_nothing_but_unsure_signs_off(path: Path) -> None:
    answered(path, [("gmail", None)], ["unsure"])

    async def script(door: Driver) -> None:
        assert "Next: Check your answers and sign off." in door.text
        await door.press("enter", "f", "space", "enter")
        assert "your plan" in door.top
        assert "Signed off on 22 November 2026. Saved on this computer." in door.text
        await door.press("escape")
        assert "your tasks" in door.top
        assert "Completed on 22 November 2026" in door.text

    drive(path, script)
    now = open_audit(path).now
    assert now.attestation is not None
    assert not now.changed_since
    assert {answer.answer for answer in now.answers.values()} == {"unsure"}


def test_signing_off_needs_the_tick(path: Path) -> None:
    prepare("finished", path)

    async def script(door: Driver) -> None:
        await door.press("5", "enter", "f")
        declaration = door.app.audit.catalogue.declaration.text
        assert " ".join(declaration.split()[:4]) in door.text
        assert "[x]" not in door.text
        said = "Tick the first line with Space if you agree, or go back with Esc."
        for keys in (["enter"], ["2", "enter"]):  # neither no tick nor only that someone helped
            await door.press(*keys)
            assert door.text.count(said) == 2
            assert isinstance(door.app.focused, Problem)
        assert door.text.count("[x]") == 1
        await door.press("1")
        assert said not in door.text
        assert door.text.count("[x]") == 2

    drive(path, script)
    assert open_audit(path).now.attestation is None


@pytest.mark.parametrize(("keys", "assisted"), [(["1"], False), (["1", "2"], True)])
def test_whether_someone_helped_is_saved(path: Path, keys: list[str], assisted: bool) -> None:
    prepare("finished", path)

    async def script(door: Driver) -> None:
        await door.press("5", "enter", "f", *keys, "enter")
        assert "Signed off on" in door.text

    drive(path, script)
    attestation = open_audit(path).now.attestation
    assert attestation is not None
    assert attestation.assisted is assisted


def test_going_back_signs_nothing(path: Path) -> None:
    prepare("finished", path)
    before = path.read_bytes()

    async def script(door: Driver) -> None:
        await door.press("5", "enter", "f", "space", "escape")
        assert "check your answers" in door.top

    drive(path, script)
    assert path.read_bytes() == before


def test_it_names_what_was_not_asked_and_can_still_be_done(path: Path) -> None:
    prepare("half", path)

    async def script(door: Driver) -> None:
        await door.press("5", "enter", "f")
        assert "You can still sign off now." in door.text
        assert "Facebook profile: 4 questions" in door.text
        assert "Gmail:" not in door.text
        await door.press("space", "enter")
        assert "Signed off on" in door.text

    drive(path, script)
    assert open_audit(path).now.attestation is not None


def test_with_no_answer_there_is_nothing_to_sign_off_until_there_is(path: Path) -> None:
    prepare("picked", path)

    async def script(door: Driver) -> None:
        await door.press("5", "enter", "f")
        said = "There is nothing to sign off yet. Answer a question first."
        assert said in door.text
        assert isinstance(door.app.focused, Problem)
        await door.press("down", "enter", "4", "enter")
        assert "check your answers" in door.top
        assert said not in door.text
        await door.press("f")
        assert "sign off" in door.top

    drive(path, script, size=(80, 50))


def test_a_change_after_signing_off_is_said_at_home(path: Path) -> None:
    prepare("signed", path)

    async def script(door: Driver) -> None:
        await door.press("escape")  # what has happened since comes first
        assert "Next: Your plan." in door.text
        await door.to("Check your answers")
        await door.press("enter", "1", "enter", "4", "enter", "escape")
        assert "changed since" in door.text
        assert "Next: Check your answers and sign off." in door.text

    drive(path, script)
