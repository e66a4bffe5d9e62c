"""Completion, as real shells do it: commands, file names, seats, kinds, ids, formats."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run_cli
from tests.needs import needs

# What is typed, and what has to be offered.
ASKED = [
    ("securecllr sta", "status"),
    ("securecllr checks show two-s", "two-step"),
    ("securecllr checks show gma", "gmail"),
    ("securecllr report --format htm", "html"),
    ("securecllr report --blank --kind gma", "gmail"),
    ("securecllr verify prof", "profile-of-mine.toml"),
    ("securecllr status --seat jo", "jo-bloggs"),
    ("securecllr completion powe", "powershell"),
]

BASH = """
source {script}
COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_shtab_securecllr
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
FISH = "source {script}; complete -C {line}"
ZSH = """
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1=; autoload -Uz compinit; compinit -u -D; source {script}'
zpty -w shell 'compdef _shtab_securecllr securecllr; echo re''ady'
zpty -r shell said '*ready*'
zpty -w -n shell {line}$'\\t'
zpty -r shell said '*'{wanted}'*'
print -r -- $said
"""


@pytest.fixture
def computer(tmp_path: Path) -> dict[str, str]:
    """A folder with a file, a seat that is in use, and our program on the PATH."""
    (tmp_path / "profile-of-mine.toml").touch()
    program = tmp_path / "bin" / "securecllr"
    program.parent.mkdir()
    home = tmp_path / "home"
    (home / "seats").mkdir(parents=True)
    (home / "seats" / "jo-bloggs.toml").touch()
    root = Path(__file__).parents[2]
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH={root} exec {sys.executable} -m securecllr "$@"\n',
        encoding="utf-8",
    )
    program.chmod(0o700)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "SECURECLLR_HOME": str(home), "HOME": str(tmp_path)}


@pytest.mark.slow
@pytest.mark.parametrize(("line", "wanted"), ASKED)
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_real_shell_offers_it(
    shell: str, line: str, wanted: str, computer: dict[str, str], tmp_path: Path
) -> None:
    script = tmp_path / f"script.{shell}"
    script.write_text(run_cli("completion", shell, home=tmp_path / "x").stdout, encoding="utf-8")
    program = {"bash": BASH, "zsh": ZSH, "fish": FISH}[shell].format(
        script=script, words=line, line=shlex.quote(line), wanted=shlex.quote(wanted)
    )
    extra = ["-f"] if shell == "zsh" else []
    done = subprocess.run(
        [needs(shell), *extra, "-c", program],
        cwd=tmp_path,
        env=computer,
        capture_output=True,
        text=True,
        timeout=300,  # a machine may be slow and busy
        check=False,
    )
    assert wanted in done.stdout


def test_powershell_knows_the_same(tmp_path: Path) -> None:
    text = run_cli("completion", "powershell", home=tmp_path).stdout
    for wanted in ("'status'", "'two-step'", "'gmail'", "'html'", "securecllr seats list"):
        assert wanted in text
    assert "'_shtab_securecllr_verify_pos_0' = '_shtab_powershell_compgen_files'" in text
    assert "Register-ArgumentCompleter" in text
