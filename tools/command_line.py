"""The parser of a tool's arguments: its help is what its module says of itself."""

from __future__ import annotations

import argparse


def tool_parser(name: str, said: str | None) -> argparse.ArgumentParser:
    """Return the parser of ``python -m tools.NAME``.

    Args:
        name: The name of the module in ``tools``.
        said: Its docstring.
    """
    return argparse.ArgumentParser(
        prog=f"python -m tools.{name}",
        description=said,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
