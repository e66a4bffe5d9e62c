"""The notices: every part of the folder, and the texts of its licences."""

from __future__ import annotations

from collections.abc import Iterable

from tools.folder.inventory import Part

_HEAD = """\
NOTICES

This folder holds securecllr and what it needs to run. Each part is listed here, with its licence.
The sources of each part are where its address (purl) names them: "pkg:pypi" is the Python Package
Index; "pkg:deb/debian" is Debian, which keeps every source package. The libraries lie in files of
their own, and can be replaced by others.
"""
_LINE = "=" * 80


def notices(parts: Iterable[Part]) -> str:
    """Return the text of the file. A text that several parts share stands once, after the first."""
    written = [_HEAD]
    shown: set[str] = set()
    for part in parts:
        title = f"{part.name} {part.version}".strip()
        lines = [title, part.purl, f"Licence: {part.licence}" if part.licence else ""]
        if part.inside:
            lines.append(f"Inside {part.inside}, whose notices name its licence.")
        written.append("\n".join([_LINE, *filter(None, lines), ""]))
        for text in part.texts:
            again = text in shown
            written.append("(The same text as above.)\n" if again else f"{text.strip()}\n")
            shown.add(text)
    return "\n".join(written)
