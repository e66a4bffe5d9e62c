"""A window of a session for a room, over a session that is somewhere, with the clock stopped."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import cast

from securecllr.presenter.session import PresenterSession
from securecllr.presenter.shared_state import SharedSession, WindowRole
from securecllr.tui.presenter_app import PresenterApp
from tests.flows.interfaces import NOW
from tests.tui.driving import Driver, Script, drive

# Goes with the process. No window here shares it with another one.
_FOLDER = tempfile.TemporaryDirectory(prefix="present-")

COUNTS = {"app": [12, 4, 2]}


def clock() -> float:
    return NOW.timestamp()


def window(role: WindowRole, session: PresenterSession) -> Callable[[], PresenterApp]:
    """Return what opens a window on a session."""

    def opens() -> PresenterApp:
        shared = SharedSession(Path(tempfile.mkdtemp(dir=_FOLDER.name)), role)
        shared.session = session
        return PresenterApp(shared, role, clock=clock)

    return opens


def room(page: int, **more: object) -> Callable[[], PresenterApp]:
    return window("room", PresenterSession(page=page, **more))  # type: ignore[arg-type]


def notes(page: int, **more: object) -> Callable[[], PresenterApp]:
    return window("notes", PresenterSession(page=page, **more))  # type: ignore[arg-type]


def present(
    role: WindowRole, script: Script, session: PresenterSession | None = None
) -> PresenterApp:
    """Open a window on a session, and do something there."""
    app = cast(
        "PresenterApp", drive(Path(), script, opens=window(role, session or PresenterSession()))
    )
    assert app.broke is None
    return app


def of(driver: Driver) -> PresenterApp:
    return cast("PresenterApp", driver.app)


def flat(text: str) -> str:
    return " ".join(text.split())
