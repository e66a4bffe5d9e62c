"""Lists with a date in their name: deleted at the first start after it. Loads next to nothing."""

from __future__ import annotations

import contextlib
import os
import re
from datetime import date
from pathlib import Path

_LIST = re.compile(r"follow-up-until-(\d{4}-\d{2}-\d{2})\.toml")


def list_path(folder: Path, until: date) -> Path:
    """Find the list that is kept until a day, that day included."""
    return folder / f"follow-up-until-{until.isoformat()}.toml"


def lists_in(folder: Path) -> list[tuple[date, Path]]:
    """Give each list in a folder with the last day that it is kept, the earliest first."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names are all that is wanted, at every start
    except OSError:
        return []
    found = []
    for name in names:
        if match := _LIST.fullmatch(name):
            with contextlib.suppress(ValueError):  # no such day: not a name that we gave
                found.append((date.fromisoformat(match[1]), folder / name))
    return sorted(found)


def delete_past(folder: Path, today: date) -> tuple[list[Path], list[Path]]:
    """Delete the lists that are past their date.

    Returns:
        Those that are deleted, and those that are past their date and could not be.
    """
    deleted, stuck = [], []
    for until, path in lists_in(folder):
        if today > until:
            try:
                path.unlink(missing_ok=True)
                deleted.append(path)
            except OSError:
                stuck.append(path)
    return deleted, stuck
