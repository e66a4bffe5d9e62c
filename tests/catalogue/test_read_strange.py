"""Files that are no text, no file, or hold what must not reach a terminal."""

import sys
from pathlib import Path

import pytest

from securecllr.sanitize import is_safe
from tests.catalogue.folders import kind, mistakes


@pytest.mark.parametrize(
    "files",
    [
        {"controls": '[[control]]\nid = "\\u001b[2J"\n'},
        {"controls": '"\\u001b[2J" = 1\n'},
        {"controls": 'version = "\\u001b[2J"\n'},
        {"pack": 'name = "\\u001b[2J"\nversion = "1"\n'},
        {"hall": kind("hall", '[[how_to]]\ncontrol = "\\u202e"\n')},
        {"hall": kind("hall", '[[how_to]]\n"\\u001b[2J" = 1\n')},
        {"hall": 'id = "\\u009b2J"\n'},
        {"glossary": '[[term]]\nword = "a\\nb"\nmeaning = "c"\n'},
    ],
)
def test_no_character_that_steers_the_terminal_gets_in_or_into_a_message(
    tmp_path: Path, files: dict[str, str]
) -> None:
    found = mistakes(tmp_path, **files)
    assert len(found) >= 1
    assert all(is_safe(line) for line in found)


def test_a_file_that_is_no_text_and_one_that_is_no_file_are_mistakes(tmp_path: Path) -> None:
    (tmp_path / "hall.toml").write_bytes(b'id = "hall"\nname = "\xff"\n')
    (tmp_path / "shed.toml").mkdir()
    text, folder = mistakes(tmp_path)
    assert text.startswith("hall.toml, line 2: There is a character here that is not plain text")
    assert folder.startswith("shed.toml: This cannot be read: ")
    assert folder.endswith("Check that it is a file, and that you have the right to read it.")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such file names")
def test_a_file_name_of_another_age_is_a_mistake_and_not_a_crash(tmp_path: Path) -> None:
    path = bytes(tmp_path) + b"/caf\xe9.toml"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write(kind("cafe"))
    (found,) = mistakes(tmp_path)
    assert is_safe(found)
