"""The colours of the page, as its style sheet gives them: each text is read on each ground."""

import re

import pytest

from securecllr.tui.themes import THEMES
from tools.page.inputs import HERE

STYLE = (HERE / "src" / "style.css").read_text(encoding="utf-8")
GROUNDS = ("page", "raised")
TEXTS = ("text", "muted", "accent", "amber", "blue", "green", "error")
# How each theme is chosen: by the page, or by the system.
BLOCKS = {
    "light": ":root {",
    "dark": ':root[data-theme="dark"] {',
    "dark by the system": ":root:not([data-theme]) {",
    "contrast": ':root[data-theme="contrast"] {',
    "print": ":root:root {",
}


def colours(theme: str) -> dict[str, str]:
    block = STYLE[STYLE.index(BLOCKS[theme]) :]
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block[: block.index("}")]))
    return (colours("light") | found) if theme == "print" else found


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", BLOCKS)
def test_every_text_can_be_read_on_every_ground(theme: str) -> None:
    found = colours(theme)
    least = 7 if theme == "contrast" else 4.5
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS] + [("on-accent", "accent")]
    low = {
        pair: round(ratio, 2)
        for pair in pairs
        if (ratio := contrast(found[pair[0]], found[pair[1]])) < least
    }
    assert low == {}


@pytest.mark.parametrize("theme", BLOCKS)
def test_every_edge_can_be_seen(theme: str) -> None:
    found = colours(theme)
    assert contrast(found["edge"], found["page"]) >= 3


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_colours_are_those_of_the_full_screen(theme: str) -> None:
    found, house = colours(theme), THEMES[theme]
    assert found["page"] == house.background
    assert found["text"] == house.foreground
    assert found["accent"] == house.accent
    assert found["error"] == house.error
    assert found["amber"] == house.variables["to-do"]
    assert found["green"] == house.variables["in-place"]


def test_dark_is_the_same_however_it_is_chosen() -> None:
    assert colours("dark") == colours("dark by the system")
