"""A public key in short, to compare by eye or to read aloud. Loads nothing that seals."""

from __future__ import annotations

_GROUPS = 6
_DIGITS = 5  # of a group
_TAKEN = 10  # hexadecimal digits that a group is made of: far more than it shows


def fingerprint(key: str) -> str:
    """Return a key in short: six groups of five digits, such as "04182 73310 ...".

    Somebody who has the paper of a sign-off compares it with what ``verify`` says of the file,
    often over the phone. Digits are told apart by ear, in any language. There are 10^30 of them
    (100 bits): nobody can try as many keys to find one that looks like another person's.
    """
    digest = _digest(key)
    parts = (digest[place * _TAKEN : (place + 1) * _TAKEN] for place in range(_GROUPS))
    return " ".join(f"{int(part, 16) % 10**_DIGITS:0{_DIGITS}}" for part in parts)


def short_fingerprint(key: str) -> str:
    """Return a key as papers of older seals have it: eight hexadecimal digits, "AB12-CD34".

    So few can be found by trying. It is there to be compared with such a paper, and for no more.
    """
    digest = _digest(key).upper()
    return f"{digest[:4]}-{digest[4:8]}"


def _digest(key: str) -> str:
    """Return the SHA-256 of a key as it stands in the file."""
    import hashlib  # with OpenSSL, for a key, and not for a start

    return hashlib.sha256(key.encode()).hexdigest()
