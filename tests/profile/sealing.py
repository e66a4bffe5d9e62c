"""Sealed files to test with, by keys in a keyring in memory."""

from collections.abc import Iterator

import pytest

from securecllr.profile import keyring_store
from securecllr.profile.log import read_log
from securecllr.profile.model import Attestation
from securecllr.profile.signature import Verified, seal, verify
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
    made = seal(profile_id, above)
    block = signed(bytes=len(above), key=made.key, signature=made.signature)
    return appended(above, [block])


def last_sign_off(data: bytes) -> tuple[Attestation, int]:
    log = read_log(data, "p.toml")
    both = zip(log.blocks, log.starts, strict=True)
    *_, last = ((block, start) for block, start in both if isinstance(block, Attestation))
    return last


def look(data: bytes) -> Verified:
    return verify(PROFILE_ID, data, *last_sign_off(data))
