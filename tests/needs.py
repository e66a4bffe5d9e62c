"""What a test needs of the system: a program, or a right that not every machine gives.

Where it is missing the test is skipped, and says what for. In CI (``CI=true``) it fails: what is
never run there is run nowhere.
"""

import os
import shutil
from typing import NoReturn

import pytest


def needs(program: str) -> str:
    """Return the path of a program of the system, or skip the test."""
    path = shutil.which(program)
    if path is None:
        lacking(f"{program} is not installed")
    return path


def lacking(what: str) -> NoReturn:
    """Skip the test because the machine lacks something, or fail it in CI."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}: CI must have what these tests need")
    pytest.skip(what)
