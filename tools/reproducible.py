"""What makes two builds of the same sources the same bytes."""

from __future__ import annotations

import os
import subprocess
import time
import zipfile
from pathlib import Path

from tools import ROOT

_LINK = 0o120777  # as a zip keeps the mode of a link: its data is where it leads
_EARLIEST = 315532800  # 1980, before which a zip has no times


def source_date() -> int:
    """Return the second that all files count as made in: ``SOURCE_DATE_EPOCH``, or the commit's."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    asked = ["git", "log", "-1", "--format=%ct"]
    try:
        told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):  # there is no git, or this is no clone
        return _EARLIEST
    return int(told.stdout)


def environment(date: int) -> dict[str, str]:
    """Return the variables that a build runs with."""
    named = {"SOURCE_DATE_EPOCH": str(date), "PYTHONHASHSEED": "0"}
    return {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | named


def write_zip(folder: Path, target: Path, date: int) -> None:
    """Write a folder as a zip: in order, all at one time, with rights and links."""
    moment = time.gmtime(max(date, _EARLIEST))[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for path in sorted(folder.rglob("*")):
            if path.is_dir() and not path.is_symlink():
                continue
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # as on Unix, so that rights are kept
            if path.is_symlink():
                entry.external_attr = _LINK << 16
                file.writestr(entry, os.fsencode(path.readlink()))
            else:
                runs = os.access(path, os.X_OK)
                entry.external_attr = (0o100755 if runs else 0o100644) << 16
                file.writestr(entry, path.read_bytes())
