"""Putting texts together block by block. No rule lives here."""

from collections.abc import Iterable

from securecllr.authoring.lint.passage import Passage

Place = tuple[str, str]


def by_block(passages: Iterable[Passage]) -> list[tuple[Place, list[Passage]]]:
    """Gather the texts of each block, in the order of the files."""
    gathered: dict[Place, list[Passage]] = {}
    for passage in passages:
        gathered.setdefault((passage.file, passage.block), []).append(passage)
    return list(gathered.items())
