"""Where every test runs: in the United Kingdom, and as on a computer that is set up for nothing.

A person's own zone and settings belong to the program, so a test that is about them sets them.
"""

import os
import signal
import sys
import time

import pytest
from hypothesis import HealthCheck, settings

from tools.compile_locale import compile_if_stale

# What the build compiles is compiled again after a translation has changed.
if "PYTEST_XDIST_WORKER" not in os.environ:
    compile_if_stale()

# Spelled out, so that it holds where no table of zones is installed.
os.environ["TZ"] = "GMT0BST,M3.5.0/1,M10.5.0"
if hasattr(time, "tzset"):
    time.tzset()

# A shell makes what it starts in the background deaf to Ctrl-C and Ctrl-\, and so is all that a
# test starts.
signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGQUIT"):
    signal.signal(signal.SIGQUIT, signal.SIG_DFL)

_SET_BY_PEOPLE = (
    "SECURECLLR_",
    "TEXTUAL",
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "LINES",
    "LANGUAGE",
)
for name in list(os.environ):
    if name.startswith(_SET_BY_PEOPLE):
        del os.environ[name]

# An example that takes long on a busy machine is no fault, and the same code is given the same
# examples: to look for others, add --hypothesis-profile=others.
settings.register_profile("others", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("the same", settings.get_profile("others"), derandomize=True)
settings.load_profile("the same")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip on Windows what is about POSIX alone, by the reason that its mark gives."""
    mark = item.get_closest_marker("posix")
    if mark and sys.platform == "win32":
        pytest.skip(mark.args[0])
