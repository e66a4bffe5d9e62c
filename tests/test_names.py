"""A name stands for one thing in the whole package: no class or type is defined twice."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import securecllr

ROOT = Path(securecllr.__file__).parent


def types_in(path: Path) -> Iterator[str]:
    """Yield the name of each class, and of each type that is a name for others."""
    tree = ast.parse(path.read_text("utf-8"))
    yield from (node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(name := node.targets[0], ast.Name):
            word = name.id.lstrip("_")
            if word[0].isupper() and not word.isupper():
                yield name.id


def test_no_type_has_the_name_of_another() -> None:
    found = defaultdict(list)
    for path in sorted(ROOT.rglob("*.py")):
        for name in types_in(path):
            found[name].append(str(path.relative_to(ROOT)))
    assert len(found) > 200
    assert {name: paths for name, paths in found.items() if len(paths) > 1} == {}
