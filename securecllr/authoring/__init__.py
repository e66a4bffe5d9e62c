"""For editors of ``checks/``: the lint, coverage, stale, compare, new-kind."""
