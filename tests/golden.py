"""What somebody has read and accepted, held against what comes out now.

To accept a change after reading it: ACCEPT=1 .venv/bin/pytest PATH -n 0
"""

import difflib
import os
from pathlib import Path


def hold_against(path: Path, now: str) -> None:
    """Fail where a file that was accepted says something else than what comes out now."""
    if os.environ.get("ACCEPT"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(now, encoding="utf-8", newline="")
    accepted = path.read_bytes().decode()
    changed = difflib.unified_diff(accepted.splitlines(), now.splitlines(), "accepted", "now")
    assert accepted == now, "\n".join(changed)
