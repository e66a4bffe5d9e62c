"""A council's own folder with mistakes in it: all of them at once, each with its place."""

from pathlib import Path

import pytest

from securecllr.catalogue.read import read_catalogue
from securecllr.errors import UserError
from tests.catalogue.folders import CARD, control, how_to, kind, mistakes, write

ANSWERS = "It can be: looked, think, no, unsure, na."
HEAD = "It can be: version, name, help, data, hosts, sources."
DOOR = "controls.toml, control door"


def test_every_mistake_is_shown_at_once_with_its_file_block_and_key(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        controls=control("good")
        + control("door").replace("minutes = 1", 'minutes = "one"')
        + control("gate").replace("why =", "wy ="),
        cards='[[card]]\nid = "ours"\n',
        broken='id = "broken"\nname = Town\n',
        hall=kind("hall", how_to("door", "Look."), how_to("gate", more="steps2 = []")),
        shed='name = "Shed"\n' + how_to("door", more='expekt = "You should see it."'),
    )
    cut = [line.partition(" Mend that ") for line in found]
    assert cut[0][0].startswith("broken.toml, line 2: This line cannot be read: ")
    assert [line for line, _, _ in cut[1:]] == [
        (
            "cards.toml, card ours: These entries are missing: title, text, source, source_date, "
            "checked_on, confidence. Add them in a text editor."
        ),
        f"{DOOR}: The entry minutes should be a whole number, but it is text in quotes.",
        (
            "controls.toml, control gate: There is no built-in item called gate to change. "
            "A new item needs every entry."
        ),
        "controls.toml, control gate: There is no entry called wy here. Did you mean why?",
        "controls.toml, control gate: The entry why is missing.",
        "hall.toml, how_to gate: There is no entry called steps2 here. Did you mean steps?",
        "shed.toml, how_to door: There is no entry called expekt here. Did you mean expect?",
        "shed.toml: These entries are missing: id, group. Add them in a text editor.",
    ]
    assert {remedy for _, _, remedy in cut[1:]} == {"", "entry in a text editor."}
    assert cut[0][2].startswith("line, or use a copy")


def test_a_mistake_inside_a_block_is_named_by_its_whole_path(tmp_path: Path) -> None:
    found = mistakes(tmp_path, controls=control("door").replace("answers.no", "answers.nope"))
    assert found == [
        f"{DOOR}: There is no entry called answers.nope here. Did you mean no? {ANSWERS}"
    ]


def test_an_item_without_an_id_is_named_by_its_number(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        controls=control("door") + control("").replace('id = ""\n', ""),
        hall=kind("hall", how_to("door"), "[[how_to]]\nsteps = []\n"),
        glossary='[[term]]\nword = "router"\n',
        released='[[released]]\ncontrol = "door"\n',
    )
    assert [line.split(". ")[0] for line in found] == [
        "controls.toml, control 2: The entry id is missing",
        "glossary.toml, term router: The entry meaning is missing",
        "hall.toml, how_to 2: The entry control is missing",
        "released.toml, released door: These entries are missing: revision, digest, change, on",
    ]


@pytest.mark.parametrize("value", ["3", '"door"', '[3, "door"]', "[[]]"])
def test_a_list_that_holds_no_blocks_is_a_mistake_and_not_a_crash(
    tmp_path: Path, value: str
) -> None:
    found = mistakes(
        tmp_path, controls=f"control = {value}\n", hall=f"how_to = {value}\n{kind('hall')}"
    )
    assert {line.split(" 1:")[0] for line in found if " 2:" not in line} == {
        "controls.toml, control",
        "hall.toml, how_to",
    }
    assert all("should be a table" in line for line in found)


def test_two_items_with_one_id_are_a_mistake(tmp_path: Path) -> None:
    assert mistakes(
        tmp_path, controls=control("door") * 2, cards=CARD.format(id="door") * 2, hall=kind("hall")
    ) == [
        f"{place} door: There are two items with the id door. Give one of them another id."
        for place in ("cards.toml, card", "controls.toml, control")
    ]


def test_a_kind_whose_id_is_not_its_files_name_is_a_mistake(tmp_path: Path) -> None:
    assert mistakes(tmp_path, hall=kind("shed"), shed=kind("shed")) == [
        "hall.toml: The id in this file is shed. Name the file shed.toml, or change the id."
    ]


def test_a_list_under_another_name_is_a_mistake(tmp_path: Path) -> None:
    found = mistakes(tmp_path, controls="[[controls]]\nid = 'door'\n", cards="version = 'x'\n")
    assert found == [
        "cards.toml: There is no entry called version here. Each item starts with [[card]].",
        "controls.toml: There is no entry called controls here. Each item starts with [[control]].",
    ]


def test_a_file_with_nearly_the_name_of_one_of_ours_is_told_which(tmp_path: Path) -> None:
    said = "This file has no id, so it is no kind of account. Did you mean controls.toml?"
    assert mistakes(tmp_path, control=control("door")) == [f"control.toml: {said}"]


def test_a_version_is_text(tmp_path: Path) -> None:
    (found,) = mistakes(tmp_path, controls="version = 3\n")
    assert found.startswith("controls.toml: The entry version should be text in quotes, but")


def test_a_pack_without_a_name_is_a_mistake(tmp_path: Path) -> None:
    assert mistakes(tmp_path, pack='version = "2"\nnmae = "Ours"\n') == [
        f"pack.toml: There is no entry called nmae here. Did you mean name? {HEAD}",
        "pack.toml: The entry name is missing. Mend that entry in a text editor.",
    ]
    assert mistakes(tmp_path, pack='name = "Ours"\n') == [
        "pack.toml: The entry version is missing. Mend that entry in a text editor."
    ]


@pytest.mark.parametrize("name", ["nothing", "file.toml"])
def test_a_folder_that_is_not_there_is_said_with_what_to_do(tmp_path: Path, name: str) -> None:
    write(tmp_path, file=kind("file"))
    with pytest.raises(UserError) as caught:
        read_catalogue(tmp_path / name)
    assert caught.value.where == str(tmp_path / name)
    assert "no folder" in caught.value.what
    assert "--checks" in caught.value.remedy
