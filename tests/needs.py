"""Programs of the system that a test stands on."""

import os
import shutil

import pytest


def needs(program: str) -> str:
    """Give a program's path; where it is missing skip, but fail in CI: it must be there."""
    path = shutil.which(program)
    if path is not None:
        return path
    if os.environ.get("CI") == "true":
        pytest.fail(f"{program} is missing: install it for these tests")
    pytest.skip(f"{program} is not installed")
