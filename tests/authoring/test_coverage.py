"""The page on what is covered is what the catalogue gives today.

To write it anew: securecllr checks coverage > docs/coverage.md
"""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from securecllr.authoring.coverage import coverage_lines
from securecllr.authoring.lint.sources import Sourced
from securecllr.catalogue.read import read_catalogue
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


def test_the_counts_by_age_leave_nothing_out() -> None:
    catalogue = read_catalogue()
    lines = list(coverage_lines(catalogue))
    kinds = catalogue.kinds.values()
    sourced: list[Sourced] = [
        *(entry for kind in kinds for entry in kind.how_to if entry.confidence),
        *(kind.second_steps for kind in kinds if kind.second_steps),
        *catalogue.facts.values(),
        *catalogue.cards.values(),
    ]
    for title in ("| date of the source |", "| looked up in |"):
        (start,) = (number for number, line in enumerate(lines) if line.startswith(title))
        rows = lines[start + 2 : lines.index("", start)]
        counts = [[int(cell) for cell in row.split("|")[2:-1]] for row in rows]
        assert [sum(column) for column in zip(*counts, strict=True)] == [
            sum(each.confidence == word for each in sourced) for word in ("high", "medium", "low")
        ]


def test_each_cell_says_whether_a_second_reader_has_seen_it() -> None:
    catalogue = read_catalogue()
    entry = catalogue.how_to("gmail", "two-step")
    assert entry is not None
    for day, word in ((None, "once"), (date(2026, 11, 30), "twice")):
        catalogue.kinds["gmail"] = replace(
            catalogue.kinds["gmail"], how_to=[replace(entry, second_reader=day)]
        )
        row = next(line for line in coverage_lines(catalogue) if line.startswith("| Gmail |"))
        assert f"{entry.checked_on}, {word} |" in row


def test_readings_are_counted_by_file() -> None:
    catalogue = read_catalogue()
    lines = list(coverage_lines(catalogue))
    start = lines.index("| read | twice | once |")
    rows = [line.split(" | ") for line in lines[start + 2 : lines.index("", start)]]
    facts = next(row for row in rows if row[0] == "| uk.toml")
    twice = sum(fact.second_reader is not None for fact in catalogue.facts.values())
    assert [int(cell.strip(" |")) for cell in facts[1:]] == [twice, len(catalogue.facts) - twice]


def test_whatever_is_of_low_confidence_is_listed() -> None:
    catalogue = read_catalogue()
    lines = list(coverage_lines(catalogue))
    for kind in catalogue.kinds.values():
        listed = next((line for line in lines if line.startswith(f"- {kind.name}: ")), "")
        for entry in kind.how_to:
            assert (f"`{entry.control}`" in listed) >= (entry.confidence == "low")
    for fact in catalogue.facts.values():
        assert (f"`{fact.id}`" in lines[-1]) is (fact.confidence == "low")


def test_whatever_has_no_straight_way_is_listed() -> None:
    catalogue = read_catalogue()
    lines = list(coverage_lines(catalogue))
    start = lines.index("| | with one | none known |")
    rows = {line.split(" | ")[0]: line for line in lines[start + 2 : lines.index("", start)]}
    for kind in catalogue.kinds.values():
        steps = [entry for entry in kind.how_to if entry.has_steps]
        row = rows[f"| {kind.name}"]
        assert f"| {sum(bool(entry.link) for entry in steps)} of {len(steps)} |" in row
        for entry in steps:
            assert entry.link or f"`{entry.control}`" in row


def test_the_command_prints_it(tmp_path: Path) -> None:
    ended = run_cli("checks", "coverage", home=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == PAGE.read_text(encoding="utf-8")
