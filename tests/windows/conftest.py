"""Tests of what only Windows has. ``python -m tools.windows`` runs them, under Wine."""

import sys

if sys.platform != "win32":
    collect_ignore_glob = ["test_*.py"]
