"""The log itself: a head and blocks in file order, to and from bytes.

Pure: no file is opened here. A block starts at a line ``[[name]]`` and reaches to the next such
line; each is parsed alone, which gives every error its line and every block its place. That is
sound because no value may hold a line break, so no such line can be inside a text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

import msgspec
import tomli_w
from msgspec import Struct, field

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
from securecllr.sanitize import shown
from securecllr.toml.decode import UnknownEntry, at_line, mend_entry, no_such_entry, parse, typed

_HEADER = re.compile(rb"^[ \t]*\[\[[^\[\]\n]*\]\][^\n]*$", re.MULTILINE)
_LARGE = 10**9
# Outside of these a moment cannot be told in the person's own time: Python's calendar ends there.
_EARLIEST, _LATEST = 1900, 2200


class NewerFormat(UserError):
    """A profile that a newer version wrote: it is whole, and not for this one to touch."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(
            _("This profile was written by a newer securecllr: {what}").format(what=what),
            where=where,
            remedy=_("Update securecllr to open it. It was left as it is."),
        )


class Log(Struct):
    """A profile as read: its head, its blocks in file order, and the bytes they came from.

    ``starts`` gives the byte at which each block's header stands.
    """

    head: Head
    data: bytes
    blocks: list[Block] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)


def new_log(profile_id: str, today: date) -> Log:
    """Return an empty log. ``profile_id`` is 32 hexadecimal digits, chosen at random."""
    head = Head(format=FORMAT, id=profile_id, created=today)
    return Log(head, tomli_w.dumps(_plain(head)).encode())


def block_bytes(block: Block) -> bytes:
    """Write one block. tomli-w may put a short table on one line, so the header is ours."""
    return f"\n[[{NAMES[type(block)]}]]\n{tomli_w.dumps(_plain(block))}".encode()


def extend(log: Log, blocks: list[Block], pieces: list[bytes]) -> None:
    """Add blocks at the end of a log, in memory. What was there is not touched.

    Args:
        log: The log.
        blocks: The blocks.
        pieces: Each of them as ``block_bytes``.
    """
    end = _line_end(log.data)
    at = len(log.data) + len(end)
    for piece in pieces:
        log.starts.append(at + 1)  # after the empty line that comes before a block
        at += len(piece)
    log.data = b"".join((log.data, end, *pieces))
    log.blocks.extend(blocks)


def with_block(data: bytes, block: Block) -> bytes:
    """Return a file's bytes as they are with one more block at their end."""
    return b"".join((data, _line_end(data), block_bytes(block)))


def _line_end(data: bytes) -> bytes:
    """Return what ends the last line of a file, where an editor has left it open."""
    return b"" if data.endswith(b"\n") else b"\n"


def check_readable(blocks: list[Block], pieces: list[bytes], known: set[str], where: str) -> None:
    """Read blocks back before they are saved: what cannot be read must never be.

    Args:
        blocks: The blocks.
        pieces: Each of them as ``block_bytes``.
        known: The ids of the accounts above.
        where: The file's name, for messages.

    Raises:
        UserError: One of them would be refused when the file is opened again.
    """
    for block, piece in zip(blocks, pieces, strict=True):
        again = _read_block(piece, where, 1)
        if again != block:
            raise UserError(_("This cannot be saved as it is."), where=where)
        _check_fits(block, known, where)


def read_log(data: bytes, where: str) -> Log:
    """Read a profile's bytes.

    Args:
        data: The whole file.
        where: The file's name, for messages.

    Raises:
        NewerFormat: A newer version wrote them. That is so too where there is damage above:
            what this version would call whole would lack what the newer one has added.
        UserError: The bytes are not a profile that this version can read.
    """
    if not data.strip():
        raise UserError(
            _("This file is empty, so it is no profile."),
            where=where,
            remedy=_("Choose another file. Or move it away, and securecllr will start a new one."),
        )
    starts = [found.start() for found in _HEADER.finditer(data)]
    try:
        log = Log(_read_head(data[: starts[0]] if starts else data, where), data)
        known = {YOU}
        for line, piece in _pieces(data, starts):
            block = _read_block(piece, where, line)
            _check_fits(block, known, at_line(where, line))
            log.blocks.append(block)
        log.starts += starts
    except NewerFormat:
        raise
    except UserError:
        _refuse_newer(data, starts, where)
        raise
    return log


def _pieces(data: bytes, starts: list[int]) -> Iterator[tuple[int, bytes]]:
    """Yield the bytes of each block, with the number of its first line."""
    line = 1 + data.count(b"\n", 0, starts[0]) if starts else 1
    for start, end in pairwise([*starts, len(data)]):
        yield line, data[start:end]
        line += data.count(b"\n", start, end)


def _refuse_newer(data: bytes, starts: list[int], where: str) -> None:
    """Raise ``NewerFormat`` if any block of a damaged file can be from a newer version."""
    for line, piece in _pieces(data, starts):
        try:
            _read_block(piece, where, line)
        except NewerFormat:
            raise
        except UserError:
            continue


def whole_part(data: bytes) -> bytes:
    """Return the longest readable beginning of a damaged file; b"" where there is none.

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
        raise NewerFormat(where, _("it has format {n}.").format(n=_number(version)))
    here = _("{file}, the first lines").format(file=where)
    try:
        head = typed(table, Head, here)
    except UnknownEntry as unknown:
        raise NewerFormat(here, unknown.what) from None
    if head.format != FORMAT:
        raise UserError(
            _("There is no profile format {n}.").format(n=_number(head.format)),
            where=where,
            remedy=_("Use a copy of the file from before it was changed."),
        )
    return head


def _number(number: int) -> str:
    """Return a number for a message. Python writes out no number of thousands of digits."""
    return shown(str(number) if abs(number) < _LARGE else hex(number))


def _read_block(data: bytes, where: str, line: int) -> Block:
    """Read one block: a name in double brackets and its keys.

    Raises:
        NewerFormat: It is sound TOML, and has a name, a key or a word that is not known here.
        UserError: It cannot be read.
    """
    table = parse(data, where, first_line=line)
    name, *others = table
    if others or name not in BLOCKS or not isinstance(table[name], list):
        raise NewerFormat(at_line(where, line), no_such_entry(", ".join(others) or name))
    here = f"{at_line(where, line)}, {name}"
    try:
        return typed(table[name][0], BLOCKS[name], here)
    except UnknownEntry as unknown:
        raise NewerFormat(here, unknown.what) from None


def _check_fits(block: Block, known: set[str], where: str) -> None:
    """Check a block against those above it: it may only speak of an account that is there."""
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
    problem = problem or _value_problem(block)
    if problem:
        raise UserError(problem, where=where, remedy=mend_entry())


def _value_problem(block: Block) -> str | None:
    """Return what is wrong with a block's values where their types are right."""
    match block:
        case Plan(when=None, using=None, until=None):
            return _("This plan has no when and using, and no until.")
        case Plan(when=str(when), using=str(using)):
            return free_text_problem(when) or free_text_problem(using)
        case Plan(when=when, using=using) if when is not None or using is not None:
            return _("This plan needs both when and using.")
        case Account(label=str(label)):
            return free_text_problem(label)
        case Answer(at=at) | Attestation(at=at) if not _EARLIEST <= at.year <= _LATEST:
            return _("The year {n} cannot be right here.").format(n=at.year)
    return None


def _plain(block: msgspec.Struct) -> dict[str, Any]:
    """Turn a struct into a table of plain values, with what is None left out."""
    return {key: value for key, value in msgspec.structs.asdict(block).items() if value is not None}
