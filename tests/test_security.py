"""SECURITY.md: each promise names a test, and each test that it names is there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "SECURITY.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)))


@pytest.mark.parametrize(("file", "test"), NAMED)
def test_each_test_that_is_named_is_there(file: str, test: str) -> None:
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    functions = ast.FunctionDef | ast.AsyncFunctionDef
    assert test in {node.name for node in tree.body if isinstance(node, functions)}


def test_each_promise_names_a_test() -> None:
    rows = re.findall(r"^\| (?!promised)(.+?) \| (.+) \|$", PAGE, re.MULTILINE)
    assert len(rows) > 20
    without = [promise for promise, held in rows if "::test_" not in held]
    assert without == []
