"""The list of files that a seat has saved, kept beside its answers, so that all can be deleted.

On a shared laptop, what one person saves lies among what others do. The list says where each file
went, and by a checksum what was in it. It holds nothing else, stays on that laptop, and goes when
the seat does. A profile that is no seat has none.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Annotated
from urllib.parse import quote_from_bytes, unquote_to_bytes

import msgspec
import tomli_w

from securecllr.profile import files
from securecllr.profile.paths import is_seat, written_path
from securecllr.toml.decode import parse, typed

# All that can be printed in ASCII, but for the sign that begins what cannot.
_PLAIN = "".join(map(chr, range(ord(" "), ord("~") + 1))).replace("%", "")


class WrittenFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file: its absolute path, with %XX for bytes that are no ASCII, and its checksum."""

    path: str
    sha256: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]

    @property
    def place(self) -> Path:
        """Where it was saved."""
        return Path(os.fsdecode(unquote_to_bytes(self.path)))

    def is_in(self, data: bytes) -> bool:
        """Return whether this is what was saved, byte for byte."""
        return hashlib.sha256(data).hexdigest() == self.sha256


class WrittenList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every file that a seat has saved, the latest last."""

    file: list[WrittenFile] = []


def note(profile: Path | None, path: Path, data: bytes) -> None:
    """Put a file on the list of a seat, right before it is saved. For others do nothing.

    Raises:
        UserError: The list cannot be read or written.
    """
    if profile is None or not is_seat(profile):
        return
    known, stamp = _read(profile)
    place = quote_from_bytes(os.fsencode(path.absolute()), safe=_PLAIN)
    rest = [file for file in known.file if file.path != place]
    new = WrittenFile(place, hashlib.sha256(data).hexdigest())
    kept = msgspec.to_builtins(WrittenList([*rest, new]))
    files.replace(written_path(profile), tomli_w.dumps(kept).encode(), stamp)


def written_files(profile: Path) -> list[WrittenFile]:
    """Return every file that a seat has saved; of a profile that is no seat none.

    Raises:
        UserError: The list cannot be read.
    """
    return _read(profile)[0].file if is_seat(profile) else []


def _read(profile: Path) -> tuple[WrittenList, files.Stamp | None]:
    path = written_path(profile)
    if (found := files.read(path)) is None:
        return WrittenList(), None
    return typed(parse(found[0], str(path)), WrittenList, str(path)), found[1]
