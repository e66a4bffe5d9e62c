"""``python -m tools.folder [TARGET]``: the program for the system that this runs on, as a zip.

Beside it come the notices and the bill of materials, which are in the folder as well, and
SHA256SUMS. ``--here`` builds in the environment that runs it, which then has to have all that
``requirements/folder.txt`` lists, and the program from a wheel.
"""

from __future__ import annotations

from pathlib import Path

from tools import ROOT
from tools.checksums import write_checksums
from tools.command_line import tool_parser
from tools.folder.build import build


def main() -> None:
    """Build."""
    parser = tool_parser("folder", __doc__)
    parser.add_argument(
        "target",
        metavar="TARGET",
        nargs="?",
        type=Path,
        default=ROOT / "dist",
        help="the folder that all of it goes into; dist/ if not given",
    )
    parser.add_argument("--here", action="store_true", help="make no environment of its own")
    arguments = parser.parse_args()
    made = build(arguments.target, here=arguments.here)
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")
    print(write_checksums(arguments.target).read_text(encoding="utf-8"), end="")


if __name__ == "__main__":
    main()
