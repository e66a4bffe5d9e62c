"""Without a keyring that keeps a secret: the sign-off works, is not sealed, and says why."""

import subprocess
import sys
from pathlib import Path

import pytest

from securecllr.profile.store import Store
from tests.cli.secret_service import Computer, computer
from tests.cli.signing import begin, sign_off, unfolded
from tests.profile.blocks import DAY

pytestmark = pytest.mark.slow

NONE = "Not sealed, because this computer has no keyring. Your IT team can add one."
INSECURE = (
    "Not sealed, because the keyring of this computer keeps keys in a plain file. "
    "Your IT team can add a safe one."
)
BACKENDS = {
    "keyring.backends.fail.Keyring": NONE,
    "keyring.backends.null.Keyring": NONE,
    "keyrings.alt.file.PlaintextKeyring": INSECURE,
    "keyring.backends.SecretService.Keyring": NONE,  # there is no bus
    "nonsense.Keyring": NONE,
    "": NONE,
}


@pytest.mark.parametrize("backend", BACKENDS)
def test_the_sign_off_is_saved_bare_and_says_why(backend: str, tmp_path: Path) -> None:
    at = computer(tmp_path)
    at.more["PYTHON_KEYRING_BACKEND"] = backend
    begin(at)
    signed = sign_off(at)
    assert (signed.returncode, signed.stderr) == (0, "")
    assert BACKENDS[backend] in unfolded(signed.stdout)
    attestation = Store.open(at.profile, DAY).state.attestation
    assert attestation
    assert (attestation.key, attestation.signature) == (None, None)
    assert b"ed25519" not in at.profile.read_bytes()
    found = at.run("verify", str(at.profile))
    assert found.returncode == 0
    assert found.stdout.endswith(", not sealed. Nobody can tell whether it was changed since.\n")
    # Nobody's plain file came to hold a key.
    assert {path.parent for path in at.home.rglob("*") if path.is_file()} == {at.profile.parent}


def test_forget_deletes_what_it_can_without_a_keyring(tmp_path: Path) -> None:
    at = computer(tmp_path)
    at.more["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    begin(at)
    sign_off(at)
    ended = at.run("forget", "--yes")
    assert ended.returncode == 0
    assert "keyring" not in ended.stdout
    assert not at.profile.exists()


def test_nothing_of_the_keyring_is_loaded_before_someone_signs_off(tmp_path: Path) -> None:
    at: Computer = computer(tmp_path)
    at.limit = None  # to set another one loads the keyring's part
    begin(at)
    script = (
        "import sys; from securecllr.__main__ import main; sys.argv[1:] = ['--plain']; main();"
        "print({'keyring', 'cryptography', 'securecllr.profile.keyring_store'} & set(sys.modules))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script],
        input="s\n",
        capture_output=True,
        text=True,
        check=True,
        env=at.environment(),
    )
    assert ended.stdout.endswith("securecllr --plain\nset()\n")
