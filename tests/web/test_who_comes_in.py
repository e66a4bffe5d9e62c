"""Only this computer, only by the address, only from our own page: looked at over real HTTP."""

import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pytest

from tests.cli.running import run_cli
from tests.web.serving import Serving, screen, serving, visit

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]

PATHS = ["/", "/plain", "/static/page.js", "/static/letters.ttf", "/nothing"]
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Server": "securecllr",
}


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Serving]:
    """A server that nobody has been let in to."""
    with serving(tmp_path) as served:
        yield served


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """A server that we have been let in to."""
    with serving(tmp_path_factory.mktemp("home")) as served:
        # A fixture of a module is made before the marker of its tests is looked at.
        yield served


@pytest.fixture
def inside(entered: Serving) -> Serving:
    if not entered.cookie:
        entered.enter()
    return entered


def test_the_address_gives_a_cookie_once_and_leaves_the_address_bar(fresh: Serving) -> None:
    cookie = fresh.enter()
    assert cookie.startswith(f"securecllr-{fresh.port}=")
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
    assert fresh.token not in cookie
    assert fresh.get("/")[0] == 200
    again = fresh.get(f"/?token={fresh.token}", Cookie="")
    assert again[0] == 403
    assert "start again" in again[2]
    # Whoever is in already is only sent on.
    assert fresh.get(f"/?token={fresh.token}")[0] == 303
    assert len(fresh.token) >= 43  # 256 bits


@pytest.mark.parametrize("token", ["", "x", "%00", "%F0%9F%98%80", "A" * 43, "A" * 5000])
def test_a_wrong_token_lets_nobody_in_and_spends_nothing(fresh: Serving, token: str) -> None:
    assert fresh.get(f"/?token={token}")[0] == 403
    fresh.enter()


@pytest.mark.parametrize("path", PATHS)
def test_without_the_cookie_there_is_nothing_but_how_to_come_in(inside: Serving, path: str) -> None:
    for cookie in ("", f"securecllr-{inside.port}=x", inside.cookie[:-1], f"other={'x' * 43}"):
        status, _headers, body = inside.get(path, Cookie=cookie)
        assert status == 403
        assert "Open the address from the other window" in body
    assert inside.get(path)[0] == (404 if path == "/nothing" else 200)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "host",
    [
        *(
            "evil.example",
            "evil.example:{port}",
            "127.0.0.1",
            "127.0.0.1:1",
            "localhost.evil:{port}",
        ),
        *("", "127.0.0.1:{port}.evil.example", "[::1]:{port}", "0.0.0.0:{port}", "127.1:{port}"),
    ],
)
def test_a_host_that_is_not_this_computer_is_refused(inside: Serving, host: str, path: str) -> None:
    assert inside.get(path, Host=host.format(port=inside.port))[0] == 403


def test_it_may_be_called_localhost(fresh: Serving) -> None:
    host = f"localhost:{fresh.port}"
    assert fresh.get(f"/?token={fresh.token}", Host=host)[0] == 303


FOREIGN = ["https://evil.example", "http://evil.example:{port}", "null", "http://127.0.0.1:1", ""]
FOREIGN += ["http://localhost:{port}", "https://127.0.0.1:{port}", "http://127.0.0.1"]


@pytest.mark.parametrize("origin", FOREIGN)
@pytest.mark.parametrize("path", PATHS)
def test_a_page_from_elsewhere_is_refused(inside: Serving, path: str, origin: str) -> None:
    assert inside.get(path, Origin=origin.format(port=inside.port))[0] == 403


@pytest.mark.parametrize("origin", [*FOREIGN, None])
def test_a_page_from_elsewhere_drives_nothing(inside: Serving, origin: str | None) -> None:
    async def steps() -> int:
        headers = {} if origin is None else {"Origin": origin.format(port=inside.port)}
        async with aiohttp.ClientSession() as session:
            try:
                await session.ws_connect(
                    f"{inside.origin}/ws", headers={"Cookie": inside.cookie, **headers}
                )
            except aiohttp.WSServerHandshakeError as refused:
                return refused.status
        return 101

    assert visit(steps()) == 403
    assert inside.children() == []


@pytest.mark.parametrize("cookie", ["", "securecllr-{port}=x"])
def test_a_program_without_the_cookie_drives_nothing(inside: Serving, cookie: str) -> None:
    async def steps() -> None:
        async with inside.socket(Cookie=cookie.format(port=inside.port)):
            pass

    with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
        visit(steps())
    assert inside.children() == []


@pytest.mark.parametrize("path", [*PATHS, "/?token=x", "/ws"])
@pytest.mark.parametrize("cookie", [None, ""])
def test_every_answer_has_the_same_strict_headers(
    inside: Serving, path: str, cookie: str | None
) -> None:
    _status, headers, _body = inside.get(path, **({} if cookie is None else {"Cookie": cookie}))
    assert HEADERS.items() <= dict(headers).items()
    policy = headers["Content-Security-Policy"].split("; ")
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert not any(word in headers["Content-Security-Policy"] for word in ("unsafe", "*", "http"))


@pytest.mark.parametrize(
    "path",
    [
        *(
            "/static",
            "/static/",
            "/static/xterm/",
            "/static/xterm/xterm.js",
            "/static/../server.py",
        ),
        *(
            "/static/%2e%2e/server.py",
            "/static/..%2fserver.py",
            "//etc/passwd",
            "/download/x",
            "/ws",
        ),
    ],
)
def test_nothing_is_listed_and_nothing_else_is_there(inside: Serving, path: str) -> None:
    status, _headers, body = inside.get(path)
    assert status == 404
    assert "There is no such page" in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "HEAD", "TRACE"])
def test_there_is_nothing_to_do_but_read(inside: Serving, method: str) -> None:
    assert inside.get("/", method)[0] == 405


def test_what_is_no_http_is_answered_and_passed_over(inside: Serving) -> None:
    for data in (b"\x16\x03\x01\x02\x00\x01\x00", b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", inside.port), timeout=60) as line:
            line.sendall(data + b"\r\n" * 4)
            assert line.recv(16).split()[1] in (b"400", b"403")
    assert inside.get("/")[0] == 200


def test_connections_that_only_stay_open_take_neither_the_page_nor_the_tabs(
    fresh: Serving,
) -> None:
    fresh.enter()
    with contextlib.ExitStack() as silent:
        lines = []
        for _connection in range(300):
            line = socket.create_connection(("127.0.0.1", fresh.port), timeout=60)
            lines.append(silent.enter_context(contextlib.closing(line)))
            with contextlib.suppress(ConnectionError):  # there are enough already
                line.sendall(b"GET / HTTP/1.1\r\nX: ")
        assert _closed(lines[-1])
        # Each is an open file of the server, and it has not many.
        assert len(list(Path(f"/proc/{fresh.process.pid}/fd").iterdir())) < 180
        # Whoever does not finish asking is not waited for.
        assert all(map(_closed, lines))
        assert fresh.get("/plain")[0] == 200
        visit(_look_inside(fresh))


def _closed(line: socket.socket) -> bool:
    """Wait for what the other side says; tell whether it is that it has closed."""
    try:
        return line.recv(1) == b""
    except ConnectionError:
        return True


async def _look_inside(served: Serving) -> None:
    async with served.socket() as line:
        await screen(line, "Check your social media security")


def test_it_listens_on_loopback_and_nowhere_else(inside: Serving) -> None:
    found = [
        line.split()[1].partition(":")[0]
        for name in ("tcp", "tcp6")
        for line in Path(f"/proc/net/{name}").read_text("ascii").splitlines()[1:]
        if line.split()[3] == "0A" and line.split()[1].endswith(f":{inside.port:04X}")
    ]
    assert found == ["0100007F"]


def test_a_port_that_is_taken_is_said_in_one_line(inside: Serving, tmp_path: Path) -> None:
    ended = run_cli("serve", "--port", str(inside.port), home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == (
        f"securecllr: Port {inside.port} cannot be used: something else has it. "
        "Give another number to --port, or leave it out.\n"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
def test_an_address_that_can_be_written_nowhere_is_said_in_one_line(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "securecllr", "serve"],
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "SECURECLLR_HOME": str(tmp_path)},
        )
    assert ended.returncode == 2
    assert ended.stderr == (
        "securecllr: The result could not be written whole: No space left on device. "
        "Free some space there, or name another place.\n"
    )


@pytest.mark.parametrize("port", ["0", "80", "1023", "65536", "-1", "http", "8000.5", "", "٣٣٣٣"])
def test_what_is_no_port_is_said_so(port: str, tmp_path: Path) -> None:
    ended = run_cli("serve", f"--port={port}", home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "Give a number from 1024 to 65535." in ended.stderr


def test_plain_lines_are_not_in_the_browser(tmp_path: Path) -> None:
    ended = run_cli("serve", "--plain", home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == (
        "securecllr: Plain lines are in a terminal, not in the browser. "
        "Type securecllr --plain, or leave out --plain.\n"
    )


def test_the_port_can_be_chosen(tmp_path: Path) -> None:
    with serving(tmp_path) as first:
        pass
    with serving(tmp_path, "--port", str(first.port)) as again:
        assert again.port == first.port


def test_our_own_page_drives_it(inside: Serving) -> None:
    visit(_look_inside(inside))
    inside.wait_for_tabs(0)
