"""Deleting everything in a conversation: files before the key, and nobody waits for a keyring."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from msgspec.structs import replace

from securecllr.errors import NoKeyring
from securecllr.flows.dialog import GivenUp
from securecllr.flows.pages import ChoicePage
from securecllr.messages.answers import asking_words
from securecllr.profile import keyring_store
from tests.flows.interfaces import ScriptedDialog, open_audit, scripted
from tests.flows.steps import Choose, Press, Step
from tests.tui.profiles import prepare

T = TypeVar("T")

STEPS: list[Step] = [
    Choose("On paper"),
    Choose("What we keep"),
    Press("d"),
    Choose("Yes, delete all of it"),
]
STAYS = "The keyring does not answer, so any key of this profile stays in it."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A profile with a sealed sign-off of the same day."""
    path = tmp_path / "profile.toml"
    prepare("mailbox", path)
    audit = open_audit(path)
    draft = audit.draft_sign_off(assisted=False)
    sealed = replace(draft, seal=2, key="ed25519:key", signature="signature")
    audit.sign_off(sealed, not_sealed=None)
    return path


class Waits(ScriptedDialog):
    """Gives up waiting for the keyring from the n-th time on; keeps what it waited for."""

    def __init__(self, patience: int) -> None:
        super().__init__(STEPS)
        self.patience = patience
        self.waited: list[str] = []

    async def wait(self, work: Callable[[], T], words: str) -> T:
        self.waited.append(words)
        if len(self.waited) > self.patience:
            raise GivenUp
        return work()


def deleted(path: Path, patience: int) -> tuple[list[str], list[str]]:
    """Delete everything, and return what was said: before the yes, and at the end."""
    dialog = Waits(patience)
    ended, _dialog = scripted(open_audit(path), [], dialog=dialog)
    assert ended.how == "erased"
    assert set(dialog.waited) == {asking_words()}
    assert not path.exists()
    asked = next(
        page
        for page in reversed(dialog.shown)
        if isinstance(page, ChoicePage) and "Delete all" in page.heading
    )
    return [line.text for line in asked.lines], list(ended.said)


def test_the_key_goes_last(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forget(_id: str) -> bool:
        assert not path.exists()
        return True

    monkeypatch.setattr(keyring_store, "fetch", lambda _id: "secret")
    monkeypatch.setattr(keyring_store, "forget", forget)
    before, after = deleted(path, patience=2)
    assert "  the key of this profile in the keyring of this computer" in before
    assert "Deleted: the key" in after[-2]
    assert "are not touched" in after[-1]


def test_a_keyring_that_is_not_waited_for_keeps_its_key_and_the_rest_goes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring_store, "fetch", lambda _id: "secret")
    before, after = deleted(path, patience=0)
    assert any(line.startswith(STAYS) for line in before)
    assert not any("the key of this profile in" in line for line in before + after)
    prepare("mailbox", path)
    _before, after = deleted(path, patience=1)
    assert STAYS in after


def test_one_that_refuses_in_the_end_is_named_with_its_entry(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_id: str) -> bool:
        raise NoKeyring("locked")

    monkeypatch.setattr(keyring_store, "fetch", lambda _id: "secret")
    monkeypatch.setattr(keyring_store, "forget", locked)
    _before, after = deleted(path, patience=2)
    assert "It is listed there as securecllr, " in after[-2]
