"""Which files this program made, by their content. Whatever deletes or replaces files asks here.

A name or a place proves nothing: somebody may have put their own file there. A profile is known
by its head, so that a damaged one is known too.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from securecllr.errors import UserError
from securecllr.profile.model import BLOCKS
from securecllr.profile.settings import Settings
from securecllr.toml.decode import parse, typed

_START = rb"\A(?:\xef\xbb\xbf)?"
_IS = rb"[ \t]*=[ \t]*"
_END = rb"[ \t]*\r?\n"
# Compiled when something is to be recognised, and not at every start.
_PROFILE = (
    _START
    + rb"(?:[^\[\n]*\n)*?format%b\d+%b(?:[^\[\n]*\n)*?id%b[\"']([0-9a-f]{32})[\"']"
    % (_IS, _END, _IS)
)
_BLOCK = rb"(?m)^\[\[(?:%b)\]\]%b(?:id|account|kind|at|phone|council) = " % (
    "|".join(BLOCKS).encode(),
    _END,
)
_SETTINGS = rb"(?m)^how_to = (?:true|false)[ \t]*\r?$"
_RECIPIENTS = _START + rb'\[ids\]%b[a-z-]+ = "[0-9a-f]{32}"' % _END
_WRITTEN = _START + rb'\[\[file\]\]%bpath = "' % _END
_SESSION = _START + rb"page = \d+%bblank = (?:true|false)%b" % (_END, _END)
_COHORT = rb'\A\{"folder":"[0-9a-f]{32}","salt":"[0-9a-f]{32}"'
# A list that an earlier version kept of who had asked for help.
_FOLLOW_UP = _START + rb"delete_after = \d{4}-\d\d-\d\d%b" % _END
_SHARED = rb'(?m)^(?:\xef\xbb\xbf)?shared = \d+%b(?:[^\[\n]*\n)*?id = "[0-9a-f]{32}"' % _END
_HEAD_WITHIN = 2048
_STREAM = rb"stream\r?\n"
_NAME = b"securecllr"


def is_profile(data: bytes) -> bool:
    """Return whether it is a profile, whole or damaged: by its head, or by any block of it."""
    return profile_id(data) is not None or re.search(_BLOCK, data) is not None


def profile_id(data: bytes) -> str | None:
    """Return the id in a profile's head; None where there is no such head."""
    found = re.match(_PROFILE, data[:_HEAD_WITHIN])
    return found[1].decode() if found else None


def holds_answers(data: bytes) -> bool:
    """Return whether it is a profile with an answer in it."""
    return is_profile(data) and b"[[answer]]" in data


def is_empty(data: bytes) -> bool:
    """Return whether it has no byte, as the lock of a profile has none."""
    return not data


def is_settings(data: bytes) -> bool:
    """Return whether these are the settings that go with a profile, whole or damaged."""
    if re.search(_SETTINGS, data[:_HEAD_WITHIN]):
        return True
    try:
        table = parse(data, "")
        typed(table, Settings, "")
    except UserError:
        return False
    return bool(table)


def is_recipients(data: bytes) -> bool:
    """Return whether these are the ids of the copies that were shared."""
    return re.match(_RECIPIENTS, data) is not None


def is_written_list(data: bytes) -> bool:
    """Return whether it is the list of the files that a seat has saved."""
    return re.match(_WRITTEN, data) is not None


def is_session(data: bytes) -> bool:
    """Return whether it is the file by which two windows of a session keep in step."""
    return re.match(_SESSION, data) is not None


def is_cohort(data: bytes) -> bool:
    """Return whether it is what is kept of the reports on one folder of copies."""
    return re.match(_COHORT, data) is not None


def is_follow_up(data: bytes) -> bool:
    """Return whether it is a list of people that an earlier version kept."""
    return re.match(_FOLLOW_UP, data) is not None


def is_shared_copy(data: bytes) -> bool:
    """Return whether it is a shared copy."""
    return re.search(_SHARED, data[:_HEAD_WITHIN]) is not None


def is_output(data: bytes) -> bool:
    """Return whether it was made to be taken away: a copy, a report, a reminder, a picture."""
    return (
        is_shared_copy(data)
        or b'<meta name="generator" content="securecllr' in data[:_HEAD_WITHIN]
        or (data.startswith(b"BEGIN:VCALENDAR") and b"PRODID:-//securecllr//" in data)
        or (data.startswith(b"%PDF-") and any(_NAME in part for part in _parts_of_pdf(data)))
        or _is_json_report(data)
        or (data.startswith(b"\x89PNG") and b"tEXtSoftware\0securecllr" in data[:_HEAD_WITHIN])
    )


def is_earlier(data: bytes, new: bytes) -> bool:
    """Return whether a file is an earlier one of what is to take its place.

    A table or a text for an editor has no mark of ours in it: it is known by its first line, which
    says of what it is.
    """
    if is_output(new):
        return is_output(data)
    first = new.split(b"\n", 1)[0]
    return len(first) > 1 and data.split(b"\n", 1)[0] == first


def _is_json_report(data: bytes) -> bool:
    if not data.startswith(b"{"):
        return False
    import json  # for a report, and not for a start

    try:
        keys = set(json.loads(data))
    except (ValueError, RecursionError):
        return False
    return "securecllr_cohort" in keys or keys >= {"format", "made_on", "catalogue", "checks"}


def _parts_of_pdf(data: bytes) -> Iterator[bytes]:
    """Yield what the streams of a PDF hold: the name of the program is packed in one of them."""
    yield data
    for found in re.finditer(_STREAM, data):
        try:
            yield zlib.decompressobj().decompress(data[found.end() :], 1_000_000)
        except zlib.error:
            continue
