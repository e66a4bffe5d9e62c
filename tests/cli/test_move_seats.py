"""``securecllr seats move``: each seat to a folder of its own, read back, wiped here, and said."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from securecllr.profile.paths import lock_path
from securecllr.profile.store import Store
from tests.cli.running import run_cli
from tests.cli.secret_service import computer, logged_in
from tests.cli.signing import number, typed, unfolded
from tests.needs import needs
from tests.plain.conversation import start
from tests.profile.blocks import DAY, SAMPLE
from tests.profile.test_survives_full_disk import fill, mounted

ID = "0123456789abcdef0123456789abcdef"  # the sample's, whose last sign-off was sealed
SETTINGS = b'theme = "light"\n'


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A laptop with two seats, and a profile that is nobody's seat."""
    folder = tmp_path / "home" / "seats"
    folder.mkdir(parents=True)
    for name in ("anne", "bob"):
        (folder / f"{name}.toml").write_bytes(SAMPLE)
        lock_path(folder / f"{name}.toml").touch()
    (folder / "anne.settings.toml").write_bytes(SETTINGS)
    (folder.parent / "profile.toml").write_bytes(SAMPLE)
    return folder.parent


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith((".lock", "read-me.txt"))
    }


def test_every_step_is_said_and_true(home: Path, stick: Path) -> None:
    ended = run_cli("seats", "move", str(stick), "--yes", home=home)
    assert (ended.returncode, ended.stderr) == (0, "")
    n, seats = len(SAMPLE), home / "seats"
    same = "read back and the same"
    stays = "The keyring is locked or not here, so any key of this profile stays in it. It is"
    assert ended.stdout.splitlines() == [
        "Each seat will be copied to a folder of its own, and then deleted here:",
        f"  anne: {stick}/anne",
        f"  bob: {stick}/bob",
        f"anne: copied to {stick}/anne/profile.toml, {n} bytes, {same}",
        f"anne: copied to {stick}/anne/settings.toml, {len(SETTINGS)} bytes, {same}",
        f"bob: copied to {stick}/bob/profile.toml, {n} bytes, {same}",
        f"anne: wrote {stick}/anne/read-me.txt",
        f"bob: wrote {stick}/bob/read-me.txt",
        f"anne: deleted {seats}/anne.settings.toml",
        f"anne: deleted {seats}/anne.toml",
        f"bob: deleted {seats}/bob.toml",
        f"anne: deleted {seats}/.anne.toml.lock",
        f"bob: deleted {seats}/.bob.toml.lock",
        f"anne: {stays} listed there as securecllr, {ID}.",
        f"bob: {stays} listed there as securecllr, {ID}.",
        "2 seats were moved.",
        "Nothing that securecllr saved for them is left here.",
        "Give each person their own folder. At home, in that folder, they take it over with:",
        "  securecllr open profile.toml",
        *ended.stdout.splitlines()[19:],
    ]
    assert "deleted, not shredded" in ended.stdout
    assert tree(stick) == {
        "anne/profile.toml": SAMPLE,
        "anne/settings.toml": SETTINGS,
        "bob/profile.toml": SAMPLE,
    }
    assert tree(home) == {"profile.toml": SAMPLE}
    assert not seats.exists()
    assert run_cli("status", home=stick / "anne").returncode in (0, 3)
    assert run_cli("seats", "list", home=home).stdout == ""


def test_one_seat_can_be_moved_alone_and_a_name_that_is_not_there_is_said(
    home: Path, stick: Path
) -> None:
    ended = run_cli("seats", "move", str(stick), "--yes", "--seat", "carys", home=home)
    assert (ended.returncode, "There is no seat of this name" in ended.stderr) == (2, True)
    ended = run_cli("seats", "move", str(stick), "--yes", "--seat", "BOB", home=home)
    assert ended.returncode == 0
    assert "1 seat was moved." in ended.stdout
    assert tree(stick) == {"bob/profile.toml": SAMPLE}
    assert run_cli("seats", "list", home=home).stdout == "anne\n"


def hold_nothing_moved(home: Path, to: Path, before: dict[str, bytes], says: str) -> None:
    """Try to move; see that it is refused in words, and that nothing has changed."""
    here = tree(home)
    ended = run_cli("seats", "move", str(to), "--yes", home=home)
    assert ended.returncode == 2
    assert says in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert tree(home) == here
    assert (tree(to) if to.exists() else {}) == before


def test_a_folder_that_is_not_there_is_not_made(home: Path, stick: Path) -> None:
    hold_nothing_moved(home, stick / "other", {}, "There is no such folder. Put the stick in")


def test_the_laptops_own_folder_is_no_way_out(home: Path) -> None:
    hold_nothing_moved(home, home / "seats", tree(home / "seats"), "nothing would leave it. Give")


def test_another_file_there_is_never_overwritten(home: Path, stick: Path) -> None:
    (stick / "bob").mkdir()
    (stick / "bob" / "profile.toml").write_bytes(b"another bob's")
    before = {"bob/profile.toml": b"another bob's"}
    hold_nothing_moved(home, stick, before, "There is another file of this name. Choose another")
    assert not (stick / "anne").exists()


def test_a_seat_that_is_open_elsewhere_keeps_all_here(home: Path, stick: Path) -> None:
    window = Store.open(home / "seats" / "bob.toml", DAY)
    window.exclusive = True
    assert window.may_add()
    try:
        hold_nothing_moved(home, stick, {}, "bob: This seat is open in another window. Close")
    finally:
        window.release()
    assert run_cli("seats", "move", str(stick), "--yes", home=home).returncode == 0


def test_a_full_stick_keeps_all_here(home: Path, stick: Path) -> None:
    mounted(stick, "size=64k")
    try:
        fill(stick)
        hold_nothing_moved(home, stick, tree(stick), "The disk is full. ")
        assert not (stick / "anne").exists()
    finally:
        subprocess.run([needs("umount"), "--lazy", str(stick)], check=True)


def test_a_move_that_was_cut_off_can_be_done_again(home: Path, stick: Path) -> None:
    (stick / "anne").mkdir()
    (stick / "anne" / "profile.toml").write_bytes(SAMPLE)
    ended = run_cli("seats", "move", str(stick), "--yes", home=home)
    assert ended.returncode == 0
    assert f"anne: was copied before: {stick}/anne/profile.toml" in ended.stdout
    assert tree(home) == {"profile.toml": SAMPLE}


def test_what_is_not_the_seats_own_stays_and_is_named(home: Path, stick: Path) -> None:
    copy, foreign = home / "seats" / "anne-LAPTOP7.toml", home / "seats" / "bob.settings.toml"
    copy.write_bytes(SAMPLE)
    foreign.write_bytes(b"Dear Bob\n")
    ended = run_cli("seats", "move", str(stick), "--yes", home=home)
    assert ended.returncode == 0
    assert f"anne: This holds answers too, and stays. It may be a sync program's copy: {copy}" in (
        ended.stdout
    )
    assert f"bob: This has a name of ours, and is not known as ours, so it stays: {foreign}" in (
        ended.stdout
    )
    assert (copy.read_bytes(), foreign.read_bytes()) == (SAMPLE, b"Dear Bob\n")
    assert not (stick / "bob" / "settings.toml").exists()


def test_a_seat_that_is_a_link_is_not_moved(home: Path, stick: Path, tmp_path: Path) -> None:
    real = tmp_path / "real.toml"
    real.write_bytes(SAMPLE)
    (home / "seats" / "carys.toml").symlink_to(real)
    hold_nothing_moved(home, stick, {}, "This seat is a link, and its answers are somewhere else.")
    assert real.read_bytes() == SAMPLE


def test_without_someone_to_ask_nothing_is_moved(home: Path, stick: Path) -> None:
    here = tree(home)
    ended = run_cli("seats", "move", str(stick), home=home)
    assert (ended.returncode, "nobody can be asked. Add --yes" in ended.stderr) == (2, True)
    assert (tree(home), tree(stick)) == (here, {})


def test_what_a_seat_saves_is_in_a_folder_of_its_own_and_moves_along(tmp_path: Path) -> None:
    home, people, stick = (tmp_path / name for name in ("home", "people", "stick"))
    people.mkdir()
    stick.mkdir()
    on_paper = "On paper, or a copy to give to someone"
    save_all: list[list[str]] = [
        ["On paper, reminders", on_paper, "One sheet of paper"],
        ["On paper, reminders", on_paper, "A shared copy", "Yes"],
        ["On paper, reminders", "A reminder", "In 12 months"],
    ]

    def at_the_seat(*lines: str) -> str:
        typed_lines = typed(*lines, "s")
        seat = ("--plain", "--seat", "anne")
        return run_cli(*seat, home=home, typed=typed_lines, HOME=str(people)).stdout

    at_the_seat(*start("gmail"), "3")
    for choices in save_all:
        lines: list[str] = []
        for words in choices:
            lines.append(number(at_the_seat(*lines), words))
        at_the_seat(*lines)
    saved = tree(people)
    assert {Path(name).parent.name for name in saved} == {"securecllr-anne"}
    assert len(saved) == 3
    moved = run_cli("seats", "move", str(stick), "--yes", home=home, HOME=str(people))
    assert moved.returncode == 0
    for name, data in saved.items():
        assert (stick / "anne" / Path(name).name).read_bytes() == data
        assert f"anne: deleted {people / name}\n" in moved.stdout
    assert not list(people.iterdir())


def test_the_key_is_deleted_here_and_unknown_at_home(tmp_path: Path) -> None:
    with logged_in(computer(tmp_path)) as at:
        lines = typed(*start("gmail"), "3", "s")
        assert at.run("--plain", "--seat", "anne", typed=lines).returncode == 0
        home = at.run("--plain", "--seat", "anne", typed=typed("s")).stdout
        place = number(home, "Sign off")
        lines = typed(place, "f", "1", place, "s")
        signed = at.run("--plain", "--seat", "anne", typed=lines)
        assert "Sealed on this computer" in unfolded(signed.stdout)
        profile = at.profile.parent / "seats" / "anne.toml"
        profile_id = Store.open(profile, DAY).log.head.id
        assert at.key_of(profile_id)
        stick = tmp_path / "stick"
        stick.mkdir()
        moved = at.run("seats", "move", str(stick), "--yes")
        assert moved.returncode == 0
        assert "anne: deleted its key in the keyring" in moved.stdout
        assert "verify says that it does not know the key" in moved.stdout
        assert at.key_of(profile_id) is None
        looked = at.run("verify", str(stick / "anne" / "profile.toml"))
        assert looked.returncode == 0
        assert "Unchanged since it was signed off" in looked.stdout
        assert "a key this computer does not know" in looked.stdout
        assert not profile.parent.exists()


def test_where_the_keyring_is_not_there_it_says_which_key_stays(tmp_path: Path) -> None:
    sealed = Path(__file__).parents[2] / "profiles"
    sample = next(
        path for path in sorted(sealed.glob("*.toml")) if b'key = "ed25519:' in path.read_bytes()
    )
    folder = tmp_path / "home" / "seats"
    folder.mkdir(parents=True)
    shutil.copy(sample, folder / "anne.toml")
    (tmp_path / "stick").mkdir()
    ended = run_cli(
        *("seats", "move", str(tmp_path / "stick"), "--yes"),
        home=folder.parent,
        PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring",
    )
    assert ended.returncode == 0
    assert "any key of this profile stays in it. It is listed there as securecllr, " in ended.stdout
    assert not folder.exists()


def test_what_cannot_be_deleted_is_said_and_the_copies_stay(home: Path, stick: Path) -> None:
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("an immutable file needs root")
    locked = home / "seats" / "bob.toml"
    made = subprocess.run([needs("chattr"), "+i", str(locked)], check=False)
    if made.returncode:
        pytest.skip("this disk knows no immutable files")
    try:
        ended = run_cli("seats", "move", str(stick), "--yes", home=home)
    finally:
        subprocess.run([needs("chattr"), "-i", str(locked)], check=True)
    assert ended.returncode == 2
    assert "This could not be deleted" in ended.stderr
    assert "The copies are made." in ended.stderr
    assert run_cli("seats", "move", str(stick), "--yes", home=home).returncode == 0
    assert tree(home) == {"profile.toml": SAMPLE}
