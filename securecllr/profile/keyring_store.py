"""The operating system's keyring, through ``keyring``: one secret a profile, or a plain "no".

A backend that keeps secrets in a readable file, or keeps none, is as good as no keyring: it is
never used. Nothing that is fetched here goes into a message.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "securecllr"

# Backends that keep nothing, or keep it where anyone can read it, by their module's name.
_NONE = ("keyring.backends.fail", "keyring.backends.null")
_PLAIN = ("keyrings.alt", "keyring.backends.plaintext")

Why = Literal["none", "insecure", "locked"]


class NoKeyring(Exception):
    """There is no keyring to use. ``why`` says which sort of no it is."""

    def __init__(self, why: Why, backend: str) -> None:
        super().__init__(why, backend)
        self.why: Why = why
        self.backend = backend


def fetch(profile_id: str) -> str | None:
    """Fetch a profile's secret, or None where there is none.

    Raises:
        NoKeyring: There is no keyring that keeps a secret, or it is locked.
    """
    backend = _backend()
    try:
        return backend.get_password(_SERVICE, profile_id)
    except Exception:  # noqa: BLE001 - each backend has errors of its own, and some quote secrets
        raise NoKeyring("locked", name_of(backend)) from None


def keep(profile_id: str, secret: str) -> None:
    """Put a profile's secret into the keyring, and read it back.

    Raises:
        NoKeyring: There is no keyring that keeps a secret, or it would not take this one.
    """
    backend = _backend()
    try:
        backend.set_password(_SERVICE, profile_id, secret)
        kept = backend.get_password(_SERVICE, profile_id)
    except Exception:  # noqa: BLE001 - each backend has errors of its own, and some quote secrets
        raise NoKeyring("locked", name_of(backend)) from None
    if kept != secret:
        raise NoKeyring("none", name_of(backend))


def forget(profile_id: str) -> bool:
    """Delete a profile's secret. Gives whether there was one to delete.

    Raises:
        NoKeyring: There is no keyring, or it is locked.
    """
    backend = _backend()
    try:
        if backend.get_password(_SERVICE, profile_id) is None:
            return False
        backend.delete_password(_SERVICE, profile_id)
    except Exception:  # noqa: BLE001 - each backend has errors of its own, and some quote secrets
        raise NoKeyring("locked", name_of(backend)) from None
    return True


def name_of(backend: object) -> str:
    """Give a backend's name for people: its module and class."""
    return f"{type(backend).__module__}.{type(backend).__name__}"


def backend_name() -> tuple[str, Why | None]:
    """Say which keyring this computer has, and why it is of no use where it is not.

    It is asked for something, because only then does a locked one say so.
    """
    try:
        fetch("doctor")
        return name_of(_backend()), None
    except NoKeyring as no:
        return no.backend, no.why


def _backend() -> KeyringBackend:
    """Give the keyring to use: the one that ``keyring`` chose, or the first good one in a chain.

    Raises:
        NoKeyring: There is none, or none that keeps a secret.
    """
    import keyring

    try:
        chosen = keyring.get_keyring()
    except Exception:  # noqa: BLE001 - a setting of ``keyring`` may name anything at all
        raise NoKeyring("none", os.environ.get("PYTHON_KEYRING_BACKEND", "keyring")) from None
    candidates: list[KeyringBackend] = list(getattr(chosen, "backends", None) or [chosen])
    insecure = False
    for backend in candidates:
        module = type(backend).__module__
        if module.startswith(_NONE):
            continue
        if module.startswith(_PLAIN):
            insecure = True
            continue
        return backend
    raise NoKeyring("insecure" if insecure else "none", name_of(chosen))
