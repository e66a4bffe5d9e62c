"""The QR code to scan, and the key to type instead: what carries the secret to a phone.

The entry is named so that it can be found and deleted later; a longer name is cut off in apps.
"""

from __future__ import annotations

import contextlib
import io
import os
import struct
import tempfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.signals import tidy_before_ending

if TYPE_CHECKING:
    from segno import QRCode

# Both are short: an address of 106 bytes is the most that a square of 37 modules holds, and with
# its border that fits a window of 80 by 24 beside some words.
ENTRY = "demo-delete-me"  # the name stands in texts, too
ISSUER = "securecllr"
BORDER = 2
_PNG_HEAD = 33  # the signature, and the part that has to come first

Modules = tuple[tuple[bool, ...], ...]


def uri(secret: str) -> str:
    """Return the otpauth URI that an authenticator app reads, 106 bytes at most."""
    import pyotp

    return pyotp.TOTP(secret).provisioning_uri(name=ENTRY, issuer_name=ISSUER)


def typed_key(secret: str) -> str:
    """Return the secret in groups of four, to type."""
    return " ".join(secret[place : place + 4] for place in range(0, len(secret), 4))


def typed_key_in_two(secret: str) -> tuple[str, str]:
    """Return the key in two lines, to stand beside the QR code."""
    key = typed_key(secret)
    half = len(key) // 2
    return key[:half].strip(), key[half:].strip()


def modules(secret: str) -> Modules:
    """Return the QR code with its border, row by row: True is dark."""
    rows = _qr_code(secret).matrix_iter(border=BORDER)
    return tuple(tuple(bool(cell) for cell in row) for row in rows)


def picture_bytes(secret: str) -> bytes:
    """Return the QR code as a picture (PNG) that can be scanned from a screen."""
    plain = io.BytesIO()
    _qr_code(secret).save(plain, kind="png", scale=12, border=4)
    data = plain.getvalue()
    return data[:_PNG_HEAD] + _made_by() + data[_PNG_HEAD:]


def _qr_code(secret: str) -> QRCode:
    import segno  # a tenth of a second, with all of urllib: only a demo needs it

    return segno.make(uri(secret), error="l", boost_error=False, micro=False)


def _made_by() -> bytes:
    """Return the part of a PNG that says what made it, so that one left behind is known as ours."""
    named = b"tEXtSoftware\0securecllr"
    return struct.pack(">I", len(named) - 4) + named + struct.pack(">I", zlib.crc32(named))


def in_half_blocks(qr_code: Modules) -> list[list[tuple[bool, bool]]]:
    """Return two rows as one: for each cell, whether its top and its bottom are dark."""
    empty = (False,) * len(qr_code[0])
    rows: Sequence[tuple[bool, ...]] = [*qr_code, empty] if len(qr_code) % 2 else qr_code
    return [list(zip(rows[y], rows[y + 1], strict=True)) for y in range(0, len(rows), 2)]


class Picture:
    """The QR code as a picture in a file, from when it is asked for until the demo ends."""

    def __init__(self, folder: Path) -> None:
        """Start without a picture.

        Args:
            folder: Where to save it. It is made if need be, and goes again if it is empty then.
        """
        self._folder = folder
        self._made_folder = False
        self.path: Path | None = None
        self._data = b""

    def save(self, secret: str) -> Path:
        """Write it, for the owner only, under a name that no other file has, and return its path.

        Raises:
            UserError: It cannot be written.
        """
        if self.path is not None:
            return self.path
        self._data = picture_bytes(secret)
        try:
            self._make_folder()
            handle, name = tempfile.mkstemp(
                prefix="securecllr-demo-", suffix=".png", dir=self._folder
            )
            self.path = Path(name)
            tidy_before_ending(self.delete)
            with os.fdopen(handle, "wb") as file:
                file.write(self._data)
        except OSError:
            self.delete()
            raise UserError(
                _("The picture could not be saved."),
                where=str(self._folder),
                remedy=_("Type the key instead."),
            ) from None
        return self.path

    def _make_folder(self) -> None:
        """Make the folder for its owner only, where its own folder is there and it is not."""
        if not self._folder.exists():
            self._folder.mkdir(mode=0o700)
            self._made_folder = True

    def delete(self) -> None:
        """Delete it, if it is there, and still the picture or a part of it."""
        if self.path is not None:
            with contextlib.suppress(OSError):
                if self._data.startswith(self.path.read_bytes()):
                    self.path.unlink()
            self.path = None
        if self._made_folder:
            with contextlib.suppress(OSError):  # something else is in it now
                self._folder.rmdir()
