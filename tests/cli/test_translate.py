"""``checks translate``: a file to fill in, brought up to date without losing a word."""

import re
from pathlib import Path

import pytest

from securecllr.authoring.lint.translations import due
from securecllr.catalogue.read import read_alone, read_catalogue
from securecllr.catalogue.texts import items, texts
from securecllr.catalogue.translation import items_of, read_entries
from tests.catalogue.folders import CARD, control, how_to, kind, write
from tests.cli.running import run_cli

PLACE = ("town.toml", "how_to", "two-step")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A council's own folder, with one kind, one question and one card."""
    return write(
        tmp_path / "own",
        town=kind("town", how_to("two-step", "Open the app.", 'Tap "On", top right.')),
        controls=control("door"),
        cards=CARD.format(id="ours"),
        pack='name = "A"\nversion = "1"\n[help]\ncontact = "the desk"\n',
    )


def translate(own: Path, *paths: Path) -> str:
    ended = run_cli("checks", "translate", "cy", *map(str, paths or (own,)), home=own.parent)
    assert (ended.returncode, ended.stdout) == (0, ""), ended.stderr
    return ended.stderr


def test_a_folder_gets_a_file_to_fill_in_for_each_file(own: Path) -> None:
    said = translate(own)
    # What our own Welsh says already, in the same English, is taken over.
    count = sum(due(items_of(read_alone(own)), read_entries(own / "cy")).values())
    assert 0 < count <= sum(len(texts(item)) for item in items_of(read_alone(own)).values())
    assert said == f"{count} texts are still English.\n"
    names = {path.name for path in (own / "cy").iterdir()}
    assert names == {"town.toml", "controls.toml", "cards.toml", "pack.toml"}
    entries = read_entries(own / "cy")
    assert entries.keys() == items_of(read_alone(own)).keys()
    assert not any(entry.reviewed for entry in entries.values())
    text = (own / "cy" / "town.toml").read_text(encoding="utf-8")
    assert "# Open the app.\n" in text
    # Empty as it is, it changes nothing.
    assert read_catalogue(own, "cy").kinds["town"] == read_catalogue(own).kinds["town"]


def test_what_is_filled_in_is_shown_and_stays_as_it_was_written(own: Path) -> None:
    translate(own)
    fill(own / "cy" / "town.toml")
    path = own / "cy" / "town.toml"
    path.write_text(path.read_text().replace("\n# Town", '\nremark = "is it?"\n# Town'))
    before = path.read_bytes()
    translate(own, own / "town.toml")
    assert (own / "cy" / "town.toml").read_bytes() == before
    how = read_catalogue(own, "cy").how_to("town", "two-step")
    assert how is not None
    assert how.steps == ["o Open the app.", 'o Tap "On", top right.']
    assert "town.toml" not in due(items_of(read_alone(own)), read_entries(own / "cy"))


def test_one_file_can_be_written_alone(own: Path) -> None:
    translate(own, own / "cards.toml")
    assert [path.name for path in (own / "cy").iterdir()] == ["cards.toml"]


def test_when_the_english_changes_the_words_stay_and_the_file_says_so(own: Path) -> None:
    translate(own)
    fill(own / "cy" / "town.toml")
    write(own, town=kind("town", how_to("two-step", "Open the app.", "Tap here.", "And there.")))
    assert read_catalogue(own, "cy").how_to("town", "two-step") == read_catalogue(own).how_to(
        "town", "two-step"
    )
    translate(own)
    text = (own / "cy" / "town.toml").read_text(encoding="utf-8")
    assert "# The English has changed." in text
    found = re.search(r"write ([0-9a-f]{8}) here", text)
    assert found
    # Written in, and filled in, it is up to date.
    path = own / "cy" / "town.toml"
    path.write_text(re.sub(r'(two-step\]\n.*\n)english = ".*"', rf'\1english = "{found[1]}"', text))
    fill(path)
    assert due(items_of(read_alone(own)), read_entries(own / "cy"))["town.toml"] == 0


def test_when_a_step_is_added_or_goes_the_words_of_the_others_stay(own: Path) -> None:
    translate(own)
    fill(own / "cy" / "town.toml")
    write(own, town=kind("town", how_to("two-step", 'Tap "On", top right.', "New.", "Newer.")))
    translate(own)
    entry = read_entries(own / "cy")[PLACE]
    assert entry.texts["steps"] == ['o Tap "On", top right.', "", ""]
    assert entry.remark == "o Open the app."
    written = (own / "cy" / "town.toml").read_bytes()
    translate(own)
    assert (own / "cy" / "town.toml").read_bytes() == written


def test_nothing_that_somebody_wrote_is_thrown_away(own: Path) -> None:
    translate(own)
    fill(own / "cy" / "town.toml")
    write(own, town=kind("town", how_to("devices", "Look.")))
    before = (own / "cy" / "town.toml").read_bytes()
    ended = run_cli("checks", "translate", "cy", str(own), home=own.parent)
    assert ended.returncode == 2
    assert "There is no how_to two-step in English." in ended.stderr
    assert (own / "cy" / "town.toml").read_bytes() == before
    write(own, town=kind("town", '[[how_to]]\ncontrol = "two-step"\nphone = ["Look."]\n'))
    translate(own)
    assert read_entries(own / "cy")[PLACE].texts["steps"][0] == "o Open the app."


def test_the_same_english_is_said_in_the_same_words(own: Path) -> None:
    translate(own)
    fill(own / "cy" / "town.toml")
    write(own, hall=kind("hall", how_to("door", "Open the app.", "Look.")))
    translate(own)
    found = read_entries(own / "cy")["hall.toml", "how_to", "door"]
    assert found.texts["steps"] == ["o Open the app.", ""]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["en", "own"], "English is what every other language is made from."),
        (["fr", "own"], "Choose one of: en (English), cy (Cymraeg)."),
        (["cy", "nowhere"], "There is nothing to translate in this file."),
        (["cy", "own/pack.md"], "There is nothing to translate in this file."),
        (["cy", "nowhere/x.toml"], "There is no folder of checks here."),
        (["cy"], "PATH"),
    ],
)
def test_wrong_use_is_one_message(words: list[str], said: str, own: Path) -> None:
    given = [word if len(word) == 2 else str(own.parent / word) for word in words]
    ended = run_cli("checks", "translate", *given, home=own.parent)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert said in ended.stderr
    assert not (own / "cy").exists()


def test_the_lint_reads_translations_and_says_what_is_due(own: Path) -> None:
    translate(own)
    text = (own / "cy" / "town.toml").read_text(encoding="utf-8")
    path = own / "cy" / "town.toml"
    path.write_text(text.replace("steps = [", 'steps = [ "one",', 1), encoding="utf-8")
    ended = run_cli("checks", "lint", str(own), home=own.parent)
    assert ended.returncode == 2
    assert 'cy/town.toml: how_to "two-step": steps: This has not as many lines' in ended.stdout
    assert "cy/cards.toml: 2 texts are due" in ended.stderr


def test_our_own_lint_reads_the_english_whatever_the_language(tmp_path: Path) -> None:
    ended = run_cli("checks", "lint", "--lang", "cy", home=tmp_path)
    assert (ended.returncode, ended.stdout) == (0, "")


def fill(path: Path) -> None:
    """Fill in each empty text by its English, as a translator would, in whatever quotes fit."""
    lines = path.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines):
        if (empty := re.fullmatch(r'(.*)""(,?)', line)) and lines[number - 1].strip().startswith(
            "#"
        ):
            english = lines[number - 1].strip()[2:]
            quote = "'" if '"' in english and "'" not in english else '"'
            quote = "'''" if '"' in english and "'" in english else quote
            lines[number] = f"{empty[1]}{quote}o {english}{quote}{empty[2]}"
    path.write_text("\n".join(lines), encoding="utf-8")


def test_every_built_in_item_can_be_written_and_read_back(tmp_path: Path) -> None:
    import shutil

    from securecllr.catalogue.folder import built_in

    folder = tmp_path / "checks"
    shutil.copytree(built_in(), folder, ignore=shutil.ignore_patterns("cy"))
    translate(folder)
    for path in (folder / "cy").iterdir():
        fill(path)
    entries = read_entries(folder / "cy")
    assert translate(folder) == "0 texts are still English.\n"
    assert read_entries(folder / "cy") == entries
    written = {path.name: path.read_bytes() for path in (folder / "cy").iterdir()}
    translate(folder)
    assert {path.name: path.read_bytes() for path in (folder / "cy").iterdir()} == written
    assert entries.keys() == items(read_catalogue()).keys()
