"""The one door for words that people see and that are not in ``checks/``: gettext.

Every text in the program goes through ``_`` (or ``ngettext``), inside a function and not when a
module is loaded, so that a language can be chosen first.
"""

from __future__ import annotations

import gettext
from pathlib import Path

_translations = gettext.translation("securecllr", Path(__file__).with_name("locale"), fallback=True)

_ = _translations.gettext
ngettext = _translations.ngettext
