"""The quick way to read a shared copy: one in just the shape that we write, which nearly all are.

Whatever is written in any other way, or is wrong, gives None: then it is read as any TOML is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# An id of the catalogue's: 48 letters at most, and no dash at an end or beside another.
_ID = r"(?![a-z0-9-]{49})[a-z0-9]++(?:-[a-z0-9]++)*+"
_BLOCK = (
    r'\n\[\[check\]\]\nkind = "{id}"\ncontrol = "{id}"\nanswer = "{word}"\n(?:choice = "{id}"\n)?+'
)
_HEAD = re.compile(
    r"(?:# [ -~]*\n)*+"
    r'shared = 1\nid = "([0-9a-f]{32})"\nmonth = "((?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2]))"\n'
)
# One to hold all of it to the shape, one to take out what is in it.
_SHAPE = re.compile(
    f"(?:{_BLOCK.replace('{id}', _ID).replace('{word}', '(?:looked|think|no|unsure|na)')})++"
)
_PARTS = re.compile(_BLOCK.replace("{id}", "([a-z0-9-]+)").replace("{word}", "([a-z]+)"))


class Copy(NamedTuple):
    """A shared copy as it is counted: each check is kind, control, answer, and choice or ""."""

    id: str
    month: str
    checks: list[tuple[str, str, str, str]]


def quick_copy(data: bytes) -> Copy | None:
    """Give a copy, or None where it is not in the shape that we write."""
    try:
        text = data.decode("ascii")
    except UnicodeDecodeError:
        return None
    head = _HEAD.match(text)
    if head is None or _SHAPE.fullmatch(text, head.end()) is None:
        return None
    return Copy(head[1], head[2], _PARTS.findall(text, head.end()))
