"""The argument parser: the standard library's, with other messages and a typed result."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from securecllr.i18n import _
from securecllr.sanitize import shown

if TYPE_CHECKING:
    from msgspec import Struct

_Options = TypeVar("_Options", bound="Struct")


class Arguments:
    """What was given on the command line, still to be turned into options."""

    def __init__(self, namespace: argparse.Namespace) -> None:
        self._values = vars(namespace)

    def into(self, options: type[_Options]) -> _Options:
        """Return the options of a command: each field is the argument of the same name.

        A field has its default where the argument was not given.
        """
        given = self._values.keys() & set(options.__struct_fields__)
        return options(**{name: self._values[name] for name in given})


class ParsedCommand(NamedTuple):
    """A command line that was read.

    Attributes:
        run: The function that does what was asked for, and returns the exit code.
        arguments: What it is given.
        opens_interface: Whether it opens an interface, which says itself that nobody has reviewed
            the language.
    """

    run: Callable[[Arguments], int]
    arguments: Arguments
    opens_interface: bool


class Parser(argparse.ArgumentParser):
    """The standard library's parser, which names what is near where a word was mistyped.

    Its own messages say "invalid" and "unrecognized", and list every command.
    """

    def runs(
        self, run: Callable[[Arguments], int], *, opens_interface: bool = False, **values: object
    ) -> None:
        """Set what these arguments lead to.

        Args:
            run: The function that does it, and returns the exit code.
            opens_interface: See ``ParsedCommand``.
            values: Options that no argument sets.
        """
        self.set_defaults(run=run, opens_interface=opens_interface, **values)

    def read(self, argv: list[str]) -> ParsedCommand:
        """Read the arguments.

        Raises:
            SystemExit: They do not fit, or ask for help. That is said by then.
        """
        namespace, left = self.parse_known_args(argv)
        slip = next((word for word in left if word.startswith("-")), None)
        if slip is not None:
            from securecllr.toml.near import did_you_mean

            said = _no_such_word(slip)
            word, names = slip.partition("=")[0], self.names()
            # An option of another command is written right: to name it again would help nobody.
            near = "" if word in names else did_you_mean(word, names)
            self.error(f"{said} {near}".rstrip())
        if left:
            self.error(_("This does not belong here: {word}.").format(word=shown(" ".join(left))))
        return ParsedCommand(namespace.run, Arguments(namespace), namespace.opens_interface)

    def names(self) -> list[str]:
        """Return the names of every option, those of the commands too."""
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
        from securecllr.toml.near import did_you_mean

        said = _no_such_word(str(value))
        choices = [str(choice) for choice in action.choices]
        near = did_you_mean(str(value), choices) or _("Choose one of: {choices}.").format(
            choices=", ".join(choices)
        )
        raise argparse.ArgumentError(action, f"{said} {near}")


def _no_such_word(word: str) -> str:
    return _("There is no {word} here.").format(word=shown(word))


class Commands:
    """The commands of one parser. Each takes the options of every command as well."""

    def __init__(self, parser: Parser, common: Parser, **shown_as: Any) -> None:  # noqa: ANN401 - argparse's own
        """Make a place for commands in a parser.

        Args:
            parser: The parser that takes a command.
            common: The options of every command.
            shown_as: What ``add_subparsers`` takes: ``metavar``, ``title``, ``required``.
        """
        self._common = common
        self._subparsers = parser.add_subparsers(**shown_as)

    def add(self, name: str, words: str) -> Parser:
        """Return the parser of a new command. ``words`` say what it does."""
        parser: Parser = self._subparsers.add_parser(
            name, help=words, description=words, parents=[self._common]
        )
        return parser

    def of(self, parser: Parser, **shown_as: Any) -> Commands:  # noqa: ANN401 - argparse's own
        """Make a place for commands in the parser of a command."""
        return Commands(parser, self._common, **shown_as)
