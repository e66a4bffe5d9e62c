"""What a command does not need is not loaded: looked up in the real process."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"textual", "rich", "asyncio", "ssl", "socket", "http.client", "urllib.request"}
HEAVY |= {"segno"}  # only the demo needs it
HEAVY |= {"cryptography", "keyring"}  # a sign-off
# English needs no translation.
HEAVY |= {f"securecllr.catalogue.{name}" for name in ("translation", "passages", "po")}

CASES = {
    "--version": ("--version", {"argparse", "msgspec", "pathlib", *HEAVY}),
    "--help": ("--help", {"msgspec", "tomllib", "platformdirs", "pyphen", "shtab", *HEAVY}),
    "status": ("status", {"pyphen", "shtab", "securecllr.plain.run", *HEAVY}),
    "--plain": ("--plain", {"pyphen", "shtab", "securecllr.authoring.lint", *HEAVY}),
    "plan": ("plan", {"pyphen", "shtab", *HEAVY}),
}

SCRIPT = """
import sys
sys.argv = ["securecllr", {argument!r}]
from securecllr.__main__ import main
before = set(sys.modules)
main()
sys.stderr.write("\\n".join(sys.modules))
"""


@pytest.mark.parametrize("case", CASES)
def test_a_command_loads_only_what_it_needs(case: str, tmp_path: Path) -> None:
    argument, unwanted = CASES[case]
    ended = subprocess.run(
        [
            sys.executable,
            "-S",
            "-c",
            "import sys; sys.path[:0] = " + repr(sys.path) + SCRIPT.format(argument=argument),
        ],
        input="",
        capture_output=True,
        text=True,
        check=True,
        env={"SECURECLLR_HOME": str(tmp_path), "PATH": ""},
    )
    loaded = set(ended.stderr.splitlines())
    assert "securecllr" in loaded
    assert not loaded & unwanted


def test_no_command_needs_the_network() -> None:
    import securecllr

    source = "\n".join(
        path.read_text(encoding="utf-8") for path in Path(securecllr.__file__).parent.rglob("*.py")
    )
    for module in ("socket", "urllib", "http.client", "requests", "ftplib", "smtplib"):
        assert f"import {module}" not in source
