"""The page on what is covered is what the catalogue gives today.

To write it anew: securecllr checks coverage > docs/coverage.md
"""

from pathlib import Path

from securecllr.catalogue.read import read_catalogue
from securecllr.cli.coverage import coverage_lines
from tests.cli.running import run_cli

PAGE = Path(__file__).parent.parent.parent / "docs" / "coverage.md"


def test_the_page_is_true_today() -> None:
    page = PAGE.read_text(encoding="utf-8").splitlines()
    assert page == list(coverage_lines(read_catalogue()))


def test_every_kind_and_every_control_that_is_asked_is_on_it() -> None:
    catalogue = read_catalogue()
    page = "\n".join(coverage_lines(catalogue))
    for kind in catalogue.kinds.values():
        assert f"| {kind.name} |" in page
    for control in catalogue.controls:
        assert f"`{control}`" in page


def test_the_command_prints_it(tmp_path: Path) -> None:
    ended = run_cli("checks", "coverage", home=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == PAGE.read_text(encoding="utf-8")
