"""Files that a person has saved, such as reports: which are deleted with the profile, which stay.

A seat's own folder is looked through. Beyond it, the seat's list says what was saved where: that is
the seat's only as long as it is what was saved, byte for byte. A shared copy out there has been
handed over, and stays.
"""

from __future__ import annotations

import os
from pathlib import Path

from securecllr.errors import UserError
from securecllr.profile import files, recognise
from securecllr.profile.paths import SAVED, is_seat, seat_folder, written_path
from securecllr.profile.seat_files import WrittenFile, written_files
from securecllr.profile.traces import LeftWhy, Test, Traces


def look_for(profile: Path, traces: Traces) -> None:
    """Add what was saved of a profile to its traces.

    Raises:
        OSError: A folder cannot be looked into.
    """
    if not is_seat(profile):
        for path in _outputs_in(profile.parent):
            traces.left[path] = "beside"
        return
    traces.folder = folder = seat_folder(profile)
    listed: list[WrittenFile] = []
    try:
        listed = written_files(profile)
    except UserError:  # it stays, and is named: it is all that is known
        traces.foreign.append(written_path(profile))
    known = {file.place: file for file in listed}
    if folder is not None:
        for path in _everything_in(folder):
            _sort(traces, path, _test_of(path, known.get(path)))
    for path, file in known.items():
        if path.parent != folder:
            _sort_elsewhere(traces, path, file)


def _everything_in(folder: Path) -> list[Path]:
    """Return what is in a seat's own folder; a system's hidden files are nobody's."""
    if not folder.is_dir() or folder.is_symlink():
        return []
    found = sorted(folder.iterdir())
    return [path for path in found if not path.name.startswith(".") or SAVED in path.name]


def _outputs_in(folder: Path) -> list[Path]:
    """Return the reports and copies that lie beside a profile, whoever they are of."""
    if not folder.is_dir():
        return []
    named = [path for path in sorted(folder.iterdir()) if path.name.startswith(SAVED)]
    return [path for path in named if files.looks_ours(path, recognise.is_output)]


def _test_of(path: Path, file: WrittenFile | None) -> Test:
    """Return the test of a file in a seat's own folder: a table has no mark, but a checksum.

    What a save that was cut off has left may not have a byte yet.
    """
    cut_off = path.name.startswith(f".{SAVED}") and path.name.endswith(".new")
    return lambda data: (
        recognise.is_output(data)
        or (file is not None and file.is_in(data))
        or (cut_off and not data)
    )


def _sort(traces: Traces, path: Path, test: Test) -> None:
    if path.is_symlink():
        traces.links[path] = Path(os.path.realpath(path))
    elif files.is_ours(path, test):
        traces.own[path] = test
    else:
        traces.foreign.append(path)


def _sort_elsewhere(traces: Traces, path: Path, file: WrittenFile) -> None:
    """Sort a file that was saved where the person has named a place."""
    if files.looks_ours(path, file.is_in) and not files.looks_ours(path, recognise.is_shared_copy):
        traces.own[path] = file.is_in
    else:
        traces.left[path] = _why_left(path)


def _why_left(path: Path) -> LeftWhy:
    if files.looks_ours(path, recognise.is_shared_copy):
        return "handed-over"
    if os.path.lexists(path):
        return "changed"
    return "gone" if path.parent.is_dir() else "away"
