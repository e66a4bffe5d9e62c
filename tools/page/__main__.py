"""``python -m tools.page [FILE]``: builds the page, and prints its size and its SHA-256."""

from __future__ import annotations

import gzip
import hashlib
import sys
from pathlib import Path

from tools.page.build import ROOT, build

USUAL = ROOT / "dist" / "securecllr.html"


def main() -> None:
    """Build."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else USUAL
    page = build()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(page)
    small = len(gzip.compress(page, 9, mtime=0))
    print(f"{target}: {len(page) / 1e6:.2f} MB, {small / 1e6:.2f} MB compressed on the way")
    print(f"SHA-256: {hashlib.sha256(page).hexdigest()}")


if __name__ == "__main__":
    main()
