"""Compiles the page's modules: run by the browser's own Python, under Node (``compile.mjs``).

Reads ``/build/modules`` (sources) and ``/build/settings.json``. Writes ``/build/stdlib.zip`` (what
Python itself is made of, as far as the page needs it) and ``/build/compiled``.
"""

import ast
import contextlib
import importlib
import json
import sys
import zipfile
from importlib._bootstrap_external import _code_to_hash_pyc  # type: ignore[attr-defined]
from io import BytesIO
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

BUILD = Path("/build")
STOCK = next(path for path in sys.path if path.endswith(".zip"))


def compiled(source: bytes, name: str) -> bytes:
    """Return a module as Python loads it: without docstrings, and never compared with a source.

    Nor does a traceback say in which line it was: that would take a fifth of the room.

    Args:
        source: The source.
        name: What a traceback calls the file.
    """
    code = without_lines(compile(source, name, "exec", optimize=2, dont_inherit=True))
    return bytes(_code_to_hash_pyc(code, bytes(8), checked=False))


def without_lines(code: CodeType) -> CodeType:
    """Return code that does not know its lines."""
    constants = tuple(
        without_lines(each) if isinstance(each, CodeType) else each for each in code.co_consts
    )
    # Entries of up to eight units of code, each "no place known" (0xF8): see CPython's
    # InternalDocs/code_objects.md. A traceback cannot be made where there are none.
    whole, rest = divmod(len(code.co_code) // 2, 8)
    table = b"\xff" * whole + bytes([0xF8 | rest - 1] if rest else [])
    return code.replace(co_linetable=table, co_consts=constants)


def asked_for(sources: list[Path]) -> set[str]:
    """Return the modules of Python's own that sources import, and what may be one."""
    found = set()
    for path in sources:
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                found |= {node.module} | {f"{node.module}.{each.name}" for each in node.names}
    return {name for name in found if name.partition(".")[0] in sys.stdlib_module_names}


def needed(sources: list[Path], settings: dict[str, Any]) -> list[str]:
    """Return which files of the stock library are loaded, by Pyodide and by us."""
    for file, source in settings["instead"].items():
        name = file.removesuffix(".py").replace("/", ".")
        module = ModuleType(name)
        module.__file__ = f"{STOCK}/{file}"
        exec(source, vars(module))  # noqa: S102 - two words of our own (build.py)
        sys.modules[name] = module
    for name in sorted((asked_for(sources) | set(settings["also"])) - set(settings["without"])):
        # It may be a name in a module, or what there is not in a browser.
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    start = f"{STOCK}/"
    places = {getattr(module, "__file__", None) or "" for module in sys.modules.values()}
    return sorted(place.removeprefix(start) for place in places if place.startswith(start))


def main() -> None:
    """Write both."""
    settings = json.loads((BUILD / "settings.json").read_text())
    modules = BUILD / "modules"
    sources = sorted(modules.rglob("*.py"))
    stock = zipfile.ZipFile(STOCK)
    library = BytesIO()
    with zipfile.ZipFile(library, "w") as made:
        for file in sorted(set(needed(sources, settings)) - set(settings["left_out"])):
            source = settings["instead"].get(file, "").encode() or stock.read(file)
            data = compiled(source, file)
            made.writestr(zipfile.ZipInfo(f"{file}c"), data)
    (BUILD / "stdlib.zip").write_bytes(library.getvalue())
    for path in sources:
        place = path.relative_to(modules)
        target = BUILD / "compiled" / place.with_suffix(".pyc")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(compiled(path.read_bytes(), str(place)))


main()
