"""Error messages for what ended a command unexpectedly: the system, or a bug."""

from __future__ import annotations

import errno
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from securecllr.cli import exit_codes
from securecllr.cli.streams import discard_results
from securecllr.i18n import _

if TYPE_CHECKING:
    from securecllr.cli.options import CommonOptions

# What the system says when a disk or a stick takes no more.
_DISK_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def explain(error: Exception, options: CommonOptions) -> int:
    """Say on stderr what ended a command, and return the exit code."""
    if _is_terminal_gone(error):
        discard_results()
        return exit_codes.INTERRUPTED  # everything is saved already, and there is nobody to tell
    if _is_disk_full(error):
        return _report_disk_full(error)
    if isinstance(error, FileNotFoundError) and not _folder_exists():
        return _report_no_folder()
    return _report_bug(error, options)


def not_written(error: OSError) -> int:
    """Say that the results were not written, unless nobody reads them. Return the exit code."""
    if isinstance(error, BrokenPipeError):
        discard_results()
        return exit_codes.DONE
    return _report_disk_full(error)


def _is_terminal_gone(error: Exception) -> bool:
    """Return whether what failed was a terminal that was closed on us."""
    from securecllr.cli.terminal import is_gone

    return isinstance(error, OSError) and error.errno == errno.EIO and is_gone()


def _is_disk_full(error: Exception) -> TypeGuard[OSError]:
    """Return whether our results found no space. A file that is saved says so by itself."""
    return isinstance(error, OSError) and error.errno in _DISK_FULL


def _folder_exists() -> bool:
    """Return whether the folder that we were started in is still there."""
    try:
        Path.cwd()
    except FileNotFoundError:
        return False
    return True


def _report_no_folder() -> int:
    text = _("The folder that you are in is not there any more.")
    remedy = _("Go to another folder, then start securecllr again.")
    sys.stderr.write(f"securecllr: {text} {remedy}\n")
    return exit_codes.WRONG_USE


def _report_disk_full(error: OSError) -> int:
    discard_results()
    text = _("The result could not be written whole: {reason}.").format(reason=error.strerror)
    remedy = _("Free some space there, or name another place.")
    sys.stderr.write(f"securecllr: {text} {remedy}\n")
    return exit_codes.WRONG_USE


def _report_bug(error: Exception, options: CommonOptions) -> int:
    """Say that the program broke, and where, without any value that it held."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{type(error).__name__}, {Path(frame.filename).name} {frame.lineno}"
    from securecllr.cli.locate import profile_of
    from securecllr.cli.started_as import started_as

    sys.stderr.write(
        _(
            "securecllr: Something in securecllr broke ({place}). "
            "Your saved answers are safe in {path}. Start it again to carry on."
        ).format(place=place, path=profile_of(options))
        + f"\n   {started_as()}\n"
    )
    return exit_codes.OUR_FAULT
