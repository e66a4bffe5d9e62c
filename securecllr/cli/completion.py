"""``securecllr completion SHELL``: a script that lets a shell complete our commands."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass

import shtab

from securecllr.cli import exit_codes
from securecllr.cli.options import CommonOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletionOptions(CommonOptions):
    """The shell, and the parser of the whole command line."""

    shell: str
    parser: argparse.ArgumentParser


def print_completion(options: CompletionOptions) -> int:
    """Print the script."""
    sys.stdout.write(shtab.complete(options.parser, shell=options.shell) + "\n")
    return exit_codes.DONE
