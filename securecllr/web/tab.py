"""One tab: the process behind it, what it draws, and how it ended."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

DRIVER = "securecllr.web.driver:BrowserDriver"

_READY = b"__GANGLION__\n"
_LONGEST_MESSAGE = 4000  # of what a process says when it ends
_TO_PERSON = "securecllr: "  # before each line that the command line writes for people
_TIME_TO_END = 10.0  # seconds: what is answered is saved, so a process that hangs may be killed

Ended = Callable[[int, str], Awaitable[None]]


class Tab(AppService):
    """Starts the program for one tab, and carries its screen there."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        draw: Callable[[bytes], Awaitable[None]],
        ended: Ended,
    ) -> None:
        """Make it, not yet started.

        Args:
            command: The program and its arguments, each as it is: no shell reads them.
            draw: Sends what a terminal should show.
            ended: Is told the exit code, and what the process had to say.
        """
        super().__init__(
            "",
            write_bytes=draw,
            write_str=_nothing,
            close=_nothing,
            download_manager=DownloadManager(),
        )
        self._program = command
        self._ended = ended

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        """Return the environment of the process."""
        return super()._build_environment(width, height) | {"TEXTUAL_DRIVER": DRIVER}

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start the process, by a list of arguments."""
        self._process = await asyncio.create_subprocess_exec(
            *self._program,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=self._build_environment(width, height),
        )
        self._stdin = self._process.stdin
        return self._process

    async def run(self) -> None:
        """Carry what the process draws to the page until it ends, then say how it ended."""
        process = self._process
        if process is None or process.stdout is None or process.stderr is None:
            raise RuntimeError("not started")
        said = asyncio.create_task(_last_words(process.stderr))
        with suppress(asyncio.IncompleteReadError):  # it has ended
            await self._carry(process.stdout)
        await self._ended(await process.wait(), await said)

    async def _carry(self, stdout: asyncio.StreamReader) -> None:
        """Carry packets: a letter, four bytes of length, what it holds.

        Raises:
            IncompleteReadError: There are no more.
        """
        await stdout.readuntil(_READY)
        while True:
            kind = await stdout.readexactly(1)
            if kind == _READY[:1]:  # the full screen has been opened anew, in another language
                await stdout.readuntil(b"\n")
                continue
            payload = await stdout.readexactly(int.from_bytes(await stdout.readexactly(4), "big"))
            if kind == b"D":
                await self.on_data(payload)

    async def stop(self) -> None:
        """End the process, and wait until it has ended."""
        task, self._task = self._task, None
        if task is None or self._process is None:
            return
        # It may read nothing any more, so nobody waits until it has.
        self.stdin.write(self.encode_packet(b"M", b'{"type": "quit"}'))
        self.stdin.close()  # the driver takes that as the end too
        _done, late = await asyncio.wait({task}, timeout=_TIME_TO_END)
        if late:
            self._process.kill()
        await task


async def _last_words(stderr: asyncio.StreamReader) -> str:
    """Read all that a process says, and give what of it is said to the person."""
    kept = b""
    while read := await stderr.read(_LONGEST_MESSAGE):
        kept = (kept + read)[-_LONGEST_MESSAGE:]
    lines = kept.decode("utf-8", "replace").splitlines()
    return "\n".join(line.removeprefix(_TO_PERSON) for line in lines if line.startswith(_TO_PERSON))


async def _nothing(*_what: object) -> None:
    """Do nothing: a program that shows a screen asks for no more than that."""
