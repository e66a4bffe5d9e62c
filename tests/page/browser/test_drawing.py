"""The QR code is there to be scanned: a phone sees what a browser draws."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from securecllr.flows.pages import Code
from securecllr.page.qr_code import code_html
from tests.page.browser.conftest import Profiles
from tests.page.browser.windows import Engine, evaluate

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]

MODULES = ((True, False), (False, True))
# The page puts what Python sends into the element in this way.
SHOW = "document.body.innerHTML = document.querySelector('template').innerHTML"
PLACE = "(({x, y, width}) => [x, y, width])(document.querySelector('svg').getBoundingClientRect())"


def test_the_dark_squares_of_a_code_are_dark(
    engine: Engine, profiles: Profiles, tmp_path: Path
) -> None:
    page = tmp_path / "code.html"
    style = (
        "<style>body { margin: 0; background: #888 } svg { width: 200px; display: block }</style>"
    )
    html = code_html(Code(MODULES, ("ABCD",)))
    page.write_text(f"<!doctype html>{style}<template>{html}</template>", "utf-8")
    window = profiles.new(engine).window()
    window.open(page.as_uri())
    evaluate(window, SHOW)
    left, top, wide = evaluate(window, PLACE)
    picture = Image.open(io.BytesIO(window.picture())).convert("L")
    seen = tuple(
        tuple(
            picture.getpixel((left + wide * (x + 0.5) / 2, top + wide * (y + 0.5) / 2)) == 0
            for x in range(2)
        )
        for y in range(2)
    )
    assert seen == MODULES
