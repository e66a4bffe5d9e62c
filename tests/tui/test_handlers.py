"""Textual calls the handler of each class of a widget by itself: one that called the next would
have it run twice."""

import ast
from pathlib import Path

TUI = Path(__file__).parents[2] / "securecllr" / "tui"
OVERRIDDEN = {"on_event"}  # no handler, but what calls them


def calls_of_the_next(tree: ast.AST) -> list[str]:
    return [
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Call)
        and ast.unparse(node.value) == "super()"
        and node.attr.startswith("on_")
    ]


def test_no_handler_calls_that_of_its_base_class() -> None:
    found = {
        (path.name, name)
        for path in TUI.rglob("*.py")
        for name in calls_of_the_next(ast.parse(path.read_text("utf-8")))
    }
    assert {file for file, name in found if name in OVERRIDDEN} == {"base_app.py"}
    assert {pair for pair in found if pair[1] not in OVERRIDDEN} == set()
