"""What a profile leaves on this computer: its key goes with it, last of all, and only its own."""

from pathlib import Path

import pytest

from securecllr.errors import KeyringProblem, NoKeyring
from securecllr.profile import keyring_store
from securecllr.profile.erasure import belongings_of, forget, forget_key
from tests.profile.blocks import PROFILE_ID, account, written
from tests.profile.keyrings import Memory
from tests.profile.sealing import ABOVE, memory_fixture, sealed  # noqa: F401 - for each test here


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SECURECLLR_HOME", str(tmp_path))
    path = tmp_path / "profile.toml"
    path.write_bytes(sealed(ABOVE))
    return path


def refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    def backend() -> None:
        raise NoKeyring("locked")

    monkeypatch.setattr(keyring_store, "_backend", backend)


def test_the_key_goes_last_and_that_of_another_profile_stays(profile: Path, memory: Memory) -> None:
    memory.kept["securecllr", "f" * 32] = "another"
    found = belongings_of(profile)
    assert (found.profile_id, found.has_key, found.key_stays) == (PROFILE_ID, True, None)
    assert found.files == (profile,)
    assert list(forget(found)) == [profile, None]
    assert not profile.exists()
    assert memory.kept == {("securecllr", "f" * 32): "another"}
    assert not forget_key(found)


def test_where_there_is_no_key_the_keyring_is_not_told_to_delete_one(
    profile: Path, memory: Memory
) -> None:
    memory.kept.clear()
    found = belongings_of(profile)
    assert not found.has_key
    memory.kept["securecllr", PROFILE_ID] = "made since"
    assert not forget_key(found)
    assert list(forget(found)) == [profile]
    assert memory.kept == {("securecllr", PROFILE_ID): "made since"}


@pytest.mark.parametrize(
    ("was_sealed", "ask", "why"),
    [(True, True, "locked"), (True, False, "silent"), (False, True, None), (False, False, None)],
)
def test_a_key_may_stay_where_a_sign_off_was_sealed_and_the_keyring_cannot_be_asked(
    profile: Path,
    monkeypatch: pytest.MonkeyPatch,
    was_sealed: bool,
    ask: bool,
    why: KeyringProblem | None,
) -> None:
    if not was_sealed:
        profile.write_bytes(written(account()))
    refuse(monkeypatch)
    found = belongings_of(profile, ask=ask)
    assert (found.profile_id, found.has_key, found.files) == (PROFILE_ID, False, (profile,))
    assert (found.key_stays.why if found.key_stays else None) == why
