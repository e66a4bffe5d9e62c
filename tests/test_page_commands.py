"""Each command that a page tells somebody to type does what the page says, in a place of its own.

The page for council IT, which is one story, has a test of its own.
"""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import profile_with, run_cli
from tests.cohort.invented import write_copies
from tests.test_council_it import SAYS as IN_ITS_OWN_TEST
from tests.test_docs import PAGES, ROOT

FENCED = re.compile(r"```(?:sh)?\n(.*?)```", re.DOTALL)
INLINE = re.compile(r"`(?:\.venv/bin/)?securecllr((?: [^`\n]+)?)`")
# What ends a command: another one, a file or a program that takes what it prints, what it is for.
ENDS = re.compile(r" (?:&&|[|>#] ?)|  | a completion| what is covered")

# Conversations: acted out, in terminals and by scripts, in the tests of each interface.
ACTED_OUT = {"", "--plain", "--lang CODE", "audit", "demo", "present", "present --notes", "recheck"}
ACTED_OUT |= {"plan", "seats", "share"}

# What no command is: the built-in checks' name, and the line that the bytes of a seal begin with.
NO_COMMANDS = {"--checks built-in", "seal 2"}

# They need what takes a file of tests to make: a platform's list, a broken profile, a sign-off.
ELSEWHERE = {
    "checks compare PATH": "authoring/test_compare.py",
    "checks compare PATH PATH": "authoring/test_compare.py",
    "checks lint --strict-claims": "authoring/lint/test_second_readers.py",
    "restore": "cli/test_restore.py",
    "verify": "cli/test_verify.py",
}

# How each of the others ends, and what it says on either stream. Typed is nothing, so that one
# which asks ends with 2, and has said what it would do.
SAYS = {
    "COMMAND --help": (0, "usage: securecllr status"),
    "checks coverage": (0, "# What is covered"),
    "checks lint": (0, "0 things to mend"),
    "checks list": (0, "Password used only here"),
    'checks new-kind "Its name" --group social -o checks/ID.toml': (0, "its-name.toml"),
    "checks new-kind NAME": (0, "Saved as name.toml"),
    "checks show ID": (0, "Gmail (gmail)"),
    "checks stale": (0, "were last looked up before"),
    "cohort --merge A.json B.json": (0, "needed most"),
    "cohort --merge ours.json theirs.json": (0, "needed most"),
    "cohort DIR": (0, "needed most"),
    "cohort DIR --format json": (0, '"securecllr_cohort"'),
    "cohort copies/": (0, "needed most"),
    "cohort copies/ --format json -o ours.json": (0, "ours.json"),
    "completion bash": (0, "bash_completion"),
    "diff OLD NEW": (0, "New\n"),
    "doctor": (0, "Keyring"),
    "forget": (2, "This will be deleted for good"),
    "forget --seat NAME": (2, "anne.toml"),
    "open FILE": (0, "profile.toml"),
    "open profile.toml": (0, "profile.toml"),
    "present --script": (0, "<h1>"),
    "present --script --format md -o session.md": (0, "session.md"),
    "report": (0, "<h1>"),
    "report --blank": (0, "<h1>"),
    "report --format json": (0, '"plan"'),
    "seats list": (0, "anne"),
    "seats move DIR": (2, "copied to a folder of its own"),
    "seats move E:": (2, "copied to a folder of its own"),
    "status": (0, "questions of the first walk answered"),
    "verify FILE": (0, "Not signed off"),
    "verify profile.toml": (0, "Not signed off"),
}

# What somebody puts in the place of a word.
STANDS_FOR = {
    "COMMAND": "status",
    "FILE": "copy.toml",
    "profile.toml": "copy.toml",
    "OLD": "old.toml",
    "NEW": "copy.toml",
    "ID": "gmail",
    "DIR": "copies",
    "E:": "stick",
    "A.json": "ours.json",
    "B.json": "theirs.json",
    "checks/ID.toml": "its-name.toml",
}


def lay_out(folder: Path, home: Path, command: str) -> None:
    """Leave what a command is about: answers, an older copy of them, shared copies, a seat."""
    made = profile_with(folder / "made", "unsure")
    lines = made.read_text("utf-8")
    (folder / "copy.toml").write_text(lines, "utf-8")
    (folder / "old.toml").write_text(lines[: lines.rindex("[[answer]]")], "utf-8")
    (home / "seats").mkdir(parents=True)
    shutil.copy(made, home / "seats" / "anne.toml")
    if not command.startswith("open"):  # which is for a computer that has no answers yet
        shutil.copy(made, home / "profile.toml")
    for name in ("stick", "copies"):
        (folder / name).mkdir()
    if command.startswith("cohort"):
        write_copies(folder / "copies", 12)
    if "--merge" in command:
        write_copies(folder / "others", 14, seed=2)
        for copies, report in (("copies", "ours.json"), ("others", "theirs.json")):
            run_cli("cohort", copies, "--format", "json", "-o", report, home=home)


def commands_of(page: Path) -> Iterator[str]:
    """Yield what stands after the program's name in each command of a page."""
    text = page.read_text(encoding="utf-8")
    found = [*INLINE.findall(text)]
    for block in FENCED.findall(text):
        for line in re.split(r"\n| && ", block):
            found += [line.removeprefix("securecllr")] if line.startswith("securecllr") else []
    yield from (ENDS.split(f"{each} ")[0].strip() for each in found)


def test_every_command_of_every_page_is_tried() -> None:
    named = {each for page in PAGES for each in commands_of(page)}
    tried = {*SAYS, *ELSEWHERE, *ACTED_OUT, *IN_ITS_OWN_TEST}
    assert named - NO_COMMANDS == tried
    assert all((ROOT / "tests" / name).exists() for name in ELSEWHERE.values())


@pytest.mark.slow
@pytest.mark.parametrize("command", SAYS)
def test_it_does_what_the_page_says(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    home = tmp_path / "home"
    lay_out(tmp_path, home, command)
    words = [STANDS_FOR.get(word, word) for word in shlex.split(command)]
    if "--seat" in words:
        words[-1] = "anne"
    ended = run_cli(*words, home=home, HOME=str(tmp_path))
    code, said = SAYS[command]
    assert ended.returncode == code, ended.stderr
    assert said in ended.stdout + ended.stderr
