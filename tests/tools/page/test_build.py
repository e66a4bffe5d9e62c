"""The page as it is built, and its JavaScript as the type checker reads it."""

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from securecllr.catalogue import read
from securecllr.catalogue.folder import built_in
from securecllr.catalogue.read import own_translations, read_catalogue
from tests.needs import needs
from tools.page.build import add_checks, packed
from tools.page.inputs import HERE, NODE_MODULES, fetch_node_modules


def test_files_are_packed_in_order_with_a_list_of_their_sizes(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two").write_bytes(b"22")
    (tmp_path / "one").write_bytes(b"1")
    listed = b'[{"path":"b/two","size":2},{"path":"one","size":1}]'
    assert packed(tmp_path) == len(listed).to_bytes(4) + listed + b"221"


def test_a_councils_own_pack_is_built_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(built_in() / "examples" / "anytown", pack)
    own = 'msgctxt "plain"\nmsgid "the members\' desk at the Town Hall"\nmsgstr "desg yr aelodau"\n'
    (pack / "cy.po").write_text(own, encoding="utf-8")
    add_checks(tmp_path, pack)
    checks = tmp_path / "securecllr" / "checks"
    monkeypatch.setattr(read, "built_in", lambda: checks)
    found = read_catalogue()
    assert "teams-for-casework" in found.controls
    assert found.help is not None
    assert found.help.contact == "the members' desk at the Town Hall"
    assert own_translations(checks, "cy")


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
