"""What carries the secret to a phone: the address, the key to type, the square, the picture."""

import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from securecllr.demo.qr import (
    Picture,
    in_half_blocks,
    modules,
    typed_key,
    uri,
)
from securecllr.errors import UserError
from tests.demo.sites import SECRET
from tests.needs import needs


def test_the_address_is_short_and_says_what_to_delete() -> None:
    address = uri(SECRET)
    assert len(address.encode()) <= 106
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc) == ("otpauth", "totp")
    assert unquote(parts.path) == "/securecllr:demo-delete-me"
    assert parse_qs(parts.query) == {"secret": [SECRET], "issuer": ["securecllr"]}


def test_the_key_is_in_groups_of_four() -> None:
    key = typed_key(SECRET)
    assert key.replace(" ", "") == SECRET
    assert {len(group) for group in key.split()} == {4}


def test_the_square_fits_a_window_of_80_by_24_with_its_border() -> None:
    qr_code = modules(SECRET)
    assert {len(row) for row in qr_code} == {41}
    assert len(qr_code) == 41
    halves = in_half_blocks(qr_code)
    assert len(halves) == 21
    assert not any(any(row[:2]) or any(row[-2:]) for row in qr_code)
    assert not any(any(row) for row in (*qr_code[:2], *qr_code[-2:]))
    assert [top for row in halves for top, _bottom in row] == [
        cell for row in qr_code[::2] for cell in row
    ]


@pytest.mark.posix("the rights of a file are an access list on Windows")
def test_the_picture_is_the_owners_only(tmp_path: Path) -> None:
    assert Picture(tmp_path).save(SECRET).stat().st_mode & 0o777 == 0o600


def test_the_picture_is_read_by_a_real_reader(tmp_path: Path) -> None:
    picture = Picture(tmp_path)
    path = picture.save(SECRET)
    assert picture.save(SECRET) == path
    read = subprocess.run(
        [needs("zbarimg"), "-q", "--raw", str(path)], capture_output=True, text=True, check=True
    )
    assert read.stdout.strip() == uri(SECRET)
    picture.delete()
    assert list(tmp_path.iterdir()) == []
    picture.delete()


def test_a_picture_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be saved"):
        Picture(tmp_path / "no" / "where").save(SECRET)


SAVES = (
    "import signal, sys; from pathlib import Path; from securecllr.demo.qr import Picture\n"
    "exec(sys.argv[2]); p = Picture(Path(sys.argv[1])); p.save('A' * 32)\n"
    "print('saved', flush=True); sys.stdin.readline(); print('goes on', flush=True)"
)


@pytest.mark.posix("Windows sends a program no signals")
def test_a_signal_that_is_ignored_stays_ignored(tmp_path: Path) -> None:
    with subprocess.Popen(
        [
            *(sys.executable, "-c", SAVES, str(tmp_path)),
            "signal.signal(signal.SIGHUP, signal.SIG_IGN)",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as program:
        assert program.stdin
        assert program.stdout
        assert program.stdout.readline() == b"saved\n"
        program.send_signal(signal.SIGHUP)
        program.stdin.close()
        assert program.stdout.readline() == b"goes on\n"
        assert program.wait() == 0


@pytest.mark.posix("Windows sends a program no signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_the_picture_goes_when_the_program_is_told_to_end(tmp_path: Path, name: str) -> None:
    number = getattr(signal, name)
    with subprocess.Popen(
        # Under nohup, SIGHUP is ignored, and would stay so.
        [
            *(sys.executable, "-c", SAVES, str(tmp_path)),
            f"signal.signal(signal.{name}, signal.SIG_DFL)",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as program:
        assert program.stdout
        assert program.stdout.readline() == b"saved\n"
        assert len(list(tmp_path.iterdir())) == 1
        program.send_signal(number)
        assert program.wait() == -number
    assert list(tmp_path.iterdir()) == []
