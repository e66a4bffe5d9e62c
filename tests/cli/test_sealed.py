"""A sealed sign-off, from the real program to a real Secret Service and back."""

import base64
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from securecllr.profile.fingerprint import fingerprint, short_fingerprint
from securecllr.profile.store import Store
from tests.cli.secret_service import Computer, computer, logged_in
from tests.cli.signing import answer_another, begin, sign_off, unfolded
from tests.profile.blocks import DAY

pytestmark = pytest.mark.slow

HONEST = "This does not show who signed, or that the answers are true."


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Computer]:
    """Someone who is signed in to their computer, and has answered one question."""
    with logged_in(computer(tmp_path)) as at:
        begin(at)
        yield at


def key_of(at: Computer) -> str:
    attestation = Store.open(at.profile, DAY).state.attestation
    assert attestation
    assert attestation.key
    return attestation.key


def profile_id(at: Computer) -> str:
    return Store.open(at.profile, DAY).log.head.id


def test_a_sign_off_is_sealed_and_verify_says_just_what_that_shows(at: Computer) -> None:
    signed = sign_off(at)
    key = fingerprint(key_of(at))
    assert f"Sealed on this computer, by key {key}." in unfolded(signed.stdout)
    found = at.run("verify", str(at.profile))
    assert (found.returncode, found.stderr) == (0, "")
    assert re.fullmatch(
        rf"{at.profile}: Unchanged since it was signed off on \d+ \w+ \d{{4}}, by key {key}\. "
        rf"{HONEST}\n",
        found.stdout,
    )
    assert json.loads(at.run("status", "--json").stdout)["sealed"] is True


def test_it_still_holds_after_another_answer_and_a_second_sign_off_has_the_same_key(
    at: Computer,
) -> None:
    sign_off(at)
    key, size = key_of(at), at.profile.stat().st_size
    answer_another(at)
    assert at.profile.stat().st_size > size
    assert "Unchanged" in at.run("verify", str(at.profile)).stdout
    sign_off(at)
    assert key_of(at) == key
    assert "Unchanged" in at.run("verify", str(at.profile)).stdout


def test_a_changed_answer_above_is_changed_and_4(at: Computer) -> None:
    sign_off(at)
    whole = at.profile.read_text()
    at.profile.write_text(whole.replace('answer = "unsure"', 'answer = "think"', 1))
    found = at.run("verify", str(at.profile))
    assert found.returncode == 4
    assert ": Changed since it was signed off on " in found.stdout
    assert HONEST not in found.stdout


def test_as_json_it_has_stable_keys(at: Computer) -> None:
    begun = at.home / "begun.toml"
    shutil.copy(at.profile, begun)
    sign_off(at)
    changed = at.home / "changed.toml"
    changed.write_bytes(at.profile.read_bytes().replace(b'"unsure"', b'"think"', 1))
    ended = at.run("verify", "--json", str(at.profile), str(begun), str(changed))
    assert (ended.returncode, ended.stderr) == (4, "")
    found = json.loads(ended.stdout)
    for each in found:
        assert list(each) == [
            *("file", "verdict", "key", "known_key", "signed_off"),
            *("covers_sign_off", "short_key"),
        ]
    same, not_signed, other = found
    key, short = fingerprint(key_of(at)), short_fingerprint(key_of(at))
    day = same["signed_off"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", day)
    assert list(same.values()) == [str(at.profile), "unchanged", key, True, day, True, short]
    assert list(not_signed.values()) == [str(begun), "not-signed-off", "", False, None, False, ""]
    assert list(other.values()) == [str(changed), "changed", key, False, day, True, short]


def test_where_the_keyring_is_not_the_key_is_unknown(at: Computer) -> None:
    sign_off(at)
    at.bus = ""
    found = at.run("verify", str(at.profile))
    assert found.returncode == 0
    key = fingerprint(key_of(at))
    assert f", by key {key}, a key this computer does not know. {HONEST}" in found.stdout


def test_the_private_key_is_in_no_file_and_in_nothing_that_is_said(at: Computer) -> None:
    sign_off(at)
    at.run("verify", str(at.profile))
    at.run("doctor")
    private = at.key_of(profile_id(at))
    assert private
    raw = base64.b64decode(private)
    assert len(raw) == 32
    secrets = (private.encode(), raw, raw.hex().encode())
    files = [path for path in at.home.rglob("*") if path.is_file()]
    assert at.profile in files
    assert any(path.suffix == ".keyring" for path in files)
    for path in files:
        assert not [each for each in secrets if each in path.read_bytes()], path
    assert len(at.said) > 8
    for said in at.said:
        assert private not in said
        assert raw.hex() not in said


def test_forget_deletes_the_key_too(at: Computer) -> None:
    sign_off(at)
    copy, own_id = at.home / "copy.toml", profile_id(at)
    shutil.copy(at.profile, copy)
    assert at.key_of(own_id)
    ended = at.run("forget", "--yes")
    assert ended.returncode == 0
    assert "Deleted: the key of this profile" in ended.stdout
    assert not at.profile.exists()
    assert at.key_of(own_id) is None
    assert "a key this computer does not know" in at.run("verify", str(copy)).stdout
