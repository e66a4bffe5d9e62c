"""Owns the name of the Secret Service on a bus, and treats who calls as it is told to.

``never``: it takes calls and never replies. ``late``: it replies after half a minute, with an
error. ``dies``: it ends at the first call. ``locked``: its one collection is locked, and it asks
for a password that nobody gives. ``breaks``: it ends when it should ask for that password.

Run as: python silent_service.py MODE [FILE], in a session of a bus. Each call that is not replied
to is a line more in the file; in a FIFO, once somebody reads there.
"""

import sys
import time
from pathlib import Path
from typing import Any

from jeepney import (  # type: ignore[import-untyped]
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

LATE = 30.0

# What a locked collection says, by the last argument of the call or its name.
_LOCKED: dict[str, tuple[str, tuple[Any, ...]]] = {
    "Label": ("v", (("s", "login"),)),
    "Locked": ("v", (("b", True),)),
    "Unlock": ("aoo", ([], "/org/freedesktop/secrets/prompt/one")),
}


def main(mode: str, file: str = "") -> None:
    bus = open_dbus_connection()
    bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.secrets"))
    while True:
        message = bus.receive()
        if message.header.message_type is not MessageType.method_call:
            continue
        if message.header.fields.get(HeaderFields.interface) == "org.freedesktop.DBus.Peer":
            continue
        if mode in ("locked", "breaks") and (reply := _of_a_locked_one(message, mode)):
            bus.send(new_method_return(message, *reply))
            continue
        if mode in ("dies", "breaks"):
            return
        if file:
            with Path(file).open("a", encoding="ascii") as calls:
                calls.write("called\n")
        if mode == "late":
            time.sleep(LATE)
            bus.send(new_error(message, "org.freedesktop.Secret.Error.NoSession"))


def _of_a_locked_one(message: Any, mode: str) -> tuple[str, tuple[Any, ...]] | None:
    """Return what a locked collection replies; None where it waits for a person."""
    member = message.header.fields[HeaderFields.member]
    if member == "Unlock" and mode == "breaks":
        return None
    return _LOCKED.get(message.body[-1] if member == "Get" else member)


if __name__ == "__main__":
    main(*sys.argv[1:])
