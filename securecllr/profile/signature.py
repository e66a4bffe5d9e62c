"""The signature under a sign-off: Ed25519 over the bytes above it.

Above are all bytes of the file up to the line ``signature``: the answers, and the lines of the
sign-off itself. Older seals, without ``seal = 2``, end above the sign-off; they are still read.

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
from msgspec.structs import replace

from securecllr.errors import KeyringProblem, NoKeyring, UserError
from securecllr.profile import keyring_store
from securecllr.profile.log import read_log, with_block
from securecllr.profile.model import Attestation

_PREFIX = "ed25519:"
_SIGNATURE_LINE = b"\nsignature = "
# Stands before what is signed, so that no seal can pass for one of the older sort: they begin
# as a profile does, and no profile begins like this.
_SEAL_2 = b"securecllr seal 2\n"

SealVerdict = Literal["unchanged", "changed", "not-sealed"]


class Verified(Struct, frozen=True):
    """What looking at a seal showed.

    Attributes:
        verdict: Whether what the seal covers is as it was sealed.
        covers_sign_off: Whether it covers the lines of the sign-off itself, such as its day.
        known: Whether this computer holds the key.
        not_asked: Why the keyring could not be asked for it; None where it could.
    """

    verdict: SealVerdict
    covers_sign_off: bool = False
    known: bool = False
    not_asked: KeyringProblem | None = None


def sealed(profile_id: str, data: bytes, attestation: Attestation) -> Attestation:
    """Return a sign-off with its seal, making the profile's key where there is none yet.

    Args:
        profile_id: Whose key to seal with.
        data: The file so far, which the sign-off is about to be added to.
        attestation: The sign-off, not sealed.

    Raises:
        NoKeyring: There is no keyring that keeps a secret, or it would not.
    """
    private = _private_key(profile_id) or _new_key(profile_id)
    key = _PREFIX + _text(private.public_key().public_bytes_raw())
    bare = replace(attestation, seal=2, key=key)
    # The signature is the last line of the block, so what it covers is what stands without it.
    return replace(bare, signature=_text(private.sign(_SEAL_2 + with_block(data, bare))))


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
    own = attestation.seal is not None
    try:
        public = _public(attestation.key)
        Ed25519PublicKey.from_public_bytes(public).verify(
            _bytes(attestation.signature), _covered(data, attestation, starts)
        )
    except (InvalidSignature, ValueError):
        return Verified("changed", own)
    try:
        private = _private_key(profile_id)
    except NoKeyring as no:
        return Verified("unchanged", own, not_asked=no.why)
    known = private is not None and private.public_key().public_bytes_raw() == public
    return Verified("unchanged", own, known=known)


def _covered(data: bytes, attestation: Attestation, starts: int) -> bytes:
    """Return the bytes that a seal was made over.

    Raises:
        ValueError: The file cannot be as it was sealed.
    """
    above = data[: attestation.bytes]
    # We put one empty line before a block. Anything else there was put in afterwards.
    if data[attestation.bytes : starts] != (b"\n" if above.endswith(b"\n") else b"\n\n"):
        raise ValueError
    if attestation.seal is None:
        return above
    covered = data[: data.find(_SIGNATURE_LINE, starts) + 1]
    # Read alone, it has to hold the whole sign-off: nothing may have moved below the signature.
    try:
        log = read_log(covered, "")
    except UserError:
        raise ValueError from None
    if log.starts[-1:] != [starts] or log.blocks[-1] != replace(attestation, signature=None):
        raise ValueError
    return _SEAL_2 + covered


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
