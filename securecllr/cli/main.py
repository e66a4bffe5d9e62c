"""Runs a command line: parses the arguments, runs the command, returns the exit code."""

from __future__ import annotations

import os
import sys
import time
from datetime import datetime

from securecllr import i18n
from securecllr.cli import exit_codes, language
from securecllr.cli.arguments import ParsedCommand
from securecllr.cli.failures import explain, not_written
from securecllr.cli.parser import build_parser
from securecllr.cli.streams import prepare_streams
from securecllr.errors import UserError, UserErrors
from securecllr.sanitize import shown


def run(argv: list[str]) -> int:
    """Run one command line. Results go to stdout, messages to stderr.

    Args:
        argv: The arguments, without the program's name.

    Returns:
        The exit code: one of ``exit_codes``.
    """
    prepare_streams()
    settle_time_zone()
    language.settle(argv)
    try:
        command = build_parser().read(argv)
    except SystemExit as left:  # the arguments do not fit, or the help was asked for
        language.print_unreviewed_notice()
        return _flushed(int(left.code or 0))
    return _run(command)


def _run(command: ParsedCommand) -> int:
    """Run a command, and say what ended it. Return the exit code."""
    from securecllr.cli.options import CommonOptions  # not for --help, which is quick

    options = command.arguments.into(CommonOptions)
    try:
        language.use(options.lang or i18n.language())  # says so, where it is not built
        if not command.opens_interface:
            language.print_unreviewed_notice()
        code = command.run(command.arguments)
        sys.stdout.flush()
    except (UserError, UserErrors) as error:
        for line in str(error).split("\n"):
            sys.stderr.write(f"securecllr: {shown(line, limit=2000)}\n")
        return exit_codes.WRONG_USE
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return exit_codes.INTERRUPTED
    except BrokenPipeError as error:  # whoever read our results has gone
        return not_written(error)
    except Exception as error:  # noqa: BLE001 - the last line of defence, and it shows no data
        return explain(error, options)
    return code


def _flushed(code: int) -> int:
    """Write what the parser has printed. Return the exit code, another one where that failed."""
    try:
        sys.stdout.flush()
    except OSError as error:
        return not_written(error)
    return code


def settle_time_zone() -> None:
    """Use UTC where $TZ names a zone that cannot be: more than a day from UTC, such as UTC+99."""
    try:
        datetime.now().astimezone()
    except ValueError:
        os.environ["TZ"] = "UTC0"
        _read_time_zone_again()


def _read_time_zone_again() -> None:
    """Have the C library read $TZ again. Python has no name for it on Windows."""
    if hasattr(time, "tzset"):
        time.tzset()
    elif sys.platform == "win32":
        import ctypes

        ctypes.cdll.ucrtbase._tzset()  # noqa: SLF001 - so Microsoft calls it
