"""A council's own folder laid over the built-in one: what it replaces, adds and leaves alone."""

from datetime import date
from pathlib import Path

from securecllr.catalogue.folder import built_in
from securecllr.catalogue.read import read_catalogue, read_pack, read_released
from tests.catalogue.folders import CARD, control, how_to, kind, read, write

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


def test_a_control_with_a_built_in_id_replaces_that_one_in_its_place(tmp_path: Path) -> None:
    found = read(tmp_path, controls=control("two-step"))
    assert found.controls["two-step"].name == "Locked door"
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
    ours = kind("gmail", how_to("devices", "Ours."), passkey, how_to("door", "New."))
    found = read(tmp_path, gmail=ours).kinds["gmail"]
    base = BASE.kinds["gmail"]
    assert (found.name, found.group, found.place) == ("Town gmail", "social", 99)
    keys = [(block.control, block.choice) for block in found.how_to]
    assert keys == [(block.control, block.choice) for block in base.how_to] + [("door", None)]
    for mine, theirs in zip(found.how_to, base.how_to, strict=False):
        if (mine.control, mine.choice) in (("devices", None), ("two-step", "passkey")):
            assert mine.steps == ["Ours."]
        else:
            assert mine == theirs


def test_reading_a_councils_folder_leaves_the_built_in_checks_alone(tmp_path: Path) -> None:
    read(tmp_path, gmail=kind("gmail"), controls=control("two-step") + control("door"))
    assert read_catalogue() == BASE


def test_a_byte_order_mark_and_windows_line_ends_are_taken_as_they_come(tmp_path: Path) -> None:
    text = "\ufeff" + kind("hall", how_to("door", "Look.")).replace("\n", "\r\n")
    (tmp_path / "hall.toml").write_bytes(text.encode())
    assert read_catalogue(tmp_path).kinds["hall"].how_to[0].steps == ["Look."]


def test_what_has_been_released_is_read(tmp_path: Path) -> None:
    release = "control = 'door'\nrevision = 2\ndigest = '0123456789abcdef'\nchange = 'raised'\n"
    folder = write(tmp_path, released=f"[[released]]\n{release}on = 2026-11-22\n" * 2)
    found = read_pack(folder).released
    assert [(each.control, each.revision, each.on) for each in found] == [
        ("door", 2, date(2026, 11, 22))
    ] * 2
    assert read_released() == read_pack(built_in()).released
