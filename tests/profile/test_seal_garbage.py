"""Whatever stands where a seal should be: "changed", and never an exception."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from securecllr.profile.signature import verify
from tests.profile.blocks import PROFILE_ID
from tests.profile.sealing import (
    ABOVE,
    last_sign_off,
    memory_fixture,  # noqa: F401 - for every test here
    sealed,
)

base64s = st.binary(max_size=70).map(lambda data: base64.b64encode(data).decode())
of_a_length = st.sampled_from((32, 64)).flatmap(lambda n: st.binary(min_size=n, max_size=n))
garbage = (
    st.text(max_size=100)
    | base64s
    | base64s.map("ed25519:".__add__)
    | of_a_length.map(lambda data: "ed25519:" + base64.b64encode(data).decode())
    | of_a_length.map(lambda data: base64.b64encode(data).decode())
)


@given(garbage, garbage)
def test_no_garbage_is_a_seal(key: str, signature: str) -> None:
    whole = sealed(ABOVE)
    good, start = last_sign_off(whole)
    for bad in (
        replace(good, key=key),
        replace(good, signature=signature),
        replace(good, key=key, signature=signature),
    ):
        assert verify(PROFILE_ID, whole, bad, start).verdict == "changed"


def other_spellings(text: str) -> list[str]:
    """Base64 of the same bytes as we would not write it: an unused bit set at the end, or gaps."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    bare = text.rstrip("=")
    unused = letters[letters.index(bare[-1]) + 1]
    return [bare[:-1] + unused + text[len(bare) :], text + "\n", " " + text, text + "="]


def test_a_key_or_a_signature_spelt_otherwise_is_changed() -> None:
    whole = sealed(ABOVE)
    good, start = last_sign_off(whole)
    assert good.key
    assert good.signature
    raw = good.key.removeprefix("ed25519:")
    keys = [f"ed25519:{text}" for text in other_spellings(raw)]
    keys += [raw, f"ed25519:ed25519:{raw}", f"ED25519:{raw}", f"rsa:{raw}"]
    for spelt in keys:
        assert verify(PROFILE_ID, whole, replace(good, key=spelt), start).verdict == "changed"
    for spelt in other_spellings(good.signature):
        bad = replace(good, signature=spelt)
        assert verify(PROFILE_ID, whole, bad, start).verdict == "changed"


@pytest.mark.parametrize("data", [b"", b"\0", b"\xff" * 5000])
def test_a_file_of_something_else_is_changed(data: bytes) -> None:
    good, start = last_sign_off(sealed(ABOVE))
    assert verify(PROFILE_ID, data, good, start).verdict == "changed"
