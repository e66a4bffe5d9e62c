"""How a person likes the screens: kept beside the profile, never in it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec
import tomli_w

from securecllr.errors import UserError
from securecllr.profile import files
from securecllr.profile.paths import settings_path
from securecllr.toml.decode import parse, typed


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is remembered.

    Attributes:
        how_to: Whether steps are shown.
        device: For which device they are.
        theme: The colours of the full-screen door.
        motion: Whether anything moves by itself there. Off unless asked for.
        letters: Whether single letters are shortcuts there.
        plain: Whether to open the plain door instead.
        lang: The code of the language.
    """

    how_to: bool = True
    device: Literal["phone", "computer"] = "phone"
    theme: Literal["dark", "light", "contrast"] = "dark"
    motion: bool = False
    letters: bool = True
    plain: bool = False
    lang: Literal["en", "cy"] = "en"


def read_settings(profile: Path) -> Settings:
    """Read the settings that go with a profile; the defaults where there are none.

    Raises:
        UserError: The file is there but cannot be read.
    """
    path = settings_path(profile)
    if (found := files.read(path)) is None:
        return Settings()
    return typed(parse(found[0], str(path)), Settings, str(path))


def keep_settings(profile: Path, settings: Settings) -> UserError | None:
    """Keep the settings where that can be done; else say why not.

    No answer hangs on them: whoever wants other colours on a full disk gets them, for now.
    """
    try:
        write_settings(profile, settings)
    except UserError as error:
        return error
    return None


def write_settings(profile: Path, settings: Settings) -> None:
    """Replace the settings that go with a profile.

    Raises:
        UserError: They cannot be written.
    """
    path = settings_path(profile)
    found = files.read(path)
    data = tomli_w.dumps(msgspec.structs.asdict(settings)).encode()
    files.replace(path, data, found[1] if found else None)
