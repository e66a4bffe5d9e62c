"""The counts of a session in a file: numbers of raised hands, a day, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import tomli_w

from securecllr.presenter.deck import Page
from securecllr.presenter.session import Session


def counts_file(session: Session, pages: Iterable[Page], day: date) -> bytes:
    """Give the file: what was asked, and how many hands went up for each answer."""
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
