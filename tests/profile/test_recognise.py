"""Which files are ours: by what is in them, whatever they are called."""

import json
import zlib

import pytest

from securecllr.profile.recognise import is_earlier, is_output

REPORT = {"format": 1, "made_on": "2026-11-30", "catalogue": "2026.11", "checks": []}
PAGE = b'<html><head><meta name="generator" content="securecllr 1"></head>'
CALENDAR = b"BEGIN:VCALENDAR\r\nPRODID:-//securecllr//EN\r\nEND:VCALENDAR\r\n"
PICTURE = b"\x89PNG\r\n\x1a\ntEXtSoftware\0securecllr 1"
COPY = b'# A copy\nshared = 1\nid = "0123456789abcdef0123456789abcdef"\n'
TABLE = b"securecllr,your accounts\nGmail,two-step\n"


def test_a_report_in_json_is_known_by_all_of_its_keys_together() -> None:
    assert is_output(json.dumps(REPORT).encode())
    for missing in REPORT:
        rest = {key: value for key, value in REPORT.items() if key != missing}
        assert not is_output(json.dumps(rest).encode())
    assert is_output(b'{"securecllr_cohort": 2}')


@pytest.mark.parametrize(
    "data", [b"", b"{", b"{}", b'["securecllr_cohort"]', b"{" * 100_000, b'{"a": ' * 100_000]
)
def test_what_is_no_report_in_json_is_nobodys(data: bytes) -> None:
    assert not is_output(data)


@pytest.mark.parametrize(
    ("ours", "others"),
    [
        (PAGE, PAGE.replace(b"securecllr", b"pandoc")),
        (CALENDAR, CALENDAR.replace(b"securecllr", b"council")),
        (CALENDAR, b"X" + CALENDAR),
        (PICTURE, PICTURE.replace(b"securecllr", b"draw")),
        (PICTURE, b"GIF" + PICTURE),
        (COPY, COPY.replace(b"shared", b"share")),
        (COPY, COPY.replace(b'"0', b'"x')),
    ],
)
def test_what_is_made_to_take_away_is_known_by_its_mark(ours: bytes, others: bytes) -> None:
    assert is_output(ours)
    assert not is_output(others)


def pdf(*streams: bytes) -> bytes:
    return b"%PDF-1.7\n" + b"".join(b"stream\n%b\nendstream\n" % each for each in streams)


def test_a_pdf_is_known_by_our_name_in_any_of_its_streams_packed_or_not() -> None:
    named, other = zlib.compress(b"/Producer (securecllr)"), zlib.compress(b"/Producer (other)")
    assert is_output(pdf(named))
    assert is_output(pdf(b"no zlib", other, named))
    assert is_output(pdf(b"/Producer (securecllr)"))
    assert not is_output(pdf(other, b"no zlib"))
    assert not is_output(b"stream\n" + named)


@pytest.mark.parametrize(
    ("old", "new", "earlier"),
    [
        (TABLE, TABLE + b"X,two-step\n", True),
        (b"somebody's table\n", TABLE, False),
        (TABLE, b"\n" + TABLE, False),
        (b"\nmine", b"\nours", False),
        (PAGE, PAGE + b"<p>", True),
        (TABLE, PAGE, False),
        (b'{"securecllr_cohort": 2}', PAGE, True),
    ],
)
def test_an_earlier_file_is_one_of_ours_or_a_table_of_the_same_first_line(
    old: bytes, new: bytes, *, earlier: bool
) -> None:
    assert is_earlier(old, new) is earlier
