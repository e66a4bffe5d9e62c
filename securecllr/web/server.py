"""The server: which addresses there are, and the tabs that are open. Listens on loopback only."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from importlib.resources import files
from pathlib import Path

import textual_serve
from aiohttp import WSCloseCode, WSMsgType, web
from aiohttp.typedefs import Handler
from textual_serve.server import Server

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.web import pages
from securecllr.web.complaints import complaints
from securecllr.web.guard import Guard, harden
from securecllr.web.messages import LONGEST, Allowance, Typed, read_message, read_size
from securecllr.web.porch import AT_ONCE, PATIENCE, porch
from securecllr.web.tab import Tab

LOOPBACK = "127.0.0.1"
MOST_TABS = 10

_HEARTBEAT = 15.0  # seconds between two looks whether a page is still there
_TIME_TO_END = 20.0  # for all tabs together, when the server ends

# The library brings a font with a free licence (Apache 2.0), in which all letters are as wide.
_FONTS = Path(str(files(textual_serve))) / "static" / "fonts"

# Every file that is served, by the last part of its address. There is no other.
_STATIC = {
    "page.js": pages.HERE / "static" / "page.js",
    "page.css": pages.HERE / "static" / "page.css",
    "reading.css": pages.HERE / "static" / "reading.css",
    "xterm.js": pages.HERE / "static" / "xterm" / "xterm.js",
    "addon-canvas.js": pages.HERE / "static" / "xterm" / "addon-canvas.js",
    "xterm.css": pages.HERE / "static" / "xterm" / "xterm.css",
    "letters.ttf": _FONTS / "RobotoMono-VariableFont_wght.ttf",
}


class Door(Server):
    """textual-serve's server with its doors shut: our own page, guard, limits and processes."""

    def __init__(self, command: Sequence[str], plain: Sequence[str]) -> None:
        """Make it, not yet listening.

        Args:
            command: What each tab runs: the program and its arguments.
            plain: What to type for plain lines instead.
        """
        super().__init__("securecllr", host=LOOPBACK, port=0, public_url="")
        self.guard = Guard()
        self._program = command
        self._plain = plain
        self._sockets: set[web.WebSocketResponse] = set()

    # -- from start to end -------------------------------------------------------------

    async def run(self, port: int, said: Callable[[str], None]) -> signal.Signals:
        """Serve until a signal says to end, then end every tab.

        Args:
            port: Where to listen; 0 for any that is free.
            said: Is given the address, once it can be opened.

        Returns:
            The signal.

        Raises:
            UserError: Nothing can listen on that port.
        """
        ends = _signal_to_end()
        runner = web.AppRunner(
            await self._make_app(),
            access_log=None,  # it would show the token
            logger=complaints(),
            shutdown_timeout=_TIME_TO_END,
            keepalive_timeout=PATIENCE,
        )
        await runner.setup()
        try:
            listening = await self._listen(runner, port)
            said(self.guard.address)
            with closing(listening):
                return await ends
        finally:
            await runner.cleanup()

    async def _listen(self, runner: web.AppRunner, port: int) -> asyncio.Server:
        if runner.server is None:
            raise RuntimeError("not set up")
        loop = asyncio.get_running_loop()
        try:
            listening = await loop.create_server(
                porch(runner.server), LOOPBACK, port, backlog=AT_ONCE
            )
        except OSError:
            raise UserError(
                _("Port {port} cannot be used: something else has it.").format(port=port),
                remedy=_("Give another number to --port, or leave it out."),
            ) from None
        self.guard.port = listening.sockets[0].getsockname()[1]
        return listening

    async def _make_app(self) -> web.Application:
        """Make the application: its addresses, each with what it gives."""
        app = web.Application(middlewares=[self._let_in])
        for path, handler in (
            ("/", self.handle_index),
            ("/plain", self._handle_plain),
            ("/static/{name}", self._handle_static),
            ("/ws", self.handle_websocket),
        ):
            app.router.add_get(path, handler, allow_head=False)
        app.on_response_prepare.append(harden)
        app.on_shutdown.append(self.on_shutdown)
        return app

    async def on_shutdown(self, app: web.Application) -> None:
        """Tell the pages: their tabs end."""
        for socket in tuple(self._sockets):
            await socket.close(code=WSCloseCode.GOING_AWAY)

    # -- what each address gives -------------------------------------------------------

    @web.middleware
    async def _let_in(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Ask the guard first; make a page of what is refused or missing."""
        if not self.guard.is_home(request):
            return _html(pages.refused_page(), 403)
        token = request.query.get("token")
        if request.path == "/" and token is not None and self.guard.lets_in(token):
            response = web.Response(status=303, headers={"Location": "/"})
            self.guard.give_cookie(response)
            return response
        if not self.guard.knows(request):
            return _html(pages.refused_page(), 403)
        if token is not None:
            return web.Response(status=303, headers={"Location": "/"})
        try:
            return await handler(request)
        except (web.HTTPNotFound, web.HTTPMethodNotAllowed) as none:
            return _html(pages.missing_page(), none.status)

    async def handle_index(self, _request: web.Request) -> web.StreamResponse:
        """Return the page with the program in it."""
        return _html(pages.program_page())

    async def _handle_plain(self, _request: web.Request) -> web.StreamResponse:
        return _html(pages.plain_page(self._plain))

    async def _handle_static(self, request: web.Request) -> web.StreamResponse:
        path = _STATIC.get(request.match_info["name"])
        if path is None:
            raise web.HTTPNotFound
        return web.FileResponse(path)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Run the program for one tab, for as long as both are there."""
        socket = web.WebSocketResponse(heartbeat=_HEARTBEAT, max_msg_size=LONGEST)
        if not socket.can_prepare(request).ok:
            raise web.HTTPNotFound
        await socket.prepare(request)
        if len(self._sockets) >= MOST_TABS:
            await socket.send_json(["full"])
            await socket.close(code=WSCloseCode.TRY_AGAIN_LATER)
            return socket
        self._sockets.add(socket)
        try:
            await self._run_tab(socket, request)
        finally:
            self._sockets.discard(socket)
        return socket

    async def _run_tab(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        """Start the process, pass on what the page sends, and end the process with the page."""

        async def draw(data: bytes) -> None:
            with suppress(ConnectionError):
                await socket.send_bytes(data)

        async def ended(code: int, words: str) -> None:
            with suppress(ConnectionError):
                await socket.send_json(["ended", code, words])
                await socket.close()

        tab = Tab(self._program, draw=draw, ended=ended)
        size = read_size(dict(request.query))
        try:
            await tab.start(size.width, size.height)
            await _pass_on(socket, tab)
        except OSError:
            await ended(1, "")  # it could not be started
        finally:
            await tab.stop()


async def _pass_on(socket: web.WebSocketResponse, tab: Tab) -> None:
    """Pass on what the page sends. The first thing that is not ours, or too much, ends it."""
    clock = asyncio.get_running_loop().time
    allowance = Allowance(clock())
    async for message in socket:
        text = message.data if message.type == WSMsgType.TEXT else ""
        read = read_message(text) if allowance.covers(len(text), clock()) else None
        match read:
            case None:
                await socket.close(code=WSCloseCode.POLICY_VIOLATION)
            case Typed(text):
                await tab.send_bytes(text.encode("utf-8", "replace"))
            case _:
                await tab.set_terminal_size(read.size.width, read.size.height)


def _html(page: str, status: int = 200) -> web.Response:
    return web.Response(text=page, status=status, content_type="text/html")


def _signal_to_end() -> asyncio.Future[signal.Signals]:
    """Return what will be the signal by which the person, or the computer, ends the program."""
    loop = asyncio.get_running_loop()
    ends: asyncio.Future[signal.Signals] = loop.create_future()

    def end(number: int) -> None:
        if not ends.done():
            ends.set_result(signal.Signals(number))

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if (number := getattr(signal, name, None)) is not None:
            with suppress(NotImplementedError):  # Windows: Ctrl-C raises KeyboardInterrupt there
                loop.add_signal_handler(number, end, number)
    return ends
