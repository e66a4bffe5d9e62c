"""The plain door in another language: offered on the first screen, in the settings, and marked."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from securecllr import i18n
from securecllr.i18n import LANGUAGES
from securecllr.messages.origins import place_of
from securecllr.profile.settings import read_settings
from tests.languages import not_said, pseudo, speaking
from tests.plain import conversation
from tests.plain.conversation import converse, start

WHOLE = "Heb ei wirio eto gan siaradwr Cymraeg. Not yet checked by a Welsh speaker."


@pytest.fixture(autouse=True)
def back_to_english() -> Iterator[None]:
    """Whatever is chosen in a test is forgotten after it."""
    with speaking("en"):
        yield


def lines(text: str) -> list[str]:
    return text.splitlines()


@pytest.mark.parametrize("typed", ["c", "C", "cymraeg"])
def test_the_first_screen_offers_welsh_and_changes_at_once(typed: str, tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    said = converse(f"{typed}\n", path)
    before, after = said.split(f"{typed}\n", 1)
    assert "c Cymraeg (Welsh: not yet checked by a Welsh speaker)" in " ".join(before.split())
    assert WHOLE not in before
    assert lines(after)[0] == WHOLE
    assert "e English" in after
    assert read_settings(path).lang == "cy"
    assert i18n.language() == "cy"
    assert not path.exists()


def test_and_back_again(tmp_path: Path) -> None:
    said = converse("c\ne\n", tmp_path / "profile.toml")
    assert said.count(WHOLE) == 1
    assert read_settings(tmp_path / "profile.toml").lang == "en"


def test_the_settings_change_it(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    typed = "\n".join([*start(["gmail"], [], []), "b", "t", "3", "b", ""]) + "\n"
    said = converse(typed, path)
    assert "3. Language / Iaith: English" in said
    assert "3. Language / Language: Cymraeg" in said or "Cymraeg" in said
    assert read_settings(path).lang == "cy"
    assert WHOLE in lines(said)


def test_it_is_said_at_the_start_and_in_the_help(tmp_path: Path) -> None:
    with speaking("cy"):
        said = converse("?\ns\n", tmp_path / "profile.toml")
    assert lines(said)[0] == WHOLE
    assert lines(said).count(WHOLE) == 2


def test_in_english_there_is_no_notice(tmp_path: Path) -> None:
    assert "ot yet checked by a Welsh speaker." not in converse("?\ns\n", tmp_path / "p.toml")


def test_nothing_is_left_in_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = [*start(["gmail"], ["facebook-profile"], [1]), "", "3", "1", "h", "4", "", "g", "b"]
    typed += ["b", "?", "t", "b", "2", "9", "x", "b", "1", "b", "", "s"]
    with pseudo() as found:
        monkeypatch.setattr(conversation, "read_catalogue", lambda *_: found)
        said = converse("\n".join(typed) + "\n", tmp_path / "p.toml")
    assert len(lines(said)) > 100
    theirs = {label for kind in found.kinds.values() for label in kind.also_called}
    theirs |= {x for k in found.kinds.values() for how in k.how_to for x in how.also_called}
    # Sources are cited as they are.
    theirs |= {x for k in found.kinds.values() for how in k.how_to for x in how.source}
    theirs |= {place_of(source) for card in found.cards.values() for source in card.source}
    theirs |= {place_of(source) for fact in found.facts.values() for source in fact.source}
    flat = " ".join(said.split())
    for label in sorted([*theirs, *LANGUAGES.values(), "PROFILE"], key=len, reverse=True):
        flat = flat.replace(label, "")
    # What is typed, and the names of keys.
    flat = re.sub(r"\b(?:Enter|securecllr|plain|Iaith|[a-z?])\b", "", flat)
    assert not_said(flat) == []
