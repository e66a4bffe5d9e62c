"""From arguments to a command, and from whatever happened to an exit code.

Each command is imported when it is called for, and not before.
"""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
import time
import traceback
from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TypeGuard

from securecllr import i18n
from securecllr.cli import exits, language
from securecllr.cli.parser import build_parser
from securecllr.cli.retention import delete_overdue
from securecllr.errors import UserError, UserErrors
from securecllr.i18n import _
from securecllr.sanitize import shown

_COMMANDS = {
    "checks": "checks",
    "cohort": "cohort",
    "diff": "diff",
    "doctor": "doctor",
    "follow-up": "follow_up",
    "forget": "forget",
    "present": "present",
    "report": "report",
    "restore": "restore",
    "seats": "seats_command",
    "share": "share",
    "serve": "serve",
    "status": "status",
    "verify": "verify_files",
}

# What the computer says when a disk or a stick takes no more.
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)

# These open a door, which says of the language what there is to say.
_DOORS = (None, "audit", "plan", "recheck", "demo")


def run(argv: list[str]) -> int:
    """Run one command line.

    Args:
        argv: The arguments, without the program's name.

    Returns:
        The exit code of DESIGN section 6. Results are on stdout, messages on stderr.
    """
    _open_what_is_closed()
    _write_what_can_be_written()
    _read_what_is_typed()
    _have_a_zone()
    language.settle(argv)
    parser = build_parser()
    try:
        options = parser.read(argv)
    except SystemExit as left:
        language.report_bug()
        return _written(int(left.code or 0))
    try:
        language.use(getattr(options, "lang", i18n.language()))  # an option may be cut short
        if options.command not in _DOORS:
            language.report_bug()
        delete_overdue()
        code = _command(options, parser)
        sys.stdout.flush()
    except (UserError, UserErrors) as error:
        for line in str(error).split("\n"):
            sys.stderr.write(f"securecllr: {shown(line, limit=2000)}\n")
        return exits.WRONG_USE
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return exits.INTERRUPTED
    except BrokenPipeError as error:  # whoever read our results has gone
        return not_written(error)
    except Exception as error:  # noqa: BLE001 - the last line of defence, and it shows no data
        return _say_why(error, options)
    return code


def _open_what_is_closed() -> None:
    """Lead a stream that a shell has closed (``>&-``) to nobody, before a file gets its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nobody = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - to the end
            setattr(sys, name, nobody)


def _write_what_can_be_written() -> None:
    """Let a letter that an old encoding lacks, such as ŵ on Windows, become "?" and no error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _read_what_is_typed() -> None:
    """Let bytes that are no letters, such as half of an é, be a wrong key and no error."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")


def _have_a_zone() -> None:
    """Go by UTC where $TZ names a zone that there cannot be: more than a day away, as UTC+99."""
    try:
        datetime.now().astimezone()
    except ValueError:
        os.environ["TZ"] = "UTC0"
        time.tzset()


def _written(code: int) -> int:
    """Write what the parser has said of itself; give the exit code, which may be another one."""
    try:
        sys.stdout.flush()
    except OSError as error:
        return not_written(error)
    return code


def not_written(error: OSError) -> int:
    """Say that what was to be printed was not; unless nobody reads it any more."""
    if isinstance(error, BrokenPipeError):
        _write_no_more()
        return exits.DONE
    return _say_no_room(error)


def _write_no_more() -> None:
    """Leave our results to nobody: Python would complain once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _is_no_room(error: Exception) -> TypeGuard[OSError]:
    """Tell whether there was no room for our results: a file that is saved says so by itself."""
    return isinstance(error, OSError) and error.errno in _NO_ROOM


def _say_why(error: Exception, options: argparse.Namespace) -> int:
    """Say what ended a command: something around it, or a fault of ours."""
    if _is_no_room(error):
        return _say_no_room(error)
    if isinstance(error, FileNotFoundError) and not _is_somewhere():
        return _say_nowhere()
    return _report_bug(error, options)


def _is_somewhere() -> bool:
    """Tell whether the folder that we were started in is still there."""
    try:
        Path.cwd()
    except FileNotFoundError:
        return False
    return True


def _say_nowhere() -> int:
    text = _("The folder that you are in is not there any more.")
    remedy = _("Go to another folder, then start securecllr again.")
    sys.stderr.write(f"securecllr: {text} {remedy}\n")
    return exits.WRONG_USE


def _say_no_room(error: OSError) -> int:
    _write_no_more()
    text = _("The result could not be written whole: {reason}.").format(reason=error.strerror)
    remedy = _("Free some space there, or name another place.")
    sys.stderr.write(f"securecllr: {text} {remedy}\n")
    return exits.WRONG_USE


def _command(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Import and call the command that was asked for."""
    match options.command:
        case name if name in _DOORS:
            from securecllr.cli.launch import open_door

            return open_door(options, parser)
        case "completion":
            import shtab

            sys.stdout.write(shtab.complete(parser, shell=options.shell) + "\n")
            return exits.DONE
        case name:
            # Each other command is a module of its own, with one function of the same sense.
            module = import_module(f"securecllr.cli.{name.replace('-', '_')}")
            command: Callable[[argparse.Namespace], int] = getattr(module, _COMMANDS[name])
            return command(options)


def _report_bug(error: Exception, options: argparse.Namespace) -> int:
    """Say that we broke, and where, without any value that we held."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{type(error).__name__}, {Path(frame.filename).name} {frame.lineno}"
    from securecllr.cli.locate import profile_of

    path = profile_of(options)
    sys.stderr.write(
        _(
            "securecllr: Something in securecllr broke ({place}). "
            "Your saved answers are safe in {path}. Start it again to carry on."
        ).format(place=place, path=path)
        + "\n"
    )
    return exits.OUR_FAULT
