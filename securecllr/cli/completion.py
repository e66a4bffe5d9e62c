"""``securecllr completion SHELL``: a script that lets a shell complete our commands."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass

from securecllr.cli import exit_codes
from securecllr.cli.options import CommonOptions
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.missing import how_to_add


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletionOptions(CommonOptions):
    """The shell, and the parser of the whole command line."""

    shell: str
    parser: argparse.ArgumentParser


def print_completion(options: CompletionOptions) -> int:
    """Print the script. Needs the extra ``[completion]``.

    Raises:
        UserError: shtab is not installed.
    """
    try:
        import shtab
    except ImportError:
        raise UserError(
            _("Completion in your shell needs one part more, and it is not installed."),
            remedy=how_to_add("shtab"),
        ) from None
    sys.stdout.write(shtab.complete(options.parser, shell=options.shell) + "\n")
    return exit_codes.DONE
