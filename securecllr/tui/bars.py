"""Bars and dots for how far something is. Words beside them say the same."""

from __future__ import annotations

FULL, EMPTY = "█", "░"


def bar(done: int, of: int, cells: int) -> str:
    """Return a bar of some cells, a part of them full."""
    full = round(cells * done / of) if of else 0
    return FULL * full + EMPTY * (cells - full)


def dots(done: int, of: int) -> str:
    """Return a dot for each step, the done ones full."""
    return "●" * done + "○" * (of - done)
