"""The system without Python, for each test its own home in it."""

from pathlib import Path

import pytest

from tests.tools.folder.bare import Bare, bare


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all processes of a run see."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture
def system(tmp_path: Path, shared: Path) -> Bare:
    return bare(tmp_path, shared)
