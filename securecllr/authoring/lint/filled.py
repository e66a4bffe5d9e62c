"""A lint over nothing would find nothing: there must be something to hold the rules over."""

from collections.abc import Iterator

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.places import CONTROLS, DECLARATIONS, FILE_BLOCK


def check(material: Material) -> Iterator[Finding]:
    """Find parts of the catalogue that are empty."""
    catalogue = material.catalogue
    parts = (
        (CONTROLS, "control", "There are no controls.", catalogue.controls),
        ("checks", "kind", "There is no file of a kind, such as gmail.toml.", catalogue.kinds),
        (DECLARATIONS, "declaration", "There is no declaration.", catalogue.declarations),
        (
            "checks",
            "how_to",
            "There are no steps for any platform.",
            [entry for kind in catalogue.kinds.values() for entry in kind.how_to],
        ),
    )
    for file, key, problem, items in parts:
        if not items:
            yield Finding(file, FILE_BLOCK, key, problem, "Look whether this is the right folder.")
