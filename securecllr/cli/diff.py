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
from securecllr.profile.state import profile_state


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
    if options.since is not None and options.new is not None:
        raise UserError(
            _("There are two files and a date."),
            remedy=_("Give either a second file or --since and a date."),
        )
    if options.since is not None and options.since > today:
        raise UserError(
            _("{day} is still to come.").format(day=options.since),
            remedy=_("Give today or an earlier date."),
        )
    old = _read(options.old)
    if options.since is not None:
        # What was done on that day is since then.
        new, on = old, options.since - timedelta(days=1)
        before = profile_state(blocks_until(old.blocks, on))
    elif options.new is not None:
        # The older one stands as it stood when it was last added to.
        new, on = _read(options.new), min(today, last_day(old.blocks) or today)
        before = profile_state(old.blocks)
        if old.head.id != new.head.id:
            raise UserError(
                _("These two files belong to two different profiles."),
                where=f"{options.old}, {options.new}",
                remedy=_("Give an older copy of the same profile."),
            )
    else:
        raise UserError(
            _("There is one file and no date."),
            remedy=_("Give a second file, or --since and a date such as 2026-11-22."),
        )
    catalogue = open_catalogue(options)
    after = profile_state(new.blocks)
    found = differences(catalogue, before, on, after, today)
    names = account_names(catalogue, (before.accounts | after.accounts).values())
    _print(found, names, as_json=options.json)
    return exit_codes.DONE


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
