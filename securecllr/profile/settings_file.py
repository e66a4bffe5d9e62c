"""The file of the settings: read, kept, written. It lies beside the profile, never in it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import tomli_w

from securecllr.errors import UserError
from securecllr.profile import files
from securecllr.profile.paths import settings_path
from securecllr.profile.recognise import is_settings
from securecllr.profile.settings import Settings
from securecllr.toml.decode import parse, typed


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
        UserError: They cannot be written, or another file is in their place.
    """
    data = tomli_w.dumps(msgspec.structs.asdict(settings)).encode()
    files.replace_ours(settings_path(profile), data, is_settings)
