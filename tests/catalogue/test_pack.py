"""What a council's own folder is called in a sign-off: its name, its version, its digest."""

import os
import re
from pathlib import Path

import pytest

from securecllr.catalogue.read import read_catalogue, read_pack
from tests.catalogue.folders import kind, read, write


def test_the_pack_is_named_by_name_version_and_digest(tmp_path: Path) -> None:
    (label,) = read(tmp_path, pack='name = "Anytown"\nversion = "4"\n').packs
    assert re.fullmatch(r"Anytown 4 [0-9a-f]{64}", label)
    assert label.endswith(read_pack(tmp_path).digest)


@pytest.mark.parametrize(
    ("files", "start"),
    [
        ({}, "ours 0 "),
        ({"controls": 'version = "7"\n'}, "ours 7 "),
        ({"controls": 'version = "7"\n', "pack": 'name = "A"\nversion = "8"\n'}, "A 8 "),
    ],
)
def test_a_pack_that_says_less_is_named_by_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str], start: str
) -> None:
    folder = write(tmp_path / "ours", **files)
    monkeypatch.chdir(folder)
    for path in (folder, Path(), Path("../ours")):
        (label,) = read_catalogue(path).packs
        assert label.startswith(start)


def test_the_digest_changes_with_every_byte_and_name_and_with_nothing_else(tmp_path: Path) -> None:
    one = read_pack(write(tmp_path / "one", hall=kind("hall"))).digest
    folder = write(tmp_path / "two", hall=kind("hall"))
    assert read_pack(folder).digest == one
    (folder / "notes.txt").write_text("Not a check.", encoding="utf-8")
    os.utime(folder / "hall.toml", (0, 0))
    assert read_pack(folder).digest == one
    seen = {one}
    for files in (
        {"hall": kind("hall") + "\n"},
        {"hall": kind("hall"), "shed": kind("shed")},
        {"shed": kind("shed"), "pack": 'name = "a"\nversion = "1"\n'},
        {"shed": kind("shed"), "pack": 'name = "a"\nversion = "2"\n'},
    ):
        seen.add(read_pack(write(folder, **files)).digest)
    assert len(seen) == 5


def test_a_file_under_another_name_changes_the_digest(tmp_path: Path) -> None:
    text = '[[term]]\nword = "ward"\nmeaning = "a place"\n'
    folder = write(tmp_path / "two", glossary=text)
    one = read_pack(folder).digest
    (folder / "glossary.toml").rename(folder / "cards.toml")
    (folder / "cards.toml").write_text(text.replace("term", "card"), encoding="utf-8")
    two = write(tmp_path / "three", cards="", glossary=text)
    assert len({one, read_pack(two).digest}) == 2
