"""A window of a session for a room, over a session that is somewhere, with the clock stopped."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import cast

from securecllr.presenter.session import Session
from securecllr.presenter.shared_state import Role, Shared
from securecllr.tui.presenter_app import PresentApp
from tests.plain.conversation import NOW
from tests.tui.driving import Driver, Script, drive

# Goes with the process. No window here shares it with another one.
_FOLDER = tempfile.TemporaryDirectory(prefix="present-")

COUNTS = {"app": [12, 4, 2]}


def clock() -> float:
    return NOW.timestamp()


def window(role: Role, session: Session) -> Callable[[], PresentApp]:
    """Give what opens a window on a session."""

    def opens() -> PresentApp:
        shared = Shared(Path(tempfile.mkdtemp(dir=_FOLDER.name)), role)
        shared.session = session
        return PresentApp(shared, role, clock=clock)

    return opens


def room(page: int, **more: object) -> Callable[[], PresentApp]:
    return window("room", Session(page=page, **more))  # type: ignore[arg-type]


def notes(page: int, **more: object) -> Callable[[], PresentApp]:
    return window("notes", Session(page=page, **more))  # type: ignore[arg-type]


def present(role: Role, script: Script, session: Session | None = None) -> PresentApp:
    """Open a window on a session, and do something there."""
    app = cast("PresentApp", drive(Path(), script, opens=window(role, session or Session())))
    assert app.broke is None
    return app


def of(door: Driver) -> PresentApp:
    return cast("PresentApp", door.app)


def flat(text: str) -> str:
    return " ".join(text.split())
