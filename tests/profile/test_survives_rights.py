"""Rights that are not there, or are taken away: as another user, as root may do everything."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.profile.window import NO, UNSURE, LineWindow, answers, begun, hold_refused, windows

pytestmark = pytest.mark.posix("the rights of a file are an access list on Windows")

NOBODY = 65534
REFUSED = (
    "This was not saved. You do not have the right to use this file. "
    "What was saved before is still there."
)

# The real program, as another user. That user may not read our interpreter, so all that it needs is
# loaded before, by one save elsewhere.
AS_NOBODY = f"""
import importlib, locale, os, pkgutil, sys, tempfile
from datetime import date
from pathlib import Path
import securecllr.cli, securecllr.plain, securecllr.messages
for room in (securecllr.cli, securecllr.plain, securecllr.messages):
    for module in pkgutil.iter_modules(room.__path__, room.__name__ + "."):
        importlib.import_module(module.name)
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.model import Event
from securecllr.profile.settings_file import read_settings, write_settings
from securecllr.profile.store import Store
catalogue = read_catalogue()
securecllr.cli.open_profile.read_catalogue = lambda *_folder: catalogue
with tempfile.TemporaryDirectory() as elsewhere:
    path = Path(elsewhere, "p.toml")
    Store.open(path, date.today()).add(Event(kind="new-phone", at=date.today()))
    store = Store.open(path, date.today())
    store.exclusive = True
    store.add(Event(kind="new-phone", at=date.today()))
    write_settings(path, read_settings(path))
    read_settings(path)
from securecllr.__main__ import main
if os.geteuid() == 0:
    os.setgroups([])
    os.setegid({NOBODY})
    os.seteuid({NOBODY})
raise SystemExit(main())
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder on a way that is open to all. Pytest's own are closed to others."""
    outer = Path(tempfile.mkdtemp())
    inner = outer / "in"
    inner.mkdir()
    for each in (outer, inner):
        each.chmod(0o755)  # whatever the umask is
    yield inner
    for each in (outer, inner):
        each.chmod(0o700)
    shutil.rmtree(outer)


def give(owner: int, *paths: Path) -> None:
    if os.geteuid() == 0:
        for path in paths:
            os.chown(path, owner, owner)


def begun_for_nobody(folder: Path) -> Path:
    path = begun(folder)
    give(NOBODY, folder, path)
    return path


def nobody(path: Path) -> LineWindow:
    return LineWindow(path, ("-c", AS_NOBODY))


def test_that_user_can_save_where_it_may(folder: Path) -> None:
    path = begun_for_nobody(folder)
    with windows() as held:
        held.append(window := nobody(path))
        assert " of 3." in window.type(UNSURE)
        window.close()
    assert answers(path) == ["unsure"]


def hold_nothing_saved(path: Path) -> None:
    """See that an answer is refused, and that the file stays as it is."""
    saved = path.read_bytes()
    with windows() as held:
        held.append(window := nobody(path))
        window.type(UNSURE)
        hold_refused(window, path, REFUSED)
    assert path.read_bytes() == saved


def test_a_folder_that_may_only_be_read_is_said_and_nothing_is_made(folder: Path) -> None:
    path = begun_for_nobody(folder)
    folder.chmod(0o555)
    hold_nothing_saved(path)
    assert [each.name for each in folder.iterdir()] == ["profile.toml"]


@pytest.mark.parametrize("which", ["the folder", "the way to the folder", "the file"])
def test_rights_taken_away_while_it_is_open_are_said_and_given_back_it_goes_on(
    folder: Path, which: str
) -> None:
    path = begun_for_nobody(folder)
    with windows() as held:
        held.append(first := nobody(path))
        first.type(UNSURE)
        saved = path.read_bytes()
        taken = {"the folder": folder, "the way to the folder": folder.parent, "the file": path}
        taken[which].chmod(0o555 if which == "the folder" else 0)
        first.type(NO)
        if which == "the file":  # it is the folder's rights that a save needs
            assert " of 3." in first.said
            first.close()
        else:
            hold_refused(first, path, REFUSED)
            assert path.read_bytes() == saved
        taken[which].chmod(0o755)
        held.append(second := nobody(path))
        second.type(NO)
        second.close()
    assert answers(path) == ["unsure", *(["no"] if which == "the file" else []), "no"]
    assert path.stat().st_mode & 0o777 == 0o600 or which == "the file"


def test_a_file_of_someone_else_that_may_be_read_is_not_taken_over(folder: Path) -> None:
    path = begun_for_nobody(folder)
    give(0, folder)
    path.chmod(0o444)
    hold_nothing_saved(path)
