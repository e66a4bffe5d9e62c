"""Puts the page together: gathers, compiles, bundles, compresses."""

from __future__ import annotations

import gzip
import json
import shutil
import struct
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from securecllr import __version__
from securecllr.catalogue.prebuilt import FILE, prebuilt
from securecllr.catalogue.read import own_translations, read_catalogue
from securecllr.i18n import LANGUAGES
from tools import ROOT
from tools.compile_locale import UNREVIEWED_FILE, compile_if_stale, po_files, shown_texts
from tools.page.document import Ingredients, document
from tools.page.gather import gather
from tools.page.inputs import HERE, NODE_MODULES, fetch_node_modules, node, unpack_wheels

# The module that the worker imports; all others follow from it.
FIRST = "securecllr.page.bridge"

# What Python loads by itself, by a name that stands in no import of ours.
_ALSO = [
    "_strptime",
    *(f"encodings.{name}" for name in ("ascii", "latin_1", "unicode_escape", "utf_8_sig")),
]
# What is imported where it is there, or late, and is of no use in a browser.
_WITHOUT = [
    *("asyncio", "ctypes", "ctypes.wintypes", "importlib.metadata", "importlib.resources"),
    *("subprocess", "tempfile", "threading", "timeit", "zipfile"),
]
_PACKAGES_WITHOUT = frozenset({"segno.helpers"})
# What Pyodide loads where it is there, and does without: nothing is encrypted or built here.
_LEFT_OUT = [
    "ssl.py",
    "_ssl.py",
    "webbrowser.py",
    "_sysconfigdata__emscripten_wasm32-emscripten.py",
]
# Modules that others import, in the place of which a few words will do: nothing is fetched here,
# and the names of all characters in HTML are for reading HTML.
_INSTEAD = {"urllib/request.py": "pass", "html/entities.py": "html5 = {}"}

# Files that the program reads, besides its modules: by package.
_DATA = {"securecllr/reports": ("*.css",)}


def build(own: Path | None = None) -> bytes:
    """Return the page. The same sources give the same bytes.

    Args:
        own: A council's folder of checks, to build in.

    Raises:
        UserError, UserErrors: That folder cannot be used.
    """
    fetch_node_modules()
    compile_if_stale()
    with TemporaryDirectory() as name:
        work = Path(name)
        _compile(work, own)
        pyodide = NODE_MODULES / "pyodide"
        parts = {
            "worker": _bundled("worker/start.js").encode(),
            "wasm": (pyodide / "pyodide.asm.wasm").read_bytes(),
            "stdlib": (work / "stdlib.zip").read_bytes(),
            "files": packed(work / "compiled"),
        }
    style = (HERE / "src" / "style.css").read_text(encoding="utf-8")
    page = document(
        Ingredients(
            version=__version__,
            script=_bundled("main/start.js"),
            style=style,
            parts={name: gzip.compress(data, 9, mtime=0) for name, data in parts.items()},
        )
    )
    return page.encode()


def _compile(work: Path, own: Path | None) -> None:
    """Write the compiled modules and the files that they read."""
    packages, modules, compiled = work / "packages", work / "modules", work / "compiled"
    unpack_wheels(packages)
    gathered = gather(FIRST, (ROOT, packages), _PACKAGES_WITHOUT)
    for name, path in gathered.items():
        package = name if path.name == "__init__.py" else name.rpartition(".")[0]
        folder = compiled if path.suffix == ".so" else modules
        _copy(path, folder / package.replace(".", "/") / path.name)
    settings = {
        "also": _ALSO,
        "without": _WITHOUT,
        "instead": _INSTEAD,
        "left_out": _LEFT_OUT,
    }
    (work / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    subprocess.run([node(), str(HERE / "compile.mjs"), str(work)], check=True)
    _add_data(compiled)
    add_checks(compiled, own)
    _add_locale(compiled, [path for path in gathered.values() if path.is_relative_to(ROOT)])


def _add_locale(compiled: Path, modules: list[Path]) -> None:
    """Write the translations of what is there: the checks, and the texts of these modules."""
    there = {path.relative_to(ROOT).as_posix() for path in modules}
    for path in po_files():
        with path.open("rb") as file:
            texts = shown_texts(read_po(file))
        for message in list(texts):
            places = {place for place, _line in message.locations}
            if message.id and not any(p in there or p.startswith("checks/") for p in places):
                texts.delete(message.id, message.context)
        target = (compiled / path.relative_to(ROOT)).with_suffix(".mo")
        target.parent.mkdir(parents=True)
        with target.open("wb") as file:
            write_mo(file, texts)
    shutil.copyfile(UNREVIEWED_FILE, compiled / UNREVIEWED_FILE.relative_to(ROOT))


def _add_data(compiled: Path) -> None:
    for package, patterns in _DATA.items():
        for pattern in patterns:
            for path in (ROOT / package).glob(pattern):
                _copy(path, compiled / path.relative_to(ROOT))


def _copy(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)


def add_checks(compiled: Path, own: Path | None) -> None:
    """Write the checks, with a council's own folder over them, and what that one translates.

    Raises:
        UserError, UserErrors: The folder cannot be used.
    """
    checks = compiled / "securecllr" / "checks"
    checks.mkdir(parents=True)
    (checks / FILE).write_bytes(prebuilt(read_catalogue(own)))
    if own is not None:
        for code in LANGUAGES:
            if own_translations(own, code):
                shutil.copyfile(own / f"{code}.po", checks / f"{code}.po")


def packed(folder: Path) -> bytes:
    """Return all files of a folder as one: the length of a list in JSON, the list, the files."""
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    sizes = [{"path": path, "size": len(data)} for path, data in files.items()]
    head = json.dumps(sizes, separators=(",", ":")).encode()
    return struct.pack(">I", len(head)) + head + b"".join(files.values())


def _bundled(source: str) -> str:
    """Return a script and all that it imports as one classic script."""
    esbuild = NODE_MODULES / "esbuild" / "bin" / "esbuild"
    lock = json.loads((NODE_MODULES / "pyodide" / "pyodide-lock.json").read_bytes())
    options = (
        *("--bundle", "--format=iife", "--platform=browser", "--target=es2022", "--charset=utf8"),
        *("--minify-whitespace", "--legal-comments=none", "--log-level=warning"),
        # Pyodide can run under Node too: what it would load there is not looked for.
        *("--external:node:*", "--external:ws", '--define:import.meta.url="memory:/"'),
        f"--define:LOCK_INFO={json.dumps(lock['info'])}",
    )
    command = (node(), str(esbuild), str(HERE / "src" / source), *options)
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
