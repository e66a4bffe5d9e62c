"""Python loads this first, where it is on the path: a keyring may take its time to answer.

The library that speaks to the bus gives it one second, and our program gives the keyring five:
that is nothing on a machine that is busy. ``KEYRING_LIMIT`` is how many seconds ours gives instead.
"""  # noqa: INP001 - it has to have this name, at the top

import contextlib
import os

with contextlib.suppress(ImportError):  # it is only on Linux
    from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

    open_dbus_connection.__defaults__ = ("SESSION", False, 100.0)

if limit := os.environ.get("KEYRING_LIMIT"):
    from securecllr.profile import keyring_store

    keyring_store.LIMIT = float(limit)
