"""Two real windows on one profile: one saves, the other says that it does not; nothing is lost."""

import subprocess
import sys
from pathlib import Path

import pytest

from securecllr.errors import UserError
from securecllr.profile.model import Account
from securecllr.profile.store import Store
from tests.profile.blocks import DAY, account, answer
from tests.profile.window import NO, UNSURE, LineWindow, answers, begun, hold_refused, windows

CHANGED = "Something else has changed this file, so this was not saved. Close securecllr"
ONLY_LOOK = "so here you can only look"


@pytest.mark.parametrize("opened_late", [False, True])
def test_the_second_window_can_only_look_and_says_so(tmp_path: Path, opened_late: bool) -> None:
    path = begun(tmp_path)
    with windows() as held:
        held.append(first := LineWindow(path))
        if not opened_late:
            held.append(second := LineWindow(path))
        assert " of 3." in first.type(UNSURE)
        if opened_late:
            held.append(second := LineWindow(path))
        assert ONLY_LOOK in second.opened
        second.type("")
        assert ONLY_LOOK in second.type("1")  # the questions, which would save an answer
        assert answers(path) == ["unsure"]
        second.type("")
        assert "Sign off what you have said" in second.type("l")  # but this can be looked at
        assert " of 3." in first.type(NO)  # and the first is not disturbed
        first.close()
    assert answers(path) == ["unsure", "no"]


@pytest.mark.parametrize("killed", [False, True])
def test_when_the_first_has_ended_the_second_takes_over(tmp_path: Path, killed: bool) -> None:
    path = begun(tmp_path)
    with windows() as held:
        held += [first := LineWindow(path), second := LineWindow(path)]
        first.type(UNSURE)
        if killed:
            first.kill()
        else:
            first.close()
        second.type("")
        assert "What it saved is here too" in second.type("1")
        second.type("")
        assert "2 of 3." in second.type("1")
        assert " of 3." in second.type(NO)
        assert answers(path) == ["unsure", "no"]
        held.append(third := LineWindow(path))  # and now the second has it
        assert ONLY_LOOK in third.opened
    assert answers(path) == ["unsure", "no"]


def test_what_was_not_added_at_the_end_is_not_taken_over(tmp_path: Path) -> None:
    path = begun(tmp_path)
    with windows() as held:
        held += [first := LineWindow(path), second := LineWindow(path)]
        first.close()
        path.write_text(path.read_text("utf-8").replace("gmail", "outlook"), "utf-8")
        second.type("")
        second.type("1")
        second.type(NO)
        hold_refused(second, path, CHANGED)
    assert answers(path) == []


def test_a_new_window_after_the_first_ended_works(tmp_path: Path) -> None:
    path = begun(tmp_path)
    for number in range(1, 4):
        with windows() as held:
            held.append(window := LineWindow(path))
            window.type(UNSURE)
            window.close()
        assert answers(path) == ["unsure"] * number
    names = {each.name for each in tmp_path.iterdir()}
    # On Windows the lock goes with the one who had it.
    assert names - {".profile.toml.lock"} == {"profile.toml", "profile.previous.toml"}


@pytest.mark.posix("the rights of a file are an access list on Windows")
def test_only_the_owner_can_touch_the_lock(tmp_path: Path) -> None:
    with windows() as held:
        held.append(LineWindow(begun(tmp_path)))
        held[0].type(UNSURE)
    assert (tmp_path / ".profile.toml.lock").stat().st_mode & 0o777 == 0o600


def test_two_windows_of_one_process_keep_apart_too(tmp_path: Path) -> None:
    path = begun(tmp_path)
    one, other = Store.open(path, DAY), Store.open(path, DAY)
    one.exclusive = other.exclusive = True
    one.add(answer())
    assert one.claim()
    assert not other.claim()
    with pytest.raises(UserError, match="open in another window"):
        other.add(answer("unsure"))
    assert other.log.data == Store.open(path, DAY).log.data.removesuffix(one.log.data[other.size :])


def test_two_windows_on_no_profile_yet_keep_apart_too(tmp_path: Path) -> None:
    path = tmp_path / "new" / "profile.toml"
    one, other = Store.open(path, DAY), Store.open(path, DAY)
    one.exclusive = other.exclusive = True
    one.add(account())
    with pytest.raises(UserError, match="open in another window"):
        other.add(account("x"))
    assert Store.open(path, DAY).log.blocks == [account()]


# Opens the profile, adds one account, and leaves: until so many are saved. It tries again where
# another has the profile or was quicker.
WRITER = """
import sys
from datetime import date
from pathlib import Path
from securecllr.errors import UserError
from securecllr.profile.model import Account
from securecllr.profile.store import Store
path, name, wanted = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
saved = 0
while saved < wanted:
    store = Store.open(path, date(2026, 11, 22))
    store.exclusive = True
    try:
        store.add(Account(id=f"{name}-{saved}", kind="gmail", at=date(2026, 11, 22)))
    except UserError as trouble:
        assert " not saved" in trouble.what, trouble
    else:
        saved += 1
    del store
"""


def test_many_writers_at_once_and_in_turn_lose_nothing(tmp_path: Path) -> None:
    path, writers, each = tmp_path / "in" / "profile.toml", 4, 12
    programs = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), f"w{number}", str(each)])
        for number in range(writers)
    ]
    assert [program.wait() for program in programs] == [0] * writers
    blocks = Store.open(path, DAY).log.blocks
    saved = [block.id for block in blocks if isinstance(block, Account)]
    for number in range(writers):
        mine = [name for name in saved if name.startswith(f"w{number}-")]
        assert mine == [f"w{number}-{turn}" for turn in range(each)], "each in its own order"
    assert len(saved) == writers * each
