"""Starts the program many times over: each start is a fork of one process that has imported it.

Starting Python and importing everything takes longer than most commands do. A fork takes a few
milliseconds, and is a process of its own all the same: own streams, environment, folder, exit code.
It does not show which modules a command loads, or how the interpreter sets up its streams: tests of
those start Python themselves.
"""

import atexit
import contextlib
import gc
import json
import os
import pkgutil
import runpy
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any

_PROGRAM = "securecllr"
# What asks the keyring or draws the full screen is imported anew each time, or not at all.
_PRELOADED = ("catalogue", "profile", "audit", "messages", "plain", "reports", "cohort", "cli")
_LIBRARIES = ("weasyprint", "cryptography.hazmat.primitives.serialization")
_STREAMS = 3


class Forks:
    """The process that forks, started at the first call, and anew after one that broke off."""

    def __init__(self) -> None:
        self._server: subprocess.Popen[bytes] | None = None
        self._line: socket.socket | None = None
        atexit.register(self.close)

    def run(
        self, arguments: list[str], typed: str, environment: dict[str, str]
    ) -> tuple[int, str, str]:
        """Run the program to its end, and return its exit code and what it wrote to each stream."""
        request = {"arguments": arguments, "environment": environment, "folder": _here()}
        with contextlib.ExitStack() as stack:
            files: list[IO[bytes]] = [
                stack.enter_context(tempfile.TemporaryFile()) for _ in range(_STREAMS + 1)
            ]
            files[0].write(typed.encode())
            files[3].write(json.dumps(request).encode())
            for file in files:
                file.flush()
                file.seek(0)
            code = self._ask([file.fileno() for file in files])
            return code, *(_read(file) for file in files[1:3])  # type: ignore[return-value]

    def close(self) -> None:
        """End the process, and with it whatever it has started."""
        if self._line is not None and self._server is not None:
            self._line.close()
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._server.pid, signal.SIGKILL)
            self._server.wait()
        self._line = self._server = None

    def _ask(self, files: list[int]) -> int:
        line = self._line or self._start()
        try:
            socket.send_fds(line, [b"x"], files)
            return int(line.recv(16))
        except BaseException:
            self.close()
            raise

    def _start(self) -> socket.socket:
        ours, theirs = socket.socketpair()
        with theirs:
            self._server = subprocess.Popen(
                [sys.executable, "-m", "tests.cli.forking", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                cwd=Path(__file__).parents[2],
                start_new_session=True,
            )
        self._line = ours
        return ours


def _here() -> str | None:
    """Return the current folder, or nothing where it has been deleted."""
    try:
        return os.getcwd()  # noqa: PTH109 - a folder that is gone is no path
    except FileNotFoundError:
        return None


def _read(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode()


def _serve(line: socket.socket) -> None:
    """Fork for each request; in the fork be the program, which ends there."""
    while True:
        data, files, _flags, _address = socket.recv_fds(line, 1, _STREAMS + 1)
        if not data:
            return
        process = os.fork()
        if not process:
            line.close()
            _be_the_program(files)
        for file in files:
            os.close(file)
        _process, status = os.waitpid(process, 0)
        line.send(str(os.waitstatus_to_exitcode(status)).encode())


def _be_the_program(files: list[int]) -> None:
    """Set up what a new process has, and run; what ends the program ends this process."""
    with open(files[3], "rb") as file:  # noqa: PTH123 - a number, no path
        request: dict[str, Any] = json.loads(file.read())
    for stream, opened in enumerate(files[:3]):
        os.dup2(opened, stream)
        os.close(opened)
    sys.stdin, sys.stdout, sys.stderr = _text(0, "r"), _text(1, "w"), _text(2, "w")
    sys.stderr.reconfigure(errors="backslashreplace", line_buffering=True)
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = sys.stdin, sys.stdout, sys.stderr  # type: ignore[misc]
    os.environ.clear()
    os.environ.update(request["environment"])
    time.tzset()
    if request["folder"]:
        os.chdir(request["folder"])
    sys.argv = ["", *request["arguments"]]
    sys.orig_argv = [sys.executable, "-m", _PROGRAM, *request["arguments"]]
    os._exit(_ended())


def _ended() -> int:
    """Run the program, and do what Python does at the end, but for taking every module apart."""
    code = 0
    try:
        runpy.run_module(_PROGRAM, run_name="__main__", alter_sys=True)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - as Python itself, which shows it and ends
        traceback.print_exc()
        code = 1
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    return code


def _text(stream: int, mode: str) -> TextIOWrapper:
    return TextIOWrapper(os.fdopen(stream, f"{mode}b"), "utf-8")


def _preload() -> None:
    for name in _PRELOADED:
        package = import_module(f"{_PROGRAM}.{name}")
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    for name in _LIBRARIES:
        with contextlib.suppress(ImportError):
            import_module(name)


if __name__ == "__main__":
    _preload()
    gc.freeze()  # what the forks share is not looked through, and so not copied
    _serve(socket.socket(fileno=int(sys.argv[1])))
