"""Where a profile lies: as given, else as the environment says, else in the user's folder."""

from pathlib import Path

import platformdirs
import pytest

from securecllr.errors import UserError
from securecllr.profile.paths import home_folder, profile_path, settings_path


def test_a_given_path_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECURECLLR_HOME", "/elsewhere")
    assert profile_path(Path("mine.toml")) == Path("mine.toml")


def test_then_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECURECLLR_HOME", "/elsewhere")
    assert profile_path(None) == Path("/elsewhere/profile.toml")


@pytest.mark.parametrize("empty", [True, False])
def test_then_the_users_own_folder(monkeypatch: pytest.MonkeyPatch, *, empty: bool) -> None:
    data = Path("/data").absolute()  # on Windows that is on a drive
    monkeypatch.setattr(platformdirs, "user_data_path", lambda name, **_: data / name)
    if empty:
        monkeypatch.setenv("SECURECLLR_HOME", "")
    else:
        monkeypatch.delenv("SECURECLLR_HOME", raising=False)
    assert profile_path(None) == data / "securecllr" / "profile.toml"


def test_finding_a_path_makes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECURECLLR_HOME", str(tmp_path / "home"))
    settings_path(profile_path(None))
    assert not list(tmp_path.iterdir())


def test_settings_lie_beside_the_profile_and_are_never_the_same_file() -> None:
    assert settings_path(Path("/a/p.toml")) == Path("/a/settings.toml")
    for name in ("settings.toml", "SETTINGS.toml"):
        assert settings_path(Path("/a") / name) == Path("/a/settings-of-settings.toml")


def test_where_a_user_has_no_home_the_folder_that_is_named_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_home() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", no_home)
    monkeypatch.setenv("SECURECLLR_HOME", str(tmp_path))
    assert home_folder() == tmp_path
    for named in ("", "not/from/the/top"):
        monkeypatch.setenv("SECURECLLR_HOME", named)
        with pytest.raises(UserError, match="no home folder"):
            home_folder()
    monkeypatch.delenv("SECURECLLR_HOME")
    with pytest.raises(UserError, match="no home folder"):
        home_folder()
