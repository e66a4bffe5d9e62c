"""A plain host for the page on this computer, which keeps every request that reaches it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

NAME = "/securecllr.html"
OPEN = "/open.html"  # a page without a policy
_OPEN_PAGE = b"<!doctype html><html lang='en'><title>Open</title><p>No policy here.</p></html>"


class Host(ThreadingHTTPServer):
    """Gives out one file.

    Attributes:
        asked: What was asked for, in order.
        connections: How often something connected, whether or not it asked.
    """

    daemon_threads = True

    def __init__(self, page: bytes) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files = {NAME: page, OPEN: _OPEN_PAGE}
        self.asked: list[str] = []
        self.connections = 0

    @property
    def origin(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def address(self) -> str:
        """Where the page is."""
        return self.origin + NAME

    def process_request(self, request: object, client_address: object) -> None:
        self.connections += 1
        super().process_request(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    server: Host

    def _answer(self) -> None:
        self.server.asked.append(self.path)
        page = self.server.files.get(self.path)
        self.send_response(404 if page is None else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page or b"")))
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        self.wfile.write(page or b"")

    do_GET = do_POST = do_OPTIONS = _answer  # noqa: N815 - as the library names them

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the library has it
        """Say nothing."""


@contextmanager
def host(page: Path) -> Iterator[Host]:
    """Give a file out until the end."""
    server = Host(page.read_bytes())
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
