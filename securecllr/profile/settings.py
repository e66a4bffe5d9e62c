"""``Settings``: preferences of display. They are kept beside the profile, never in it."""

from __future__ import annotations

from typing import Literal

import msgspec

from securecllr.i18n import ENGLISH, LanguageCode


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is remembered.

    Attributes:
        how_to: Whether steps are shown.
        device: For which device they are.
        theme: The colours of the full screen.
        scheme: The colours of the page in a browser.
        motion: Whether anything moves by itself there. Off unless asked for.
        letters: Whether single letters are shortcuts there.
        plain: Whether to open plain lines instead.
        lang: The code of the language.
    """

    how_to: bool = True
    device: Literal["phone", "computer"] = "phone"
    theme: Literal["dark", "light", "contrast"] = "dark"
    scheme: Literal["system", "light", "dark", "contrast"] = "system"
    motion: bool = False
    letters: bool = True
    plain: bool = False
    lang: LanguageCode = ENGLISH
