"""The page as it is built, and its JavaScript as the type checker reads it."""

import gzip
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.needs import needs
from tools.page.build import packed
from tools.page.inputs import HERE, NODE_MODULES, fetch_node_modules


def test_files_are_packed_in_order_with_a_list_of_their_sizes(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two").write_bytes(b"22")
    (tmp_path / "one").write_bytes(b"1")
    listed = b'[{"path":"b/two","size":2},{"path":"one","size":1}]'
    assert packed(tmp_path) == len(listed).to_bytes(4) + listed + b"221"


# Whoever has a slow line waits for each of them.
_MOST_ON_THE_WAY = 6_000_000


@pytest.mark.slow
def test_the_javascript_is_typed_strictly() -> None:
    node = needs("node")
    fetch_node_modules()
    checker = NODE_MODULES / "typescript" / "bin" / "tsc"
    done = subprocess.run(
        [node, str(checker), "-p", str(HERE)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.slow
def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    needs("node")
    digests = set()
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        page = tmp_path / f"{seed}.html"
        subprocess.run(
            [sys.executable, "-m", "tools.page", str(page)],
            cwd=HERE.parents[1],
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone},
            check=True,
        )
        digests.add(hashlib.sha256(page.read_bytes()).hexdigest())
    assert len(digests) == 1
    assert len(gzip.compress(page.read_bytes(), 9)) < _MOST_ON_THE_WAY
