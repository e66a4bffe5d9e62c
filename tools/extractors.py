"""Babel extraction methods: which texts there are to translate in ``checks/`` and in the program.

A method yields, for each text, the line, the function that it is an argument of, the arguments,
and comments for translators.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any, BinaryIO

from msgspec import Struct

from securecllr.catalogue.findings import PACK
from securecllr.catalogue.model import DataController, HelpContact, HowTo, Kind, SecondSteps
from securecllr.catalogue.pack import LISTS
from securecllr.catalogue.passages import table_texts

FUNCTIONS = ("_", "ngettext")

Arguments = str | tuple[str, ...]
Extracted = tuple[int, str, Arguments, list[str]]


def extract_checks(
    file: BinaryIO,
    keywords: Iterable[str],  # noqa: ARG001
    comment_tags: Iterable[str],  # noqa: ARG001
    options: Mapping[str, Any],  # noqa: ARG001
) -> Iterator[Extracted]:
    """Yield each text of a TOML file of checks, as a call of ``pgettext`` in line 1.

    Which field holds a text, and what it is for, is annotated in the model. What it is for becomes
    the context, so that "Facebook profile" can differ as a name and as a glossary word.
    """
    for table, shape in _items(tomllib.load(file), PurePath(file.name).name):
        for _path, text_type, text in table_texts(table, shape):
            if text_type.translatable:
                yield 1, "pgettext", (text_type, text), []


def extract_python(
    file: BinaryIO,
    keywords: Iterable[str],  # noqa: ARG001
    comment_tags: Iterable[str],  # noqa: ARG001
    options: Mapping[str, Any],  # noqa: ARG001
) -> Iterator[Extracted]:
    """Yield each text of a module that goes through ``_`` or ``ngettext``.

    Babel's own method does not look into f-strings before Python 3.12.
    """
    calls = [node for node in ast.walk(ast.parse(file.read())) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        if isinstance(call.func, ast.Name) and call.func.id in FUNCTIONS:
            texts = tuple(literals(call))
            yield call.lineno, call.func.id, texts[0] if len(texts) == 1 else texts, []


def literals(call: ast.Call) -> Iterator[str]:
    """Yield the texts that a call is written with."""
    for argument in call.args:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value


def _items(file: dict[str, Any], name: str) -> Iterator[tuple[dict[str, Any], type[Struct]]]:
    if name in LISTS:
        for key, shape in LISTS[name].items():
            yield from ((item, shape) for item in file.get(key, ()))
    elif name == PACK:
        yield file.get("help", {}), HelpContact
        yield file.get("data", {}), DataController
    else:
        yield file, Kind
        yield file.get("second_steps", {}), SecondSteps
        yield from ((block, HowTo) for block in file.get("how_to", ()))
