"""What installing the program brings: 30 packages beside itself, and 60 MB, at most."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools.reproducible import ROOT

pytestmark = pytest.mark.slow

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


def test_thirty_packages_and_sixty_megabytes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "empty"], check=True)
    before = size_of(tmp_path / "empty")
    python = str(tmp_path / "empty" / "bin" / "python")
    install = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", str(ROOT)]
    subprocess.run(install, check=True)
    listed = subprocess.run([python, "-c", PACKAGES], capture_output=True, text=True, check=True)
    brought = {name for name in listed.stdout.split() if name not in THERE} - {"securecllr"}
    assert len(brought) <= 30, sorted(brought)
    assert size_of(tmp_path / "empty") - before <= 60e6
