"""A folder of copies, and of everything else that a folder can hold."""

import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.catalogue.read import read_catalogue
from securecllr.cohort import file, reading
from securecllr.cohort.file import LeftOut, read_copy
from securecllr.cohort.quick import Copy, quick_copy
from securecllr.cohort.reading import gather
from securecllr.cohort.records import layout_of
from securecllr.cohort.removing import delete_copies
from securecllr.cohort.tally import tally
from securecllr.errors import UserError
from securecllr.profile.shared import LARGEST, Shared, SharedCheck, shared_bytes
from tests.cohort.invented import write_copies
from tests.profile.blocks import AT_LEISURE, SAMPLE
from tests.profile.test_shared import copies

LAYOUT = layout_of(read_catalogue())
ID = "0" * 31


def copy_of(number: int, answer: str = "no", month: str = "2026-11") -> bytes:
    check = SharedCheck("gmail", "two-step", answer)  # type: ignore[arg-type]
    return shared_bytes(Shared(shared=1, id=f"{ID}{number:x}", month=month, check=[check]))


def quiet(_done: int, _total: int) -> None:
    pass


def two_step(folder: Path) -> list[int]:
    """Give how many are in place, think so, no and not sure."""
    return tally(LAYOUT, gather(folder, LAYOUT, quiet).newest()).controls["two-step"]


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
    "other-set": (copy_of(1).replace(b"two-step", b"hovercraft"), "other-set"),
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
    (made / "inside" / "hidden.toml").write_bytes(copy_of(3))
    (made / "link.toml").symlink_to(made / "good.toml")
    (made / "nowhere.toml").symlink_to("not-there")
    os.mkfifo(made / "pipe.toml")
    (made / "odd \n\x1b[31m name.toml").write_bytes(copy_of(4))
    os.close(os.open(os.fsencode(made) + b"/\xff\xfe.toml", os.O_CREAT | os.O_WRONLY))
    return made


def test_no_file_stops_it_and_each_has_its_reason(folder: Path) -> None:
    gathered = gather(folder, LAYOUT, quiet)
    reasons = dict(gathered.left_out)
    for name, (_data, reason) in STRANGE.items():
        assert reasons.pop(f"{name}.toml") == reason, name
    assert reasons == {
        "inside": "folder",
        "link.toml": "link",
        "nowhere.toml": "link",
        "pipe.toml": "not-a-file",
        "\udcff\udcfe.toml": "not-a-copy",
    }
    assert gathered.copies == 2
    assert two_step(folder) == [0, 0, 2, 0]


def test_a_socket_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket may not be long
    with socket.socket(socket.AF_UNIX) as there:
        there.bind("socket.toml")
        (left,) = gather(tmp_path, LAYOUT, quiet).left_out
    assert left[0] == "socket.toml"


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
        read_copy(str(path))
    assert left.value.reason == "profile"
    assert len(seen) <= 1024


@AT_LEISURE
@given(copies)
def test_the_quick_way_reads_just_what_we_write(shared: Shared) -> None:
    data = shared_bytes(shared)
    found = quick_copy(data)
    assert found is not None
    assert found == file._slow_copy(data)


@AT_LEISURE
@given(copies, st.data())
def test_the_quick_way_never_reads_what_the_careful_way_refuses(
    shared: Shared, data: st.DataObject
) -> None:
    whole = shared_bytes(shared)
    at = data.draw(st.integers(whole.index(b"shared ="), len(whole) - 1))
    put = data.draw(st.binary(max_size=3) | st.sampled_from([b"-", b"a", b'"', b"\n", b"[", b"0"]))
    cut = data.draw(st.integers(0, 3))
    changed = whole[:at] + put + whole[at + cut :]
    if (quick := quick_copy(changed)) is not None:
        assert quick == file._slow_copy(changed)


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
    assert quick_copy(data) is None
    assert two_step(tmp_path) == [0, 0, 1, 0]


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
    def state(*words: str) -> int:
        checks = [("gmail", "two-step", word, "") for word in words]
        record = LAYOUT.pack(Copy(f"{ID}1", "2026-11", checks), 0, "")
        assert record
        return LAYOUT.unpack(record).states[LAYOUT.controls.index("two-step")]

    assert [state("looked", word) for word in ("looked", "think", "no", "unsure", "na")] == [
        *(1, 2, 3, 4, 1)
    ]
    assert state("unsure", "no", "think") == 3
    assert state("think", "unsure") == 4
    assert state("na") == 0


def test_two_processes_count_what_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_copies(tmp_path, 60)
    (tmp_path / "profile.toml").write_bytes(SAMPLE)
    one = gather(tmp_path, LAYOUT, quiet)
    monkeypatch.setattr(reading, "_WORTH_PROCESSES", 1)
    monkeypatch.setattr(reading, "_AT_ONCE", 7)
    done: list[tuple[int, int]] = []
    two = gather(tmp_path, LAYOUT, lambda *at: done.append(at))
    assert sorted(one.newest()) == sorted(two.newest())
    assert one.left_out == two.left_out == [("profile.toml", "profile")]
    assert done[-1] == (61, 61)
    assert len(done) == 9


def test_where_the_processes_are_ended_it_goes_on_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_copies(tmp_path, 20)
    monkeypatch.setattr(reading, "_WORTH_PROCESSES", 1)
    monkeypatch.setattr(reading, "_AT_ONCE", 5)
    monkeypatch.setattr(reading, "_start_worker", lambda: os._exit(1))
    assert gather(tmp_path, LAYOUT, quiet).copies == 20


@pytest.mark.parametrize("name", ["not-there", "file"])
def test_what_is_no_folder_is_a_trouble(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError):
        gather(tmp_path / name, LAYOUT, quiet)


def test_only_copies_that_were_read_are_deleted(folder: Path) -> None:
    before = {path.name for path in folder.iterdir()}
    newest = max(path.lstat().st_ctime for path in folder.iterdir())
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
    assert len(gone) == deleted
    assert {"a-profile.toml", "inside", "link.toml", "text.toml", "pipe.toml"} & gone == set()
    assert (folder / "inside" / "hidden.toml").exists()
