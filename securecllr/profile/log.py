"""The log itself: a head and blocks in file order, to and from bytes.

Pure: no file is opened here. A block starts at a line ``[[name]]`` and reaches to the next such
line; each is parsed alone, which gives every mistake its line and every block its place. That
is sound because no value may hold a line break, so no such line can be inside a text.
"""

from __future__ import annotations

import contextlib
import re
from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise
from typing import Any

import msgspec
import tomli_w

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile.model import (
    BLOCKS,
    FORMAT,
    NAMES,
    YOU,
    Account,
    Answer,
    Attestation,
    Block,
    Head,
    Left,
    Plan,
    free_text_problem,
)
from securecllr.profile.quick import quick_block
from securecllr.sanitize import shown
from securecllr.toml.decode import parse, typed

_HEADER = re.compile(rb"^[ \t]*\[\[[^\[\]\n]*\]\][^\n]*$", re.MULTILINE)
_LARGE = 10**9
# Outside of these a moment cannot be told in the person's own time: Python's calendar ends there.
_EARLIEST, _LATEST = 1900, 2200


class NewerFormat(UserError):
    """A profile of a format to come: it is whole, and not for this version to touch."""


@dataclass(slots=True)
class Log:
    """A profile as read: its head, its blocks in file order, and the bytes they came from.

    ``starts`` gives the byte at which each block's header stands.
    """

    head: Head
    data: bytes
    blocks: list[Block] = field(default_factory=list)
    starts: list[int] = field(default_factory=list, compare=False)


def new_log(profile_id: str, today: date) -> Log:
    """Start an empty log. ``profile_id`` is 32 hexadecimal digits, chosen at random."""
    head = Head(format=FORMAT, id=profile_id, created=today)
    return Log(head, tomli_w.dumps(_plain(head)).encode())


def appended(data: bytes, blocks: list[Block]) -> bytes:
    """Give a file's bytes with blocks added at the end. What was there is not touched."""
    end = b"" if data.endswith(b"\n") else b"\n"
    return b"".join((data, end, *map(_block_bytes, blocks)))


def starts_of(data: bytes, blocks: list[Block]) -> list[int]:
    """Give the byte at which each block's header will stand, once added to a file's bytes."""
    at = len(data) + (0 if data.endswith(b"\n") else 1)
    starts = []
    for block in blocks:
        starts.append(at + 1)  # after the empty line that comes before a block
        at += len(_block_bytes(block))
    return starts


def hold_readable(blocks: list[Block], known: set[str], where: str) -> None:
    """Read blocks back before they are written: what cannot be read must never be saved.

    Raises:
        UserError: One of them would be refused when the file is opened again.
    """
    for block in blocks:
        again = _read_block(_block_bytes(block), where, 1)
        if again != block:
            raise UserError(_("This cannot be saved as it is."), where=where)
        _check_fits(block, known, where)


def read_log(data: bytes, where: str) -> Log:
    """Read a profile's bytes.

    Args:
        data: The whole file.
        where: The file's name, for messages.

    Raises:
        UserError: The bytes are not a profile that this version can read.
    """
    if not data.strip():
        raise UserError(
            _("This file is empty, so it is no profile."),
            where=where,
            remedy=_("Choose another file. Or move it away, and securecllr will start a new one."),
        )
    starts = [found.start() for found in _HEADER.finditer(data)]
    log = Log(_read_head(data[: starts[0]] if starts else data, where), data)
    line = 1 + data.count(b"\n", 0, starts[0]) if starts else 1
    known = {YOU}
    for start, end in pairwise([*starts, len(data)]):
        block = _read_block(data[start:end], where, line)
        _check_fits(block, known, f"{where}, line {line}")
        log.blocks.append(block)
        log.starts.append(start)
        line += data.count(b"\n", start, end)
    return log


def whole_part(data: bytes) -> bytes:
    """Give the longest beginning of a damaged file that can still be read; b"" where none can.

    Blocks are only ever added at the end, so what stands above the damage is whole.
    """
    ends = [found.start() for found in _HEADER.finditer(data)] + [len(data)]
    # What stands below damage is not whole either, so the last readable end can be halved in on.
    place = bisect_left(ends, True, key=lambda end: not _is_readable(data[:end]))
    return data[: ends[place - 1]] if place else b""


def _is_readable(data: bytes) -> bool:
    try:
        read_log(data, "")
    except UserError:
        return False
    return True


def _read_head(data: bytes, where: str) -> Head:
    """Read the lines above the first block. A newer format is refused before anything else."""
    table = parse(data, where)
    version = table.get("format")
    if isinstance(version, int) and version > FORMAT:
        raise NewerFormat(
            _("This profile was made by a newer securecllr (format {n}).").format(
                n=_number(version)
            ),
            where=where,
            remedy=_("Install the newest securecllr to open it. It was left as it is."),
        )
    head = typed(table, Head, _("{file}, the first lines").format(file=where))
    if head.format != FORMAT:
        raise UserError(
            _("There is no profile format {n}.").format(n=_number(head.format)),
            where=where,
            remedy=_("Use a copy of the file from before it was changed."),
        )
    return head


def _number(number: int) -> str:
    """Give a number for a message. Python writes out no number of thousands of digits."""
    return shown(str(number) if abs(number) < _LARGE else hex(number))


def _read_block(data: bytes, where: str, line: int) -> Block:
    """Read one block: a name in double brackets and its keys."""
    if (quick := quick_block(data)) is not None and quick[0] in BLOCKS:
        # Its texts are plain ASCII, so there is nothing unsafe to look for.
        with contextlib.suppress(msgspec.ValidationError):
            return msgspec.convert(quick[1], BLOCKS[quick[0]], builtin_types=(datetime, date))
    table = parse(data, where, first_line=line)
    here = _("{file}, line {line}").format(file=where, line=line)
    name, *others = table
    if others or name not in BLOCKS or not isinstance(table[name], list):
        raise UserError(
            _("There is no entry called {key} here.").format(key=shown(", ".join(others) or name)),
            where=here,
            remedy=_("Use a copy of the file from before it was changed."),
        )
    return typed(table[name][0], BLOCKS[name], f"{here}, {name}")


def _check_fits(block: Block, known: set[str], where: str) -> None:
    """Hold a block against those above it: it may only speak of an account that is there."""
    problem: str | None = None
    match block:
        case Account(id=account) if account == YOU:
            problem = _("No account can be called {id}.").format(id=account)
        case Account(id=account):
            known.add(account)
        case Answer(account=account, answer=("looked" | "na"), valid_until=None):
            problem = _("This answer has no valid_until.")
        case Answer(account=account) | Plan(account=account) | Left(account=account):
            if account not in known:
                problem = _("There is no account called {id} above this.").format(id=account)
    match block:
        case Plan(when=when, using=using):
            problem = problem or free_text_problem(when) or free_text_problem(using)
        case Account(label=str(label)):
            problem = problem or free_text_problem(label)
        case Answer(at=at) | Attestation(at=at) if not _EARLIEST <= at.year <= _LATEST:
            problem = problem or _("The year {n} cannot be right here.").format(n=at.year)
    if problem:
        raise UserError(problem, where=where, remedy=_("Mend that entry in a text editor."))


def _block_bytes(block: Block) -> bytes:
    """Write one block. tomli-w may put a short table on one line, so the header is ours."""
    return f"\n[[{NAMES[type(block)]}]]\n{tomli_w.dumps(_plain(block))}".encode()


def _plain(block: msgspec.Struct) -> dict[str, Any]:
    """Turn a struct into a table of plain values, with what is None left out."""
    return {key: value for key, value in msgspec.structs.asdict(block).items() if value is not None}
