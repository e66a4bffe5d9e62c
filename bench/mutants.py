"""Makes the mutants of a package with mutmut, in a copy of the source: what each of them changes.

mutmut also runs the tests once, and so tells which of them run which function.
"""

import ast
import difflib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
CHILDREN = 2
# Children start with a library loaded of which pytest would rather see each test's assertions.
PYTEST = (
    *("-n0", "-mnot slow", "-pno:cacheprovider"),
    "-Wignore::pytest.PytestAssertRewriteWarning",
)

_COPIED = ("bench", "checks", "docs", "profiles", "tests", "tools")
_CONFIG = """[mutmut]
source_paths=securecllr
only_mutate=securecllr/{package}/*
also_copy=
{copied}
pytest_add_cli_args=
{pytest}
pytest_add_cli_args_test_selection=
    tests/{package}
track_dependencies=false
use_git_change_detection=false
"""
# A mutant is to be noticed at first sight, not by an example that was made as small as can be.
_FEW_EXAMPLES = """
if "FEW_EXAMPLES" in os.environ:
    from hypothesis import Phase

    few = (Phase.explicit, Phase.generate)
    settings.register_profile("few", settings.get_profile("the same"), phases=few, max_examples=25)
    settings.load_profile("few")
"""
# What only a person or a type checker reads is not broken.
_NOT_HEARD = ("_", "ngettext", "UserError", "UserErrors", "cast")
_PROPERTY = re.compile(r"^    @property\n    def (\w+)", re.MULTILINE)


class Mutant(NamedTuple):
    """A mutant, what it changes, and the tests that run what it changes, quick ones first."""

    name: str
    difference: str
    tests: list[str]
    seconds: float


def prepare(package: str, folder: Path) -> None:
    """Copy the source, have mutmut make the mutants, and let it find the tests of each function.

    mutmut leaves alone what has a decorator, so each property is written without one.
    """
    folder.mkdir(parents=True)
    for name in ("securecllr", *_COPIED):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    for path in (folder / "securecllr" / package).glob("*.py"):
        path.write_text(_without_decorators(path.read_text("utf-8")), "utf-8")
    with (folder / "tests" / "conftest.py").open("a", encoding="utf-8") as file:
        file.write(_FEW_EXAMPLES)
    listed = {"copied": _COPIED, "pytest": PYTEST}
    lists = {key: "\n".join(f"    {line}" for line in lines) for key, lines in listed.items()}
    (folder / "setup.cfg").write_text(_CONFIG.format(package=package, **lists), "utf-8")
    # It makes the mutants and runs the tests once, and then finds that none has this name.
    ended = subprocess.run(
        [Path(sys.executable).with_name("mutmut"), "run", "--max-children", str(CHILDREN), "none"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if not (folder / "mutants" / "mutmut-stats.json").exists():
        raise SystemExit(f"mutmut made no mutants:\n{ended.stdout[-2000:]}{ended.stderr[-2000:]}")


def _without_decorators(source: str) -> str:
    lines = source.splitlines(keepends=True)
    found = [
        item
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef)
        for item in node.body
        if isinstance(item, ast.FunctionDef)
        and [ast.unparse(each) for each in item.decorator_list] == ["property"]
    ]
    for item in reversed(found):
        lines.insert(item.end_lineno or 0, f"\n    {item.name} = property(got_{item.name})\n")
    return _PROPERTY.sub(r"    def got_\1", "".join(lines))


def mutants_of(package: str, folder: Path) -> Iterator[Mutant]:
    """Yield each mutant of more than texts."""
    stats = json.loads((folder / "mutmut-stats.json").read_text("utf-8"))
    seconds, tests_of = stats["duration_by_test"], stats["tests_by_mangled_function_name"]
    for path in sorted((folder / "securecllr" / package).glob("*.py")):
        functions = {
            node.name: node
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and "__mutmut_" in node.name
        }
        for name, node in sorted(functions.items()):
            function, _, number = name.rpartition("__mutmut_")
            if number == "orig":
                continue
            difference = _difference(functions[f"{function}__mutmut_orig"], node)
            if difference:
                module = f"securecllr.{package}.{path.stem}"
                tests = sorted(tests_of.get(f"{module}.{function}", ()), key=seconds.get)
                took = sum(seconds[test] for test in tests)
                yield Mutant(f"{module}.{name}", difference, tests, took)


def _difference(before: ast.AST, after: ast.AST) -> str:
    """Return what is different in a function, or "" where that is texts alone."""
    was, is_ = (re.sub(r"__mutmut_\w+", "", ast.unparse(node)) for node in (before, after))
    if _heard(was) == _heard(is_):
        return ""
    lines = difflib.unified_diff(was.splitlines(), is_.splitlines(), n=1, lineterm="")
    return "\n".join([*lines][2:])


def _heard(source: str) -> str:
    return ast.dump(_Heard().visit(ast.parse(source)))


class _Heard(ast.NodeTransformer):
    def visit_Call(self, node: ast.Call) -> ast.AST:
        if isinstance(node.func, ast.Name) and node.func.id in _NOT_HEARD:
            return ast.Constant(node.func.id)
        return self.generic_visit(node)
