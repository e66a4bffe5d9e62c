"""Python loads this first, where it is on the path: the bus may take its time to answer.

The library that speaks to it gives it one second, which is nothing on a machine that is busy.
"""  # noqa: INP001 - it has to have this name, at the top

import contextlib

with contextlib.suppress(ImportError):  # it is only on Linux
    from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

    open_dbus_connection.__defaults__ = ("SESSION", False, 100.0)
