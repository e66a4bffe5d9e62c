"""Line numbers in a pack's files: of an entry, and of a finding."""

from __future__ import annotations

import re

from securecllr.catalogue.findings import FILE_BLOCK, KIND_BLOCK, Finding
from securecllr.catalogue.pack import Pack
from securecllr.errors import UserError
from securecllr.toml.decode import at_line
from securecllr.toml.line_numbers import TOP, Lines

_NAMED = r'(?P<table>\w+) "(?P<name>.*)"(?: \((?P<choice>.*)\))?'
_NAMED_BY = {"how_to": "control", "term": "word"}


def lines_of(pack: Pack, file: str) -> Lines:
    """Return the lines of one of a pack's files; of none, where it was not read."""
    return Lines(pack.files.get(file, b"").decode("utf-8-sig", errors="replace"))


def located(file: str, line: int, block: str = "") -> str:
    """Return a place in words: the file, the line, and what stands there."""
    place = at_line(file, line)
    return f"{place}, {block}" if block else place


def as_error(finding: Finding, pack: Pack) -> UserError:
    """Return a finding as an error, with its line where its file is one of the pack's."""
    said = f"{finding.block}, {finding.key}"
    line = line_of(finding, pack)
    where = located(finding.file, line, said) if line else f"{finding.file}, {said}"
    return UserError(finding.problem, where=where, remedy=finding.remedy)


def line_of(finding: Finding, pack: Pack) -> int | None:
    """Return the line that a finding is about, or else that of its block; None: not in this pack.

    A block that is missing is one of its whole file.
    """
    if finding.file not in pack.files:
        return None
    lines = lines_of(pack, finding.file)
    key = re.sub(r" (\d+)", lambda found: f"[{int(found[1]) - 1}]", finding.key)
    key = key.replace("] ", "].")
    if finding.block in (FILE_BLOCK, KIND_BLOCK, "pack"):
        return lines.of(TOP, key)
    if (named := re.fullmatch(_NAMED, finding.block)) is None:
        return lines.of(TOP, f"{finding.block}.{key}")
    names = {_NAMED_BY.get(named["table"], "id"): named["name"]}
    if named["choice"]:
        names["choice"] = named["choice"]
    block = lines.block(named["table"], **names)
    return lines.of(block, key) if block else 1
