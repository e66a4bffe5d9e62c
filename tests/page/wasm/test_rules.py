"""The rules' own tests, run by the Python of the page: Pyodide, under Node."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.needs import needs
from tools import ROOT
from tools.page.inputs import NODE_MODULES, fetch_node_modules, unpack_wheels

# What decides: it must come to the same in a browser. What starts processes stays out.
TESTS = ("tests/audit", "tests/toml", "tests/profile/test_state.py")
LEAST = 400  # so many there are; fewer would mean that they were not found


@pytest.mark.slow
@pytest.mark.timeout(1500)
def test_the_rules_hold_in_the_python_of_the_page(tmp_path: Path) -> None:
    node = needs("node")
    fetch_node_modules()
    unpack_wheels(tmp_path)
    unpack_wheels(tmp_path, Path(__file__).with_name("requirements.txt"))
    site = Path(pytest.__file__).parents[1]
    ran = subprocess.run(
        [
            *(node, str(Path(__file__).with_name("pytest.mjs")), str(NODE_MODULES / "pyodide")),
            *(str(ROOT), str(tmp_path), str(site)),
            *("-q", "-c", "tests/page/wasm/pytest.ini", "--rootdir=/repository"),
            *("-m", "not slow", *TESTS),
        ],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TZ": "Europe/London"},
    )
    assert ran.returncode == 0, ran.stdout[-6000:] + ran.stderr[-2000:]
    found = re.search(r"(\d+) passed", ran.stdout)
    assert found
    assert int(found[1]) > LEAST
