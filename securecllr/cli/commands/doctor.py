"""``doctor`` on the command line."""

from __future__ import annotations

from securecllr.cli.arguments import Arguments, Commands
from securecllr.cli.shared_arguments import add_json
from securecllr.i18n import _


def add_parser(commands: Commands) -> None:
    """Add the command."""
    doctor = commands.add(
        "doctor",
        _("Say what IT needs to know about this computer."),
        _("It ends with 2 where there is something to mend. Nothing of any answer is printed."),
    )
    add_json(doctor)
    doctor.runs(run)


def run(arguments: Arguments) -> int:
    """Print what there is and what it means. Return 2 where there is something to mend."""
    from securecllr.cli.doctor import DoctorOptions, doctor

    return doctor(arguments.into(DoctorOptions))
