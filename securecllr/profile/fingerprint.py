"""A public key in short, to compare by eye. Loads nothing that seals."""

from __future__ import annotations


def fingerprint(key: str) -> str:
    """Return eight hexadecimal digits of a key's SHA-256, such as "AB12-CD34"."""
    import hashlib  # with OpenSSL, for a key, and not for a start

    digest = hashlib.sha256(key.encode()).hexdigest().upper()
    return f"{digest[:4]}-{digest[4:8]}"
