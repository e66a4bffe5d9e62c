"""``securecllr forget``: show what would be deleted, ask, delete, and say what was deleted."""

from __future__ import annotations

from securecllr.cli import exit_codes
from securecllr.cli.confirm import ConfirmOptions, agreed
from securecllr.cli.locate import profile_of
from securecllr.cli.streams import say
from securecllr.i18n import _
from securecllr.messages import erasure
from securecllr.profile.erasure import belongings_of
from securecllr.profile.erasure import forget as forget_all
from securecllr.profile.seats import seats_beside


def forget(options: ConfirmOptions) -> int:
    """Delete everything of one profile.

    Raises:
        UserError: Nobody can be asked, or a file cannot be deleted.
    """
    profile = profile_of(options)
    found = belongings_of(profile)
    stays = erasure.stays_words(found, seats_beside(profile))
    if not found.files and not found.has_key:
        say(erasure.nothing_words())
        for line in stays:
            say(line)
        return exit_codes.DONE
    say(erasure.will_go_title())
    for line in erasure.will_go_words(found):
        say(f"  {line}")
    for line in stays:
        say(line)
    question = _("Type y to delete it, or n to keep it:")
    if not agreed(options, question, _("This deletes for good, and nobody can be asked.")):
        say(erasure.kept_words())
        return exit_codes.DONE
    for gone in forget_all(found):
        say(erasure.gone_words(gone))
    say(erasure.copies_words())
    return exit_codes.DONE
