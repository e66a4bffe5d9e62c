"""The shared copy: read back as it was made, and refused where it is anything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.catalogue.model import ANSWER_WORDS
from securecllr.errors import UserError
from securecllr.profile.shared_copy import (
    LARGEST,
    MARK,
    MARK_WITHIN,
    Shared,
    SharedCheck,
    read_shared,
    shared_bytes,
)
from tests.profile.blocks import SAMPLE, ids

checks = st.builds(
    SharedCheck,
    kind=ids,
    control=ids,
    answer=st.sampled_from(ANSWER_WORDS),
    choice=st.none() | ids,
)
copies = st.builds(
    Shared,
    shared=st.just(1),
    id=st.text("0123456789abcdef", min_size=32, max_size=32),
    month=st.dates().map(lambda day: f"{2000 + day.year % 100}-{day.month:02}"),
    check=st.lists(checks, min_size=1, max_size=6),
)
GOOD = shared_bytes(
    Shared(shared=1, id="0" * 32, month="2026-11", check=[SharedCheck("gmail", "two-step", "no")])
)


@given(copies)
def test_what_is_written_is_read_back(shared: Shared) -> None:
    data = shared_bytes(shared)
    assert read_shared(data, "copy.toml") == shared
    assert MARK in data[:MARK_WITHIN]


def test_far_more_than_anyone_has_is_let_in() -> None:
    check = SharedCheck("k" * 48, "c" * 48, "unsure", "x" * 48)
    copy = Shared(shared=1, id="0" * 32, month="2026-11", check=[check] * 2000)
    assert len(shared_bytes(copy)) < LARGEST


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"shared = 1", b"shared = 2"),
        (b"2026-11", b"2026-13"),
        (b"2026-11", b"2026-11-22"),
        (b"0" * 32, b"0" * 31),
        (b'"no"', b'"never"'),
        (b'"gmail"', b'"Gmail"'),
        (b'"gmail"', b'"g\\u202email"'),
        (b'answer = "no"', b'answer = "no"\nat = 2026-11-22'),
        (b"month", b'label = "mine"\nmonth'),
        (b"[[check]]", b"[check]"),
    ],
)
def test_anything_else_is_refused(old: bytes, new: bytes) -> None:
    assert old in GOOD
    with pytest.raises(UserError):
        read_shared(GOOD.replace(old, new, 1), "copy.toml")


def test_a_profile_is_no_shared_copy() -> None:
    assert MARK not in SAMPLE
    with pytest.raises(UserError):
        read_shared(SAMPLE, "profile.toml")
