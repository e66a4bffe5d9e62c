"""Checking answers: going back from looking; and the list of accounts when none is left."""

from pathlib import Path

from tests.plain.conversation import converse, open_walk
from tests.tui.driving import answered


def test_looking_at_each_i_think_so_ends_by_going_back(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    answered(path, [("gmail", None)], ["think"])
    before = path.read_bytes()
    said = converse("4\nl\nb\nb\ns\n", path)
    assert said.count("Why we ask:") == 1
    assert said.count("Check your answers before you sign off.") == 2
    assert path.read_bytes() == before


def test_where_no_account_is_left_no_number_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    open_walk(path).pick("x", "personal")
    left = ["1", "1", "1"]  # that account, no longer used, closed
    said = converse("\n".join(["1", *left, "1", "b", "s", ""]), path)
    assert "Type a add one, o add one you no longer use, b back" in " ".join(said.split())
    assert "Error: Type a letter that is named here." in said
    assert "to 0" not in said
