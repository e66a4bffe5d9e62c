"""Owns the name of the Secret Service on a bus, and treats who calls as it is told to.

``never``: it takes calls and never replies. ``late``: it replies after ten seconds, with an error.
``dies``: it ends at the first call. Run as: python silent_service.py MODE, in a session of a bus.
"""

import sys
import time

from jeepney import HeaderFields, MessageType, new_error  # type: ignore[import-untyped]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

LATE = 10.0


def main(mode: str) -> None:
    bus = open_dbus_connection()
    bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.secrets"))
    while True:
        message = bus.receive()
        if message.header.message_type is not MessageType.method_call:
            continue
        if message.header.fields.get(HeaderFields.interface) == "org.freedesktop.DBus.Peer":
            continue
        if mode == "dies":
            return
        if mode == "late":
            time.sleep(LATE)
            bus.send(new_error(message, "org.freedesktop.Secret.Error.NoSession"))


if __name__ == "__main__":
    main(sys.argv[1])
