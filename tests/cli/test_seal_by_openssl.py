"""The way to check a sign-off without us that docs/ tells, word for word, in stock OpenSSL."""

import re
import subprocess
from pathlib import Path

import pytest

from securecllr.profile.fingerprint import fingerprint
from tests.cli.running import run_cli
from tests.needs import needs
from tests.profile.blocks import account, answer, appended
from tests.profile.sealing import (
    ABOVE,
    last_sign_off,
    memory_fixture,  # noqa: F401 - for every test here
    sealed,
    sealed_before,
)

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent.parent
SAMPLE = (ROOT / "profiles" / "sealed.toml").read_bytes()
BEFORE = (ROOT / "profiles" / "sealed-before.toml").read_bytes()


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


HOLDING = {
    "the sample": lambda: SAMPLE,
    "sealed": lambda: sealed(ABOVE),
    "answered since": lambda: appended(sealed(ABOVE), [account("x"), answer("looked")]),
    "signed off again": lambda: sealed(sealed(ABOVE)),
    "no last line end": lambda: sealed(ABOVE.rstrip(b"\n")),
    "the sample of before": lambda: BEFORE,
    "sealed before": lambda: sealed_before(ABOVE),
    "sealed before and now": lambda: sealed(sealed_before(ABOVE)),
}


@pytest.mark.parametrize("name", HOLDING)
def test_openssl_finds_that_a_seal_holds(name: str, tmp_path: Path) -> None:
    data = HOLDING[name]()
    ended = by_openssl(data, tmp_path)
    assert ended.returncode == 0, ended.stderr
    *covered, digits, verdict = ended.stdout.splitlines()
    assert verdict == "Signature Verified Successfully"
    attestation = last_sign_off(data)[0]
    assert attestation.key
    assert digits == f"{fingerprint(attestation.key)} "
    assert covered[:2] == ["", "[[attestation]]"]
    if attestation.seal:  # all but the signature are shown, as what the seal covers
        assert "assisted = false" in covered
        assert covered[-1].startswith("key = ")


@pytest.mark.parametrize("place", [0, 100, len(ABOVE) - 2, len(ABOVE) + 30])
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


@pytest.mark.parametrize("line", [b"at", b"assisted", b"bytes", b"packs"])
def test_openssl_finds_that_the_sign_off_says_something_else(line: bytes, tmp_path: Path) -> None:
    changed = re.sub(rb"(?m)^(%s = .*?)(.\n)" % line, rb"\1 # \2", sealed(ABOVE))
    assert by_openssl(changed, tmp_path).returncode == 1


def test_what_was_put_in_before_a_sign_off_of_before_is_shown(tmp_path: Path) -> None:
    whole = sealed_before(ABOVE)
    changed = whole[: len(ABOVE)] + b"# put in\n" + whole[len(ABOVE) :]
    assert "# put in" in by_openssl(changed, tmp_path).stdout


@pytest.mark.parametrize(
    ("data", "code", "verdict"),
    [
        (SAMPLE, 0, "Unchanged"),
        (SAMPLE.replace(b'"unsure"', b'"no"'), 4, "Changed"),
        (SAMPLE.replace(b"assisted = false", b"assisted = true"), 4, "Changed"),
        (BEFORE, 0, "Unchanged"),
        (BEFORE.replace(b'"unsure"', b'"no"'), 4, "Changed"),
    ],
    ids=["as it is", "changed", "another sign-off", "of before", "of before, changed"],
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
