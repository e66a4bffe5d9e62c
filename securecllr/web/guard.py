"""Who may come in: this computer, from our own page, with the cookie that the address gave.

A page from elsewhere is stopped by its Origin, and by its Host where it pretends to be at home
(DNS rebinding). Other people's programs on this computer are stopped by the cookie. What it does
not stop: a browser sends a cookie to every port of a host, so a page on this computer's other
ports that the person opens by hand would see it.
"""

from __future__ import annotations

import secrets

from aiohttp import web

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Server": "securecllr",
}


class Guard:
    """Holds the two secrets of one run: the token of the address, and the cookie."""

    def __init__(self) -> None:
        self.port = 0
        self._token: str | None = secrets.token_urlsafe(32)
        self._cookie = secrets.token_urlsafe(32)

    @property
    def address(self) -> str:
        """The address to open. It works once."""
        return f"{self._origin('127.0.0.1')}/?token={self._token}"

    @property
    def cookie_name(self) -> str:
        """The name of the cookie: each port its own, since cookies are shared between ports."""
        return f"securecllr-{self.port}"

    def is_home(self, request: web.BaseRequest) -> bool:
        """Tell whether a request names this computer, and comes from a page of ours or from none.

        To drive the program (the web socket) takes a page of ours.
        """
        origins = {self._origin(host) for host in ("127.0.0.1", "localhost")}
        host = request.headers.getall("Host", [])
        if len(host) != 1 or f"http://{host[0]}" not in origins:
            return False
        origin = request.headers.getall("Origin", [])
        if not origin:
            return "Upgrade" not in request.headers
        return origin == [f"http://{host[0]}"]

    def knows(self, request: web.BaseRequest) -> bool:
        """Tell whether a request has the cookie."""
        return _same(request.cookies.get(self.cookie_name, ""), self._cookie)

    def lets_in(self, token: str) -> bool:
        """Tell whether this is the token, which then works no more."""
        if self._token is None or not _same(token, self._token):
            return False
        self._token = None
        return True

    def give_cookie(self, response: web.StreamResponse) -> None:
        """Let this browser come in again, until it is closed or the program is."""
        response.set_cookie(
            self.cookie_name, self._cookie, path="/", httponly=True, samesite="Strict"
        )

    def _origin(self, host: str) -> str:
        return f"http://{host}:{self.port}"


async def harden(_request: web.Request, response: web.StreamResponse) -> None:
    """Set the headers of every answer."""
    response.headers.update(_HEADERS)


def _same(given: str, ours: str) -> bool:
    """Compare in a time that says nothing of how much was right."""
    return secrets.compare_digest(given.encode("utf-8", "replace"), ours.encode())
