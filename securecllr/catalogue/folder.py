"""Where the checks are on disk. Finds folders; reads nothing in them."""

from __future__ import annotations

from pathlib import Path

from securecllr.errors import UserError
from securecllr.i18n import _

# What --checks takes in the place of a folder, to do without one that the computer has set.
BUILT_IN = "built-in"

_PACKAGE = Path(__file__).parents[1]


def built_in() -> Path:
    """Return the folder of the built-in checks.

    An installed copy has it inside the package; in a clone it stands beside the package.
    """
    installed = _PACKAGE / "checks"
    return installed if installed.is_dir() else _PACKAGE.parent / "checks"


def council(path: Path) -> Path:
    """Return a council's own folder, if it is one.

    Raises:
        UserError: There is no folder at this path.
    """
    if _is_folder(path):
        return path
    raise _another(_("There is no folder of checks here."), path)


def filled(path: Path) -> Path:
    """Return a council's own folder, if there are checks in it.

    Whoever names another one by mistake must not think that the council's questions are asked.

    Raises:
        UserError: There is a folder at this path, and no file of checks in it; or it cannot be
            reached.
    """
    if _is_folder(path) and not files_in(path):
        raise _another(_("There are no checks in this folder."), path)
    return path


def files_in(folder: Path) -> list[Path]:
    """Return the files of checks in a folder, in order.

    A name that starts with a dot is not ours: a Mac leaves ``._pack.toml`` on a stick.
    """
    return sorted(path for path in folder.glob("*.toml") if not path.name.startswith("."))


def _is_folder(path: Path) -> bool:
    """Return whether there is a folder.

    Raises:
        UserError: The system does not say, as with a share that is away.
    """
    try:
        return path.is_dir()
    except OSError as error:
        said = _("This cannot be looked at: {reason}.").format(reason=error.strerror)
        raise _another(said, path) from None


def _another(what: str, path: Path) -> UserError:
    remedy = _("Give --checks the folder that holds the council's files.")
    return UserError(what, where=str(path), remedy=f"{remedy} {start_without()}")


def start_without() -> str:
    """Return how to go on where a council's own folder cannot be used."""
    return _("To start with the built-in questions alone: securecllr --checks {name}").format(
        name=BUILT_IN
    )
