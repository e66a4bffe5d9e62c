"""``securecllr present``: the audience's window, the presenter's notes, or the printed script.

None of them ever opens a profile: no real account belongs on a projector.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from securecllr.cli import exit_codes
from securecllr.cli.output import OutputOptions
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile.paths import data_folder
from securecllr.signals import tidy_before_ending


class PresentOptions(OutputOptions, frozen=True, kw_only=True):
    """Of ``present``: the presenter's notes, or the script and its format, or the session."""

    notes: bool = False
    script: bool = False
    format: Literal["html", "pdf", "md"] | None = None


def present(options: PresentOptions) -> int:
    """Open one of the two windows, or write the script.

    Raises:
        UserError: Somebody's answers were named, or something cannot be opened or saved.
    """
    if options.profile is not None or options.seat is not None:
        raise UserError(
            _("A session never opens anyone's answers: a room looks on."),
            remedy=_("Leave out --profile and --seat."),
        )
    if options.script:
        return _script(options)
    if options.format is not None:
        raise UserError(_("--format goes with --script."), remedy=_("Add --script."))
    if options.output is not None and not options.notes:
        raise UserError(
            _("-o goes with --notes or --script."), remedy=_("Add one of them, or leave out -o.")
        )
    return _window(options)


def _window(options: PresentOptions) -> int:
    """Run the room view or the notes to the end."""
    counts = _counts(options)
    from securecllr.cli.launch import run_app
    from securecllr.cli.terminal import can_ask, needs_plain_lines, settle_colour

    if options.plain or not can_ask(options) or needs_plain_lines():
        raise UserError(
            _("A session needs a terminal with a full screen."),
            remedy=_("Open one. Or print the session: securecllr present --script --format md."),
        )
    settle_colour(no_color=options.no_color)
    from securecllr.presenter.shared_state import SharedSession, WindowRole
    from securecllr.tui.presenter_app import PresenterApp

    role: WindowRole = "notes" if options.notes else "room"
    shared = SharedSession(data_folder(), role)
    shared.open()
    tidy_before_ending(shared.close)  # most people close a window by its corner
    try:
        app = PresenterApp(shared, role, counts=counts, ask=_ask(options))
        run_app(app, options)
    finally:
        shared.close()
    return exit_codes.INTERRUPTED if app.interrupted else exit_codes.DONE


def _ask(options: PresentOptions) -> tuple[str, ...]:
    """Return what the council's own pack says at a session's end; nothing where there is none."""
    from securecllr.cli.open_profile import named_folder, open_catalogue
    from securecllr.messages.help_pages import council_end

    # The built-in checks take a moment to read, and name no help desk.
    return () if named_folder(options) is None else tuple(council_end(open_catalogue(options)))


def _counts(options: PresentOptions) -> Path | None:
    """Return the file for the counts, tested now: after the session is too late.

    Raises:
        UserError: It cannot.
    """
    if options.output is None:
        return None
    from securecllr.cli.output import or_elsewhere
    from securecllr.reports.save import look

    path = Path(options.output).absolute()
    with or_elsewhere():
        look(path)
    return path


def _script(options: PresentOptions) -> int:
    """Write the script."""
    from securecllr.cli.open_profile import open_catalogue
    from securecllr.cli.output import write_output
    from securecllr.reports.formats import written
    from securecllr.reports.script import session_script

    kind = options.format or "html"
    write_output(
        options, written(session_script(open_catalogue(options)), kind), kind, "securecllr-session"
    )
    return exit_codes.DONE
