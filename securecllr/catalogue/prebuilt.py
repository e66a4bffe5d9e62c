"""The checks as one file of JSON, for where TOML is slow to read: in the browser.

It is made from ``checks/``, and from a council's pack where there is one, by the build of the page
(``tools/page``), and is in no repository.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from securecllr.catalogue.model import Catalogue

# It stands in the folder of the checks in place of their TOML.
FILE = "catalogue.json"


def prebuilt(catalogue: Catalogue) -> bytes:
    """Return a catalogue as JSON, for ``read_prebuilt``."""
    return msgspec.json.encode(catalogue)


def read_prebuilt(folder: Path) -> Catalogue | None:
    """Return the catalogue that a folder holds as JSON; None where it holds TOML.

    Raises:
        msgspec.ValidationError: The file is not what ``prebuilt`` made.
    """
    path = folder / FILE
    return msgspec.json.decode(path.read_bytes(), type=Catalogue) if path.exists() else None
