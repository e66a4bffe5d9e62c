"""Whom to call and what the rules are, line by line."""

from pathlib import Path

from tests.plain.conversation import converse, open_audit


def test_it_asks_where_and_what_about_and_goes_back_step_by_step(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    open_audit(path).pick("gmail", None)
    before = path.read_bytes()
    listed = converse("s\n", path)
    number = next(
        line.split(".")[0] for line in listed.splitlines() if "the rules where you live" in line
    )
    said = converse(f"{number}\n3\n1\nb\nb\ns\n", path)
    assert "Scotland: Scams, fake messages, and what to report" in said
    assert "1 0 1" in said
    assert said.count("What is it about?") == 2
    assert said.count("Where is your council?") == 2
    assert path.read_bytes() == before
