"""``python -m tools.checksums FOLDER``: writes SHA256SUMS of what lies in a folder.

``sha256sum --check SHA256SUMS`` reads it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from tools.command_line import tool_parser

NAME = "SHA256SUMS"


def write_checksums(folder: Path) -> Path:
    """Write the sums of the files of a folder, by name, and return their file."""
    lines = []
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name != NAME:
            with path.open("rb") as file:
                lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    target = folder / NAME
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
    return target


if __name__ == "__main__":
    parser = tool_parser("checksums", __doc__)
    parser.add_argument("folder", metavar="FOLDER", type=Path)
    print(write_checksums(parser.parse_args().folder))
