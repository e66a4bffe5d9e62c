"""Whether the system has a font to print with, as fontconfig knows it."""

from __future__ import annotations

import contextlib
import ctypes

# As Windows, Linux and macOS call it.
_NAMES = ("libfontconfig-1.dll", "libfontconfig.so.1", "libfontconfig.1.dylib")
_SYSTEM, _APPLICATION = 0, 1  # FcSetName


class _FontSet(ctypes.Structure):
    """The public part of fontconfig's FcFontSet."""

    _fields_ = (("nfont", ctypes.c_int), ("sfont", ctypes.c_int), ("fonts", ctypes.c_void_p))


def has_fonts() -> bool:
    """Return whether there is any font; also True where fontconfig cannot be asked."""
    for name in _NAMES:
        with contextlib.suppress(OSError, AttributeError):
            return _count(ctypes.CDLL(name)) > 0
    return True


def _count(fontconfig: ctypes.CDLL) -> int:
    """Return how many fonts the library knows in its current configuration."""
    fontconfig.FcConfigGetFonts.argtypes = (ctypes.c_void_p, ctypes.c_int)
    fontconfig.FcConfigGetFonts.restype = ctypes.POINTER(_FontSet)
    fontconfig.FcInit()
    found = (fontconfig.FcConfigGetFonts(None, which) for which in (_SYSTEM, _APPLICATION))
    return sum(fonts.contents.nfont for fonts in found if fonts)
