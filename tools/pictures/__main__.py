"""``python -m tools.pictures``: makes every picture of ``docs/`` anew.

They are the screens, the page in the browser, and what is on paper. Needs poppler (``pdftoppm``)
and Chromium. Look at what git says has changed.
"""

from __future__ import annotations

from tools import ROOT
from tools.command_line import tool_parser


def main() -> None:
    """Make them."""
    tool_parser("pictures", __doc__).parse_args()
    from tools.pictures.paper import draw_paper
    from tools.pictures.screens import draw_screens

    draw_screens(ROOT / "docs")
    draw_paper(ROOT / "docs")


if __name__ == "__main__":
    main()
