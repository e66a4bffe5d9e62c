"""Which text is safe to show: the rule for every word that comes out of a file or a keyboard.

Escape codes and bidi controls in data reach the terminal through every widget and every print,
so they are refused when a file is read, and taken out of messages.
"""

from __future__ import annotations

from pathlib import Path

_LONGEST_PATH = 2000  # whoever is told of a file has to find it, so a path is hardly ever cut


def is_safe(text: str) -> bool:
    """Return whether a text is free of control, format, bidi and line-breaking characters.

    Python's notion of "printable" is just this: it leaves out the Unicode categories Cc, Cf, Cs,
    Co, Cn, Zl and Zp, and every space but the common one.
    """
    return text.isprintable()


def shown(text: str, limit: int = 60) -> str:
    """Return a text as a message may quote it: unsafe characters spelt out, a long one cut."""
    spelt = text
    if not is_safe(text):
        spelt = "".join(char if is_safe(char) else f"<U+{ord(char):04X}>" for char in text)
    return spelt if len(spelt) <= limit else spelt[: limit - 3] + "..."


def shown_path(path: Path) -> str:
    """Return a path as it may be quoted: unsafe characters spelt out."""
    return shown(str(path), limit=_LONGEST_PATH)
