"""Time-based codes (RFC 6238) with SHA-1, as authenticator apps make them by default."""

from __future__ import annotations

import base64
import hmac
import secrets
from urllib.parse import quote

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def random_secret(characters: int) -> str:
    """Return a new secret in base 32, of 5 bits a character."""
    return "".join(secrets.choice(_ALPHABET) for _number in range(characters))


def code(secret: str, step: int, digits: int) -> str:
    """Return the code of a step (RFC 4226, section 5.3).

    Args:
        secret: In base 32; its length is a multiple of 8 characters.
        step: The number of the step since 1970.
        digits: The length of the code.
    """
    mac = hmac.digest(base64.b32decode(secret), step.to_bytes(8, "big"), "sha1")
    start = mac[-1] & 0x0F
    number = int.from_bytes(mac[start : start + 4], "big") & 0x7FFFFFFF
    return f"{number % 10**digits:0{digits}}"


def uri(secret: str, name: str, issuer: str) -> str:
    """Return the otpauth URI that an authenticator app scans.

    Six digits and steps of 30 seconds are not named: every app takes them where nothing is said.
    """
    entry, of = quote(name, safe=""), quote(issuer, safe="")
    return f"otpauth://totp/{of}:{entry}?secret={secret}&issuer={of}"
