"""``securecllr doctor``: what IT needs to know of this computer, and what to do about it."""

from __future__ import annotations

import json
import os
import platform
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from msgspec import Struct

from securecllr import __version__
from securecllr.catalogue.folder import filled
from securecllr.catalogue.read import read_catalogue
from securecllr.cli import exit_codes
from securecllr.cli.locate import profile_of
from securecllr.cli.open_profile import named_folder
from securecllr.cli.options import CommonOptions
from securecllr.cli.terminal import needs_plain_lines
from securecllr.errors import UserError, UserErrors
from securecllr.i18n import _, language, ngettext
from securecllr.messages.erasure import copies_there_words
from securecllr.profile import files, keyring_store
from securecllr.profile.erasure import traces_of
from securecllr.profile.log import read_log
from securecllr.sanitize import shown, shown_path

_PACKAGES = (
    *("textual", "msgspec", "rtoml", "tomli-w", "filelock", "platformdirs"),
    *("keyring", "cryptography"),
)


class DoctorOptions(CommonOptions, frozen=True, kw_only=True):
    """Of ``doctor``. ``json``: print it for other programs."""

    json: bool = False


class Told(Struct, frozen=True):
    """One line of the report.

    Attributes:
        text: What, in a sentence or a few words.
        mend: Whether it keeps the program from its work, or the answers from being safe.
    """

    text: str
    mend: bool = False


def doctor(options: DoctorOptions) -> int:
    """Print what there is and what it means. Nothing of any answer is printed.

    Returns:
        The exit code: 2 where there is something to mend.
    """
    parts = {
        "versions": (_("Versions"), list(_versions())),
        "checks": (_("Questions"), list(_checks(named_folder(options)))),
        "profile": (_("Profile"), list(_profile(options))),
        "keyring": (_("Keyring"), list(_keyring())),
        "terminal": (_("Terminal"), list(_terminal())),
    }
    wrong = sum(told.mend for _title, lines in parts.values() for told in lines)
    if options.json:
        found = {
            name: [{"text": told.text, "mend": told.mend} for told in lines]
            for name, (_title, lines) in parts.items()
        }
        head = {"format": 1, "language": language(), "to_mend": wrong}
        sys.stdout.write(json.dumps(head | found, indent=2, ensure_ascii=False) + "\n")
    else:
        for title, lines in parts.values():
            sys.stdout.write(f"{title}\n")
            sys.stdout.writelines(f"  {'! ' if told.mend else ''}{told.text}\n" for told in lines)
        sys.stdout.write(f"{_summary(wrong)}\n")
    return exit_codes.WRONG_USE if wrong else exit_codes.DONE


def _summary(wrong: int) -> str:
    if not wrong:
        return _("Nothing here has to be mended.")
    return ngettext(
        "{n} thing to mend: it starts with an exclamation mark.",
        "{n} things to mend: they start with an exclamation mark.",
        wrong,
    ).format(n=wrong)


def _versions() -> Iterator[Told]:
    yield Told(f"securecllr {__version__}")
    yield Told(f"Python {platform.python_version()}, {platform.system()} {platform.release()}")
    for package in _PACKAGES:
        try:
            yield Told(f"{package} {version(package)}")
        except PackageNotFoundError:
            yield Told(_("{part} is not installed").format(part=package), mend=True)


def _checks(folder: Path | None) -> Iterator[Told]:
    """Return which questions are asked, and all that is wrong with the council's own."""
    yield Told(_("checks {version}").format(version=read_catalogue().version))
    if folder is None:
        return
    found: list[UserError] = []
    try:
        for pack in read_catalogue(filled(folder)).packs:
            yield Told(_("with {pack}").format(pack=pack.label))
    except UserErrors as errors:
        yield Told(errors.head)
        found = errors.found
    except UserError as error:
        found = [error]
    yield from (Told(str(error), mend=True) for error in found)
    if found:
        yield Told(_("Until then the built-in questions are asked."))


def _profile(options: CommonOptions) -> Iterator[Told]:
    try:
        path = Path(os.path.realpath(profile_of(options)))
    except UserError as error:
        yield Told(str(error), mend=True)
        return
    yield Told(shown_path(path))
    looks: tuple[Callable[[Path], Iterator[Told]], ...] = (_file, _folder, _saving, _copies)
    for look in looks:
        try:
            yield from look(path)
        except OSError as error:
            said = _("This cannot be looked at: {reason}.").format(reason=error.strerror)
            yield Told(said, mend=True)
            return


def _file(path: Path) -> Iterator[Told]:
    """Return what there is of the file, who else can read it, and whether it is a profile."""
    try:
        status = path.stat()
    except FileNotFoundError:
        yield Told(_("There is no profile yet. It is made with the first answer."))
        return
    yield Told(size_words(status, os.name))
    if os.name == "posix" and stat.S_IMODE(status.st_mode) & 0o077:
        said = _("Other people on this computer can read it. Take those rights away.")
        yield Told(said, mend=True)
    try:
        read_log(files.read_there(path), shown_path(path))
    except UserError as error:
        yield Told(str(error), mend=True)
    else:
        yield Told(_("It can be read."))


def _folder(path: Path) -> Iterator[Told]:
    """Return who else can change the folder that a profile is saved in."""
    folder = _nearest(path)
    mode = folder.stat().st_mode
    yield Told(folder_words(folder, mode, os.name))
    # In a folder with the sticky bit, such as /tmp, each can only remove what is theirs.
    if os.name == "posix" and mode & 0o022 and not mode & stat.S_ISVTX:
        said = _("Other people can replace files in that folder. Take those rights away.")
        yield Told(said, mend=True)


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


def _saving(path: Path) -> Iterator[Told]:
    """Write a file where a profile would be saved, and delete it: only that shows all rights."""
    try:
        handle, name = tempfile.mkstemp(prefix=".securecllr-", suffix=".new", dir=_nearest(path))
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(b"securecllr doctor\n")
                file.flush()
                os.fsync(file.fileno())
        finally:
            Path(name).unlink()
    except OSError as error:
        said = _("Nothing can be saved there: {reason}.").format(reason=error.strerror)
        yield Told(f"{said} {_('Give the person the right to write there.')}", mend=True)
    else:
        yield Told(_("A file was written there and deleted again: answers can be saved."))


def _nearest(path: Path) -> Path:
    """Return the folder that there is: the one of a profile is made with its first answer."""
    return next(parent for parent in path.parents if parent.exists())


def _copies(path: Path) -> Iterator[Told]:
    yield from map(Told, copies_there_words(traces_of(path)))


def _keyring() -> Iterator[Told]:
    name, why = keyring_store.backend_name()
    yield Told(name)
    yield Told(
        {
            None: _("Sign-offs can be sealed."),
            "none": _("No keyring was found, so sign-offs are not sealed. Install or start one."),
            "insecure": _("This one keeps secrets in a plain file, so it is not used."),
            "silent": _("The keyring does not answer, so sign-offs are not sealed. Start it anew."),
            "locked": _("The keyring is locked, so sign-offs are not sealed. Unlock it."),
        }[why]
    )


def _terminal() -> Iterator[Told]:
    size = shutil.get_terminal_size()
    yield Told(_("{w} by {h} letters").format(w=size.columns, h=size.lines))
    yield Told(
        _("TERM={term}, COLORTERM={colour}").format(
            term=shown(os.environ.get("TERM", "-")), colour=shown(os.environ.get("COLORTERM", "-"))
        )
    )
    yield Told(_("letters: {encoding}").format(encoding=shown(sys.stdout.encoding)))
    if os.environ.get("NO_COLOR"):
        yield Told(_("NO_COLOR is set: no colour is used."))
    if needs_plain_lines():
        yield Told(_("There is no room for the full screen here. Plain lines are used."))
