"""What is fuzzed: one target a reader, with the files that it starts from.

A target takes bytes, and raises where they are neither read nor refused in words that may be
shown. What was read has to be as good as any other: it is used, written, and read again. Folders
that a target makes are left for who started it to delete: the fuzzer ends the process.
"""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from securecllr.catalogue.folder import built_in
from securecllr.catalogue.overlay import laid_over
from securecllr.catalogue.pack import Pack
from securecllr.catalogue.pack_reader import PackReader
from securecllr.catalogue.po import read_po
from securecllr.catalogue.read import read_catalogue, read_pack
from securecllr.catalogue.references import dangling
from securecllr.cohort.merge import merge, read_report
from securecllr.cohort.protect import protect
from securecllr.cohort.protected_report import Report, to_json
from securecllr.cohort.tally import Tally, counted_ids, roll_up
from securecllr.errors import UserError, UserErrors
from securecllr.profile.recognise import is_output, is_profile, is_settings
from securecllr.profile.settings_file import read_settings, write_settings
from securecllr.profile.shared_copy import read_shared, shared_bytes
from tests.profile.damaging import PIECES, SAMPLES, VALUES
from tests.profile.outcomes import outcome

DAY = date(2026, 11, 25)

Test = Callable[[bytes], None]


class Find(Exception):
    """An input came to what no input may come to."""


@dataclass(frozen=True, slots=True)
class Target:
    """A reader under test.

    Attributes:
        make: Makes the test: a function of the bytes of a file.
        seeds: The files that it starts from.
        words: What the fuzzer may put in.
    """

    make: Callable[[], Test]
    seeds: Callable[[], Iterator[bytes]]
    words: tuple[bytes, ...] = (*PIECES, *VALUES)


def said(error: UserError | UserErrors) -> None:
    """Raise where a message holds what must not reach a terminal."""
    if not all(line.isprintable() for line in str(error).split("\n")):
        raise Find(repr(str(error)))


def profile() -> Test:
    """A saved file: read, shown, added to, read again."""

    def test(data: bytes) -> None:
        is_profile(data)
        is_output(data)
        found = outcome(data)
        if found not in ("read", "refused"):
            raise Find(found)

    return test


def shared_copy() -> Test:
    """A copy that somebody gave away: read, counted, written again."""
    ids = counted_ids(read_catalogue())

    def test(data: bytes) -> None:
        try:
            copy = read_shared(data, "copy.toml")
        except UserError as error:
            return said(error)
        roll_up(copy, ids)
        if read_shared(shared_bytes(copy), "copy.toml") != copy:
            raise Find("written otherwise than read")
        return None

    return test


def settings() -> Test:
    """The settings beside a profile: read, written, read again."""
    beside = Path(tempfile.mkdtemp(), "profile.toml")
    path = beside.with_name("settings.toml")

    def test(data: bytes) -> None:
        path.write_bytes(data)
        is_settings(data)
        try:
            found = read_settings(beside)
        except UserError as error:
            return said(error)
        if data.strip(b"\0 \t\r\n") and not is_settings(data):
            return None  # another's file, which is read and never replaced
        write_settings(beside, found)
        if read_settings(beside) != found:
            raise Find("written otherwise than read")
        return None

    return test


def cohort_report() -> Test:
    """A report of another council's: read, added up, written again."""
    path = Path(tempfile.mkdtemp(), "report.json")
    other = _report("f" * 32)

    def test(data: bytes) -> None:
        path.write_bytes(data)
        try:
            report = read_report(path)
            both = merge([("one", report), ("other", other)], made=DAY)
        except UserError as error:
            return said(error)
        for each in (report, both):
            path.write_bytes(to_json(each))
            if read_report(path) != each:
                raise Find("written otherwise than read")
        return None

    return test


def pack() -> Test:
    """A file of a council's own set: the first byte says which. Laid over the built-in one."""
    folder = Path(tempfile.mkdtemp())
    base = read_pack(built_in())

    def test(data: bytes) -> None:
        name = PACK_FILES[data[0] % len(PACK_FILES)] if data else PACK_FILES[0]
        if name.endswith(".po"):
            try:
                read_po(data[1:], name)
            except UserErrors as errors:
                said(errors)
            return
        path = folder / name
        path.write_bytes(data[1:])
        reader = PackReader(Pack(folder=folder), base)
        try:
            reader.read()
            catalogue = laid_over(base, reader.pack)
            for finding in dangling(catalogue, reader.lost):
                said(UserError(finding.problem, where=f"{finding.block}, {finding.key}"))
        finally:
            path.unlink()
        for error in reader.errors:
            said(error)

    return test


EXAMPLE = built_in() / "examples" / "anytown"
PACK_FILES = ("cy.po", *sorted(path.name for path in EXAMPLE.iterdir()))


def _packs() -> Iterator[bytes]:
    """Each file of the worked example, and some of ours under each name."""
    yield b'\0msgctxt "question"\nmsgid "Is it on?"\nmsgstr "Ydy?"\n'
    for number, name in enumerate(PACK_FILES[1:], 1):
        yield bytes([number]) + (EXAMPLE / name).read_bytes()
    for name in ("controls.toml", "declarations.toml", "gmail.toml", "glossary.toml", "uk.toml"):
        number = PACK_FILES.index(name) if name in PACK_FILES else 0
        yield bytes([number]) + (built_in() / name).read_bytes()[:4000].rpartition(b"\n[[")[0]


def _settings() -> Iterator[bytes]:
    yield b'how_to = true\ndevice = "phone"\ntheme = "dark"\nscheme = "system"\nmotion = false\n'
    yield b'how_to = false\nletters = true\nplain = false\nlang = "cy"\n'


def _report(folder: str) -> Report:
    counted = Tally(41, {"two-step": [29, 0, 12, 0]}, {"gmail": 41}, {"app": 29})
    return protect(counted, made=DAY, catalogue="2026.11", folder=folder)


def _reports() -> Iterator[bytes]:
    yield to_json(_report("a" * 32))
    yield msgspec.json.encode(_report("b" * 32))


def _samples() -> Iterator[bytes]:
    for path in SAMPLES:
        yield path.read_bytes()


JSON = (
    *(b'{"from":', b'"below":', b'"id":', b'"people":', b"1e400", b"-1", b"9" * 40, b"null"),
    *(b"[" * 60, b'{"a":' * 12, b"\\ud800", b'"several"', b'"change":', b'"moved":', b"0.0"),
)

TARGETS = {
    "profile": Target(profile, _samples),
    "shared copy": Target(shared_copy, _samples),
    "settings": Target(settings, _settings),
    "cohort report": Target(cohort_report, _reports, JSON),
    "pack": Target(pack, _packs),
}
