"""What the files and their blocks are called in a finding. Names only."""

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
PACK_BLOCK = "pack"
HELP_BLOCK = "help"
DATA_BLOCK = "data"


def kind_file(kind: str) -> str:
    """Name the file that a kind is in."""
    return f"{kind}.toml"


def control_block(control: str) -> str:
    """Name a control's block."""
    return f'control "{control}"'


def how_to_block(entry: HowTo) -> str:
    """Name a how-to's block, with its choice where it has one."""
    block = f'how_to "{entry.control}"'
    return f"{block} ({entry.choice})" if entry.choice else block


def card_block(card: str) -> str:
    """Name a card's block."""
    return f'card "{card}"'


def fact_block(fact: str) -> str:
    """Name a fact's block."""
    return f'fact "{fact}"'


def declaration_block(declaration: str) -> str:
    """Name a declaration's block."""
    return f'declaration "{declaration}"'


def term_block(word: str) -> str:
    """Name a glossary word's block."""
    return f'term "{word}"'


def release_block(control: str) -> str:
    """Name the block of a control's release."""
    return f'release "{control}"'


def kind_release_block(kind: str) -> str:
    """Name the block of a kind's release."""
    return f'kind "{kind}"'
