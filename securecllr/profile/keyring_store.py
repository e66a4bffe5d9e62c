"""The operating system's keyring, through ``keyring``: one secret a profile, or ``NoKeyring``.

A backend that keeps secrets in a readable file, or keeps none, is never used. Nothing that is
fetched here goes into a message.

A keyring is another program, and may never answer: each call here runs in a thread of its own,
and is given up after ``LIMIT`` seconds.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from securecllr.errors import KeyringProblem, NoKeyring

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

LIMIT = 5.0  # seconds

_SERVICE = "securecllr"
_BEAT = 0.1  # Windows takes no Ctrl-C while a thread waits, so it never waits for long

# Backends that keep nothing, or keep it where anyone can read it, by their module's name.
_NONE = ("keyring.backends.fail", "keyring.backends.null")
_PLAIN = "keyrings.alt"

# A call that was given up and has not come back yet. Until it has, the keyring is not asked again:
# each further call would only wait as long.
_given_up: threading.Thread | None = None


def fetch(profile_id: str) -> str | None:
    """Return a profile's secret, or None where there is none.

    Raises:
        NoKeyring: There is no keyring that keeps a secret, it is locked, or it does not answer.
    """
    return _ask(lambda backend: backend.get_password(_SERVICE, profile_id))


def keep(profile_id: str, secret: str) -> None:
    """Put a profile's secret into the keyring, and read it back.

    Raises:
        NoKeyring: As ``fetch``, or it would not take this one.
    """

    def kept(backend: KeyringBackend) -> None:
        backend.set_password(_SERVICE, profile_id, secret)
        if backend.get_password(_SERVICE, profile_id) != secret:
            raise NoKeyring("none", name_of(backend))

    _ask(kept)


def forget(profile_id: str) -> bool:
    """Delete a profile's secret. Return whether there was one to delete.

    Raises:
        NoKeyring: As ``fetch``.
    """

    def deleted(backend: KeyringBackend) -> bool:
        if backend.get_password(_SERVICE, profile_id) is None:
            return False
        backend.delete_password(_SERVICE, profile_id)
        return True

    return _ask(deleted)


def name_of(backend: object) -> str:
    """Return a backend's name: its module and class."""
    return f"{type(backend).__module__}.{type(backend).__name__}"


def backend_name() -> tuple[str, KeyringProblem | None]:
    """Return which keyring this computer has, and why it is of no use where it is not.

    It is asked for something, because only then does a locked one say so.
    """

    def named(backend: KeyringBackend) -> str:
        backend.get_password(_SERVICE, "doctor")
        return name_of(backend)

    try:
        return _ask(named), None
    except NoKeyring as no:
        return no.backend, no.why


class TookTooLong(TimeoutError):
    """Some work was given up. ``thread`` is where it still goes on."""

    def __init__(self, thread: threading.Thread) -> None:
        super().__init__()
        self.thread = thread


def with_limit(work: Callable[[], T], seconds: float) -> T:
    """Return what some work returns, or give it up when it takes too long.

    It runs in a thread of its own, which does not keep the program from ending.

    Raises:
        TookTooLong: It took longer. It goes on by itself, and what it comes to is dropped.
        BaseException: Whatever the work raised.
    """
    returned: list[T] = []
    raised: list[BaseException] = []

    def run() -> None:
        try:
            returned.append(work())
        except BaseException as error:  # noqa: BLE001 - it is raised again below
            raised.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    end = time.monotonic() + seconds
    while thread.is_alive():
        if (left := end - time.monotonic()) <= 0:
            raise TookTooLong(thread)
        thread.join(min(left, _BEAT))
    if raised:
        raise raised[0]
    return returned[0]


def _ask(question: Callable[[KeyringBackend], T]) -> T:
    """Ask the keyring for something.

    Raises:
        NoKeyring: There is none, or it does not do it, or not in time.
    """
    global _given_up  # noqa: PLW0603 - one keyring a computer, so one state a process
    if _given_up is not None and _given_up.is_alive():
        raise NoKeyring("silent", _asked_for())
    try:
        return with_limit(lambda: _answer(question), LIMIT)
    except TookTooLong as given_up:
        _given_up = given_up.thread
        raise NoKeyring("silent", _asked_for()) from None


def _answer(question: Callable[[KeyringBackend], T]) -> T:
    """Return the keyring's answer. Looking for it is a call to it, too.

    Raises:
        NoKeyring: There is none, or it does not do it.
    """
    backend = _backend()
    try:
        return question(backend)
    except NoKeyring:
        raise
    except Exception:  # noqa: BLE001 - each backend has errors of its own, and some quote secrets
        raise NoKeyring("locked", name_of(backend)) from None


def _asked_for() -> str:
    """Return the name of the keyring that somebody has chosen, or of the library that chooses."""
    return os.environ.get("PYTHON_KEYRING_BACKEND", "keyring")


def _backend() -> KeyringBackend:
    """Return the keyring to use: the one that ``keyring`` chose, or the first good one in a chain.

    Raises:
        NoKeyring: There is none, or none that keeps a secret.
    """
    import keyring

    try:
        chosen = keyring.get_keyring()
    except Exception:  # noqa: BLE001 - a setting of ``keyring`` may name anything at all
        raise NoKeyring("none", _asked_for()) from None
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
