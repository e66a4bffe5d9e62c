"""Serves the real program in a process of its own, and visits it as a program without a browser."""

import asyncio
import contextlib
import http.client
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Coroutine, Iterator
from pathlib import Path
from threading import Event
from typing import Any, TypeVar

import aiohttp

from tests.processes import children_of, runs

_BETWEEN_LOOKS = Event()  # never set: to wait on it is to let the others run
Result = TypeVar("Result")

# Seconds: a machine may be slow and busy, but what never comes has to be told.
_LONGEST = 100.0
_LOOK_EVERY = 0.01


class Serving:
    """A running ``securecllr serve``."""

    def __init__(self, process: subprocess.Popen[str], said: list[str]) -> None:
        self.process = process
        self.said = said
        self.address = next(line.strip() for line in said if "http" in line)
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\?token=(\S+)", self.address)
        assert found, self.address
        self.port = int(found[1])
        self.token = found[2]
        self.host = f"127.0.0.1:{self.port}"
        self.origin = f"http://{self.host}"
        self.cookie = ""

    def get(
        self, path: str, method: str = "GET", **headers: str
    ) -> tuple[int, http.client.HTTPMessage, str]:
        """Ask for a path with some headers; with our cookie, if there is one and no other."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_LONGEST)
        with contextlib.closing(line):
            line.putrequest(method, path, skip_host="Host" in headers)
            if self.cookie and "Cookie" not in headers:
                line.putheader("Cookie", self.cookie)
            for name, value in headers.items():
                line.putheader(name, value)
            line.endheaders()
            answer = line.getresponse()
            return answer.status, answer.headers, answer.read().decode("utf-8", "replace")

    def enter(self) -> str:
        """Use the address, keep the cookie, and give it with all that is said of it."""
        status, headers, _body = self.get(f"/?token={self.token}")
        assert (status, headers["Location"]) == (303, "/")
        self.cookie = headers["Set-Cookie"].partition(";")[0]
        return headers["Set-Cookie"]

    def children(self) -> list[int]:
        """Give the processes of the tabs."""
        return children_of(self.process.pid)

    def wait_for_tabs(self, number: int) -> list[int]:
        """Look until there are so many."""
        until = time.monotonic() + _LONGEST
        while len(found := self.children()) != number:
            assert time.monotonic() < until, f"not {number} tabs: {found}"
            _BETWEEN_LOOKS.wait(_LOOK_EVERY)
        return found

    def stop(self, number: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """End it as a person does; give its exit code and what it had to complain of."""
        children = self.children()
        self.process.send_signal(number)
        _said, complaints = self.process.communicate(timeout=_LONGEST)
        for child in children:
            wait_until_gone(child)
        return self.process.returncode, complaints

    @contextlib.asynccontextmanager
    async def socket(
        self, size: str = "?width=80&height=24", **headers: str
    ) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
        """Open what a page opens to the program."""
        sent = {"Origin": self.origin, "Cookie": self.cookie, **headers}
        async with (
            aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session,
            session.ws_connect(f"{self.origin}/ws{size}", headers=sent) as socket,
        ):
            yield socket


def command_of(process: int) -> list[str]:
    """Give the program of a process and its arguments."""
    return Path(f"/proc/{process}/cmdline").read_text("utf-8").split("\0")[:-1]


def wait_until_gone(process: int) -> None:
    """Look until a process has ended."""
    until = time.monotonic() + _LONGEST
    while runs(process):
        assert time.monotonic() < until, f"{process} still runs"
        _BETWEEN_LOOKS.wait(_LOOK_EVERY)


def start(home: Path, *arguments: str, cwd: Path | None = None, **environment: str) -> Serving:
    """Start it, and wait until it says its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "securecllr", "serve", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, "SECURECLLR_HOME": str(home), **environment},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    said = [process.stdout.readline() for _line in range(4)]
    if not all(said):
        raise AssertionError(process.communicate())
    return Serving(process, said)


@contextlib.contextmanager
def serving(
    home: Path, *arguments: str, cwd: Path | None = None, **environment: str
) -> Iterator[Serving]:
    """Serve, and end it after: it has complained of nothing, and leaves nothing behind."""
    served = start(home, *arguments, cwd=cwd, **environment)
    try:
        yield served
    finally:
        ended = served.stop()
    assert ended == (130, ""), ended


def visit(steps: Coroutine[Any, Any, Result]) -> Result:
    """Go through the steps of a visit, but wait for none of them for ever."""
    return asyncio.run(asyncio.wait_for(steps, _LONGEST))


async def screen(socket: aiohttp.ClientWebSocketResponse, words: str, begun: bytes = b"") -> str:
    """Read what the program draws until it has drawn some words, one after the other."""
    seen = _words_of(begun)
    while words not in seen:
        message = await socket.receive()
        assert message.type == aiohttp.WSMsgType.BINARY, f"{message}; not seen: {words}\n{seen}"
        seen += _words_of(message.data)
    return seen


def _words_of(drawn: bytes) -> str:
    return re.sub(r"\x1b\[[^a-zA-Z]*[a-zA-Z]", "", drawn.decode())
