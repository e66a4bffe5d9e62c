"""The way to check a sign-off without us that docs/ tells, word for word, in stock OpenSSL."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import run_cli
from tests.needs import needs
from tests.profile.blocks import account, answer, appended
from tests.profile.sealing import (
    ABOVE,
    memory_fixture,  # noqa: F401 - for every test here
    sealed,
)

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent.parent
SAMPLE = (ROOT / "profiles" / "sealed.toml").read_bytes()


def snippet() -> str:
    page = (ROOT / "docs" / "sign-off.md").read_text(encoding="utf-8")
    found = re.search(r"```sh\n(.*?)```", page, re.DOTALL)
    assert found
    return found[1]


def by_openssl(data: bytes, folder: Path) -> subprocess.CompletedProcess[str]:
    needs("openssl")
    (folder / "profile.toml").write_bytes(data)
    return subprocess.run(
        [needs("sh"), "-eu", "-c", snippet()],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "TMPDIR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def holding(name: str) -> bytes:
    match name:
        case "the sample":
            return SAMPLE
        case "sealed":
            return sealed(ABOVE)
        case "answered since":
            return appended(sealed(ABOVE), [account("x"), answer("looked")])
        case "signed off again":
            return sealed(sealed(ABOVE))
        case _:
            return sealed(ABOVE.rstrip(b"\n"))


@pytest.mark.parametrize(
    "name", ["the sample", "sealed", "answered since", "signed off again", "no last line end"]
)
def test_openssl_finds_that_a_seal_holds(name: str, tmp_path: Path) -> None:
    ended = by_openssl(holding(name), tmp_path)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.splitlines()[-1] == "Signature Verified Successfully"
    assert ended.stdout.splitlines()[-2] in ("[[attestation]]", "")


@pytest.mark.parametrize("place", [0, 100, len(ABOVE) - 2])
def test_openssl_finds_a_changed_byte(place: int, tmp_path: Path) -> None:
    changed = bytearray(sealed(ABOVE))
    changed[place] ^= 1
    ended = by_openssl(bytes(changed), tmp_path)
    assert ended.returncode == 1
    assert "Signature Verification Failure" in ended.stdout


def test_openssl_finds_a_changed_signature_and_a_changed_key(tmp_path: Path) -> None:
    other = sealed(ABOVE, "f" * 32)
    whole = sealed(ABOVE)
    for name in (b"key", b"signature"):
        line = re.compile(rb"^" + name + rb" = .*$", re.MULTILINE)
        theirs, ours = line.findall(other)[-1], line.findall(whole)[-1]
        ended = by_openssl(whole.replace(ours, theirs), tmp_path)
        assert ended.returncode == 1


def test_what_was_put_in_before_the_sign_off_is_shown(tmp_path: Path) -> None:
    whole = sealed(ABOVE)
    changed = whole[: len(ABOVE)] + b"# put in\n" + whole[len(ABOVE) :]
    assert "# put in" in by_openssl(changed, tmp_path).stdout


@pytest.mark.parametrize(
    ("data", "code", "verdict"),
    [
        (SAMPLE, 0, "Unchanged"),
        (SAMPLE.replace(b'"unsure"', b'"no"'), 4, "Changed"),
    ],
    ids=["as it is", "changed"],
)
def test_verify_and_openssl_agree_on_the_sample(
    data: bytes, code: int, verdict: str, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.toml"
    copy.write_bytes(data)
    ended = run_cli("verify", str(copy), home=tmp_path)
    assert ended.returncode == code
    assert ended.stdout.startswith(f"{copy}: {verdict} since it was signed off on 22 November 2026")
    assert (by_openssl(data, tmp_path).returncode == 0) is (code == 0)
