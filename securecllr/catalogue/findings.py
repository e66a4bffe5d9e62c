"""``Finding``: one thing to put right in ``checks/``; and the names of files and blocks there."""

from __future__ import annotations

from msgspec import Struct

from securecllr.catalogue.model import HowTo

CONTROLS = "controls.toml"
CARDS = "cards.toml"
DECLARATIONS = "declarations.toml"
GLOSSARY = "glossary.toml"
FACTS = "uk.toml"
RELEASED = "released.toml"
PACK = "pack.toml"

FILE_BLOCK = "file"
KIND_BLOCK = "kind"
SECOND_STEPS_BLOCK = "second_steps"


class Finding(Struct, frozen=True):
    """One thing to put right, where it is, and how, for an editor who has never programmed.

    Attributes:
        file: The file in ``checks/``, such as ``gmail.toml``.
        block: The block in that file, such as ``how_to "two-step"``.
        key: The line in that block. Lists count from 1: ``phone 3``.
        problem: What was found, in a plain sentence.
        remedy: What to do about it, in a plain sentence. It may hold lines to copy.
    """

    file: str
    block: str
    key: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Return the whole finding on one line, whatever the remedy holds."""
        remedy = " ".join(self.remedy.split())
        return f"{self.file}: {self.block}: {self.key}: {self.problem} {remedy}"


def kind_file(kind: str) -> str:
    """Return the name of the file that a kind is in."""
    return f"{kind}.toml"


def block_of(table: str, id_: str) -> str:
    """Return the name of an item's block, such as ``control "two-step"``."""
    return f'{table} "{id_}"'


def control_block(control: str) -> str:
    """Return the name of a control's block."""
    return block_of("control", control)


def how_to_block(entry: HowTo) -> str:
    """Return the name of a how-to's block, with its choice where it has one."""
    block = block_of("how_to", entry.control)
    return f"{block} ({entry.choice})" if entry.choice else block
