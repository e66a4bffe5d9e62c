"""The language in the settings, read without the rest of them: the first text waits for it.

Reads one line and nothing else. What is wrong with the file is said by who reads all of it.
"""

from __future__ import annotations

import re
from pathlib import Path

from securecllr.errors import UserError
from securecllr.i18n import ENGLISH, LANGUAGES
from securecllr.profile import files
from securecllr.profile.paths import settings_path

_LINE = rb"""(?m)^lang[ \t]*=[ \t]*["']([a-z]+)["']"""


def saved_language(profile: Path) -> str:
    """Return the code of the language that goes with a profile: English where none is saved."""
    try:
        found = files.read(settings_path(profile))
    except UserError:
        return ENGLISH
    line = re.search(_LINE, found[0]) if found else None
    code = line[1].decode() if line else ENGLISH
    return code if code in LANGUAGES else ENGLISH
