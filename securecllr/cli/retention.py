"""At every start: what is past its date is deleted, and said (rule S4). Loads next to nothing."""

from __future__ import annotations

import sys
from datetime import datetime

from securecllr.i18n import _
from securecllr.profile.paths import data_folder
from securecllr.profile.retention import delete_past


def delete_overdue() -> None:
    """Delete follow-up lists that are past their date. Nothing here stops a command."""
    deleted, stuck = delete_past(data_folder(), datetime.now().astimezone().date())
    for path in deleted:
        sys.stderr.write(
            _("A follow-up list was past its date. Deleted: {path}").format(path=path) + "\n"
        )
    for path in stuck:
        sys.stderr.write(
            _("This follow-up list is past its date. Delete it by hand: {path}").format(path=path)
            + "\n"
        )
