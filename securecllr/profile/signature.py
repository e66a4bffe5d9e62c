"""The signature under a sign-off: Ed25519 over the bytes above it.

The private half is in the operating system's keyring, one entry a profile, and nowhere else. A
seal shows that the file is unchanged since its sign-off. It does not show who signed, or that
the answers are true, and no word of ours says so.
"""

from __future__ import annotations

import base64
from typing import Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from msgspec import Struct

from securecllr.errors import KeyringProblem, NoKeyring
from securecllr.profile import keyring_store
from securecllr.profile.fingerprint import fingerprint
from securecllr.profile.model import Attestation, Seal

_PREFIX = "ed25519:"

SealVerdict = Literal["unchanged", "changed", "not-sealed"]


class Verified(Struct, frozen=True):
    """What looking at a seal showed.

    Attributes:
        verdict: Whether the bytes above the sign-off are those that were sealed.
        fingerprint: The key in short, such as "AB12-CD34"; "" where there is none.
        known: Whether this computer holds that key.
        not_asked: Why the keyring could not be asked for it; None where it could.
    """

    verdict: SealVerdict
    fingerprint: str = ""
    known: bool = False
    not_asked: KeyringProblem | None = None


def seal(profile_id: str, data: bytes) -> Seal:
    """Seal some bytes with the profile's key, making the key where there is none yet.

    Raises:
        NoKeyring: There is no keyring that keeps a secret, or it would not.
    """
    private = _private_key(profile_id) or _new_key(profile_id)
    public = private.public_key().public_bytes_raw()
    return Seal(_PREFIX + _text(public), _text(private.sign(data)))


def verify(profile_id: str, data: bytes, attestation: Attestation, starts: int) -> Verified:
    """Check a sign-off's seal against the file.

    Args:
        profile_id: Whose key to look for on this computer.
        data: The whole file.
        attestation: The sign-off.
        starts: At which byte its block starts: it must cover everything above.
    """
    if attestation.key is None or attestation.signature is None:
        return Verified("not-sealed")
    short = fingerprint(attestation.key)
    above = data[: attestation.bytes]
    try:
        public = _public(attestation.key)
        Ed25519PublicKey.from_public_bytes(public).verify(_bytes(attestation.signature), above)
    except (InvalidSignature, ValueError):
        return Verified("changed", short)
    # We put one empty line before a block. Anything else there was put in afterwards.
    if data[attestation.bytes : starts] != (b"\n" if above.endswith(b"\n") else b"\n\n"):
        return Verified("changed", short)
    try:
        private = _private_key(profile_id)
    except NoKeyring as no:
        return Verified("unchanged", short, not_asked=no.why)
    known = private is not None and private.public_key().public_bytes_raw() == public
    return Verified("unchanged", short, known=known)


def _private_key(profile_id: str) -> Ed25519PrivateKey | None:
    """Fetch a profile's key from the keyring, if it has one that can be used."""
    kept = keyring_store.fetch(profile_id)
    if kept is None:
        return None
    try:
        return Ed25519PrivateKey.from_private_bytes(_bytes(kept))
    except ValueError:
        return None


def _new_key(profile_id: str) -> Ed25519PrivateKey:
    """Make a key and put it into the keyring."""
    private = Ed25519PrivateKey.generate()
    keyring_store.keep(profile_id, _text(private.private_bytes_raw()))
    return private


def _public(key: str) -> bytes:
    """Read a public key, as it stands in a file.

    Raises:
        ValueError: It is none.
    """
    if not key.startswith(_PREFIX):
        raise ValueError(key)
    return _bytes(key.removeprefix(_PREFIX))


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes:
    """Read base64. Bytes have one spelling, so that a key has one fingerprint.

    Raises:
        ValueError: It is not base64 as we write it.
    """
    data = base64.b64decode(text)
    if _text(data) != text:
        raise ValueError
    return data
