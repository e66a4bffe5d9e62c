"""Opens what a command works on: the catalogue and the profile, as the options say."""

from __future__ import annotations

import argparse
import os
from datetime import datetime
from pathlib import Path

from securecllr.audit.walk import Walk
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.paths import profile_path
from securecllr.profile.store import Store


def local_now() -> datetime:
    """Give the present moment in the person's own time zone."""
    return datetime.now().astimezone()


def own_folder(options: argparse.Namespace) -> Path | None:
    """Give the council's own folder: ``--checks``, else ``$SECURECLLR_CHECKS``, else none."""
    given: Path | str = getattr(options, "checks", "") or os.environ.get("SECURECLLR_CHECKS", "")
    return Path(given) if given else None


def open_walk(options: argparse.Namespace) -> Walk:
    """Open the profile and the catalogue.

    Raises:
        Trouble: One of them cannot be used.
        Troubles: The council's own folder has mistakes.
    """
    store = Store.open(profile_path(getattr(options, "profile", None)), local_now().date())
    return Walk(read_catalogue(own_folder(options)), store, local_now)
