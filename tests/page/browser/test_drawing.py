"""The QR code of the demo is there to be scanned: a reader sees what a browser draws."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from securecllr.demo.qr import modules
from securecllr.flows.pages import Code
from securecllr.page.qr_code import code_html
from tests.needs import needs
from tests.page.browser.conftest import Profiles
from tests.page.browser.windows import Engine, evaluate

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]

SECRET = "DEMODEMODEMODEMODEMODEMODEMODEMO"  # noqa: S105 - nobody's
STYLE = "<style>body { background: #888 } svg { width: 300px; display: block }</style>"
# The page puts what Python sends into the element in this way. It is drawn two frames later.
SHOW = """new Promise(drawn => {
  document.body.innerHTML = document.querySelector('template').innerHTML;
  requestAnimationFrame(() => requestAnimationFrame(() => drawn(true)));
})"""


def test_a_reader_reads_the_code_that_a_browser_draws(
    engine: Engine, profiles: Profiles, tmp_path: Path
) -> None:
    page, picture = tmp_path / "code.html", tmp_path / "code.png"
    html = code_html(Code(modules(SECRET), ("ABCD",)))
    page.write_text(f"<!doctype html>{STYLE}<template>{html}</template>", "utf-8")
    window = profiles.new(engine).window()
    window.open(page.as_uri())
    evaluate(window, SHOW)
    picture.write_bytes(window.picture())
    read = subprocess.run(
        [needs("zbarimg"), "-q", "--raw", str(picture)], check=False, capture_output=True
    )
    assert f"secret={SECRET}" in read.stdout.decode()
