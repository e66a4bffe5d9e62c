"""No act of ours deletes, moves or replaces a file that is not ours: every foreign byte stays."""

import contextlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from securecllr.cli.host import TerminalHost
from securecllr.cli.move_seats import MoveSeatsOptions, move_seats
from securecllr.cli.options import CommonOptions
from securecllr.cli.restore import restore
from securecllr.cohort.delete import delete_copies
from securecllr.demo.qr import Picture
from securecllr.errors import NoKeyring, UserError
from securecllr.presenter.session import PresenterSession
from securecllr.presenter.shared_state import SharedSession
from securecllr.profile import files, keyring_store
from securecllr.profile.erasure import belongings_of, forget
from securecllr.profile.recipients import keep_id
from securecllr.profile.recognise import is_profile
from securecllr.profile.settings import Settings
from securecllr.profile.settings_file import write_settings
from securecllr.profile.store import Store
from securecllr.reports.save import save_as
from tests.flows.interfaces import open_audit
from tests.profile.blocks import DAY, SAMPLE, answer

NAMES = [
    "profile.toml",
    "profile.previous.toml",
    "profile.broken-20261122-180411.toml",
    "profile.kept-20261122-180411.toml",
    "profile-LAPTOP7.toml",
    "profile (conflicted copy 2026-11-22).toml",
    "._profile.toml",
    ".profile.toml.x1y2.new",
    ".profile.toml.lock",
    "settings.toml",
    "shared-with.toml",
    "presenting.toml",
    "follow-up-until-2026-12-24.toml",
    "report.html",
    "securecllr-shared-2026-11.toml",
    *(f"seats/anne{part}" for part in (".toml", ".previous.toml", ".settings.toml", "-X.toml")),
    "seats/.anne.toml.lock",
    "seats/anne.written.toml",
    *(f"../securecllr-anne/{name}" for name in ("securecllr-report.html", "notes.txt")),
    *(f"../securecllr-anne/{name}" for name in (".securecllr-r.html.x1y2.new", "empty.txt")),
    "../out/anne.html",
    f"cohorts/{'0f' * 12}.json",
]
OWN = [
    SAMPLE,
    b'how_to = true\ntheme = "light"\n',
    b'[ids]\ncouncil = "0123456789abcdef0123456789abcdef"\n',
    b"page = 3\nblank = false\ncounted = false\n",
    b'shared = 1\nid = "0123456789abcdef0123456789abcdef"\nmonth = "2026-11"\n',
    b'<!DOCTYPE html>\n<meta name="generator" content="securecllr 1">\n',
    b'{"folder":"%b","salt":"%b"}' % (b"0f" * 16, b"1e" * 16),
    b"delete_after = 2026-12-24\n",
    b"",
]
# A seat's list of what it has saved, for the folder that stands in the place of TOP.
LIST = b"".join(
    b'[[file]]\npath = "TOP/%b"\nsha256 = "%b"\n' % (name, sha256(OWN[5]).hexdigest().encode())
    for name in (b"out/anne.html", b"securecllr-anne/notes.txt", b"nowhere/report.html")
)
DAMAGED = [SAMPLE[:120], SAMPLE[:400] + b"\0" * 99, b"\xff" + SAMPLE, SAMPLE[90:]]
FOREIGN = [
    b"Dear councillor\n",
    b"\xff\xfe\0",
    b"root:x:0:0:root:/root:/bin/sh\n",
    b'title = "a thesis"\n[[chapter]]\nid = "x"\n',
    b"<!DOCTYPE html>\n<p>securecllr is good</p>\n",
    b"format = 1\n",
    b'{"folder": "mine"}',
    b"shared = true\n",
]
CONTENTS = st.sampled_from(OWN) | st.sampled_from(DAMAGED) | st.sampled_from(FOREIGN)
# What is at a name: bytes, a link to somebody's file elsewhere, or nothing.
FILES = (CONTENTS | st.sampled_from(FOREIGN)).map(lambda data: ("file", data))
THERE = st.none() | FILES | CONTENTS.map(lambda data: ("link", data))
FOLDERS = st.fixed_dictionaries(dict.fromkeys(NAMES, THERE))
# The same around a whole profile and a whole seat, without which most acts stop at once.
WHOLE = FOLDERS.map(
    lambda f: (
        f
        | dict.fromkeys(["profile.toml", "seats/anne.toml"], ("file", SAMPLE))
        | {"seats/anne.written.toml": ("file", LIST)}
    )
)


@contextlib.contextmanager
def made(
    there: dict[str, tuple[str, bytes] | None], *, follows_links: bool
) -> Iterator[tuple[Path, dict[Path, bytes]]]:
    """Make a folder, and yield it with every file that is not ours."""
    top = Path(tempfile.mkdtemp())
    home, elsewhere = top / "home", top / "elsewhere"
    elsewhere.mkdir()
    foreign: dict[Path, bytes] = {}
    for number, (name, what) in enumerate(there.items()):
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if what is None:
            continue
        if what[0] == "link":
            target = elsewhere / f"{number}"
            path.symlink_to(target)
            path = target
        path.write_bytes(what[1].replace(b"TOP", os.fsencode(top)))
        os.utime(path, (0, 0))
        if what[1] in FOREIGN or (what[0] == "link" and not follows_links):
            foreign[path] = what[1]
    try:
        with pytest.MonkeyPatch.context() as patched:
            patched.setenv("SECURECLLR_HOME", str(home))
            patched.setenv("HOME", str(top))
            patched.setattr(keyring_store, "fetch", no_keyring)
            patched.setattr(keyring_store, "forget", no_keyring)
            yield home, foreign
    finally:
        shutil.rmtree(top)


def no_keyring(_profile_id: str) -> bool:
    raise NoKeyring("none")


def forgets(home: Path) -> None:
    for name in ("profile.toml", "settings.toml", "report.html", "seats/anne.toml"):
        with contextlib.suppress(UserError):
            list(forget(belongings_of(home / name)))


def moves(home: Path) -> None:
    stick = home.parent / "stick"
    stick.mkdir()
    move_seats(MoveSeatsOptions(folder=stick, yes=True))


def restores(home: Path) -> None:
    for name in ("profile.toml", "settings.toml", "report.html"):
        with contextlib.suppress(UserError):
            restore(CommonOptions(profile=home / name))


def replaces(home: Path) -> None:
    for name in NAMES:
        for new in (OWN[5], b"# Your answers\n", b"Account,Question\r\n"):
            with contextlib.suppress(UserError):
                save_as(home / name, new, lambda: True)


def sweeps(home: Path) -> None:
    files.sweep(home / "profile.toml", is_profile)


def saves(home: Path) -> None:
    store = Store.open(home / "profile.toml", DAY)
    store.add(answer(account="you"))


def claims(home: Path) -> None:
    store = Store.open(home / "profile.toml", DAY)
    try:
        store.claim()
    finally:
        store.release()


def keeps_settings(home: Path) -> None:
    write_settings(home / "profile.toml", Settings(theme="light"))


def keeps_a_recipient(home: Path) -> None:
    keep_id(home / "profile.toml", "council", "0" * 32, 1)


def presents(home: Path) -> None:
    shared = SharedSession(home, "room")
    try:
        shared.open()
        shared.change(lambda _old: PresenterSession(page=5))
    finally:
        shared.close()


def erases_on_the_screen(home: Path) -> None:
    host = TerminalHost(open_audit(home / "profile.toml"), plain=False)
    host.look_for_key()
    host.to_erase()
    host.erase()
    host.erase_key()


def deletes_copies(home: Path) -> None:
    delete_copies(home, time.time() + 60, ())


def loses_a_picture(home: Path) -> None:
    picture = Picture(home)
    path = picture.save("A" * 32)
    path.write_bytes(b"Dear councillor\n")
    picture.delete()
    assert path.read_bytes() == b"Dear councillor\n"


ACTS = [
    *(forgets, moves, restores, replaces, sweeps, saves, claims, deletes_copies, loses_a_picture),
    *(keeps_settings, keeps_a_recipient, presents, erases_on_the_screen),
]


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_every_foreign_byte_is_there_afterwards(act: Callable[[Path], None]) -> None:
    @settings(max_examples=40, phases=[Phase.generate])
    @given(FOLDERS | WHOLE)
    def hold(there: dict[str, tuple[str, bytes] | None]) -> None:
        # A save and a restore go to a profile of ours through a link to it.
        with made(there, follows_links=act in (restores, saves)) as (home, foreign):
            with contextlib.suppress(UserError):
                act(home)
            assert {path: read(path) for path in foreign} == foreign

    hold()


def read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
