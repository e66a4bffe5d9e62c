"""Opens what a command works on: the catalogue and the profile, as the options say."""

from __future__ import annotations

import argparse
import os
from datetime import datetime
from pathlib import Path

from securecllr.audit.engine import Audit, NotSealed, Sealed
from securecllr.catalogue.folder import BUILT_IN, filled
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.cli.locate import profile_of
from securecllr.i18n import language
from securecllr.profile.store import Store


def local_now() -> datetime:
    """Give the present moment in the person's own time zone."""
    return datetime.now().astimezone()


def own_folder(options: argparse.Namespace) -> Path | None:
    """Give the council's own folder: ``--checks``, else ``$SECURECLLR_CHECKS``, else none.

    Raises:
        UserError: There is nothing in it.
    """
    named = named_folder(options)
    return None if named is None else filled(named)


def named_folder(options: argparse.Namespace) -> Path | None:
    """Give the same, also where it is still to be filled."""
    given = str(getattr(options, "checks", os.environ.get("SECURECLLR_CHECKS", "")))
    return None if given in ("", BUILT_IN) else Path(given)


def open_audit(options: argparse.Namespace, *, exclusive: bool = False) -> Audit:
    """Open the profile and the catalogue.

    Args:
        options: The arguments.
        exclusive: Whether to claim the profile, as a door that saves does.

    Raises:
        UserError: One of them cannot be used.
        UserErrors: The council's own folder has mistakes.
    """
    store = Store.open(profile_of(options), local_now().date())
    store.exclusive = exclusive

    def read(code: str) -> Catalogue:
        return read_catalogue(own_folder(options), code)

    return Audit(read(language()), store, local_now, _seal, read)


def _seal(profile_id: str, data: bytes) -> Sealed:
    """Seal with the keyring's key; both are loaded only when someone signs off.

    Raises:
        NotSealed: There is no keyring to seal with.
    """
    from securecllr.profile import keyring_store, signature

    try:
        return signature.seal(profile_id, data)
    except keyring_store.NoKeyring as no:
        raise NotSealed(no.why) from None
