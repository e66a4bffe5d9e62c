"""The built-in checks as JSON, as the page reads them."""

from pathlib import Path

import pytest

from securecllr.catalogue import read
from securecllr.catalogue.folder import built_in
from securecllr.catalogue.prebuilt import FILE, prebuilt
from securecllr.catalogue.read import read_catalogue

EXAMPLE = built_in() / "examples" / "anytown"


@pytest.mark.parametrize("own", [None, EXAMPLE])
def test_the_catalogue_is_the_same_from_json_as_from_toml(
    own: Path | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from_toml = read_catalogue(own)
    (tmp_path / FILE).write_bytes(prebuilt(from_toml))
    monkeypatch.setattr(read, "built_in", lambda: tmp_path)
    assert read_catalogue() == from_toml


def test_the_json_is_the_same_each_time() -> None:
    assert prebuilt(read_catalogue()) == prebuilt(read_catalogue())
