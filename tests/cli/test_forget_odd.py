"""``securecllr forget`` where the profile is broken, linked, no file at all, or sealed."""

from pathlib import Path

import pytest

from securecllr.cli.confirm import ConfirmOptions
from securecllr.cli.forget import forget
from securecllr.errors import UserError
from securecllr.profile import keyring_store
from tests.cli.running import run_cli
from tests.profile.blocks import PROFILE_ID, SAMPLE


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    "data", [b"", b"\xff\0", b"Dear councillor\n", SAMPLE[:100], b"x" * 9_000_000]
)
def test_a_profile_that_cannot_be_read_can_be_forgotten(tmp_path: Path, data: bytes) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "profile.toml").write_bytes(data)
    assert run_cli("forget", "--yes", home=home).returncode == 0
    assert not home.exists(), "the folder that it made goes too"


def test_a_linked_profile_goes_with_what_it_points_to_and_all_that_lies_beside_that(
    tmp_path: Path,
) -> None:
    home, real = tmp_path / "home", tmp_path / "real"
    home.mkdir()
    real.mkdir()
    (home / "profile.toml").symlink_to(real / "mine.toml")
    for name in ("mine.toml", "mine.previous.toml", ".mine.toml.lock", "other.toml"):
        (real / name).write_bytes(SAMPLE)
    assert run_cli("forget", "--yes", home=home).returncode == 0
    assert not home.exists()
    assert names(real) == ["other.toml"]


def test_a_folder_in_place_of_the_profile_is_left(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").mkdir()
    (tmp_path / "profile.toml" / "kept").write_bytes(b"")
    assert run_cli("forget", "--yes", home=tmp_path).stdout == "There is nothing to delete.\n"
    assert (tmp_path / "profile.toml" / "kept").exists()


def test_the_key_goes_first_and_where_it_cannot_nothing_is_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home, asked = tmp_path / "home", list[str]()
    home.mkdir()
    (home / "profile.toml").write_bytes(SAMPLE)

    def locked(profile_id: str) -> bool:
        asked.append(profile_id)
        raise keyring_store.NoKeyring("locked", "a keyring")

    options = ConfirmOptions(profile=home / "profile.toml", yes=True)
    monkeypatch.setattr(keyring_store, "fetch", lambda _id: "a secret")
    monkeypatch.setattr(keyring_store, "forget", locked)
    with pytest.raises(UserError, match="nothing was deleted"):
        forget(options)
    assert asked == [PROFILE_ID]
    assert names(home) == ["profile.toml"]
    said = capsys.readouterr().out
    assert "the key of this profile" in said
    assert "a secret" not in said

    monkeypatch.setattr(keyring_store, "forget", lambda _id: True)
    assert forget(options) == 0
    said = capsys.readouterr().out
    assert said.index("Deleted: the key") < said.index(f"Deleted: {home / 'profile.toml'}")
    assert not home.exists()
