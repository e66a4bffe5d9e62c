"""The QR code to scan, and the key to type instead: what carries the secret to a phone.

The entry is named so that it can be found and deleted later; a longer name is cut off in apps.
"""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.signals import tidy_before_ending

# Both are short: an address of 106 bytes is the most that a square of 37 modules holds, and with
# its border that fits a window of 80 by 24 beside some words.
ENTRY = "demo-delete-me"
ISSUER = "securecllr"
BORDER = 2

Modules = tuple[tuple[bool, ...], ...]


def uri(secret: str) -> str:
    """Return the otpauth URI that an authenticator app reads, 106 bytes at most."""
    import pyotp

    return pyotp.TOTP(secret).provisioning_uri(name=ENTRY, issuer_name=ISSUER)


def typed_key(secret: str) -> str:
    """Return the secret in groups of four, to type."""
    return " ".join(secret[place : place + 4] for place in range(0, len(secret), 4))


def typed_key_in_two(secret: str) -> tuple[str, str]:
    """Return the key in two lines, to stand beside the square."""
    key = typed_key(secret)
    half = len(key) // 2
    return key[:half].strip(), key[half:].strip()


def modules(secret: str) -> Modules:
    """Return the square with its border, row by row: True is dark."""
    import segno  # a tenth of a second, with all of urllib: only a demo needs it

    made = segno.make(uri(secret), error="l", boost_error=False, micro=False)
    return tuple(tuple(bool(cell) for cell in row) for row in made.matrix_iter(border=BORDER))


def write_picture(secret: str, out: IO[bytes]) -> None:
    """Write the square as a picture (PNG) that can be scanned from a screen."""
    import segno

    segno.make(uri(secret), error="l", boost_error=False, micro=False).save(
        out, kind="png", scale=12, border=4
    )


def in_half_blocks(square: Modules) -> list[list[tuple[bool, bool]]]:
    """Return two rows as one: for each cell, whether its top and its bottom are dark."""
    empty = (False,) * len(square[0])
    rows: Sequence[tuple[bool, ...]] = [*square, empty] if len(square) % 2 else square
    return [list(zip(rows[y], rows[y + 1], strict=True)) for y in range(0, len(rows), 2)]


class Picture:
    """The square as a picture in a file, from when it is asked for until the demo ends."""

    def __init__(self, folder: Callable[[], Path]) -> None:
        """Start without a picture.

        Args:
            folder: Where to save it, or a UserError. It is asked when a picture is wanted.
        """
        self._folder = folder
        self.path: Path | None = None
        self._data = b""

    def save(self, secret: str) -> Path:
        """Write it, for the owner only, under a name that no other file has, and return its path.

        Raises:
            UserError: It cannot be written.
        """
        if self.path is not None:
            return self.path
        folder = self._folder()
        picture = io.BytesIO()
        write_picture(secret, picture)
        self._data = picture.getvalue()
        try:
            handle, name = tempfile.mkstemp(prefix="securecllr-demo-", suffix=".png", dir=folder)
            self.path = Path(name)
            tidy_before_ending(self.delete)
            with os.fdopen(handle, "wb") as file:
                file.write(self._data)
        except OSError:
            self.delete()
            raise UserError(
                _("The picture could not be saved."),
                where=str(folder),
                remedy=_("Type the key instead."),
            ) from None
        return self.path

    def delete(self) -> None:
        """Delete it, if it is there, and still the picture or a part of it."""
        if self.path is not None:
            with contextlib.suppress(OSError):
                if self._data.startswith(self.path.read_bytes()):
                    self.path.unlink()
            self.path = None
