"""``securecllr diff OLD NEW`` and ``diff FILE --since DATE``: what has changed."""

from __future__ import annotations

import json
import sys
from datetime import date, timedelta
from pathlib import Path

from securecllr.audit.dates import local_now
from securecllr.audit.differences import (
    Difference,
    blocks_until,
    differences,
    last_day,
)
from securecllr.audit.names import Name, account_names
from securecllr.cli import exit_codes
from securecllr.cli.open_profile import open_catalogue
from securecllr.cli.options import CommonOptions
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.differences import difference_lines
from securecllr.profile import files
from securecllr.profile.log import Log, read_log
from securecllr.profile.state import ProfileState, profile_state


class DiffOptions(CommonOptions, frozen=True, kw_only=True):
    """Of ``diff``: two files, or one and a day."""

    old: Path
    new: Path | None = None
    since: date | None = None
    json: bool = False


def diff(options: DiffOptions) -> int:
    """Print the differences, in words or as JSON.

    Raises:
        UserError: A file cannot be read, the two belong to two people, or one is missing.
    """
    today = local_now().date()
    before, on, after = _two_states(options, today)
    catalogue = open_catalogue(options)
    found = differences(catalogue, before, on, after, today)
    names = account_names(catalogue, (before.accounts | after.accounts).values())
    _print(found, names, as_json=options.json)
    return exit_codes.DONE


def _two_states(options: DiffOptions, today: date) -> tuple[ProfileState, date, ProfileState]:
    """Return the older state, the day on which it stood so, and the newer one.

    Raises:
        UserError: A file cannot be read, the two belong to two people, or one is missing.
    """
    since, new = options.since, options.new
    if since is not None and new is not None:
        raise UserError(
            _("There are two files and a date."),
            remedy=_("Give either a second file or --since and a date."),
        )
    if since is not None and since > today:
        raise UserError(
            _("{day} is still to come.").format(day=since),
            remedy=_("Give today or an earlier date."),
        )
    old = _read(options.old)
    if since is not None:
        # What was done on that day is since then.
        on = since - timedelta(days=1)
        return profile_state(blocks_until(old.blocks, on)), on, profile_state(old.blocks)
    if new is None:
        raise UserError(
            _("There is one file and no date."),
            remedy=_("Give a second file, or --since and a date such as 2026-11-22."),
        )
    newer = _read(new)
    if old.head.id != newer.head.id:
        raise UserError(
            _("These two files belong to two different profiles."),
            where=f"{options.old}, {new}",
            remedy=_("Give an older copy of the same profile."),
        )
    # The older one stands as it stood when it was last added to.
    on = min(today, last_day(old.blocks) or today)
    return profile_state(old.blocks), on, profile_state(newer.blocks)


def _print(found: list[Difference], names: dict[str, Name], *, as_json: bool) -> None:
    if as_json:
        listed = [
            {
                "account": difference.check.account.id,
                "control": difference.check.control.id,
                "change": difference.kind,
                "before": difference.before,
                "after": difference.after,
            }
            for difference in found
        ]
        sys.stdout.write(json.dumps(listed, indent=2) + "\n")
        return
    sys.stdout.writelines(f"{line.text}\n" for line in difference_lines(found, names))


def _read(path: Path) -> Log:
    return read_log(files.read_there(path), str(path))
