"""The built-in checks as JSON, as the page reads them."""

from pathlib import Path

import pytest

from securecllr.catalogue import read
from securecllr.catalogue.folder import built_in
from securecllr.catalogue.prebuilt import FILE, prebuilt
from securecllr.catalogue.read import read_catalogue, read_pack

EXAMPLE = built_in() / "examples" / "anytown"


def test_the_catalogue_is_the_same_from_json_as_from_toml(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from_toml = read_catalogue(), read_catalogue(EXAMPLE)
    made = prebuilt(read_pack(built_in()))
    (tmp_path / FILE).write_bytes(made)
    monkeypatch.setattr(read, "built_in", lambda: tmp_path)
    assert (read_catalogue(), read_catalogue(EXAMPLE)) == from_toml


def test_the_json_is_the_same_each_time() -> None:
    assert prebuilt(read_pack(built_in())) == prebuilt(read_pack(built_in()))
