"""Checking answers: going back from looking; and the lists when no account is left."""

from pathlib import Path

from tests.plain.conversation import converse, open_audit
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
    open_audit(path).pick("x", "personal")
    left = ["1", "1", "1"]  # that account, no longer used, closed
    said = converse("\n".join(["1", *left, "1", "b", "s", ""]), path)
    assert "Type a add one, o add one you no longer use, b back" in " ".join(said.split())
    assert "Error: Type a letter that is named here." in said
    assert "to 0" not in said


def test_where_no_answer_is_listed_no_number_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    audit = open_audit(path)
    audit.leave(audit.pick("x", "personal").id, "closed")
    said = converse("2\n7\nb\ns\n", path).partition("Check your answers before")[2]
    asked = said.partition("Check your social media")[0]
    assert "Error: Type a letter that is named here." in asked
    assert "number" not in asked
