"""``securecllr doctor``: what IT needs to know of this computer, and what to do about it."""

from __future__ import annotations

import os
import platform
import shutil
import stat
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from securecllr import __version__
from securecllr.catalogue.folder import filled
from securecllr.catalogue.read import read_catalogue
from securecllr.cli import exit_codes
from securecllr.cli.locate import profile_of
from securecllr.cli.open_profile import named_folder
from securecllr.cli.options import CommonOptions
from securecllr.cli.terminal import needs_plain_lines
from securecllr.errors import UserError, UserErrors
from securecllr.i18n import _
from securecllr.messages.forgetting import copies_there_words
from securecllr.profile import keyring_store
from securecllr.profile.erasure import traces_of
from securecllr.sanitize import shown, shown_path

_PARTS = ("textual", "msgspec", "keyring", "cryptography", "tomli-w")


def doctor(options: CommonOptions) -> int:
    """Print what there is and what it means. Nothing of any answer is printed."""
    for title, lines in (
        (_("Versions"), _versions(options)),
        (_("Profile"), _profile(options)),
        (_("Keyring"), _keyring()),
        (_("Terminal"), _terminal()),
    ):
        sys.stdout.write(f"{title}\n")
        sys.stdout.writelines(f"  {line}\n" for line in lines)
    return exit_codes.DONE


def _versions(options: CommonOptions) -> Iterator[str]:
    yield f"securecllr {__version__}"
    yield _("checks {version}").format(version=read_catalogue().version)
    yield from _own_checks(named_folder(options))
    yield f"Python {platform.python_version()}, {platform.system()} {platform.release()}"
    for part in _PARTS:
        try:
            yield f"{part} {version(part)}"
        except PackageNotFoundError:
            yield _("{part} is not installed").format(part=part)


def _own_checks(folder: Path | None) -> Iterator[str]:
    """Return the council's own set, or why it cannot be used."""
    if folder is None:
        return
    try:
        for pack in read_catalogue(filled(folder)).packs:
            yield _("with {pack}").format(pack=pack.label)
    except UserErrors as errors:
        yield errors.head
        yield _("To see what: securecllr checks lint")
    except UserError as error:
        yield str(error)


def _profile(options: CommonOptions) -> Iterator[str]:
    path = Path(os.path.realpath(profile_of(options)))
    yield shown_path(path)
    try:
        yield from _file(path)
        yield from _folder(path)
        yield from copies_there_words(traces_of(path))
    except OSError as error:
        yield _("This cannot be looked at: {reason}.").format(reason=error.strerror)


def _file(path: Path) -> Iterator[str]:
    """Return what there is of the file, and who else can read it."""
    try:
        status = path.stat()
    except FileNotFoundError:
        yield _("There is no profile yet. It is made with the first answer.")
        return
    yield size_words(status, os.name)
    if os.name == "posix" and stat.S_IMODE(status.st_mode) & 0o077:
        yield _("Other people on this computer can read it. Take those rights away.")


def _folder(path: Path) -> Iterator[str]:
    """Return whether a profile can be saved in its folder, and who else can change it there."""
    folder = next(parent for parent in path.parents if parent.exists())
    mode = folder.stat().st_mode
    yield folder_words(folder, mode, os.name)
    # In a folder with the sticky bit, such as /tmp, each can only remove what is theirs.
    if os.name == "posix" and mode & 0o022 and not mode & stat.S_ISVTX:
        yield _("Other people can replace files in that folder. Take those rights away.")
    if not os.access(folder, os.W_OK | os.X_OK):
        yield _("Nothing can be saved there: you cannot write in that folder.")


def size_words(status: os.stat_result, system: str) -> str:
    """Return how large the profile is, and who may do what with it.

    Args:
        status: What is known of the file.
        system: As ``os.name`` has it. On Windows the letters of POSIX would say nothing true.
    """
    if system != "posix":
        return _("{n} bytes. Who can read it is set by Windows, for its folder.").format(
            n=status.st_size
        )
    return _("{n} bytes, rights {rights}").format(
        n=status.st_size, rights=stat.filemode(status.st_mode)
    )


def folder_words(folder: Path, mode: int, system: str) -> str:
    """Return where the profile lies, and, but for Windows, who may do what there."""
    if system != "posix":
        return _("folder {folder}").format(folder=shown_path(folder))
    return _("folder {folder}, rights {rights}").format(
        folder=shown_path(folder), rights=stat.filemode(mode)
    )


def _keyring() -> Iterator[str]:
    name, why = keyring_store.backend_name()
    yield name
    yield {
        None: _("Sign-offs can be sealed."),
        "none": _("No keyring was found, so sign-offs are not sealed. Install or start one."),
        "insecure": _("This one keeps secrets in a plain file, so it is not used."),
        "silent": _("The keyring does not answer, so sign-offs are not sealed. Start it anew."),
        "locked": _("The keyring is locked, so sign-offs are not sealed. Unlock it."),
    }[why]


def _terminal() -> Iterator[str]:
    size = shutil.get_terminal_size()
    yield _("{w} by {h} letters").format(w=size.columns, h=size.lines)
    yield _("TERM={term}, COLORTERM={colour}").format(
        term=shown(os.environ.get("TERM", "-")), colour=shown(os.environ.get("COLORTERM", "-"))
    )
    if os.environ.get("NO_COLOR"):
        yield _("NO_COLOR is set: no colour is used.")
    if needs_plain_lines():
        yield _("There is no room for the full screen here. Plain lines are used.")
