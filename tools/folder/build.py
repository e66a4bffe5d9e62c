"""Puts the folder together: the frozen program, its notices, its bill of materials, a zip."""

from __future__ import annotations

import platform
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from securecllr import __version__
from tools import reproducible
from tools.folder.environment import prepare
from tools.folder.freeze import HERE, NAME, Frozen, freeze
from tools.folder.inventory import parts
from tools.folder.notices import notices
from tools.folder.sbom import sbom

_SYSTEMS = {"win32": "windows", "darwin": "macos"}
_MACHINES = {"AMD64": "x86_64", "ARM64": "arm64"}


def build(target: Path, *, here: bool = False) -> Path:
    """Build the folder, and return the zip of it. The same sources give the same bytes.

    Args:
        target: The folder for the zip, and for a copy of the notices and of the bill of materials.
        here: Whether to build in the environment that runs this, and make none.
    """
    date = reproducible.source_date()
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        work = Path(name).resolve()
        python = Path(sys.executable) if here else prepare(work / "environment", date)
        (work / "freezing").mkdir()
        frozen = freeze(python, work / "freezing", date)
        base = target / f"{NAME}-{__version__}-{_system()}"
        for suffix, text in _about(python, frozen, date).items():
            for path in (frozen.folder / suffix, Path(f"{base}.{suffix}")):
                path.write_text(text, encoding="utf-8", newline="\n")
        add_start(frozen.folder, sys.platform)
        made = Path(f"{base}.zip")
        reproducible.write_zip(frozen.folder, made, date)
    return made


def add_start(folder: Path, platform: str) -> None:
    """Add what a person of Windows opens by a double click. cmd.exe wants lines to end its way."""
    if platform == "win32":
        text = (HERE / "securecllr.cmd").read_text(encoding="ascii")
        (folder / "securecllr.cmd").write_text(text, encoding="ascii", newline="\r\n")


def _about(python: Path, frozen: Frozen, date: int) -> dict[str, str]:
    """Return the files that tell what is in a folder, by their names in it."""
    found = parts(python, frozen.sources)
    (program,) = (part for part in found if part.name == NAME)
    others = [part for part in found if part != program]
    return {"NOTICES.txt": notices(found), "sbom.cdx.json": sbom(others, program, date)}


def _system() -> str:
    """Return the name of the system and of the processor."""
    machine = platform.machine()
    return f"{_SYSTEMS.get(sys.platform, sys.platform)}-{_MACHINES.get(machine, machine)}"
