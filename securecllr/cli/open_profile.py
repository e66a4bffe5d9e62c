"""Opens what a command works on: the catalogue and the profile that the options name."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from securecllr.audit.dates import local_now
from securecllr.audit.engine import Audit
from securecllr.catalogue.folder import BUILT_IN, filled
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import usable_catalogue
from securecllr.cli.locate import profile_of
from securecllr.cli.options import CommonOptions
from securecllr.i18n import language
from securecllr.messages.packs import refused_lines
from securecllr.profile.model import Attestation
from securecllr.profile.store import Store


def own_folder(options: CommonOptions) -> Path | None:
    """Return the council's own folder: ``--checks``, else ``$SECURECLLR_CHECKS``, else None.

    Raises:
        UserError: There is nothing in it.
    """
    named = named_folder(options)
    return None if named is None else filled(named)


def named_folder(options: CommonOptions) -> Path | None:
    """Return the same folder, also where it is still to be filled."""
    given = options.checks
    if given is None:
        given = os.environ.get("SECURECLLR_CHECKS", "")
    return None if given in ("", BUILT_IN) else Path(given)


def open_audit(options: CommonOptions, *, exclusive: bool = False) -> Audit:
    """Open the profile and the catalogue: the built-in one, where a council's cannot be used.

    Args:
        options: The options.
        exclusive: Whether to claim the profile, as an interface that saves does.

    Raises:
        UserError: One of them cannot be used.
    """
    store = Store.open(profile_of(options), local_now().date())
    store.exclusive = exclusive

    def read(code: str) -> Catalogue:
        return usable_catalogue(named_folder(options), code)

    catalogue = read(language())
    if not exclusive:  # an interface says it on its first page
        print_refused(catalogue)
    return Audit(catalogue, store, local_now, _seal, read)


def open_catalogue(options: CommonOptions) -> Catalogue:
    """Return what can be asked, for a command that needs no profile of its own.

    A council's folder that cannot be used is said on stderr, and the built-in checks are taken.
    """
    catalogue = usable_catalogue(named_folder(options), language())
    print_refused(catalogue)
    return catalogue


def print_refused(catalogue: Catalogue) -> None:
    """Say on stderr that a council's folder is not used, where that is so."""
    for line in refused_lines(catalogue):
        sys.stderr.write(f"securecllr: {line.text}\n")


def _seal(profile_id: str, data: bytes, attestation: Attestation) -> Attestation:
    """Seal with the keyring's key; both are loaded only when someone signs off.

    Raises:
        NoKeyring: There is no keyring to seal with.
    """
    from securecllr.profile import signature

    return signature.sealed(profile_id, data, attestation)
