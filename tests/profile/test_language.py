"""The language that is remembered: one line of the settings, and English where it says nothing."""

from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from securecllr.i18n import LANGUAGES
from securecllr.profile.language import saved_language
from securecllr.profile.settings import Settings
from securecllr.profile.settings_file import read_settings, write_settings


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_saved_is_found(code: str, tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    write_settings(path, Settings(lang=code))  # type: ignore[arg-type]
    assert saved_language(path) == code == read_settings(path).lang


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("lang='cy'", "cy"),
        ('theme = "dark"\n lang = "cy"\n', "en"),
        ('theme = "dark"\nlang   =   "cy" # so\n', "cy"),
        ('lang = "fr"', "en"),
        ('slang = "cy"', "en"),
        ("lang = 1", "en"),
        ("\x00\xff", "en"),
        ("", "en"),
    ],
)
def test_what_does_not_name_a_language_is_english(text: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_bytes(text.encode("latin-1"))
    assert saved_language(tmp_path / "p.toml") == code


def test_without_settings_or_with_a_folder_in_their_place_it_is_english(tmp_path: Path) -> None:
    assert saved_language(tmp_path / "p.toml") == "en"
    (tmp_path / "settings.toml").mkdir()
    assert saved_language(tmp_path / "p.toml") == "en"


def test_the_settings_know_each_language() -> None:
    assert get_args(get_type_hints(Settings)["lang"]) == tuple(LANGUAGES)
