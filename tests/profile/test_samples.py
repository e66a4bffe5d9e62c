"""The sample profiles are read, and stand where their page says."""

from pathlib import Path

import pytest

from securecllr.profile.log import read_log
from securecllr.profile.model import BLOCKS
from securecllr.profile.shared_copy import read_shared
from securecllr.profile.signature import Verified
from securecllr.profile.state import profile_state
from tests.profile.sealing import look, memory_fixture  # noqa: F401 - the keyring of these tests

FOLDER = Path(__file__).parent.parent.parent / "profiles"
SHARED = FOLDER / "shared-copy.toml"
SAMPLES = [path for path in sorted(FOLDER.glob("*.toml")) if path != SHARED]


def test_there_are_samples_and_the_page_names_each() -> None:
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert len(SAMPLES) >= 3
    for sample in [*SAMPLES, SHARED]:
        assert f"`{sample.name}`" in page


def test_the_page_names_each_block() -> None:
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    for name in BLOCKS:
        assert f"`[[{name}]]`" in page


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_read(sample: Path) -> None:
    log = read_log(sample.read_bytes(), sample.name)
    assert profile_state(log.blocks).answers


def test_a_sign_off_covers_what_stands_above_it() -> None:
    log = read_log((FOLDER / "signed-off.toml").read_bytes(), "signed-off.toml")
    now = profile_state(log.blocks)
    assert now.attestation is not None
    assert now.changed_since
    assert log.data[: now.attestation.bytes].count(b"[[attestation]]") == 0
    assert log.data[now.attestation.bytes :].lstrip().startswith(b"[[attestation]]")


@pytest.mark.parametrize(("sample", "covered"), [("sealed", True), ("sealed-before", False)])
def test_a_sealed_sample_is_as_it_was_sealed(sample: str, *, covered: bool) -> None:
    assert look((FOLDER / f"{sample}.toml").read_bytes()) == Verified("unchanged", covered)


def test_the_shared_copy_is_read_and_its_lines_are_on_the_page() -> None:
    shared = read_shared(SHARED.read_bytes(), SHARED.name)
    assert any(check.choice for check in shared.check)
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    for name in ("shared = 1", "`month`", "`number`", "`[[check]]`", "`choice`"):
        assert name in page
