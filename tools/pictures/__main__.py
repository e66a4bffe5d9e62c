"""Make every picture of ``docs/`` anew: the screens, the page in the browser, what is on paper.

    python -m tools.pictures

Needs poppler (``pdftoppm``) and Chromium. Look at what git says has changed.
"""

from __future__ import annotations

from pathlib import Path

from tools.pictures.paper import draw_paper
from tools.pictures.screens import draw_screens

DOCS = Path(__file__).parents[2] / "docs"

draw_screens(DOCS)
draw_paper(DOCS)
