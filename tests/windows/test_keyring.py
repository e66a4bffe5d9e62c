"""Sealed sign-offs with a key in the Credential Vault."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from securecllr.profile import keyring_store
from securecllr.profile.fingerprint import fingerprint
from securecllr.profile.store import Store
from tests.cli.signing import begin, sign_off, unfolded
from tests.profile.blocks import DAY

# The vault is otherwise given five seconds: few, where the machine is busy.
LIMIT = 100.0
PATIENT = (
    f"from securecllr.profile import keyring_store; keyring_store.LIMIT = {LIMIT};"
    "from securecllr.__main__ import main; raise SystemExit(main())"
)


@dataclass
class Computer:
    """A home on this computer, whose keyring is the Credential Vault of the user."""

    home: Path

    @property
    def profile(self) -> Path:
        return self.home / "profile.toml"

    def run(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", PATIENT, *arguments],
            input=typed,
            capture_output=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, "SECURECLLR_HOME": str(self.home)},
        )


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Computer]:
    """Someone who has answered one question. In the end the vault holds no key of theirs."""
    at = Computer(tmp_path / "home")
    begin(at)  # type: ignore[arg-type]
    profile = Store.open(at.profile, DAY).log.head.id
    yield at
    keyring_store.forget(profile)


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring_store, "LIMIT", LIMIT)


def test_the_vault_is_found() -> None:
    name, why = keyring_store.backend_name()
    assert why is None
    assert "WinVault" in name


def test_a_key_is_kept_read_and_forgotten() -> None:
    assert keyring_store.fetch("0" * 32) is None
    keyring_store.keep("0" * 32, "a secret ŵ")
    assert keyring_store.fetch("0" * 32) == "a secret ŵ"
    assert keyring_store.forget("0" * 32)
    assert keyring_store.fetch("0" * 32) is None


def test_doctor_names_the_vault(at: Computer) -> None:
    ended = at.run("doctor")
    assert ended.returncode == 0, ended.stderr
    assert "Windows Credential" in ended.stdout or "WinVault" in ended.stdout


def test_a_sign_off_is_sealed_and_verified_and_a_change_is_seen(at: Computer) -> None:
    signed = sign_off(at)  # type: ignore[arg-type]
    attestation = Store.open(at.profile, DAY).state.attestation
    assert attestation
    assert attestation.key
    key = fingerprint(attestation.key)
    assert f"Sealed on this computer, by key {key}." in unfolded(signed.stdout)
    found = at.run("verify", str(at.profile))
    assert found.returncode == 0, found.stderr
    assert "Unchanged since it was signed off" in found.stdout
    data = at.profile.read_bytes()
    at.profile.write_bytes(data.replace(b'"unsure"', b'"think"'))
    assert at.run("verify", str(at.profile)).returncode == 4


def test_forget_takes_the_key_out_of_the_vault(at: Computer) -> None:
    sign_off(at)  # type: ignore[arg-type]
    profile = Store.open(at.profile, DAY).log.head.id
    assert keyring_store.fetch(profile)
    assert at.run("forget", "--yes").returncode == 0
    assert keyring_store.fetch(profile) is None
