"""The line of the README that starts it from source, and what that brings.

It is 30 packages beside the program, and 60 MB, at most.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from securecllr.catalogue.folder import built_in
from securecllr.catalogue.overlay import catalogue_of
from securecllr.catalogue.prebuilt import FILE, prebuilt
from securecllr.catalogue.read import read_pack
from tests.needs import needs
from tools import ROOT

README = (ROOT / "README.md").read_text("utf-8")
START = re.compile(r"^(python3 -m venv .* && \.venv/bin/securecllr)$", re.MULTILINE)
# What an environment has before anything is installed in it.
THERE = {"pip", "setuptools"}
PACKAGES = """
from importlib.metadata import distributions
print(*sorted({dist.metadata["Name"] for dist in distributions()}))
"""


def size_of(folder: Path) -> int:
    """Return the bytes that the files of a folder take up on a disk in blocks of 4 KiB."""
    sizes = (path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return sum(-(-size // 4096) * 4096 for size in sizes)


def test_windows_has_the_same_line() -> None:
    (posix,) = START.findall(README)
    windows = posix.replace("python3", "py").replace(".venv/bin/", ".venv\\Scripts\\")
    assert windows.replace(" &&", ";") in README


@pytest.mark.slow
def test_it_starts_with_thirty_packages_and_sixty_megabytes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "empty"], check=True)
    subprocess.run([needs("git"), "clone", "--quiet", ROOT, tmp_path / "clone"], check=True)
    (line,) = START.findall(README)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    started = subprocess.run(
        [needs("bash"), "-euc", f"{line} --version"],
        cwd=tmp_path / "clone",
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert started.stdout.startswith("securecllr ")
    installed = tmp_path / "clone" / ".venv"
    listed = subprocess.run(
        [installed / "bin" / "python", "-c", PACKAGES], capture_output=True, text=True, check=True
    )
    brought = {name for name in listed.stdout.split() if name not in THERE} - {"securecllr"}
    assert len(brought) <= 30, sorted(brought)
    assert size_of(installed) - size_of(tmp_path / "empty") <= 60e6
    (built,) = installed.rglob(f"securecllr/checks/{FILE}")
    checks = read_pack(tmp_path / "clone" / "checks")
    assert built.read_bytes() == prebuilt(catalogue_of(checks))


def test_in_a_clone_the_checks_are_read_as_they_stand() -> None:
    assert not (built_in() / FILE).exists()
