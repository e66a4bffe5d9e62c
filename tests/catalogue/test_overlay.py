"""A council's own folder laid over the built-in one: what it replaces, adds and leaves alone."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from securecllr.catalogue.folder import built_in
from securecllr.catalogue.read import read_catalogue, read_pack, read_released
from tests.catalogue.folders import CARD, change, control, how_to, kind, mistakes, read, write

BASE = read_catalogue()


def test_without_a_folder_of_its_own_there_are_no_packs() -> None:
    assert BASE.packs == []


def test_an_empty_folder_changes_nothing_but_is_named(tmp_path: Path) -> None:
    found = read(tmp_path)
    assert len(found.packs) == 1
    assert (found.controls, found.kinds, found.cards, found.glossary, found.version) == (
        BASE.controls,
        BASE.kinds,
        BASE.cards,
        BASE.glossary,
        BASE.version,
    )


def test_a_control_of_its_own_is_added_at_the_end(tmp_path: Path) -> None:
    found = read(tmp_path, controls=control("door"))
    assert list(found.controls) == [*BASE.controls, "door"]
    assert found.controls["door"].name == "Locked door"
    assert found.controls["door"].question == "Is the door of {account} locked?"


def test_a_control_with_a_built_in_id_changes_just_the_lines_that_it_gives(tmp_path: Path) -> None:
    found = read(tmp_path, controls=change("two-step", 'why = "Ours."\nanswers.no = "Not yet"'))
    base = BASE.controls["two-step"]
    assert found.controls["two-step"] == replace(
        base, why="Ours.", answers=replace(base.answers, no="Not yet")
    )
    assert list(found.controls) == list(BASE.controls)
    assert {id_: each for id_, each in found.controls.items() if id_ != "two-step"} == {
        id_: each for id_, each in BASE.controls.items() if id_ != "two-step"
    }


def test_cards_declarations_and_words_are_laid_over_too(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        cards=CARD.format(id="ours") + CARD.format(id="hacked"),
        declarations='[[declaration]]\nid = "2031-02"\ntext = "I looked."\nsource = ["Ours"]\n',
        glossary='[[term]]\nword = "ward"\nmeaning = "where people vote for you"\n',
    )
    assert found.cards["ours"].title == found.cards["hacked"].title == "Ours"
    assert {*found.cards} == {*BASE.cards, "ours"}
    assert found.declaration.text == "I looked."
    assert {*found.declarations} == {*BASE.declarations, "2031-02"}
    assert [term.word for term in found.glossary] == [t.word for t in BASE.glossary] + ["ward"]


def test_kinds_are_in_the_order_of_their_places(tmp_path: Path) -> None:
    found = read(
        tmp_path, aa=kind("aa", place=9999), zz=kind("zz", place=1), mm=kind("mm", place=15)
    )
    assert list(found.kinds)[:3] == ["zz", "gmail", "mm"]
    assert list(found.kinds)[-1] == "aa"
    places = [each.place for each in found.kinds.values()]
    assert places == sorted(places)
    assert [id_ for id_ in found.kinds if id_ in BASE.kinds] == list(BASE.kinds)
    built_in_places = [each.place for each in BASE.kinds.values()]
    assert built_in_places == sorted(built_in_places)


def test_a_kind_with_a_built_in_id_replaces_its_head_and_the_steps_it_gives(
    tmp_path: Path,
) -> None:
    passkey = how_to("two-step", "Ours.", more='choice = "passkey"')
    head = 'id = "gmail"\nname = "Town gmail"\n'
    ours = head + how_to("devices", "Ours.") + passkey + how_to("door", "New.")
    found = read(tmp_path, gmail=ours, controls=control("door")).kinds["gmail"]
    base = BASE.kinds["gmail"]
    assert replace(found, how_to=[]) == replace(base, name="Town gmail", how_to=[])
    keys = [(block.control, block.choice) for block in found.how_to]
    assert keys == [(block.control, block.choice) for block in base.how_to] + [("door", None)]
    for mine, theirs in zip(found.how_to, base.how_to, strict=False):
        if (mine.control, mine.choice) in (("devices", None), ("two-step", "passkey")):
            assert mine.steps == ["Ours."]
        else:
            assert mine == theirs


def test_reading_a_councils_folder_leaves_the_built_in_checks_alone(tmp_path: Path) -> None:
    gmail = 'id = "gmail"\nname = "Ours"\n' + how_to("devices", "Ours.")
    read(tmp_path, gmail=gmail, controls=change("two-step", 'why = "Ours."') + control("door"))
    assert read_catalogue() == BASE


def test_a_byte_order_mark_and_windows_line_ends_are_taken_as_they_come(tmp_path: Path) -> None:
    text = "\ufeff" + kind("hall", how_to("door", "Look.")).replace("\n", "\r\n")
    (tmp_path / "hall.toml").write_bytes(text.encode())
    write(tmp_path, controls=control("door"))
    assert read_catalogue(tmp_path, unfinished=True).kinds["hall"].how_to[0].steps == ["Look."]


def test_what_has_been_released_is_read(tmp_path: Path) -> None:
    release = "control = 'door'\nrevision = 2\ndigest = '0123456789abcdef'\nchange = 'raised'\n"
    folder = write(tmp_path, released=f"[[released]]\n{release}on = 2026-11-22\n" * 2)
    found = read_pack(folder).released
    assert [(each.control, each.revision, each.on) for each in found] == [
        ("door", 2, date(2026, 11, 22))
    ] * 2
    ours = read_pack(built_in())
    assert read_released() == (ours.released, list(ours.released_kinds.values()))


def test_a_line_that_an_item_can_do_without_is_taken_away_by_an_empty_text(tmp_path: Path) -> None:
    assert BASE.controls["two-step"].hint is not None
    found = read(tmp_path, controls=change("two-step", 'hint = ""'))
    assert found.controls["two-step"] == replace(BASE.controls["two-step"], hint=None)
    assert mistakes(tmp_path, controls=change("two-step", 'why = ""')) == [
        (
            "controls.toml, control two-step: The entry why is too short: 1 at least. "
            "Mend that entry in a text editor."
        )
    ]


@pytest.mark.parametrize("line", ["revision = 9", 'scope = "person"', "choices = []"])
def test_what_an_answer_means_cannot_be_changed(tmp_path: Path, line: str) -> None:
    key = line.partition(" ")[0]
    assert mistakes(tmp_path, controls=change("two-step", line)) == [
        (
            f"controls.toml, control two-step: A council's own set cannot change {key} here. "
            "Leave that line out, or give your item an id of its own."
        )
    ]


def test_nothing_of_ours_can_be_taken_out_of_the_walk(tmp_path: Path) -> None:
    walk = BASE.controls["alerts"].walk
    found = read(tmp_path, controls=change("alerts", 'walk.mailbox = "first"'))
    assert found.controls["alerts"].walk == replace(walk, mailbox="first")
    assert walk.mailbox == "further"
    (said,) = mistakes(tmp_path, controls=change("alerts", 'walk.mailbox = ""'))
    assert said.startswith("controls.toml, control alerts: The entry walk.mailbox cannot be")


def test_a_kind_keeps_its_group_and_its_sign_in(tmp_path: Path) -> None:
    found = mistakes(tmp_path, youtube='id = "youtube"\ngroup = "page"\nlogin = "own"\n')
    assert [line.split(" here. ")[0] for line in found] == [
        "youtube.toml: A council's own set cannot change group",
        "youtube.toml: A council's own set cannot change login",
    ]


def test_second_steps_are_replaced_whole_as_their_source_is_the_councils(tmp_path: Path) -> None:
    text = 'id = "gmail"\n[second_steps]\noffered = ["app"]\n'
    assert mistakes(tmp_path, gmail=text) == [
        (
            "gmail.toml: These entries are missing: second_steps.source, second_steps.checked_on, "
            "second_steps.confidence. Add them in a text editor."
        )
    ]
    text += 'source = ["Ours"]\nundated = true\nchecked_on = 2026-11-25\nconfidence = "high"\n'
    found = read(tmp_path, gmail=text).kinds["gmail"].second_steps
    assert found is not None
    assert (found.offered, found.note, found.source) == (["app"], None, ["Ours"])


@pytest.mark.parametrize(
    ("files", "where", "meant"),
    [
        (
            {"controls": change("two-stp", 'why = "Ours."')},
            "controls.toml, control two-stp",
            "two-step",
        ),
        ({"gmial": 'id = "gmial"\n' + how_to("devices", "Look.")}, "gmial.toml", "gmail"),
    ],
)
def test_a_slip_in_an_id_is_told_with_the_id_that_may_be_meant(
    tmp_path: Path, files: dict[str, str], where: str, meant: str
) -> None:
    first, second = mistakes(tmp_path, **files)
    assert first.startswith(f"{where}: There is no built-in item called ")
    assert first.endswith(f"Did you mean {meant}? A new item needs every entry.")
    assert second.startswith(f"{where}: These entries are missing: ")


def test_a_name_that_leads_nowhere_is_a_mistake_beside_the_others(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        controls=change("devices", 'alarm = "nothing"')
        + change("alerts", 'ask_if = {control = "gone", answers = ["no"]}')
        + control("gate").replace("minutes = 1", "minutes = 0"),
        hall=kind("hall", how_to("gate", "Look."), how_to("gaet", "Look.")),
        shed='login = "nowhere"\n' + kind("shed", how_to("two-step", "Look.", more='choice = "x"')),
    )
    assert [line.split(" Give ")[0].split(" Mend ")[0] for line in found] == [
        "controls.toml, control gate: The entry minutes should be 1 or more.",
        'controls.toml, control "devices", alarm: There is nothing called "nothing" here.',
        'controls.toml, control "alerts", ask_if: There is nothing called "gone" here.',
        'hall.toml, how_to "gaet", control: There is nothing called "gaet" here.',
        'shed.toml, kind, login: There is nothing called "nowhere" here.',
        'shed.toml, how_to "two-step" (x), choice: There is nothing called "x" here.',
    ]


def test_the_same_steps_twice_are_a_mistake(tmp_path: Path) -> None:
    twice = how_to("devices", "Look.") * 2
    assert mistakes(tmp_path, gmail=f'id = "gmail"\n{twice}') == [
        "gmail.toml, how_to devices: This block is here more than once. Keep one."
    ]


def test_a_word_that_is_explained_anew_is_there_once(tmp_path: Path) -> None:
    word = BASE.glossary[1].word
    found = read(tmp_path, glossary=f'[[term]]\nword = "{word.upper()}"\nmeaning = "ours"\n')
    assert [term.word for term in found.glossary if term.word.lower() == word.lower()] == [
        word.upper()
    ]
    assert len(found.glossary) == len(BASE.glossary)
    assert found.glossary[1].meaning == "ours"
