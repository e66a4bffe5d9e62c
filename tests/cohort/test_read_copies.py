"""A folder of copies, and of everything else that a folder can hold."""

import os
import socket
from pathlib import Path

import pytest
from msgspec.structs import replace

from securecllr.catalogue.model import ANSWER_WORDS, AnswerWord, PackInUse
from securecllr.catalogue.read import read_catalogue
from securecllr.cohort import read_copies
from securecllr.cohort.delete import delete_copies
from securecllr.cohort.protected_report import ControlState
from securecllr.cohort.read_copies import LeftOut, read_copy, read_folder
from securecllr.cohort.tally import counted_ids, roll_up, tally
from securecllr.errors import UserError
from securecllr.profile.shared_copy import LARGEST, Shared, SharedCheck, shared_bytes
from tests.cohort.invented import write_copies
from tests.profile.blocks import SAMPLE

CATALOGUE = read_catalogue()
IDS = counted_ids(CATALOGUE)
ID = "0" * 31


def copy_of(number: int, answer: str = "no", month: str = "2026-11") -> bytes:
    check = SharedCheck("gmail", "two-step", answer)  # type: ignore[arg-type]
    return shared_bytes(Shared(shared=1, id=f"{ID}{number:x}", month=month, check=[check]))


def quiet(_done: int, _total: int) -> None:
    pass


def two_step(folder: Path) -> list[int]:
    """Return how many are in place, think so, no and not sure."""
    return tally(read_folder(folder, IDS, quiet).people.values(), IDS).controls["two-step"]


STRANGE = {
    "a-profile": (SAMPLE, "profile"),
    "empty": (b"", "not-a-copy"),
    "text": (b"Dear IT team,\nhere is my copy.\n", "not-a-copy"),
    "noise": (bytes(range(256)) * 40, "not-a-copy"),
    "cut-off": (copy_of(1)[:-5], "broken"),
    "noise-after": (copy_of(1) + bytes(range(256)), "broken"),
    "deep": (copy_of(1) + b"x = " + b"[" * 50_000, "broken"),
    "dots": (copy_of(1) + b"x." * 50_000 + b"y = 1\n", "broken"),
    "too-large": (copy_of(1) + b"#" * LARGEST, "too-large"),
    "newer": (copy_of(1).replace(b"shared = 1", b"shared = 2"), "newer"),
    "a-label": (copy_of(1).replace(b"month", b'label = "me"\nmonth'), "broken"),
    "esc-in-it": (copy_of(1).replace(b"gmail", b"\\u001b[31m"), "broken"),
    "no-format": (copy_of(1).replace(b"shared = 1\n", b""), "not-a-copy"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good copy and everything else."""
    made = tmp_path / "copies"
    made.mkdir()
    for name, (data, _reason) in STRANGE.items():
        (made / f"{name}.toml").write_bytes(data)
    (made / "good.toml").write_bytes(copy_of(2))
    (made / "inside").mkdir()
    (made / "inside" / "copy.toml").write_bytes(copy_of(3))
    (made / "inside" / "profile.toml").write_bytes(SAMPLE)
    (made / "inside" / "deeper").mkdir()
    (made / "inside" / "deeper" / "copy.toml").write_bytes(copy_of(5))
    (made / "link-to-inside").symlink_to(made / "inside")
    (made / "link.toml").symlink_to(made / "good.toml")
    (made / "nowhere.toml").symlink_to("not-there")
    os.mkfifo(made / "pipe.toml")
    (made / "odd \n\x1b[31m name.toml").write_bytes(copy_of(4))
    os.close(os.open(os.fsencode(made) + b"/\xff\xfe.toml", os.O_CREAT | os.O_WRONLY))
    return made


def test_the_number_of_a_copy_says_which_is_newer_and_not_the_time_of_its_file(
    tmp_path: Path,
) -> None:
    number = b"number = %d\n[[check]]"
    for name, answer, n in (("a", "no", 2), ("b", "unsure", 1)):  # the older one is written last
        data = copy_of(1, answer).replace(b"[[check]]", number % n)
        (tmp_path / f"{name}.toml").write_bytes(data)
        os.utime(tmp_path / f"{name}.toml", (n, 10 - n))
    assert two_step(tmp_path) == [0, 0, 1, 0]


@pytest.mark.posix("Windows has no pipes among its files")
def test_no_file_stops_it_and_each_has_its_reason(folder: Path) -> None:
    found = read_folder(folder, IDS, quiet)
    reasons = dict(found.left_out)
    for name, (_data, reason) in STRANGE.items():
        assert reasons.pop(f"{name}.toml") == reason, name
    assert reasons == {
        os.path.join("inside", "profile.toml"): "profile",  # noqa: PTH118
        os.path.join("inside", "deeper"): "too-deep",  # noqa: PTH118
        "link-to-inside": "link",
        "link.toml": "link",
        "nowhere.toml": "link",
        "pipe.toml": "not-a-file",
        "\udcff\udcfe.toml": "not-a-copy",
    }
    assert found.copies == 3
    assert two_step(folder) == [0, 0, 3, 0]


@pytest.mark.posix("Windows has no sockets among its files")
def test_a_socket_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket may not be long
    with socket.socket(socket.AF_UNIX) as there:
        there.bind("socket.toml")
        (left,) = read_folder(tmp_path, IDS, quiet).left_out
    assert left[0] == "socket.toml"


@pytest.mark.posix("Windows gives links to few, and Wine follows them unseen")
def test_no_link_is_followed_where_the_system_cannot_be_told_to_follow_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "elsewhere.toml").write_bytes(copy_of(1))
    link = tmp_path / "folder" / "link.toml"
    link.symlink_to(tmp_path / "elsewhere.toml")
    monkeypatch.setattr(read_copies, "_OPENING", os.O_RDONLY)
    monkeypatch.setattr(read_copies, "_FOLLOWS_LINKS", True)
    assert read_folder(link.parent, IDS, quiet).left_out == [("link.toml", "link")]
    assert delete_copies(link.parent, link.lstat().st_mtime + 60, ()) == (0, [])
    assert link.is_symlink()


def test_of_a_profile_only_the_front_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "profile.toml"
    path.write_bytes(SAMPLE * 20)
    seen = bytearray()
    read = os.read

    def watched(handle: int, number: int) -> bytes:
        found = read(handle, number)
        seen.extend(found)
        return found

    monkeypatch.setattr(os, "read", watched)
    with pytest.raises(LeftOut) as left:
        read_copy(path)
    assert left.value.reason == "profile"
    assert len(seen) <= 1024


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + copy_of(1).replace(b"\n", b"\r\n"),
        copy_of(1).replace(b"answer", b"  answer"),
        copy_of(1) + b"# signed, Anne\n",
    ],
)
def test_a_copy_that_an_editor_or_a_mail_has_touched_is_read(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(data)
    assert two_step(tmp_path) == [0, 0, 1, 0]


def test_what_stands_above_a_copys_first_line_may_be_long_and_not_endless(tmp_path: Path) -> None:
    path = tmp_path / "copy.toml"
    copy = copy_of(1)
    copy = copy[copy.index(b"shared = ") :]
    longest = 1024 - len(b"#\nshared = ")
    path.write_bytes(b"#" + b"x" * longest + b"\n" + copy)
    assert read_copy(path)[0].id == f"{ID}1"
    path.write_bytes(b"#x" + b"x" * longest + b"\n" + copy)
    with pytest.raises(LeftOut, match="not-a-copy"):
        read_copy(path)


def test_the_newest_of_an_id_counts_by_month_then_by_the_time_of_its_file(tmp_path: Path) -> None:
    for name, answer, month, changed in (
        ("a", "unsure", "2026-10", 900),
        ("b", "looked", "2026-11", 500),
        ("c", "think", "2026-11", 400),
        ("d", "no", "2025-12", 999),
    ):
        (tmp_path / f"{name}.toml").write_bytes(copy_of(1, answer, month))
        os.utime(tmp_path / f"{name}.toml", (changed, changed))
    assert two_step(tmp_path) == [1, 0, 0, 0]
    os.utime(tmp_path / "c.toml", (600, 600))
    assert two_step(tmp_path) == [0, 1, 0, 0]


def test_one_no_makes_it_a_no_over_all_accounts() -> None:
    def state(*words: AnswerWord) -> ControlState | None:
        person = roll_up(
            Shared(
                shared=1,
                id=ID + "1",
                month="2026-11",
                check=[SharedCheck("gmail", "two-step", word) for word in words],
            ),
            IDS,
        )
        return person.states.get("two-step")

    assert [state("looked", word) for word in ANSWER_WORDS] == [
        *("in_place", "think_so", "no", "not_sure", "in_place")
    ]
    assert state("unsure", "no", "think") == "no"
    assert state("think", "unsure") == "not_sure"
    assert state("na") is None


def test_a_second_step_is_in_use_where_somebody_says_yes_to_two_step_with_it() -> None:
    said = [
        SharedCheck("gmail", "two-step", "looked", "app"),
        SharedCheck("outlook", "two-step", "think", "text"),
        SharedCheck("yahoo", "two-step", "na", "passkey"),
        SharedCheck("icloud", "unique-password", "looked", "prompt"),
        SharedCheck("x", "two-step", "looked", "pigeon"),
        SharedCheck("you", "phishing", "looked"),
    ]
    person = roll_up(Shared(shared=1, id=ID + "1", month="2026-11", check=said), IDS)
    assert person.second_steps == {"app", "text"}
    assert person.kinds == {"gmail", "outlook", "yahoo", "icloud", "x"}


def test_what_is_counted_is_the_built_in_catalogue_whatever_pack_is_in_use() -> None:
    pack = PackInUse(
        name="Anytown", version="1", digest="a" * 64, controls_added=["phishing"], kinds_added=["x"]
    )
    built_in = counted_ids(CATALOGUE)
    with_pack = counted_ids(replace(CATALOGUE, packs=[pack]))
    assert "you" not in built_in.kinds
    assert built_in.personal_kinds == ("you",)
    assert "passkey" in built_in.second_steps
    assert [id_ for id_ in built_in.controls if id_ not in with_pack.controls] == ["phishing"]
    assert [id_ for id_ in built_in.kinds if id_ not in with_pack.kinds] == ["x"]
    assert with_pack.second_steps == built_in.second_steps


def test_it_says_how_far_it_is(tmp_path: Path) -> None:
    write_copies(tmp_path, 7)
    (tmp_path / "profile.toml").write_bytes(SAMPLE)
    said: list[tuple[int, int]] = []
    read_folder(tmp_path, IDS, lambda done, total: said.append((done, total)))
    assert said == [(done, 8) for done in range(1, 9)]


@pytest.mark.parametrize("name", ["not-there", "file"])
def test_what_is_no_folder_is_a_trouble(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError):
        read_folder(tmp_path / name, IDS, quiet)


@pytest.mark.posix("Windows has no pipes among its files")
def test_only_copies_that_were_read_are_deleted(folder: Path) -> None:
    before = {path.name for path in folder.iterdir()}
    newest = max(path.lstat().st_ctime for path in folder.rglob("*"))
    late = folder / "late.toml"
    late.write_bytes(copy_of(7))
    while late.stat().st_ctime <= newest:  # a clock of some disks is coarse
        late.write_bytes(copy_of(7))
    left_out = {f"{name}.toml" for name in STRANGE}
    deleted, kept = delete_copies(folder, late.stat().st_ctime, left_out)
    gone = before - {path.name for path in folder.iterdir()}
    assert gone == {"good.toml", "odd \n\x1b[31m name.toml"}
    # A copy that was left out may be read another day: by a newer version, or mended.
    assert {"late.toml", "newer.toml", "cut-off.toml"} <= set(kept)
    assert deleted == len(gone) + 1
    assert {"a-profile.toml", "inside", "link.toml", "text.toml", "pipe.toml"} & gone == set()
    assert {path.name for path in (folder / "inside").iterdir()} == {"profile.toml", "deeper"}
    assert (folder / "inside" / "deeper" / "copy.toml").exists()
