"""Fetches what the page is made of: packages of Node and wheels of Python, each by its hash."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

from filelock import FileLock

from tools import ROOT

HERE = Path(__file__).parent
CACHE = ROOT / "build" / "page"
NODE_MODULES = HERE / "node_modules"
_REQUIREMENTS = HERE / "requirements.txt"
_LOCK = HERE / "package-lock.json"

# What Pyodide's Python calls itself.
_FOR = (
    *("--python-version", "314", "--implementation", "cp", "--abi", "cp314", "--abi", "none"),
    *("--platform", "pyemscripten_2026_0_wasm32"),
)


def node() -> str:
    """Return the path of Node.

    Raises:
        SystemExit: It is not installed.
    """
    path = shutil.which("node")
    if path is None or shutil.which("npm") is None:
        raise SystemExit("The page is built with Node.js 20 or newer, and npm: install them first.")
    return path


def fetch_node_modules() -> None:
    """Install the packages of ``package-lock.json``, where they are not there as it says."""
    node()
    stamp = NODE_MODULES / ".lock-sha256"
    wanted = hashlib.sha256(_LOCK.read_bytes()).hexdigest()
    with _one_at_a_time():
        if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
            return
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit"], cwd=HERE, check=True)
        stamp.write_text(wanted, encoding="utf-8")


def _one_at_a_time() -> FileLock:
    """Return what keeps two builds, or two tests, from fetching into the same place."""
    CACHE.mkdir(parents=True, exist_ok=True)
    return FileLock(CACHE / "fetching.lock")


def unpack_wheels(folder: Path, requirements: Path = _REQUIREMENTS) -> None:
    """Unpack the wheels of a list into a folder, downloaded where they are not yet.

    Args:
        folder: Where their packages come to stand.
        requirements: The list, each with its hash.
    """
    wanted = hashlib.sha256(requirements.read_bytes()).hexdigest()
    wheels = CACHE / f"wheels-{wanted[:16]}"
    with _one_at_a_time():
        _download(requirements, wheels)
    for wheel in sorted(wheels.glob("*.whl")):
        with ZipFile(wheel) as archive:
            archive.extractall(folder)


def _download(requirements: Path, wheels: Path) -> None:
    if wheels.exists():
        return
    new = wheels.with_name(f"{wheels.name}.new")
    command = (sys.executable, "-m", "pip", "download", "-q", "--no-deps")
    options = ("--only-binary=:all:", "--require-hashes", "--disable-pip-version-check")
    subprocess.run([*command, *options, *_FOR, "-r", str(requirements), "-d", str(new)], check=True)
    new.replace(wheels)  # in one step: half of them could be taken for all
