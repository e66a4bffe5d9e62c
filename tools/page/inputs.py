"""Fetches what the page is made of: packages of Node and wheels of Python, each by its hash."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

HERE = Path(__file__).parent
NODE_MODULES = HERE / "node_modules"
_REQUIREMENTS = HERE / "requirements.txt"
_LOCK = HERE / "package-lock.json"

# What Pyodide's Python calls itself. The second platform is for markupsafe alone.
_FOR = (
    *("--python-version", "314", "--implementation", "cp", "--abi", "cp314", "--abi", "none"),
    *("--platform", "pyemscripten_2026_0_wasm32"),
    *("--platform", "manylinux_2_17_x86_64", "--platform", "manylinux2014_x86_64"),
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
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit"], cwd=HERE, check=True)
    stamp.write_text(wanted, encoding="utf-8")


def unpack_wheels(folder: Path, cache: Path, requirements: Path = _REQUIREMENTS) -> None:
    """Download the wheels of a list and unpack them into a folder.

    Args:
        folder: Where their packages come to stand.
        cache: Where the wheels are kept for the next build.
        requirements: The list, each with its hash.
    """
    wanted = hashlib.sha256(requirements.read_bytes()).hexdigest()
    wheels = cache / f"wheels-{wanted[:16]}"
    if not wheels.exists():
        new = cache / f"{wheels.name}.new"
        command = (sys.executable, "-m", "pip", "download", "-q", "--no-deps")
        options = ("--only-binary=:all:", "--require-hashes", "--disable-pip-version-check")
        subprocess.run(
            [*command, *options, *_FOR, "-r", str(requirements), "-d", str(new)], check=True
        )
        new.replace(wheels)
    for wheel in sorted(wheels.glob("*.whl")):
        with ZipFile(wheel) as archive:
            archive.extractall(folder)
