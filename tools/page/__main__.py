"""``python -m tools.page [FILE] [--checks DIR]``: builds the page, prints its size and SHA-256."""

from __future__ import annotations

import gzip
import hashlib
import sys
from pathlib import Path

from securecllr.catalogue.folder import filled
from securecllr.errors import UserError, UserErrors
from tools import ROOT
from tools.command_line import tool_parser
from tools.page.build import build

USUAL = ROOT / "dist" / "securecllr.html"


def main() -> None:
    """Build."""
    parser = tool_parser("page", __doc__)
    parser.add_argument(
        "target",
        metavar="FILE",
        nargs="?",
        type=Path,
        default=USUAL,
        help="where to write it; dist/securecllr.html if not given",
    )
    parser.add_argument("--checks", metavar="DIR", type=Path, help="a council's own folder")
    given = parser.parse_args()
    target: Path = given.target
    try:
        page = build(filled(given.checks) if given.checks else None)
    except (UserError, UserErrors) as error:
        sys.exit(str(error))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(page)
    small = len(gzip.compress(page, 9, mtime=0))
    print(f"{target}: {len(page) / 1e6:.2f} MB, {small / 1e6:.2f} MB compressed on the way")
    print(f"SHA-256: {hashlib.sha256(page).hexdigest()}")


if __name__ == "__main__":
    main()
