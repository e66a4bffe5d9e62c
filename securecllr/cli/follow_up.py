"""``securecllr follow-up``: who asked for help. Apart from every answer, and gone by its date."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import timedelta

from securecllr.cli import exit_codes
from securecllr.cli.confirm import ConfirmOptions, agreed
from securecllr.cli.open_profile import local_now
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.lines import day
from securecllr.profile.follow_up import DAYS, MOST_DAYS, Person, add_person, read_lists
from securecllr.profile.paths import data_folder
from securecllr.profile.retention import lists_in
from securecllr.sanitize import shown


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpOptions(ConfirmOptions):
    """Of ``follow-up add``."""

    name: str
    contact: str
    topic: str
    days: int


def add(options: FollowUpOptions) -> int:
    """Add a person.

    Raises:
        UserError: It cannot be read or written, or nobody can be asked.
    """
    if not 1 <= options.days <= MOST_DAYS:
        raise UserError(
            _("A follow-up list is kept for {n} days at most.").format(n=MOST_DAYS),
            remedy=_("Give --days from 1 to {n}, or leave it out for {usual}.").format(
                n=MOST_DAYS, usual=DAYS
            ),
        )
    until = local_now().date() + timedelta(days=options.days)
    person = Person(options.name, options.contact, options.topic)
    sys.stdout.write(
        _("To be kept until {date}, on this computer, for you alone:").format(date=day(until))
        + f"\n  {_line(person)}\n"
        + _("No answer goes with it. Only add people who asked you to.")
        + "\n"
    )
    question = _("Type y if this person said yes, or n to leave it:")
    if not agreed(options, question, _("This keeps a name, and nobody can be asked.")):
        sys.stdout.write(_("Nothing was written.") + "\n")
        return exit_codes.DONE
    add_person(data_folder(), person, until)
    sys.stdout.write(_("Added. It is deleted at the first start after that day.") + "\n")
    return exit_codes.DONE


def list_all() -> int:
    """Print the list."""
    found = read_lists(data_folder())
    if not found:
        sys.stdout.write(_("Nobody is on a follow-up list.") + "\n")
    for each in found:
        sys.stdout.write(_("Kept until {date}:").format(date=day(each.delete_after)) + "\n")
        sys.stdout.writelines(f"  {_line(person)}\n" for person in each.person)
    return exit_codes.DONE


def delete_all(options: ConfirmOptions) -> int:
    """Delete the list."""
    found = lists_in(data_folder())
    if not found:
        sys.stdout.write(_("Nobody is on a follow-up list.") + "\n")
        return exit_codes.DONE
    question = _("Type y to delete it, or n to keep it:")
    if not agreed(options, question, _("This deletes for good, and nobody can be asked.")):
        sys.stdout.write(_("Nothing was deleted.") + "\n")
        return exit_codes.DONE
    for _until, path in found:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise UserError(
                _("This could not be deleted: {reason}.").format(reason=error.strerror),
                where=str(path),
                remedy=_("Ask your IT team to delete it."),
            ) from None
        sys.stdout.write(_("Deleted: {what}").format(what=path) + "\n")
    return exit_codes.DONE


def _line(person: Person) -> str:
    return _("{name}, {contact}: help with {topic}").format(
        name=shown(person.name), contact=shown(person.contact), topic=shown(person.topic)
    )
