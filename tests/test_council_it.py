"""The page for council IT: each of its commands does what the page says, one after the other."""

import re
from pathlib import Path

import pytest

from tests.cli.running import profile_with, run_cli
from tests.cohort.invented import write_copies

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "council-it.md"
BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)

# They wait for a person: acted out in terminals in tests/tui/test_terminal_session.py.
ACTED_OUT = {"present", "seats"}

# What each of the others says, or leaves.
SAYS = {
    "doctor": "Keyring",
    "present --script --format html -o session.html": "session.html",
    "report --blank --format html -o questions.html": "questions.html",
    "seats list": "anne\nbob\n",
    "seats move stick --yes": "2 seats were moved.",
    "forget --seat anne --yes": "anne.toml",
    "share -o copy.toml --yes": "copy.toml",
    "cohort copies --format html -o report.html": "report.html",
    "cohort copies --format json -o report.json --delete-copies": "deleted",
}


def commands() -> list[str]:
    lines = [
        line for block in BLOCK.findall(PAGE.read_text("utf-8")) for line in block.splitlines()
    ]
    assert all(line.startswith("securecllr ") for line in lines)
    return [line.removeprefix("securecllr ") for line in lines]


def test_each_command_of_the_page_is_tried() -> None:
    assert sorted(commands()) == sorted({*SAYS, *ACTED_OUT})
    acted = (ROOT / "tests" / "tui" / "test_terminal_session.py").read_text("utf-8")
    assert all(f"{{PROGRAM}} {command}" in acted for command in ACTED_OUT)


@pytest.mark.slow
def test_each_command_does_what_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "stick").mkdir()
    write_copies(tmp_path / "copies", 12)
    for command, said in SAYS.items():
        home = tmp_path / "home"
        if command.startswith("share"):
            home = tmp_path / "own"
            profile_with(home, "unsure")
        elif command.startswith(("seats list", "forget")):
            for name in ("anne", "bob"):
                seat = profile_with(tmp_path / "made", "no")
                (home / "seats").mkdir(parents=True, exist_ok=True)
                seat.replace(home / "seats" / f"{name}.toml")
        ended = run_cli(*command.split(), home=home, HOME=str(tmp_path))
        assert ended.returncode == 0, (command, ended.stderr)
        assert said in ended.stdout + ended.stderr, command
    assert {path.name for path in (tmp_path / "stick").iterdir()} == {"anne", "bob"}
    assert not list((tmp_path / "copies").glob("*.toml"))
    made = ("session.html", "questions.html", "copy.toml", "report.html", "report.json")
    assert all((tmp_path / name).stat().st_size for name in made)
