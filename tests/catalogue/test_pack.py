"""What a council's own folder is called in a sign-off: its name, its version, its digest."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from securecllr.catalogue.folder import built_in
from securecllr.catalogue.model import DataController, HelpContact, PackInUse, StepsOf
from securecllr.catalogue.pack import Pack
from securecllr.catalogue.read import read_catalogue, read_pack
from tests.catalogue.folders import CARD, change, control, how_to, kind, mistakes, read, write
from tests.needs import needs


def test_the_pack_is_named_by_name_version_and_digest(tmp_path: Path) -> None:
    (pack,) = read(tmp_path, pack='name = "Anytown"\nversion = "4"\n').packs
    assert re.fullmatch(r"Anytown 4 [0-9a-f]{64}", pack.label)
    assert pack.digest == read_pack(tmp_path).digest


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
        (pack,) = read_catalogue(path).packs
        assert pack.label.startswith(start)


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


def test_a_letter_that_moves_from_a_file_to_the_next_ones_name_changes_the_digest() -> None:
    """Names and bytes put together without an end would read the same."""
    one = Pack(folder=Path(), files={"a.toml": b"x", "hall.toml": b"y"})
    two = Pack(folder=Path(), files={"a.toml": b"xh", "all.toml": b"y"})
    assert one.digest != two.digest


@pytest.mark.posix("sha256sum is a program of GNU")
@pytest.mark.slow
def test_sha256sum_gives_the_digest_as_the_page_says(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "checks" / "README.md").read_text(encoding="utf-8")
    command = re.search(r"`(LC_ALL=C sh -c .*?)`", page)
    assert command
    folder = write(tmp_path / "one", **{"a-b": kind("a-b"), "ab": kind("ab"), "aa": kind("aa")})
    (folder / ".hidden.toml").write_bytes(b"")
    ended = subprocess.run(
        [needs("sh"), "-c", command[1]], cwd=folder, capture_output=True, text=True, check=True
    )
    assert ended.stdout.split()[0] == read_pack(folder).digest


def test_a_file_under_another_name_changes_the_digest(tmp_path: Path) -> None:
    text = '[[term]]\nword = "ward"\nmeaning = "a place"\n'
    folder = write(tmp_path / "two", glossary=text)
    one = read_pack(folder).digest
    (folder / "glossary.toml").rename(folder / "cards.toml")
    (folder / "cards.toml").write_text(text.replace("term", "card"), encoding="utf-8")
    two = write(tmp_path / "three", cards="", glossary=text)
    assert len({one, read_pack(two).digest}) == 2


@pytest.mark.parametrize("version", ['"2026 11"', '""', '"' + "9" * 21 + '"', "4"])
def test_a_version_fits_into_a_sign_off(tmp_path: Path, version: str) -> None:
    (found,) = mistakes(tmp_path, pack=f'name = "Anytown"\nversion = {version}\n')
    assert found.startswith("pack.toml: The entry version ")


def test_what_a_pack_made_of_the_checks_is_kept(tmp_path: Path) -> None:
    own_two_step = how_to("two-step", "Ours.")
    passkey = how_to("two-step", "Ours.", more='choice = "passkey"')
    (pack,) = read(
        tmp_path,
        pack='name = "Anytown"\nversion = "4"\n',
        controls=control("door") + change("two-step", 'why = "Ours."'),
        hall=kind("hall", how_to("door", "Look.")),
        gmail='id = "gmail"\nname = "Mail"\n' + own_two_step + passkey + how_to("door", "Look."),
        cards=CARD.format(id="ours"),
        glossary='[[term]]\nword = "ward"\nmeaning = "where people vote for you"\n',
        declarations='[[declaration]]\nid = "2031-02"\ntext = "I looked."\nsource = ["Ours"]\n',
    ).packs
    assert (pack.controls_added, pack.controls_changed) == (["door"], ["two-step"])
    assert (pack.kinds_added, pack.kinds_changed) == (["hall"], ["gmail"])
    assert pack.steps_changed == [
        StepsOf("gmail", "two-step"),
        StepsOf("gmail", "two-step", "passkey"),
    ]
    assert pack.steps_added == [StepsOf("gmail", "door")]
    assert (pack.cards, pack.facts, pack.declarations, pack.glossary) == (
        ["ours"],
        [],
        ["2031-02"],
        ["ward"],
    )


def test_what_a_pack_says_in_our_own_words_is_no_change(tmp_path: Path) -> None:
    for name in ("controls", "gmail", "cards", "uk"):
        shutil.copy(built_in() / f"{name}.toml", tmp_path)
    (pack,) = read_catalogue(tmp_path).packs
    bare = PackInUse(name=pack.name, version=read_catalogue().version, digest=pack.digest)
    assert pack == bare


def test_whom_to_ask_and_who_answers_for_copies(tmp_path: Path) -> None:
    head = 'name = "Anytown"\nversion = "4"\n'
    bare = read(tmp_path, pack=head)
    assert (bare.help, bare.data) == (None, None)
    found = read(
        tmp_path,
        pack=head + '[help]\ncontact = "the desk"\nhow = ["Ring 01632 960123."]\n'
        '[data]\ncontroller = "Anytown Council"\npurpose = "To help."\nkeeps = "For a year."\n',
    )
    assert found.help == HelpContact("the desk", ["Ring 01632 960123."])
    assert found.data == DataController("Anytown Council", "To help.", "For a year.")
