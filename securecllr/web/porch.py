"""How many connections there may be at once.

Any program of this computer can open connections, and leave them open. Each is an open file, and
a server that has no more of those cannot even start a tab.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from aiohttp import web

# Ten tabs take one each, and each browser a few more for a moment.
_MOST = 100

# So many may come at a time, before those that came are counted.
AT_ONCE = 16

# What has asked for nothing by then is closed. A web socket has asked.
PATIENCE = 10.0  # seconds


def porch(server: web.Server) -> Callable[[], asyncio.BaseProtocol]:
    """Return what takes a connection: the server, or nobody where too many are waiting."""

    def answer() -> asyncio.BaseProtocol:
        return _Nobody() if len(server.connections) >= _MOST else server()

    return answer


class _Nobody(asyncio.Protocol):
    """Closes a connection as soon as it is there."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Close it."""
        transport.close()
