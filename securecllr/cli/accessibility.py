"""``securecllr accessibility``: the statement, as lines or as a page for a website."""

from __future__ import annotations

import argparse
import sys

from securecllr.cli import exits
from securecllr.messages.accessibility import statement_lines, statement_title


def accessibility(options: argparse.Namespace) -> int:
    """Print it."""
    if options.html:
        from securecllr.web.pages import accessibility_page

        sys.stdout.write(f"{accessibility_page(alone=True)}\n")
        return exits.DONE
    sys.stdout.write(f"{statement_title()}\n\n")
    for line in statement_lines():
        sys.stdout.write(f"\n{line.text}\n" if line.kind == "heading" else f"{line.text}\n")
    return exits.DONE
