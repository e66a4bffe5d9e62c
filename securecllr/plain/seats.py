"""Who is sitting here, line by line: a number from the list, or a new name."""

from __future__ import annotations

from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.seats import new_seat_lines, seats_lines, seats_title
from securecllr.plain.console import Lines, Stop
from securecllr.plain.session import HELP_WORDS, STOP_WORDS, as_number
from securecllr.profile.seats import new_name


def choose_seat(lines: Lines, names: list[str]) -> str | None:
    """Ask for a name. Gives None for stopping."""
    lines.heading(seats_title())
    lines.say(*(line.text for line in seats_lines()))
    lines.numbered(names)
    prompt = (
        _("Type a number or a new name, s stop, ? or help:")
        if names
        else _("Type a name, s stop, ? or help:")
    )
    while True:
        try:
            typed = lines.ask(prompt)
        except Stop:
            return None
        if typed.lower() in STOP_WORDS:
            return None
        if (number := as_number(typed, len(names))) is not None:
            return names[number - 1]
        if typed.lower() in HELP_WORDS or typed.isdecimal():
            lines.say(*(line.text for line in new_seat_lines()))
            continue
        try:
            return new_name(typed, names)
        except UserError as error:
            lines.error(str(error))
