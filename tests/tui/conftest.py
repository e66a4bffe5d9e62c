"""What the tests of the full screen share: a profile to open it on."""

from pathlib import Path

import pytest

from tests.tui.profiles import prepare


@pytest.fixture
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Where the profile is: the one of ``profiles`` that the module names, or nothing yet."""
    path = tmp_path / "profile.toml"
    prepare(getattr(request.module, "PROFILE", "new"), path)
    return path
