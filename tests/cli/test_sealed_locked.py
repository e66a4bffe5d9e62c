"""A keyring that is locked: nothing hangs, everything works, and what it means is said."""

from pathlib import Path

import pytest

from securecllr.profile.store import Store
from tests.cli.secret_service import Computer, computer, logged_in
from tests.cli.signing import begin, sign_off, unfolded
from tests.profile.blocks import DAY

pytestmark = pytest.mark.slow

LOCKED = (
    "Not sealed, because the keyring of this computer is locked. Unlock it, then sign off again."
)


def last_sign_off_is_bare(at: Computer) -> bool:
    attestation = Store.open(at.profile, DAY).state.attestation
    assert attestation
    return attestation.key is None and attestation.signature is None


@pytest.fixture
def sealed(tmp_path: Path) -> Computer:
    """A computer with a keyring that holds the key of a sealed profile; nobody is signed in."""
    at = computer(tmp_path)
    with logged_in(at):
        begin(at)
        sign_off(at)
    assert not last_sign_off_is_bare(at)
    return at


def test_a_keyring_that_was_never_unlocked_gives_a_sign_off_that_is_not_sealed(
    tmp_path: Path,
) -> None:
    with logged_in(computer(tmp_path), unlocked=False) as at:
        begin(at)
        signed = sign_off(at)
        assert (signed.returncode, signed.stderr) == (0, "")
        assert LOCKED in unfolded(signed.stdout)
        assert last_sign_off_is_bare(at)
        assert "not sealed." in at.run("verify", str(at.profile)).stdout


def test_a_key_behind_a_lock_is_not_replaced_and_seals_again_once_unlocked(
    sealed: Computer,
) -> None:
    with logged_in(sealed, unlocked=False) as at:
        assert (
            "a key that the keyring here could not be asked about"
            in at.run("verify", str(at.profile)).stdout
        )
        assert LOCKED in unfolded(sign_off(at).stdout)
        assert last_sign_off_is_bare(at)
    with logged_in(sealed) as at:
        assert "Sealed on this computer" in unfolded(sign_off(at).stdout)
        found = at.run("verify", str(at.profile)).stdout
        assert "Unchanged" in found
        assert "does not know" not in found


def test_doctor_says_that_it_is_locked(sealed: Computer) -> None:
    with logged_in(sealed, unlocked=False) as at:
        assert "The keyring is locked, so sign-offs are not sealed." in at.run("doctor").stdout
    with logged_in(sealed) as at:
        assert "Sign-offs can be sealed." in at.run("doctor").stdout


def test_forget_says_which_key_it_cannot_reach(sealed: Computer) -> None:
    own_id = Store.open(sealed.profile, DAY).log.head.id
    with logged_in(sealed, unlocked=False) as at:
        ended = at.run("forget", "--yes")
        assert ended.returncode == 0
        assert f"It is listed there as securecllr, {own_id}." in ended.stdout
        assert not at.profile.exists()
    with logged_in(sealed) as at:
        assert at.key_of(own_id)
