"""The seal: holds while nothing above the sign-off changes, and for no longer."""

import base64
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from securecllr.errors import NoKeyring
from securecllr.profile import keyring_store
from securecllr.profile.fingerprint import fingerprint
from securecllr.profile.model import Attestation, Block
from securecllr.profile.signature import Verified, seal, verify
from tests.profile.blocks import (
    PROFILE_ID,
    account,
    answer,
    appended,
    logs,
    signed,
    written,
)
from tests.profile.keyrings import Memory
from tests.profile.sealing import (
    ABOVE,
    OTHER_ID,
    last_sign_off,
    look,
    memory_fixture,  # noqa: F401 - for every test here
    sealed,
)


@given(logs(), logs())
def test_a_seal_holds_also_with_blocks_added_after(above: list[Block], after: list[Block]) -> None:
    whole = sealed(written(*above))
    found = look(whole)
    assert (found.verdict, found.known) == ("unchanged", True)
    later: list[Block] = [block for block in after if not isinstance(block, Attestation)]
    assert look(appended(whole, later)) == found


@pytest.mark.parametrize("above", [ABOVE.rstrip(b"\n"), ABOVE + b"# mine", ABOVE + b"\n\n"])
def test_a_seal_holds_over_a_file_that_an_editor_saved(above: bytes) -> None:
    assert look(sealed(above)).verdict == "unchanged"


@given(st.integers(0, len(ABOVE) - 1), st.integers(1, 255))
def test_any_byte_above_the_sign_off_that_changes_shows(place: int, by: int) -> None:
    whole = sealed(ABOVE)
    changed = bytearray(whole)
    changed[place] ^= by
    assert verify(PROFILE_ID, bytes(changed), *last_sign_off(whole)).verdict == "changed"


@given(st.binary(min_size=1, max_size=40))
def test_bytes_put_between_what_is_sealed_and_the_sign_off_show(put: bytes) -> None:
    whole = sealed(ABOVE)
    attestation, start = last_sign_off(whole)
    data = whole[: len(ABOVE)] + put + whole[len(ABOVE) :]
    assert verify(PROFILE_ID, data, attestation, start + len(put)).verdict == "changed"


def test_an_answer_put_before_the_sign_off_shows() -> None:
    whole = sealed(written(account(), answer()))
    put_in = written(account(), answer("looked"))[len(written(account())) :]
    changed = whole.replace(b"\n[[attestation]]", put_in + b"\n[[attestation]]")
    assert (look(whole).verdict, look(changed).verdict) == ("unchanged", "changed")


@pytest.mark.parametrize("gone", [1, 7, 100])
def test_a_file_that_lost_bytes_above_shows(gone: int) -> None:
    attestation, start = last_sign_off(sealed(ABOVE))
    whole = sealed(ABOVE)
    shorter = ABOVE[:-gone] + whole[len(ABOVE) :]
    assert verify(PROFILE_ID, shorter, attestation, start - gone).verdict == "changed"
    # A file cut off in the middle: nothing of the sign-off is left to speak for it.
    assert verify(PROFILE_ID, ABOVE[:-gone], attestation, start).verdict == "changed"


@pytest.mark.parametrize("moved", [-1, 1, 2, 20, 10**9, 2**63 - 1])
def test_a_count_of_bytes_that_is_not_what_stands_above_shows(moved: int) -> None:
    whole = sealed(ABOVE)
    attestation, start = last_sign_off(whole)
    count = min(attestation.bytes + moved, 2**63 - 1)
    assert verify(PROFILE_ID, whole, replace(attestation, bytes=count), start).verdict == "changed"


def test_a_sign_off_that_another_key_forged_is_by_a_key_unknown_here() -> None:
    forged = sealed(ABOVE.replace(b'"no"', b'"think"'), OTHER_ID)
    found = look(forged)
    assert (found.verdict, found.known) == ("unchanged", False)
    assert found.fingerprint != look(sealed(ABOVE)).fingerprint


def test_without_a_keyring_a_seal_is_looked_at_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = sealed(ABOVE)
    short = look(whole).fingerprint

    def refuse() -> None:
        raise NoKeyring("locked")

    monkeypatch.setattr(keyring_store, "_backend", refuse)
    assert look(whole) == Verified("unchanged", short, known=False, not_asked="locked")
    changed = look(whole.replace(b"gmail", b"email"))
    assert (changed.verdict, changed.fingerprint) == ("changed", short)


def test_what_is_not_sealed_says_so() -> None:
    assert look(appended(ABOVE, [signed(bytes=len(ABOVE))])) == Verified("not-sealed")
    half = signed(bytes=len(ABOVE), key=seal(PROFILE_ID, ABOVE).key)
    assert look(appended(ABOVE, [half])) == Verified("not-sealed")


def test_one_key_a_profile_however_often_it_is_sealed(memory: Memory) -> None:
    memory.kept.clear()
    made = [seal(PROFILE_ID, data).key for data in (ABOVE, ABOVE, b"other")]
    assert len(set(made)) == 1
    assert list(memory.kept) == [("securecllr", PROFILE_ID)]
    assert seal(OTHER_ID, ABOVE).key != made[0]
    assert list(memory.kept) == [("securecllr", PROFILE_ID), ("securecllr", OTHER_ID)]


@pytest.mark.parametrize("kept", ["", "x", "AAAA", "ŷ", "A" * 44])
def test_an_entry_that_is_no_key_is_made_anew(kept: str, memory: Memory) -> None:
    memory.kept["securecllr", PROFILE_ID] = kept
    assert look(sealed(ABOVE)).known


def test_the_private_half_is_in_no_place_but_the_keyring(memory: Memory) -> None:
    before = dict(os.environ)
    whole = sealed(ABOVE)
    private = memory.kept["securecllr", PROFILE_ID]
    assert len(base64.b64decode(private)) == 32
    assert private.encode() not in whole
    assert dict(os.environ) == before


def test_a_fingerprint_is_short_and_stays_the_same() -> None:
    assert fingerprint("ed25519:" + "A" * 43 + "=") == "8646-4CB3"
    found = look(sealed(ABOVE))
    assert found.fingerprint == fingerprint(last_sign_off(sealed(ABOVE))[0].key or "")
