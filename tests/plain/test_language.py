"""Plain lines in another language: offered on the first screen, in the settings, and marked."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from securecllr import i18n
from securecllr.i18n import IN_ENGLISH, LANGUAGES
from securecllr.messages.origins import place_of
from securecllr.profile.settings_file import read_settings
from tests.flows import interfaces
from tests.languages import not_said, pseudo, speaking
from tests.plain.conversation import converse, start

WHOLE = "Heb ei wirio eto gan siaradwr Cymraeg. Not yet checked by a Welsh speaker."


@pytest.fixture(autouse=True)
def back_to_english() -> Iterator[None]:
    """Whatever is chosen in a test is forgotten after it."""
    with speaking("en"):
        yield


def lines(text: str) -> list[str]:
    return text.splitlines()


def test_the_first_page_offers_welsh_and_changes_at_once(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    said = converse("3\n", path)
    before, after = said.split(": 3\n", 1)
    assert "3. Cymraeg (Welsh: not yet checked by a Welsh speaker)" in " ".join(before.split())
    assert WHOLE not in before
    assert WHOLE in lines(after)
    assert "3. English" in after
    assert read_settings(path).lang == "cy"
    assert i18n.language() == "cy"
    assert not path.exists()


def test_and_back_again(tmp_path: Path) -> None:
    said = converse("3\n3\n", tmp_path / "profile.toml")
    assert said.count(WHOLE) == 1
    assert read_settings(tmp_path / "profile.toml").lang == "en"


def test_the_settings_change_it(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    said = converse("t\n2\nb\n", path)
    assert "2. Language / Iaith: English" in said
    assert read_settings(path).lang == "cy"
    assert WHOLE in lines(said)


def test_it_is_said_at_the_start_and_in_the_help(tmp_path: Path) -> None:
    with speaking("cy"):
        said = converse("?\ns\n", tmp_path / "profile.toml")
    assert WHOLE in lines(said)


def test_in_english_there_is_no_notice(tmp_path: Path) -> None:
    assert "ot yet checked by a Welsh speaker." not in converse("?\ns\n", tmp_path / "p.toml")


def test_nothing_is_left_in_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = [*start("gmail"), "", "1", "", "4", "3", "2", "5", "g", "", "b", "?", "", "b", "b", "b"]
    typed += ["t", "b", "2", "b", "9", "", "10", "1", "1", "", "b", "b", "11", "b", "s"]
    with pseudo() as found:
        monkeypatch.setattr(interfaces, "read_catalogue", lambda *_, **_options: found)
        said = converse("\n".join(typed) + "\n", tmp_path / "p.toml")
    assert len(lines(said)) > 100
    theirs = {label for kind in found.kinds.values() for label in kind.also_called}
    theirs |= {x for k in found.kinds.values() for how in k.how_to for x in how.also_called}
    # Sources are cited as they are.
    theirs |= {x for k in found.kinds.values() for how in k.how_to for x in how.source}
    theirs |= {place_of(source) for card in found.cards.values() for source in card.source}
    theirs |= {place_of(source) for fact in found.facts.values() for source in fact.source}
    flat = " ".join(said.split())
    for label in sorted(
        [*theirs, *LANGUAGES.values(), *IN_ENGLISH.values(), "PROFILE"], key=len, reverse=True
    ):
        flat = flat.replace(label, "")
    # What is typed, and the names of keys.
    flat = re.sub(r"\b(?:Enter|securecllr|plain|Iaith|[a-z?])\b", "", flat)
    assert not_said(flat) == []
