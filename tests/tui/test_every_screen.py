"""Every screen of the program, opened once: still, marked, in every theme and at every size.

The same is held for one page of each sort, one by one, in the modules that the checks come from.
"""

from pathlib import Path

import pytest

from tests.tui.driving import Driver
from tests.tui.screens import SCREENS, WINDOWS, show
from tests.tui.test_contrast import stands_out
from tests.tui.test_sizes import fits_every_size
from tests.tui.test_still import stays_still
from tests.tui.test_without_colour import every_part

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_still_and_marked_stands_out_and_fits_every_size(
    name: str, tmp_path: Path, drawn: list[object]
) -> None:
    async def look(driver: Driver) -> None:
        await stays_still(driver, drawn)
        if name != "too_small":
            await every_part(driver)
        await stands_out(driver)
        if name != "too_small":
            await fits_every_size(driver)

    show(name, tmp_path, look, WINDOWS[SCREENS[name].sizes[0]])
