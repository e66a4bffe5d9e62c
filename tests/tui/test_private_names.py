"""Every private name of Textual that is used, and why; a release that changes one is named here.

Textual is bounded above in ``pyproject.toml``: raise the bound when these tests pass with it.
"""

import ast
import importlib
import inspect
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import textual

TUI = Path(__file__).parents[2] / "securecllr" / "tui"

# Where it is used, what Textual calls it, and what for.
USED = {
    ("base_app.py", "textual.app:App._driver"): "the cursor is shown, and Ctrl-Z suspends",
    ("base_app.py", "textual.app:App._display"): "the cursor is put on what has the focus",
    ("base_app.py", "textual.app:App._handle_exception"): "no traceback with local variables",
    ("base_app.py", "textual.app:App._exit"): "whether the app is about to end",
    ("base_app.py", "textual.app:App._fatal_error"): "no traceback with local variables",
    ("base_app.py", "textual.app:App._print_error_renderables"): "no traceback",
    ("base_app.py", "textual.app:App._exit_renderables"): "no traceback",
    ("base_app.py", "textual.app:App._close_messages_no_wait"): "an end without a traceback",
    ("flow_app.py", "textual.app:App._handle_exception"): "what a flow raises ends the app",
    ("driver.py", "textual.drivers.linux_driver:LinuxDriver._file"): "a terminal that is gone",
    ("driver.py", "textual.drivers.linux_driver:LinuxDriver._key_thread"): "back from Ctrl-Z",
    (
        "driver.py",
        "textual.drivers.linux_driver:LinuxDriver._query_in_band_window_resize",
    ): "no sizes among the keys",
    ("windows_driver.py", "textual.drivers.win32:XTermParser"): "whole keys on Windows too",
    ("key_parser.py", "textual._xterm_parser:XTermParser"): "events of whole sequences",
    ("terminal_input.py", "textual._ansi_sequences:ANSI_SEQUENCES_KEYS"): "which are keys",
    ("terminal_input.py", "textual._keyboard_protocol:FUNCTIONAL_KEYS"): "which are keys",
}

# The parameters of the methods among them, as we give or take them.
PARAMETERS = {
    "textual.app:App._display": ["self", "screen", "renderable"],
    "textual.app:App._handle_exception": ["self", "error"],
    "textual.app:App._fatal_error": ["self"],
    "textual.app:App._print_error_renderables": ["self"],
    "textual.app:App._close_messages_no_wait": ["self"],
    "textual.drivers.linux_driver:LinuxDriver._query_in_band_window_resize": ["self"],
    "textual._xterm_parser:XTermParser.feed": ["self", "data"],
}

# Attributes of classes of our own, which are none of Textual's, by the same name.
OWN = {("base_screen.py", "_set"), ("dialog.py", "_app"), ("key_queue.py", "_app")}

_PRIVATE = re.compile(r"_[a-z]\w*")
# Whose private names one of our classes may come by.
_BASES = (
    *("app.py", "screen.py", "widget.py", "dom.py", "message_pump.py", "driver.py"),
    *("drivers/linux_driver.py", "widgets/_input.py", "widgets/_static.py"),
    *("containers.py", "scroll_view.py", "message.py", "filter.py", "visual.py"),
)


def private_names(tree: ast.AST) -> Iterator[str]:
    """Yield the private attributes and methods of a module."""
    for node in ast.walk(tree):
        name = ""
        if isinstance(node, ast.Attribute):
            name = node.attr
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            name = node.name
        if _PRIVATE.fullmatch(name):
            yield name


def of_textual() -> set[str]:
    root = Path(textual.__file__).parent
    return {
        name
        for base in _BASES
        for name in private_names(ast.parse((root / base).read_text("utf-8")))
    }


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the names that a module takes from private modules of Textual."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual._"):
            yield from (f"{node.module}:{alias.name}" for alias in node.names)


def test_each_one_that_is_used_is_listed_and_no_other() -> None:
    theirs, found = of_textual(), set()
    listed = {(file, name.rpartition(".")[2]) for file, name in USED if ":App" in name}
    listed |= {(file, name.rpartition(".")[2]) for file, name in USED if "Driver." in name}
    for path in sorted(TUI.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        own = set(private_names(tree)) & theirs
        found |= {(path.name, name) for name in own if (path.name, name) not in OWN}
        found |= {(path.name, name) for name in imported(tree)}
    listed |= {(file, name) for file, name in USED if "textual._" in name}
    assert found == listed


def test_each_one_is_there_in_this_release_of_textual() -> None:
    missing = [name for _file, name in USED if not _is_there(name)]
    assert not missing, f"Textual {textual.__version__} has other names: {missing}"


def test_each_method_takes_what_it_took() -> None:
    taken = {name: list(inspect.signature(_method(name)).parameters) for name in PARAMETERS}
    assert taken == PARAMETERS, f"Textual {textual.__version__}"


def _method(name: str) -> Callable[..., object]:
    module, _colon, path = name.partition(":")
    owner, _dot, attribute = path.partition(".")
    method: Callable[..., object] = getattr(
        getattr(importlib.import_module(module), owner), attribute
    )
    return method


def _is_there(name: str) -> bool:
    module, _colon, path = name.partition(":")
    if sys.platform != "win32" and module == "textual.drivers.win32":  # importable there alone
        source = Path(textual.__file__).parent / "drivers" / "win32.py"
        return f"import {path}\n" in source.read_text("utf-8")
    try:
        found = importlib.import_module(module)
    except ImportError:
        return False
    owner, _dot, attribute = path.partition(".")
    holder = getattr(found, owner, None)
    if holder is None or not attribute:
        return holder is not None
    # What an instance is given when it is made is seen only in the source.
    return hasattr(holder, attribute) or f"self.{attribute}" in inspect.getsource(holder)


def test_each_module_that_uses_one_says_so_in_a_comment() -> None:
    silent = [file for file, _name in USED if "rivate" not in (TUI / file).read_text("utf-8")]
    assert not silent
