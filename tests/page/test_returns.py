"""The pages of four people who come back, in the browser, word for word.

To accept a change after reading it: ACCEPT=1 .venv/bin/pytest tests/page/test_returns.py -n 0
"""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.flows.interfaces import NOW
from tests.flows.returns import RETURNS, somebody
from tests.golden import hold_against
from tests.page.playing import do
from tests.page.pressing import Window

GOLDEN = Path(__file__).parent / "golden"
_BLOCKS = ("h1", "h2", "p", "li", "tr", "label", "legend", "caption", "button")


def said(window: Window) -> str:
    """Return what stands in the main part of the page, a line for each block without others."""
    blocks = window.page.one("main").all(*_BLOCKS)
    texts = (block.text for block in blocks if not list(block.all(*_BLOCKS)))
    return "\n".join(filter(None, texts))


@pytest.mark.parametrize("name", RETURNS)
def test_somebody_who_comes_back_sees_what_was_accepted(name: str, tmp_path: Path) -> None:
    somebody(tmp_path / "profile.toml")
    back = RETURNS[name]
    window = Window((tmp_path / "profile.toml").read_bytes(), NOW + timedelta(days=back.days))
    pages = [said(window)]
    for step in [*back.to_list, *back.then]:
        do(window, step)
        pages.append(said(window))
    hold_against(GOLDEN / f"{name}.txt", "\n\n----\n\n".join(pages) + "\n")
