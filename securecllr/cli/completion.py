"""``securecllr completion SHELL``: a script that lets a shell complete our commands."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping

from securecllr.catalogue.model import OWN_LOGIN
from securecllr.catalogue.read import read_catalogue
from securecllr.cli import exit_codes
from securecllr.cli.options import CommonOptions
from securecllr.errors import UserError
from securecllr.i18n import LANGUAGES, _
from securecllr.messages.missing import how_to_add


class CompletionOptions(CommonOptions, frozen=True, kw_only=True):
    """The shell, and the parser of the whole command line."""

    shell: str
    parser: argparse.ArgumentParser


# The metavars of what is a path on this computer.
_FILES, _FOLDERS = ("FILE", "PATH", "OLD", "NEW"), ("DIR",)

# Seats come and go, so the shell asks for them each time. shtab knows words that stay alone.
_SEATS = {
    "bash": "_securecllr_seats",
    "zsh": "_securecllr_seats",
    "fish": "(securecllr seats list 2>/dev/null)",
    "powershell": "_securecllr_seats",
}
_PREAMBLE = {
    "bash": """
_securecllr_seats() {
  local IFS=$'\\n'
  compgen -W "$(securecllr seats list 2>/dev/null)" -- "$1"
}
""",
    "zsh": """
_securecllr_seats() {
  local -a names
  names=("${(@f)$(securecllr seats list 2>/dev/null)}")
  compadd -a names
}
""",
    "powershell": """
function _securecllr_seats {
    param([string] $wordToComplete)
    securecllr seats list 2>$null | Where-Object { $_ -like "$wordToComplete*" }
}
""",
}


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
    paths = dict.fromkeys(_FILES, shtab.FILE) | dict.fromkeys(_FOLDERS, shtab.DIRECTORY)
    _teach(options.parser, paths)
    preamble = _PREAMBLE.get(options.shell, "")
    script = shtab.complete(options.parser, shell=options.shell, preamble=preamble)
    sys.stdout.write(f"{script}\n")
    return exit_codes.DONE


def _teach(parser: argparse.ArgumentParser, paths: Mapping[str, object]) -> None:
    """Tell shtab what can stand in each argument. The parser parses nothing afterwards.

    Args:
        parser: The whole command line.
        paths: How each shell completes a path, by the metavar of an argument.
    """
    catalogue = read_catalogue()
    words = {
        "CODE": list(LANGUAGES),
        "ID": [*catalogue.controls, *catalogue.kinds, *catalogue.cards, *catalogue.facts],
        "kind": list(catalogue.kinds),
        "login": [OWN_LOGIN, *catalogue.kinds],
    }
    for action in _actions(parser):
        metavar = str(action.metavar)
        if metavar in paths:
            action.complete = paths[metavar]  # type: ignore[attr-defined]
        elif action.dest == "seat":
            action.complete = _SEATS  # type: ignore[attr-defined]
        elif action.choices is None and (found := words.get(action.dest) or words.get(metavar)):
            action.choices = found


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Return every argument of a parser and of its commands."""
    for action in parser._actions:  # noqa: SLF001 - argparse lists them nowhere else
        yield action
        for inner in action.choices.values() if isinstance(action.choices, dict) else ():
            yield from _actions(inner)
