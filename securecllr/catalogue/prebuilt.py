"""The checks as one file of JSON, which is read in a fraction of the time of their TOML.

It is made from ``checks/`` by the build of a wheel (``setup.py``), and from a council's pack, too,
by that of the page (``tools/page``). It is in no repository, and in no editable install: whoever
edits the checks in a clone sees at once what they did.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from securecllr.catalogue.model import Catalogue

# It stands in the folder of the checks: in the page without their TOML, in a wheel beside it, for a
# council's pack to be laid over that.
FILE = "catalogue.json"


def prebuilt(catalogue: Catalogue) -> bytes:
    """Return a catalogue as JSON, for ``read_prebuilt``."""
    return msgspec.json.encode(catalogue)


def read_prebuilt(folder: Path) -> Catalogue | None:
    """Return the catalogue that a folder holds as JSON; None where it has none.

    Raises:
        msgspec.ValidationError: The file is not what ``prebuilt`` made.
    """
    path = folder / FILE
    return msgspec.json.decode(path.read_bytes(), type=Catalogue) if path.exists() else None
