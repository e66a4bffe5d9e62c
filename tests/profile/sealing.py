"""Sealed files to test with, by keys in a keyring in memory."""

import base64
from collections.abc import Iterator

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from securecllr.profile import keyring_store
from securecllr.profile.log import read_log
from securecllr.profile.model import Attestation
from securecllr.profile.signature import Verified, verify
from securecllr.profile.signature import sealed as seal
from tests.profile.blocks import PROFILE_ID, SAMPLE_BLOCKS, appended, signed, written
from tests.profile.keyrings import Memory

OTHER_ID = "f" * 32
ABOVE = written(*SAMPLE_BLOCKS)


@pytest.fixture(autouse=True, scope="module", name="memory")
def memory_fixture() -> Iterator[Memory]:
    memory = Memory()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyring_store, "_backend", lambda: memory)
        yield memory


def sealed(above: bytes, profile_id: str = PROFILE_ID) -> bytes:
    """A file with a sealed sign-off at its end."""
    return appended(above, [seal(profile_id, above, signed(bytes=len(above)))])


def sealed_before(above: bytes) -> bytes:
    """The same as it was sealed before ``seal = 2``: nothing of the sign-off is covered."""
    return appended(above, [signed(bytes=len(above), key=HAND_KEY, signature=by_hand(above))])


def by_hand(data: bytes) -> str:
    """A signature made without the program, by a key that no keyring holds."""
    return _in_base64(_HAND.sign(data))


def _in_base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


_HAND = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
HAND_KEY = f"ed25519:{_in_base64(_HAND.public_key().public_bytes_raw())}"


def last_sign_off(data: bytes) -> tuple[Attestation, int]:
    log = read_log(data, "p.toml")
    both = zip(log.blocks, log.starts, strict=True)
    *_, last = ((block, start) for block, start in both if isinstance(block, Attestation))
    return last


def look(data: bytes) -> Verified:
    return verify(PROFILE_ID, data, *last_sign_off(data))
