"""The full screen of four people who come back, page by page, as it was read and accepted.

To accept a change after reading it: ACCEPT=1 .venv/bin/pytest tests/tui/test_returns.py -n 0 -m ""
"""

from datetime import timedelta
from pathlib import Path

import pytest

from securecllr.tui.page_screen import PageScreen
from tests.flows.interfaces import NOW
from tests.flows.returns import RETURNS, somebody
from tests.flows.steps import keys_of
from tests.golden import hold_against
from tests.tui.driving import Driver, drive
from tests.tui.test_snapshots import above_the_bar

pytestmark = pytest.mark.slow

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", RETURNS)
def test_somebody_who_comes_back_sees_what_was_accepted(name: str, tmp_path: Path) -> None:
    somebody(tmp_path / "profile.toml")
    back = RETURNS[name]
    shown: list[str] = []

    async def script(driver: Driver) -> None:
        shown.append(above_the_bar(driver))
        for step in [*back.to_list, *back.then]:
            screen = driver.app.screen
            assert isinstance(screen, PageScreen)
            await driver.press(*keys_of(step, screen.page))
            shown.append(above_the_bar(driver))

    drive(tmp_path / "profile.toml", script, now=NOW + timedelta(days=back.days))
    pages = (f"{page.strip()}\n" for page in shown)
    hold_against(GOLDEN / f"{name}.txt", "\n----\n\n".join(pages))
