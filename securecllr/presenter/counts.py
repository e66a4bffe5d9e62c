"""The counts of a session as a TOML file: numbers of raised hands, a day, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import tomli_w

from securecllr.presenter.deck import RoomPage
from securecllr.presenter.session import PresenterSession


def counts_file(session: PresenterSession, pages: Iterable[RoomPage], day: date) -> bytes:
    """Return the file's bytes: what was asked, and how many hands went up for each answer."""
    asked = [
        {
            "question": page.question,
            "asked": page.words[-1],
            "hands": dict(zip(page.hands, session.counts[page.question], strict=False)),
        }
        for page in pages
        if page.question in session.counts
    ]
    return tomli_w.dumps({"format": 1, "date": day, "asked": asked}).encode()
