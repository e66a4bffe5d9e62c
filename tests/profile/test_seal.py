"""The seal: holds while nothing above the sign-off changes, and for no longer."""

import base64
import os
import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from securecllr.errors import NoKeyring
from securecllr.profile import keyring_store
from securecllr.profile.fingerprint import fingerprint, short_fingerprint
from securecllr.profile.log import NewerFormat
from securecllr.profile.model import Attestation, Block
from securecllr.profile.signature import Verified, verify
from securecllr.profile.signature import sealed as seal
from tests.profile.blocks import (
    MOMENT,
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
    HAND_KEY,
    OTHER_ID,
    by_hand,
    last_sign_off,
    look,
    memory_fixture,  # noqa: F401 - for every test here
    sealed,
    sealed_before,
)

# The bytes of a sign-off that stand above its signature.
OWN_LINES = len(appended(b"\n", [signed(bytes=len(ABOVE), seal=2, key="ed25519:" + "A" * 44)])) - 1
each_seal = pytest.mark.parametrize("make", [sealed, sealed_before])
Make = Callable[[bytes], bytes]


@given(logs(), logs())
def test_a_seal_holds_also_with_blocks_added_after(above: list[Block], after: list[Block]) -> None:
    whole = sealed(written(*above))
    found = look(whole)
    assert (found.verdict, found.known) == ("unchanged", True)
    later: list[Block] = [block for block in after if not isinstance(block, Attestation)]
    assert look(appended(whole, later)) == found


@given(logs())
def test_a_seal_of_before_still_holds(above: list[Block]) -> None:
    found = look(sealed_before(written(*above)))
    assert found == Verified("unchanged", covers_sign_off=False)


@pytest.mark.parametrize("above", [ABOVE.rstrip(b"\n"), ABOVE + b"# mine", ABOVE + b"\n\n"])
def test_a_seal_holds_over_a_file_that_an_editor_saved(above: bytes) -> None:
    assert look(sealed(above)).verdict == "unchanged"


@each_seal
@given(place=st.integers(0, len(ABOVE) - 1), by=st.integers(1, 255))
def test_any_byte_above_the_sign_off_that_changes_shows(make: Make, place: int, by: int) -> None:
    whole = make(ABOVE)
    changed = bytearray(whole)
    changed[place] ^= by
    assert verify(PROFILE_ID, bytes(changed), *last_sign_off(whole)).verdict == "changed"


@given(st.integers(0, OWN_LINES - 1), st.integers(1, 255))
def test_any_byte_of_the_sign_off_that_changes_shows(place: int, by: int) -> None:
    whole = sealed(ABOVE)
    changed = bytearray(whole)
    changed[len(ABOVE) + place] ^= by
    assert verify(PROFILE_ID, bytes(changed), *last_sign_off(whole)).verdict == "changed"


@pytest.mark.parametrize(
    "change",
    [
        {"at": MOMENT + timedelta(days=1)},
        {"assisted": True},
        {"declaration": "2027-01"},
        {"catalogue": "2027.1"},
        {"packs": ["Anytown 4 0a1b"]},
        {"seal": None},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_sign_off_that_says_something_else_shows(change: dict[str, object]) -> None:
    mine = last_sign_off(sealed(ABOVE))[0]
    found = look(appended(ABOVE, [replace(mine, **change)]))
    assert found.verdict == "changed"


def test_a_seal_of_before_says_that_the_sign_off_is_not_covered() -> None:
    mine = last_sign_off(sealed_before(ABOVE))[0]
    for each in (mine, replace(mine, assisted=True, at=MOMENT + timedelta(days=1))):
        found = look(appended(ABOVE, [each]))
        assert (found.verdict, found.covers_sign_off) == ("unchanged", False)
    assert look(appended(ABOVE, [replace(mine, seal=2)])).verdict == "changed"
    assert look(sealed(ABOVE)).covers_sign_off


@pytest.mark.parametrize("line", [b"at", b"packs", b"assisted", b"bytes", b"seal", b"key"])
def test_a_line_that_moved_below_the_signature_shows(line: bytes) -> None:
    whole = sealed(ABOVE)
    start = last_sign_off(whole)[1]
    found = re.search(rb"^%s = .*\n" % line, whole[start:], re.MULTILINE)
    assert found
    moved = whole[:start] + whole[start:].replace(found[0], b"") + found[0]
    assert last_sign_off(moved) == last_sign_off(whole)
    assert look(moved).verdict == "changed"


def test_a_line_put_below_the_signature_is_not_taken_for_sealed() -> None:
    bare = appended(ABOVE, [signed(bytes=len(ABOVE), seal=2, key=HAND_KEY)])
    bare = bare.replace(b"packs = []\n", b"")
    signature = by_hand(b"securecllr seal 2\n" + bare)
    whole = bare + f'signature = "{signature}"\n'.encode()
    assert look(whole).verdict == "unchanged"
    assert look(whole + b'packs = ["Anytown 4 0a1b"]\n').verdict == "changed"


def test_a_seal_does_not_pass_for_one_of_before_with_a_sign_off_of_ones_own() -> None:
    mine = last_sign_off(sealed(ABOVE))[0]
    covered = appended(ABOVE, [replace(mine, signature=None)])
    own = replace(mine, at=MOMENT + timedelta(days=1), bytes=len(covered), seal=None)
    assert look(appended(covered, [own])).verdict == "changed"


def test_what_a_later_seal_covers_is_for_a_newer_version_to_say() -> None:
    with pytest.raises(NewerFormat):
        look(sealed(ABOVE).replace(b"\nseal = 2\n", b"\nseal = 3\n"))


@each_seal
@given(put=st.binary(min_size=1, max_size=40))
def test_bytes_put_between_what_is_sealed_and_the_sign_off_show(make: Make, put: bytes) -> None:
    whole = make(ABOVE)
    attestation, start = last_sign_off(whole)
    data = whole[: len(ABOVE)] + put + whole[len(ABOVE) :]
    assert verify(PROFILE_ID, data, attestation, start + len(put)).verdict == "changed"


@each_seal
def test_an_answer_put_before_the_sign_off_shows(make: Make) -> None:
    whole = make(written(account(), answer()))
    put_in = written(account(), answer("looked"))[len(written(account())) :]
    changed = whole.replace(b"\n[[attestation]]", put_in + b"\n[[attestation]]")
    assert (look(whole).verdict, look(changed).verdict) == ("unchanged", "changed")


@each_seal
@pytest.mark.parametrize("gone", [1, 7, 100])
def test_a_file_that_lost_bytes_above_shows(make: Make, gone: int) -> None:
    whole = make(ABOVE)
    attestation, start = last_sign_off(whole)
    shorter = ABOVE[:-gone] + whole[len(ABOVE) :]
    assert verify(PROFILE_ID, shorter, attestation, start - gone).verdict == "changed"
    # A file cut off in the middle: nothing of the sign-off is left to speak for it.
    assert verify(PROFILE_ID, ABOVE[:-gone], attestation, start).verdict == "changed"


@each_seal
@pytest.mark.parametrize("moved", [-1, 1, 2, 20, 10**9, 2**63 - 1])
def test_a_count_of_bytes_that_is_not_what_stands_above_shows(make: Make, moved: int) -> None:
    whole = make(ABOVE)
    attestation, start = last_sign_off(whole)
    count = min(attestation.bytes + moved, 2**63 - 1)
    assert verify(PROFILE_ID, whole, replace(attestation, bytes=count), start).verdict == "changed"


def test_a_sign_off_that_another_key_forged_is_by_a_key_unknown_here() -> None:
    forged = sealed(ABOVE.replace(b'"no"', b'"think"'), OTHER_ID)
    found = look(forged)
    assert (found.verdict, found.known) == ("unchanged", False)


def test_without_a_keyring_a_seal_is_looked_at_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = sealed(ABOVE)

    def refuse() -> None:
        raise NoKeyring("locked")

    monkeypatch.setattr(keyring_store, "_backend", refuse)
    assert look(whole) == Verified("unchanged", True, known=False, not_asked="locked")
    assert look(whole.replace(b"gmail", b"email")) == Verified("changed", True)


def test_what_is_not_sealed_says_so() -> None:
    assert look(appended(ABOVE, [signed(bytes=len(ABOVE))])) == Verified("not-sealed")
    half = replace(last_sign_off(sealed(ABOVE))[0], signature=None)
    assert look(appended(ABOVE, [half])) == Verified("not-sealed")


def test_one_key_a_profile_however_often_it_is_sealed(memory: Memory) -> None:
    memory.kept.clear()
    made = [seal(PROFILE_ID, data, signed()).key for data in (ABOVE, ABOVE, b"other")]
    assert len(set(made)) == 1
    assert list(memory.kept) == [("securecllr", PROFILE_ID)]
    assert seal(OTHER_ID, ABOVE, signed()).key != made[0]
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


KEY = "ed25519:" + "A" * 43 + "="


def test_a_fingerprint_is_long_enough_and_can_be_read_aloud() -> None:
    assert re.fullmatch(r"\d{5}( \d{5}){5}", fingerprint(KEY))
    assert fingerprint(KEY) != fingerprint(KEY.replace("A", "B"))


def test_a_fingerprint_stays_the_same_on_papers_of_now_and_of_before() -> None:
    assert fingerprint(KEY) == "49469 50127 01006 08640 35711 84943"
    assert short_fingerprint(KEY) == "8646-4CB3"
