"""The argument parser: the standard library's, with other messages and a typed result."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from functools import partial
from itertools import takewhile
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

    def __init__(self, *, common: Parser | None = None, **shown_as: Any) -> None:  # noqa: ANN401 - argparse's own
        """Make a parser.

        Args:
            common: The options of every command: the usage leaves them out, as the help has them
                in a list of their own.
            shown_as: What ``ArgumentParser`` takes: ``prog``, ``description``, ``epilog``.
        """
        super().__init__(
            parents=[] if common is None else [common],
            formatter_class=partial(_HelpFormatter, common=common),
            allow_abbrev=False,  # a shortened name would mean another one once there are two
            **shown_as,
        )

    def runs(
        self, run: Callable[[Arguments], int], *, opens_interface: bool = False, **values: object
    ) -> None:
        """Set what these arguments lead to.

        Args:
            run: The function that does it, and returns the exit code.
            opens_interface: See ``ParsedCommand``.
            values: Options that no argument sets.
        """
        self.set_defaults(run=run, opens_interface=opens_interface, read_by=self, **values)

    def read(self, argv: list[str]) -> ParsedCommand:
        """Read the arguments.

        Raises:
            SystemExit: They do not fit, or ask for help. That is said by then.
        """
        # Before the command: the word after a mistyped option would be taken for the command.
        known, before = self.option_names, takewhile(_is_long_option, argv)
        self._refuse([word for word in before if _name(word) not in known], self)
        namespace, left = self.parse_known_args(argv)
        self._refuse(left, namespace.read_by)
        return ParsedCommand(namespace.run, Arguments(namespace), namespace.opens_interface)

    def _refuse(self, words: list[str], command: Parser) -> None:
        """Say what is wrong with words that have no place in a command, if there are any."""
        slip = next((word for word in words if word.startswith("-")), None)
        if slip is not None:
            from securecllr.toml.near import did_you_mean

            word, names = _name(slip), self.names()
            # An option of another command is written right: to name it again would help nobody.
            near = "" if word in names else did_you_mean(word, names)
            command.error(f"{_no_such_word(slip)} {near}".rstrip())
        if words:
            said = _("This does not belong here: {word}.").format(word=shown(" ".join(words)))
            command.error(said)

    @property
    def option_names(self) -> set[str]:
        """The names of its own options, not of those of its commands."""
        return {name for action in self._actions for name in action.option_strings}

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


def _is_long_option(word: str) -> bool:
    return word.startswith("--") and word != "--"


def _name(option: str) -> str:
    return option.partition("=")[0]


class _HelpFormatter(argparse.HelpFormatter):
    """The standard library's, with a usage that leaves the options of every command out."""

    def __init__(self, prog: str, *, common: Parser | None) -> None:
        super().__init__(prog)
        self._left_out = set() if common is None else common.option_names

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Add the usage."""
        own = [each for each in actions if not self._left_out.intersection(each.option_strings)]
        super().add_usage(usage, own, groups, prefix)


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

    def add(self, name: str, words: str, more: str = "", *, example: str = "") -> Parser:
        """Return the parser of a new command.

        Args:
            name: What is typed.
            words: What it does, a sentence for the list of commands.
            more: What its own help says after that.
            example: A whole command line, for its help.
        """
        parser: Parser = self._subparsers.add_parser(
            name,
            help=words,
            description=f"{words} {more}".rstrip(),
            epilog=_("Such as: {command}").format(command=example) if example else None,
            common=self._common,
        )
        return parser

    def of(self, parser: Parser, **shown_as: Any) -> Commands:  # noqa: ANN401 - argparse's own
        """Make a place for commands in the parser of a command."""
        return Commands(parser, self._common, **shown_as)
