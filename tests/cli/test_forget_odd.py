"""``securecllr forget`` where the profile is broken, linked, no file at all, or sealed."""

from pathlib import Path

import pytest

from securecllr.cli.confirm import ConfirmOptions
from securecllr.cli.forget import forget
from securecllr.errors import NoKeyring, UserError
from securecllr.profile import keyring_store
from tests.cli.running import run_cli
from tests.profile.blocks import PROFILE_ID, SAMPLE


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


HEAD = SAMPLE[: SAMPLE.index(b"[[account]]")]


@pytest.mark.parametrize("data", [SAMPLE[:100], HEAD + b"\0" * 99, b"\xff" + SAMPLE, SAMPLE[70:]])
def test_a_damaged_profile_is_known_and_can_be_forgotten(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "profile.toml").write_bytes(data)
    assert run_cli("forget", "--yes", home=tmp_path).returncode == 0
    assert names(tmp_path) == []


FOREIGN = {
    "empty": b"",
    "binary": b"\xff\0",
    "a letter": b"Dear councillor\n",
    "large": b"x" * 9_000_000,
    "a shared copy": b'shared = 1\nid = "0123456789abcdef0123456789abcdef"\n',
}


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_not_ours_is_refused_and_nothing_beside_it_goes(tmp_path: Path, name: str) -> None:
    thesis = tmp_path / "thesis.docx"
    thesis.write_bytes(FOREIGN[name])
    (tmp_path / "settings.toml").write_bytes(b'how_to = true\ntheme = "light"\n')
    ended = run_cli("forget", "--yes", "--profile", str(thesis), home=tmp_path / "home")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "not known as one of securecllr's, so nothing was deleted" in ended.stderr
    assert thesis.read_bytes() == FOREIGN[name]
    assert names(tmp_path) == ["settings.toml", "thesis.docx"]


def test_a_folder_in_place_of_the_profile_is_refused(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").mkdir()
    assert run_cli("forget", "--yes", home=tmp_path).returncode == 2
    assert names(tmp_path) == ["profile.toml"]


def test_a_blank_profile_goes_with_its_last_good_state(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_bytes(b"\0" * 512)
    (tmp_path / "profile.previous.toml").write_bytes(SAMPLE)
    assert run_cli("forget", "--yes", home=tmp_path).returncode == 0
    assert names(tmp_path) == []


@pytest.mark.parametrize("content", [SAMPLE, b"root:x:0:0:\n"])
def test_of_a_link_only_the_link_goes_and_what_it_leads_to_is_named(
    tmp_path: Path, content: bytes
) -> None:
    home, real = tmp_path / "home", tmp_path / "real"
    home.mkdir()
    real.mkdir()
    (home / "profile.toml").symlink_to(real / "mine.toml")
    for name in ("mine.toml", "mine.previous.toml", ".mine.toml.lock", "other.toml"):
        (real / name).write_bytes(content)
    before = {path: path.read_bytes() for path in real.iterdir()}
    ended = run_cli("forget", "--yes", home=home)
    assert ended.returncode == 0
    assert f"only the link goes. What it leads to stays: {real / 'mine.toml'}\n" in ended.stdout
    assert f"Deleted: {home / 'profile.toml'}\n" in ended.stdout
    assert names(home) == []
    assert {path: path.read_bytes() for path in real.iterdir()} == before


def test_only_a_folder_of_our_own_goes_when_it_is_empty(tmp_path: Path) -> None:
    data = tmp_path / "share"
    ours = data / "securecllr"
    theirs = tmp_path / "theirs"
    for folder in (ours, theirs):
        folder.mkdir(parents=True)
        (folder / "profile.toml").write_bytes(SAMPLE)
        ended = run_cli(
            *("forget", "--yes", "--profile", str(folder / "profile.toml")),
            home=tmp_path,
            SECURECLLR_HOME="",
            XDG_DATA_HOME=str(data),
        )
        assert ended.returncode == 0
    assert (ours.exists(), theirs.exists()) == (False, True)


def test_the_key_goes_last_and_where_it_cannot_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    profile, asked = tmp_path / "profile.toml", list[str]()
    profile.write_bytes(SAMPLE)

    def locked(profile_id: str) -> bool:
        asked.append(profile_id)
        assert not profile.exists()
        raise NoKeyring("locked", "a keyring")

    options = ConfirmOptions(profile=profile, yes=True)
    monkeypatch.setattr(keyring_store, "fetch", lambda _id: "a secret")
    monkeypatch.setattr(keyring_store, "forget", locked)
    with pytest.raises(UserError, match="the key in the keyring is not") as caught:
        forget(options)
    assert PROFILE_ID in caught.value.remedy
    assert asked == [PROFILE_ID]
    said = capsys.readouterr().out
    assert "the key of this profile" in said
    assert "a secret" not in said

    profile.write_bytes(SAMPLE)
    monkeypatch.setattr(keyring_store, "forget", lambda _id: True)
    assert forget(options) == 0
    said = capsys.readouterr().out
    assert said.index(f"Deleted: {profile}") < said.index("Deleted: the key")
    assert names(tmp_path) == []
