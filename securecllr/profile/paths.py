"""Where a profile and the settings lie. Works out paths; opens and makes nothing."""

from __future__ import annotations

import os
from pathlib import Path


def profile_path(given: Path | None) -> Path:
    """Find the profile: ``--profile``, else ``$SECURECLLR_HOME``, else the user's data folder."""
    return given if given is not None else _home() / "profile.toml"


def settings_path(profile: Path) -> Path:
    """Find the settings: beside the profile that they go with, and never the same file."""
    name = "settings.toml"
    return profile.with_name(name if profile.name.casefold() != name else f"settings-of-{name}")


def recipients_path(profile: Path) -> Path:
    """Find the ids of the copies that were shared: beside the profile that they go with."""
    name = "shared-with.toml"
    return profile.with_name(name if profile.name.casefold() != name else f"shared-with-of-{name}")


def _home() -> Path:
    if home := os.environ.get("SECURECLLR_HOME"):
        return Path(home)
    import platformdirs

    return platformdirs.user_data_path("securecllr", appauthor=False)


def previous_path(profile: Path) -> Path:
    """Find the last good state: the profile as it was before its last save."""
    return profile.with_name(f"{profile.stem}.previous{profile.suffix}")


def lock_path(profile: Path) -> Path:
    """Find the file by which two windows on one profile know of each other."""
    return profile.with_name(f".{profile.name}.lock")
