"""The quick way to read a block: one in just the shape that we write, which nearly all are.

Whatever is written in any other way, or is wrong, gives None: then it is read as any TOML is.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

# Short texts of plain ASCII without a quote or a backslash, dates, moments in UTC, small numbers.
_TEXT = rb'"[ !#-\[\]-~]{0,200}"'
_DAY = rb"\d{4}-\d\d-\d\d"
_TIME = rb"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d"
_NUMBER = rb"0|[1-9]\d{0,8}"
_END = rb"[ \t]*\r?\n"
_KEY = rb"([a-z_]+) = "
_LINE = re.compile(
    rb"%b(?:(%b)|(%b)|(%b) (%b)\+00:00|(%b))%b" % (_KEY, _TEXT, _DAY, _DAY, _TIME, _NUMBER, _END)
)
_BLOCK = re.compile(
    rb"\[\[([a-z]+)\]\]%b((?:[a-z_]+ = (?:%b|%b|%b %b\+00:00|%b)%b)*)(?:\r?\n)*"
    % (_END, _TEXT, _DAY, _DAY, _TIME, _NUMBER, _END)
)


def quick_block(data: bytes) -> tuple[str, dict[str, Any]] | None:
    """Give a block's name and its table, or None where it is not in the shape that we write."""
    shape = _BLOCK.fullmatch(data)
    if shape is None:
        return None
    name, lines = shape.groups()
    table: dict[str, Any] = {}
    try:
        for found in _LINE.finditer(lines):
            key, text, day, moment_day, time, number = found.groups()
            word = key.decode()
            if word in table:
                return None
            if text is not None:
                table[word] = text[1:-1].decode()
            elif day is not None:
                table[word] = date.fromisoformat(day.decode())
            elif number is not None:
                table[word] = int(number)
            else:
                moment = datetime.fromisoformat(f"{moment_day.decode()} {time.decode()}")
                table[word] = moment.replace(tzinfo=UTC)
    except ValueError:  # no such day
        return None
    return name.decode(), table
