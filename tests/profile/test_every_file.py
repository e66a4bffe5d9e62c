"""A fault at every system call of whatever writes a file: the older one is whole, no half stays."""

import contextlib
import errno
import os
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from securecllr.errors import UserError
from securecllr.presenter.session import PresenterSession
from securecllr.presenter.shared_state import SharedSession
from securecllr.profile.recipients import keep_id
from securecllr.profile.settings import Settings
from securecllr.profile.settings_file import write_settings
from securecllr.reports.save import save_as, save_new
from securecllr.reports.shared_copy import make_copy, write_copy
from tests.cli.running import walk_of_today
from tests.profile.blocks import account, answer
from tests.profile.faults import Faults

pytestmark = pytest.mark.posix("it counts calls that POSIX has")

REPORT = b'<!DOCTYPE html>\n<meta name="generator" content="securecllr 1.0">\n'


def settings(folder: Path) -> Callable[[], object]:
    write_settings(folder / "profile.toml", Settings())
    return lambda: write_settings(folder / "profile.toml", Settings(theme="light"))


def recipients(folder: Path) -> Callable[[], object]:
    keep_id(folder / "profile.toml", "council", "0" * 32, 1)
    return lambda: keep_id(folder / "profile.toml", "party", "1" * 32, 1)


def report_replaced(folder: Path) -> Callable[[], object]:
    (folder / "r.html").write_bytes(REPORT)
    return lambda: save_as(folder / "r.html", REPORT + b"more", lambda: True)


def report_new(folder: Path) -> Callable[[], object]:
    save_new(folder / "r.html", REPORT)
    return lambda: save_new(folder / "r.html", REPORT + b"more")


def session(folder: Path) -> Callable[[], object]:
    shared = SharedSession(folder, "room")
    shared.open()
    return lambda: shared.change(lambda _old: PresenterSession(page=5))


def shared_copy(folder: Path) -> Callable[[], object]:
    audit = walk_of_today(folder / "profile.toml")
    audit.store.add(account(), answer("no"))
    copy = make_copy(audit, given=folder / "copy.toml")
    return lambda: write_copy(copy)


WRITERS = [settings, recipients, report_replaced, report_new, session, shared_copy]


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EROFS])
@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.__name__)
def test_a_call_that_fails_harms_no_file_and_leaves_no_half(
    writer: Callable[[Path], Callable[[], object]], number: int, tmp_path: Path
) -> None:
    (tmp_path / "whole").mkdir()
    write = writer(tmp_path / "whole")
    write()
    whole = files_in(tmp_path / "whole")

    def strike() -> None:
        raise OSError(number, os.strerror(number))

    for at in count(1):
        folder = tmp_path / str(at)
        folder.mkdir()
        write = writer(folder)
        before = files_in(folder)
        faults = Faults(at, strike)
        with faults.everywhere(), contextlib.suppress(UserError):
            write()
        if len(faults.calls) < at:
            break
        after = files_in(folder)
        left = [name for name in after if name.endswith(".new")]
        assert not left or faults.calls[at - 1] == "unlink", "only what cannot be deleted stays"
        for name in {*before, *after} - {*left}:
            same = {len(before.get(name, b"")), len(whole.get(name, b""))}
            assert name in after or name not in before
            assert name not in after or len(after[name]) in same, f"{name}, {faults.calls[at - 1]}"
    assert at > 5
