"""An argument parser that names what is near, where a word was mistyped. Knows no command."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any

from securecllr.i18n import _
from securecllr.sanitize import shown


class Parser(argparse.ArgumentParser):
    """The standard library's, with other words for what is not there.

    Its own say "invalid" and "unrecognized", list twenty commands, and name none that is near.
    """

    def read(self, argv: list[str]) -> argparse.Namespace:
        """Read the arguments. Those that do not fit end the program, as in ``parse_args``."""
        options, left = self.parse_known_args(argv)
        slip = next((word for word in left if word.startswith("-")), None)
        if slip is not None:
            said = _("There is no {word} here.").format(word=shown(slip))
            word, names = slip.partition("=")[0], self.names()
            # An option of another command is written right: to name it again would help nobody.
            near = "" if word in names else _near(word, names)
            self.error(f"{said} {near}".rstrip())
        if left:
            self.error(_("This does not belong here: {word}.").format(word=shown(" ".join(left))))
        return options

    def names(self) -> list[str]:
        """Give the names of every option, those of the commands too."""
        found: list[str] = []
        for action in self._actions:
            found += action.option_strings
            for parser in action.choices.values() if isinstance(action.choices, dict) else ():
                found += parser.names()
        return found

    def _check_value(self, action: argparse.Action, value: Any) -> None:  # noqa: ANN401 - argparse's own
        """Refuse a word that is none of those to choose from."""
        if action.choices is None or value in action.choices:
            return
        said = _("There is no {word} here.").format(word=shown(str(value)))
        choices = [str(choice) for choice in action.choices]
        near = _near(str(value), choices) or _("Choose one of: {choices}.").format(
            choices=", ".join(choices)
        )
        raise argparse.ArgumentError(action, f"{said} {near}")


def _near(word: str, words: Iterable[str]) -> str:
    """Name the word that was meant, as it seems; or nothing."""
    from difflib import get_close_matches

    found = get_close_matches(word, words, 1)
    return _("Did you mean {word}?").format(word=found[0]) if found else ""
