"""No two modules import each other, not even inside a function."""

import ast
from pathlib import Path

import securecllr

ROOT = Path(securecllr.__file__).parents[1]


def modules() -> dict[str, Path]:
    found = {}
    for path in sorted((ROOT / "securecllr").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(path: Path) -> set[str]:
    """Every name that a module imports, wherever it does, as the name of a module may be."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def circle(graph: dict[str, set[str]]) -> list[str]:
    """The modules that are left when those at the top and at the bottom are taken away."""
    left = set(graph)
    while True:
        needed = {to for name in left for to in graph[name] - {name}}
        tied = {name for name in left & needed if graph[name] & left - {name}}
        if tied == left:
            return sorted(left)
        left = tied


def test_no_two_modules_import_each_other() -> None:
    paths = modules()
    graph = {
        name: {to for to in imported(path) if to in paths and not name.startswith(f"{to}.")}
        for name, path in paths.items()
    }
    assert len(graph) > 300
    assert circle(graph) == []
