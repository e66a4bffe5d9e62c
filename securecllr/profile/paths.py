"""Where profiles, seats and settings lie. Works out paths; opens and makes nothing."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.sanitize import shown

SEATS = "seats"
COHORTS = "cohorts"
SAVED = "securecllr-"  # what is saved begins with it, and so does a seat's folder
PRESENTING = "presenting.toml"  # the state of a presentation, while it lasts
# Short, and the same file on every disk: no dots, no spaces, and no big letters beside small ones.
_SEAT = r"[a-z0-9](?:[a-z0-9-]{0,18}[a-z0-9])?"
_NUMBER = r"\d{6}"  # as no free text may hold: it could be a code or a phone number
# Windows keeps these names for devices, whatever comes after a dot.
_DEVICES = r"con|prn|aux|nul|com\d|lpt\d"


def profile_path(given: Path | None, seat: str | None = None) -> Path:
    """Return the profile: ``--profile``, a seat's, else the one in the home of this program.

    Raises:
        UserError: Both were given, or this is no name for a seat.
    """
    if seat is None:
        return given if given is not None else data_folder() / "profile.toml"
    if given is not None:
        raise both_named()
    return seats_folder() / f"{seat_name(seat)}.toml"


def both_named() -> UserError:
    """Return the error for naming both a seat and a profile: a seat is a profile too."""
    return UserError(
        _("A seat and a profile are both named, and each is a file of answers."),
        remedy=_("Leave out --seat or --profile."),
    )


def seats_folder() -> Path:
    """Return the folder of the seats of a shared laptop."""
    return data_folder() / SEATS


def seat_name(typed: str) -> str:
    """Return the name of a seat as it is kept: in small letters, and without accents.

    Raises:
        UserError: It is no name for a seat.
    """
    parts = unicodedata.normalize("NFD", typed.strip().lower())
    name = "".join(letter for letter in parts if not unicodedata.combining(letter))
    if (
        re.fullmatch(_SEAT, name)
        and not re.fullmatch(_DEVICES, name)
        and not re.search(_NUMBER, name)
    ):
        return name
    raise UserError(
        _("{name} is no name for a seat.").format(name=shown(f'"{typed}"', limit=40)),
        remedy=_("Use a first name or a word: up to 20 letters from a to z, numbers or dashes."),
    )


def settings_path(profile: Path) -> Path:
    """Return the settings: beside the profile that they go with, and never the same file.

    Several seats lie in one folder, so there each has settings named after it.
    """
    return _beside(profile, "settings")


def recipients_path(profile: Path) -> Path:
    """Return the ids of the copies that were shared: beside the profile that they go with."""
    return _beside(profile, "shared-with")


def written_path(profile: Path) -> Path:
    """Return the list of the files that a seat has saved: beside its answers."""
    return _beside(profile, "written")


def output_path(
    name: str, *, given: Path | None = None, profile: Path | None = None, here: Path
) -> Path:
    """Return where a file goes that is made to be taken away: the one rule for all of them.

    A report, a shared copy, a reminder, a picture: each goes where it was named; else, from a
    seat, into the folder of that seat; else into the folder that the person is in.

    Args:
        name: How it is called, where the person has not named it.
        given: The file that the person has named, as with -o.
        profile: Whose it is; None where it is nobody's.
        here: The folder that the person is in.

    Raises:
        UserError: It is a seat's, and there is no home.
    """
    if given is not None:
        return given
    own = None if profile is None else seat_folder(profile)
    return (here if own is None else own) / name


def folder_here() -> Path:
    """Return the folder that the person is in; their home where nothing can be saved in it.

    Raises:
        UserError: Nothing can be, and there is no home.
    """
    try:
        here = Path.cwd()
    except FileNotFoundError:  # it has been deleted
        return home_folder()
    return here if os.access(here, os.W_OK) else home_folder()


def seat_folder(profile: Path) -> Path | None:
    """Return where a seat's reports and copies are saved; None for a profile that is no seat.

    On a shared laptop the home is everybody's. So a seat has a folder in it, which moves along.

    Raises:
        UserError: There is no home.
    """
    return home_folder() / f"{SAVED}{_seat_of(profile)}" if is_seat(profile) else None


def is_seat(profile: Path) -> bool:
    """Return whether a profile is a seat of a shared laptop."""
    return profile.parent.name == SEATS


def is_own_folder(folder: Path) -> bool:
    """Return whether only this program makes a folder, so that it goes when it is empty.

    The folder of a profile that somebody has named is theirs, and so is ``$SECURECLLR_HOME``.
    """
    try:
        data = Path(os.path.realpath(data_folder()))
        home = Path(os.path.realpath(home_folder()))
    except UserError:
        return False
    folder = Path(os.path.realpath(folder))
    if folder == data:
        return not os.environ.get("SECURECLLR_HOME")
    is_saving = folder.parent == home and folder.name.startswith(SAVED)
    return folder in (data / SEATS, data / COHORTS) or is_saving


def _seat_of(profile: Path) -> str:
    """Return the name of a seat: one that was kept beside another has more after a dot."""
    return profile.name.partition(".")[0]


def _beside(profile: Path, what: str) -> Path:
    if is_seat(profile):
        return profile.with_name(f"{_seat_of(profile)}.{what}.toml")
    name = f"{what}.toml"
    return profile.with_name(name if profile.name.casefold() != name else f"{what}-of-{name}")


def data_folder() -> Path:
    """Return ``$SECURECLLR_HOME``, else the user's data folder.

    Raises:
        UserError: There is neither.
    """
    if home := os.environ.get("SECURECLLR_HOME"):
        return Path(home)
    import platformdirs

    try:
        folder = platformdirs.user_data_path("securecllr", appauthor=False)
    except RuntimeError:
        raise _no_home() from None
    if not folder.is_absolute():  # "~" stays as it is where nobody knows what it stands for
        raise _no_home()
    return folder


def home_folder() -> Path:
    """Return the person's home folder; where there is none, ``$SECURECLLR_HOME``.

    Raises:
        UserError: There is neither.
    """
    try:
        home = Path.home()
    except RuntimeError:  # an account without a home, as in some containers
        home = Path(os.environ.get("SECURECLLR_HOME", ""))
    if not home.is_absolute():
        raise _no_home()
    return home


def _no_home() -> UserError:
    return UserError(
        _("This user has no home folder to save in."),
        remedy=_("Set SECURECLLR_HOME to a folder, or name a file with --profile."),
    )


def previous_path(profile: Path) -> Path:
    """Return the last good state: the profile as it was before its last save."""
    return profile.with_name(f"{profile.stem}.previous{profile.suffix}")


def lock_path(profile: Path) -> Path:
    """Return the file by which two windows on one profile know of each other."""
    return profile.with_name(f".{profile.name}.lock")
