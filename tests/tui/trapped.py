"""A council's folder in which every text holds a trap, and profiles with traps in their labels."""

import tomllib
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import tomli_w

from securecllr.audit.engine import Audit
from securecllr.catalogue.folder import built_in
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.store import Store
from tests.flows.interfaces import NOW, open_audit
from tests.tui.profiles import prepare

# What is no text: ids, words from a fixed list, and where a fact comes from.
_NO_TEXT = {"id", "control", "choice", "group", "scope", "stops", "login", "na_reason", "roles"}
_NO_TEXT |= {"offered", "confidence", "kind", "role", "outcome", "alarm", "aliases", "ask_if"}
_NO_TEXT |= {"source", "walk", "version", "link", "topic", "nations"}
_NO_PACK = {"released.toml"}


def in_every_text(item: Any, change: Callable[[str], str]) -> Any:
    """Change every text of a table as TOML gives it."""
    if isinstance(item, dict):
        return {
            key: value if key in _NO_TEXT else in_every_text(value, change)
            for key, value in item.items()
        }
    if isinstance(item, list):
        return [in_every_text(each, change) for each in item]
    return change(item) if isinstance(item, str) else item


def write_folder(folder: Path, change: Callable[[str], str]) -> Path:
    """Write the built-in checks as a council's folder, with every text changed."""
    folder.mkdir()
    for path in built_in().glob("*.toml"):
        if path.name not in _NO_PACK:
            table = in_every_text(tomllib.loads(path.read_text(encoding="utf-8")), change)
            table.pop("version", None)
            (folder / path.name).write_text(tomli_w.dumps(table), encoding="utf-8")
    return folder


@cache
def catalogue(trap: str) -> Catalogue:
    """Read a council's folder with the trap at the end of every text."""
    with TemporaryDirectory() as folder:
        own = write_folder(Path(folder) / "council", lambda text: f"{text} {trap}")
        return read_catalogue(own)


def trapped_walk(path: Path, profile: str, trap: str, later: int = 0) -> Audit:
    """Open a prepared profile, its labels and plans trapped, over such a folder."""
    prepare(profile, path)
    if profile != "new":
        _trap(path, trap)
    now = NOW + timedelta(days=later)
    return Audit(catalogue(trap), Store.open(path, now.date()), lambda: now)


def _trap(path: Path, trap: str) -> None:
    audit, trap = open_audit(path), in_profile(trap)
    signed = audit.now.attestation is not None
    for account in audit.now.in_use:
        audit.store.add(msgspec.structs.replace(account, label=f"label {trap}"))
    for action in audit.plan().actions:
        audit.plan_when(action.first, f"get home {trap}", f"my phone {trap}")
    if signed:
        audit.sign_off(assisted=False)


def in_profile(trap: str) -> str:
    """A trap as a profile may hold it: the sign of an address is refused there."""
    return trap.replace("@", "")
