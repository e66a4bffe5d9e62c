"""What the line at the top leaves out where a window is narrow, and what it never does."""

import pytest

from securecllr.catalogue.read import read_catalogue
from securecllr.tui.base_screen import shortened

NARROWEST = 33


@pytest.mark.parametrize("end", ["", ", step 2 of 5", ", step 12 of 16"])
def test_whose_account_it_is_and_how_far_it_is_stay(end: str) -> None:
    catalogue = read_catalogue()
    wrong = [
        (place, found)
        for kind in catalogue.kinds.values()
        for control in catalogue.controls.values()
        if (place := f"{kind.name}: {control.name}{end}")
        and not (
            len(found := shortened(place, NARROWEST)) <= NARROWEST
            and found.startswith(kind.name.split(" ")[0])
            and found.endswith(end)
        )
    ]
    assert wrong == []


def test_a_place_that_fits_is_left_as_it_is() -> None:
    assert shortened("Gmail: Old devices", NARROWEST) == "Gmail: Old devices"
