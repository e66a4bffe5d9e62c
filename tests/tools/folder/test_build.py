"""The folder is the same bytes twice, and what is in it is told: in the notices and in the SBOM."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.tools.folder.bare import built, names_in
from tools.folder.build import add_start, build
from tools.folder.inventory import Part
from tools.folder.notices import notices
from tools.folder.sbom import sbom

PROGRAM = Part(name="securecllr", version="1", purl="pkg:pypi/securecllr@1", licence="MIT")
PARTS = [
    Part(
        name="a", version="1", purl="pkg:pypi/a@1", licence="MIT OR Apache-2.0", texts=("Be kind.",)
    ),
    Part(
        name="b", version="2", purl="pkg:deb/debian/b@2", licence="Some words", texts=("Be kind.",)
    ),
    Part(name="libc", version="3", inside="a"),
]


def test_the_notices_hold_each_part_and_each_text_once() -> None:
    text = notices(PARTS)
    assert text.count("Be kind.") == 1
    assert "(The same text as above.)" in text
    assert "Inside a, whose notices name its licence." in text


def test_on_windows_alone_there_is_something_to_open_by_a_double_click(tmp_path: Path) -> None:
    add_start(tmp_path, "linux")
    assert list(tmp_path.iterdir()) == []
    add_start(tmp_path, "win32")
    data = (tmp_path / "securecllr.cmd").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") > 5
    assert b'"%~dp0securecllr.exe" %*\r\n' in data


def test_the_bill_of_materials_is_valid_and_the_same_each_time() -> None:
    made = sbom(PARTS, PROGRAM, 1_700_000_000)
    assert made == sbom(PARTS, PROGRAM, 1_700_000_000)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(made) is None
    (first, second, inside) = json.loads(made)["components"]
    assert first["licenses"] == [{"expression": "MIT OR Apache-2.0"}]
    assert second["licenses"] == [{"license": {"name": "Some words"}}]
    assert inside["description"] == "inside a"


@pytest.fixture(scope="module")
def about(shared: Path) -> dict[str, Any]:
    """The bill of materials of the real folder."""
    file = built(shared)
    text = file.with_name(f"{file.stem}.sbom.cdx.json").read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    made: dict[str, Any] = json.loads(text)
    return made


@pytest.mark.slow
def test_each_native_library_and_each_package_is_named_with_its_version(
    shared: Path, about: dict[str, Any]
) -> None:
    file = built(shared)
    named = {part["name"]: part.get("version", "") for part in about["components"]}
    assert {"CPython", "openssl", "libpango-1.0-0", "libglib2.0-0", "textual", "zlib1g"} <= {*named}
    assert all(named.values()), [name for name, version in named.items() if not version]
    brought = {
        found[1]
        for name in names_in(file)
        if (found := re.search(r"\.libs/(lib[\w+.]+?)-[0-9a-f]{8}\.so", name))
    }
    assert brought <= {*named}
    assert (
        file.with_name(f"{file.stem}.NOTICES.txt").read_text("utf-8").count("=" * 80)
        == len(named) + 1
    )


@pytest.mark.slow
def test_no_part_is_without_a_licence_text(shared: Path) -> None:
    file = built(shared)
    text = file.with_name(f"{file.stem}.NOTICES.txt").read_text("utf-8")
    parts = text.split("=" * 80)[1:]
    without = [part for part in parts if len(part.strip().splitlines()) < 5]
    elsewhere = ("\nInside ", "\n(The same text as above.)")
    assert [part for part in without if not any(words in part for words in elsewhere)] == []
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text, "Debian keeps it in one place"


@pytest.mark.slow
@pytest.mark.timeout(1500)
def test_a_second_build_is_the_same_bytes(shared: Path, tmp_path: Path) -> None:
    assert digest(build(tmp_path)) == digest(built(shared))


def digest(file: Path) -> str:
    """Return what differs in a few letters: to look for it in 30 MB takes longer than there is."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
