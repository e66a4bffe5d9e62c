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

# What home can do without until somebody wants it: a key, a sign-off, a report, the demo, a
# council's own pack. Each was loaded at a start once.
HOME = {"cryptography", "filelock", "jinja2", "keyring", "pyotp", "segno", "secrets"}
HOME |= {f"securecllr.{name}" for name in ("catalogue.soundness", "demo.sign_in", "reports")}
# An installed copy has no TOML to read.
HOME |= {f"securecllr.catalogue.{name}" for name in ("pack_reader", "overlay", "references")}
# What the first page has none of comes with the first page that needs it.
PARTS = ("choice_grid", "choice_table", "field", "code_field", "qr_code", "steps")
HOME |= {f"securecllr.tui.widgets.{name}" for name in PARTS}

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


def test_the_full_screen_loads_only_what_home_needs() -> None:
    modules = "securecllr.cli.start, securecllr.tui.app, securecllr.flows.home"
    script = f"import sys; sys.path[:0] = {sys.path!r}; import {modules}; print(*sys.modules)"
    command = [sys.executable, "-S", "-c", script]
    loaded = set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
    assert "securecllr.flows.home" in loaded
    assert not loaded & HOME


def test_no_command_needs_the_network() -> None:
    import securecllr

    source = "\n".join(
        path.read_text(encoding="utf-8") for path in Path(securecllr.__file__).parent.rglob("*.py")
    )
    for module in ("socket", "urllib", "http.client", "requests", "ftplib", "smtplib"):
        assert f"import {module}" not in source
