"""Keeping translations in step: none is lost, and none is given to another English text."""

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from securecllr.catalogue.read import read_catalogue
from tests.catalogue.folders import CARD, change, how_to, kind, write
from tools import compile_locale, i18n
from tools.i18n import key_of, take_over, update, update_pack
from tools.po_rules import problems


def catalog(*pairs: tuple[str, str]) -> Catalog:
    made = Catalog(locale="cy", fuzzy=False)
    for english, said in pairs:
        made.add(english, said or None, context="step")
    return made


def again(made: Catalog) -> Catalog:
    """Write and read it."""
    file = BytesIO()
    write_po(file, made)
    file.seek(0)
    return read_po(file, locale="cy")


def entry(made: Catalog, english: str) -> Message:
    found = made.get(english, "step")
    assert found is not None
    return found


def said(made: Catalog) -> dict[object, object]:
    return {message.id: message.string for message in made if message.id}


def test_a_changed_text_has_no_translation_and_the_old_one_is_kept() -> None:
    made = catalog(("Turn on", "Trowch ymlaen"), ("Stop", "Stopiwch"))
    update(made, catalog(("Turn off", ""), ("Stop", "")))
    assert entry(again(made), "Turn off").string == ""
    assert said(again(made)) == {"Turn off": "", "Stop": "Stopiwch"}
    assert not any(message.fuzzy for message in made if message.id)
    back = again(made)
    update(back, catalog(("Turn on", "")))
    assert said(again(back)) == {"Turn on": "Trowch ymlaen"}
    assert [message.id for message in again(back).obsolete.values()] == ["Turn off", "Stop"]


def test_a_text_that_comes_back_is_unreviewed_as_the_file_has_no_flags_of_it() -> None:
    made = catalog(("Stop", "Stopiwch"))
    update(made, catalog(("Go", "")))
    back = again(made)
    update(back, catalog(("Stop", "")))
    assert entry(again(back), "Stop").flags == {"unreviewed"}
    merged = catalog(("Stop", ""))
    take_over(merged, again(made))
    assert entry(again(merged), "Stop").flags == {"unreviewed"}


def test_a_new_text_is_unreviewed_and_a_flag_that_was_taken_away_stays_away() -> None:
    made = catalog(("Stop", "Stopiwch"))
    update(made, catalog(("Stop", ""), ("Go", "")))
    flags = {message.id: message.flags for message in again(made) if message.id}
    assert flags == {"Stop": set(), "Go": {"unreviewed"}}
    made = again(made)
    entry(made, "Go").string = "Ewch"
    update(made, catalog(("Stop", ""), ("Go", "")))
    assert entry(again(made), "Go").flags == {"unreviewed"}


def test_two_sides_of_a_merge_are_put_together() -> None:
    ours, theirs = catalog(("Stop", "Stopiwch"), ("Go", "")), catalog(("Stop", "x"), ("Go", "Ewch"))
    update(theirs, catalog(("Stop", "")))  # which makes the other one obsolete
    take_over(ours, again(theirs))
    assert said(again(ours)) == {"Stop": "Stopiwch", "Go": "Ewch"}


def test_the_build_says_which_languages_are_not_reviewed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compile_locale, "LOCALE", tmp_path)
    monkeypatch.setattr(compile_locale, "UNREVIEWED_FILE", tmp_path / "unreviewed.txt")
    for code, flags in (("cy", {"unreviewed"}), ("gd", set())):
        made = catalog(("Stop", "Stopiwch"), ("Go", ""))
        entry(made, "Stop").flags |= flags
        path = tmp_path / code / "LC_MESSAGES" / "securecllr.po"
        path.parent.mkdir(parents=True)
        with path.open("wb") as file:
            write_po(file, made)
    compile_locale.compile_if_stale()
    assert (tmp_path / "unreviewed.txt").read_text(encoding="utf-8") == "cy\n"
    before = path.with_suffix(".mo").stat().st_mtime_ns
    compile_locale.compile_if_stale()
    assert path.with_suffix(".mo").stat().st_mtime_ns == before


def test_a_new_language_gets_its_file_to_fill_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compile_locale, "LOCALE", tmp_path)
    monkeypatch.setattr(compile_locale, "UNREVIEWED_FILE", tmp_path / "unreviewed.txt")
    monkeypatch.setattr(i18n, "LANGUAGES", {"en": "English", "gd": "Gàidhlig"})
    monkeypatch.setattr(i18n, "template", lambda: catalog(("Stop", "")))
    assert i18n.update_all()
    with compile_locale.po_file("gd").open("rb") as file:
        made = read_po(file)
    assert str(made.locale) == "gd"
    assert entry(made, "Stop").flags == {"unreviewed"}


def test_a_councils_file_has_what_ours_does_not_translate_and_is_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(
        tmp_path,
        town=kind("town", how_to("two-step", "Open the app.", 'Tap "On", at the top.')),
        controls=change("two-step", 'hint = "Our own hint."'),
        cards=CARD.format(id="ours"),
        pack='name = "A"\nversion = "1"\n[help]\ncontact = "the desk"\n',
    )
    assert update_pack(tmp_path, "cy")
    path = tmp_path / "cy.po"
    assert f"{path}: 7 texts, 7 without a translation" in capsys.readouterr().out
    with path.open("rb") as file:
        made = read_po(file, locale="cy")
    assert {key_of(message) for message in made if message.id} == {
        ("name", "Town town"),
        ("step", "Open the app."),
        ("step", 'Tap "On", at the top.'),
        ("hint", "Our own hint."),
        ("name", "Ours"),
        ("plain", "Read me."),
        ("plain", "the desk"),
    }
    for message in made:
        message.string = message.id and f"o {message.id}"
    with path.open("wb") as file:
        write_po(file, made)
    assert update_pack(tmp_path, "cy")
    other = read_catalogue(tmp_path, "cy", unfinished=True)
    assert other.kinds["town"].how_to[0].steps == ["o Open the app.", 'o Tap "On", at the top.']
    # The rest of the question is ours, and so is its Welsh.
    assert other.controls["two-step"].hint == "o Our own hint."
    assert other.controls["two-step"].question != read_catalogue().controls["two-step"].question
    assert other.help is not None
    assert other.help.contact == "o the desk"


@pytest.mark.parametrize(
    ("english", "translation", "said"),
    [
        ('Tap "On".', 'Tapiwch "Ymlaen".', "Keep the labels"),
        ('Tap "On".', "Tapiwch.", "Keep the labels"),
        ('Tap "On".', 'Tapiwch "On"."', "A double quote"),
        ("Go to google.com.", "Ewch i Google.", "A number or an address is not there: google.com."),
        ("Call 0300 123 2040.", "Ffoniwch 0300 123.", "A number or an address"),
        ("For {account}.", "I {cyfrif}.", "The placeholders should be {account}."),
        ("For you.", "I {account}.", "The placeholders should be none."),
        ("Stop", "o \N{EN DASH} o", "These characters are not plain text"),
        ("Stop", "Stopiwch ", "There is a space at an end"),
        ("Stop", "o" * 601, "This has 601 letters"),
    ],
)
def test_what_a_translation_loses_is_found(english: str, translation: str, said: str) -> None:
    made = Catalog(locale="cy")
    made.add(english, translation, context="step", locations=[("checks/gmail.toml", 0)])
    found = list(problems(made))
    assert any(problem.startswith(f"{english}: {said}") for problem in found), found


def test_what_may_differ_is_left_alone() -> None:
    made = Catalog(locale="cy")
    made.add("Turn on 2-step now.", "Trowch ddilysu dau gam ymlaen.", context="step")
    made.add('"Yes" is fine.', 'Mae "Ydw" yn iawn.', context="plain", locations=[("cards.toml", 0)])
    made.add(("{n} day", "{n} days"), ("{n} dydd", "un dydd", "{n}", "{n}", "{n}", "{n}"))
    assert list(problems(made)) == []
