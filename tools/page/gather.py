"""Gathers the modules that the page needs: all that its first one imports, at once or later."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path


def gather(first: str, folders: tuple[Path, ...], without: frozenset[str]) -> dict[str, Path]:
    """Return each module that is imported from a first one on, by its name, with its file.

    An import inside a function counts, one for the type checker does not. What is in none of the
    folders is left out: it is Python's own, or something that the page does without.

    Args:
        first: The module to begin with.
        folders: Where to look for packages.
        without: Modules to leave out.
    """
    found: dict[str, Path] = {}
    waiting = [first]
    while waiting:
        name = waiting.pop()
        if name in found or name in without or (path := _file_of(name, folders)) is None:
            continue
        found[name] = path
        if path.suffix == ".py":
            waiting += imported(path, name)
        if "." in name:
            waiting.append(name.rpartition(".")[0])
    return dict(sorted(found.items()))


def _file_of(name: str, folders: tuple[Path, ...]) -> Path | None:
    place = name.replace(".", "/")
    for folder in folders:
        for path in (folder / place / "__init__.py", folder / f"{place}.py"):
            if path.is_file():
                return path
        if built := sorted(folder.glob(f"{place}.*wasm32*.so")):
            return built[0]
    return None


def imported(path: Path, name: str) -> list[str]:
    """Return the names that a module imports, and those that may be modules."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    return list(_names(ast.parse(path.read_bytes()), package))


def _names(node: ast.AST, package: str) -> Iterator[str]:
    match node:
        case ast.If(test=ast.Name(id="TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING")):
            for other in node.orelse:
                yield from _names(other, package)
            return
        case ast.Import():
            yield from (alias.name for alias in node.names)
        case ast.ImportFrom():
            base = node.module or ""
            if node.level:
                parts = package.split(".")
                above = ".".join(parts[: len(parts) - node.level + 1])
                base = f"{above}.{base}" if base else above
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)
    for child in ast.iter_child_nodes(node):
        yield from _names(child, package)
