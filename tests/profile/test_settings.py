"""The settings: beside the profile, never in it, and never over it."""

import stat
from pathlib import Path

import pytest

from securecllr.errors import UserError
from securecllr.profile.settings import Settings
from securecllr.profile.settings_file import read_settings, write_settings
from securecllr.profile.store import Store
from tests.profile.blocks import DAY, account


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "p.toml") == Settings(how_to=True, device="phone")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("how_to", [True, False])
@pytest.mark.parametrize("device", ["phone", "computer"])
def test_what_is_written_is_read_back(tmp_path: Path, device: str, how_to: bool) -> None:
    liked = Settings(how_to=how_to, device=device)  # type: ignore[arg-type]
    write_settings(tmp_path / "p.toml", Settings())
    write_settings(tmp_path / "p.toml", liked)
    assert read_settings(tmp_path / "p.toml") == liked


@pytest.mark.posix("the rights of a file are an access list on Windows")
def test_only_the_owner_can_read_them(tmp_path: Path) -> None:
    write_settings(tmp_path / "p.toml", Settings())
    assert stat.S_IMODE((tmp_path / "settings.toml").stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["p.toml", "settings.toml", "Settings.TOML"])
def test_settings_never_touch_the_profile(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    Store.open(path, DAY).add(account())
    before = path.read_bytes()
    write_settings(path, Settings(how_to=False))
    assert path.read_bytes() == before
    assert read_settings(path) == Settings(how_to=False)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('device = "tablet"', "device"),
        ("how_to = 1", "how_to"),
        ("colour = true", "colour"),
        ("how_to = ", "line 1"),
    ],
)
def test_settings_that_make_no_sense_are_a_trouble(tmp_path: Path, text: str, key: str) -> None:
    (tmp_path / "settings.toml").write_text(text)
    with pytest.raises(UserError, match=key) as caught:
        read_settings(tmp_path / "p.toml")
    assert str(tmp_path / "settings.toml") in caught.value.where
