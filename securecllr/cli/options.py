"""What was asked for on the command line, typed: one frozen record a command.

An argument of ``commands/`` is the field of the same name. A command without options of its own
takes ``CommonOptions``.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Generic, Literal, TypeVar

from securecllr.messages.start_at import StartAt


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonOptions:
    """The options of every command.

    Attributes:
        plain: Use plain lines and no full screen.
        profile: The file that holds the answers.
        seat: The name of a seat, on a shared laptop.
        checks: A council's own folder of checks; ``built-in`` or "" for none; None: not said.
        lang: The code of a language.
        no_color: Use no colour.
        no_animation: Let nothing on the screen move by itself.
        no_input: Ask nothing.
    """

    plain: bool = False
    profile: Path | None = None
    seat: str | None = None
    checks: str | None = None
    lang: str | None = None
    no_color: bool = False
    no_animation: bool = False
    no_input: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StartOptions(CommonOptions):
    """Of the commands that open an interface.

    Attributes:
        start_at: The page to start at.
        help_text: Returns the help to show where nobody can be asked; None: no help.
    """

    start_at: StartAt = "home"
    help_text: Callable[[], str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmOptions(CommonOptions):
    """Of a command that asks before it does what cannot be undone. ``yes``: it need not ask."""

    yes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputOptions(CommonOptions):
    """Of a command that writes a file. ``output``: its name, "-" for stdout; None: not said."""

    output: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusOptions(CommonOptions):
    """Of ``status``."""

    json: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyOptions(CommonOptions):
    """Of ``verify``."""

    files: list[Path]
    json: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffOptions(CommonOptions):
    """Of ``diff``: two files, or one and a day."""

    old: Path
    new: Path | None = None
    since: date | None = None
    json: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions(OutputOptions):
    """Of ``report``. ``kind``: the ids of the kinds of account on a blank sheet; none: all."""

    format: Literal["html", "pdf", "md", "csv", "json", "ics"] = "html"
    large_print: bool = False
    blank: bool = False
    kind: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareOptions(ConfirmOptions):
    """Of ``share``."""

    output: Path | None = None
    recipient: str = "council"


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortOptions(OutputOptions):
    """Of ``cohort``: a folder of shared copies, or reports to merge.

    Attributes:
        folder: The folder.
        merge: The reports.
        format: The format to save the report in; None: show it, where there is a screen.
        next: What the council will do next, a sentence each.
        large_print: Set it in large letters.
        delete_copies: Delete the copies afterwards, and do not ask.
    """

    folder: Path | None = None
    merge: list[Path] | None = None
    format: Literal["html", "pdf", "md", "csv", "json"] | None = None
    next: list[str]
    large_print: bool = False
    delete_copies: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpOptions(ConfirmOptions):
    """Of ``follow-up add``."""

    name: str
    contact: str
    topic: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveSeatsOptions(ConfirmOptions):
    """Of ``seats move``: where to."""

    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentOptions(OutputOptions):
    """Of ``present``: the presenter's notes, or the script and its format, or the session."""

    notes: bool = False
    script: bool = False
    format: Literal["html", "pdf", "md"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeOptions(CommonOptions):
    """Of ``serve``. ``port``: 0 for any that is free."""

    port: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowOptions(CommonOptions):
    """Of ``checks show``: the id of a control or a kind."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaleOptions(CommonOptions):
    """Of ``checks stale``. ``before``: a day; None: the usual one."""

    before: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LintOptions(CommonOptions):
    """Of ``checks lint``.

    Attributes:
        folder: A council's own; None: the one of every command.
        strict_claims: Find the claims to look up a second time, too.
    """

    folder: Path | None = None
    strict_claims: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareOptions(CommonOptions):
    """Of ``checks compare``: folders of lists, or their files."""

    paths: list[Path]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewKindOptions(CommonOptions):
    """Of ``checks new-kind``.

    Attributes:
        name: What the kind is called.
        group: What is asked of it.
        login: The id of the kind that it signs in through, or ``own``.
        output: Where to write the file; None: in the folder of checks.
    """

    name: str
    group: Literal["mailbox", "social", "page"] = "social"
    login: str = "own"
    output: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletionOptions(CommonOptions):
    """Of ``completion``: the shell, and the parser of the whole command line."""

    shell: str
    parser: argparse.ArgumentParser


Options = TypeVar("Options", bound=CommonOptions)


@dataclass(frozen=True, slots=True)
class Command(Generic[Options]):
    """A command line that was read.

    Attributes:
        run: The function that does what was asked for, and returns the exit code.
        options: What it is given.
        opens_interface: Whether it opens an interface, which says itself that nobody has reviewed
            the language.
    """

    run: Callable[[Options], int]
    options: Options
    opens_interface: bool

    def __call__(self) -> int:
        """Run the command, and return its exit code."""
        return self.run(self.options)
