"""The questions on paper: the same numbers and words as on screen, and room to write."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from securecllr.audit.checks import worded
from securecllr.audit.names import Name, with_name
from securecllr.audit.numbers import looks_like_a_number, question_numbered, question_numbers
from securecllr.audit.walk import Walk
from securecllr.catalogue.folder import built_in
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.errors import Trouble
from securecllr.report.blank import blank
from securecllr.report.document import Document, Heading, Table, Ticks, Together, WriteIn
from securecllr.report.making import blank_file
from tests.chromium import complaints
from tests.languages import speaking
from tests.report.browser import opened
from tests.report.test_own import PROGRAMS
from tests.report.walks import catalogue, walk_of

REAL = read_catalogue()
NUMBERS = question_numbers(REAL)


@cache
def in_language(code: str) -> Catalogue:
    return read_catalogue(language=code)


def flat(document: Document) -> list[object]:
    return [
        inner
        for block in document.blocks
        for inner in (block.blocks if isinstance(block, Together) else (block,))
    ]


def questions(document: Document) -> list[str]:
    return [b.text for b in flat(document) if isinstance(b, Heading) and b.level == 3]


def walk_over_real(folder: Path, *kinds: str) -> Walk:
    walk = walk_of(folder, REAL)
    for kind in kinds:
        walk.pick(kind, "both" if REAL.kinds[kind].roles else None)
    return walk


def test_no_two_questions_have_one_number_and_each_is_found_by_its_own() -> None:
    assert len(set(NUMBERS.values())) == len(NUMBERS) > 150
    for question, number in NUMBERS.items():
        assert looks_like_a_number(number)
        for typed in (number, f" {number} ", number.replace(".", "-"), number.replace(".", " , ")):
            assert question_numbered(REAL, typed) == question


@pytest.mark.parametrize(
    "typed", ["", "10", "10.", ".1", "10.0", "10.999", "a.b", "1.2.3", "\u0661.\u0662"]
)
def test_other_words_are_no_number(typed: str) -> None:
    assert question_numbered(REAL, typed) is None


def test_kinds_of_one_place_get_numbers_of_their_own() -> None:
    numbers = question_numbers(catalogue())
    assert len(set(numbers.values())) == len(numbers)


@pytest.mark.parametrize("kind", [kind for kind in REAL.kinds if kind != "you"])
def test_each_question_of_the_first_walk_is_there_in_its_own_words(
    kind: str, tmp_path: Path
) -> None:
    walk = walk_over_real(tmp_path, kind)
    on_paper = questions(blank(walk, [kind]))
    for check in walk.checks():
        if check.part == "first" and check.settled is None and check.kind.id in (kind, "you"):
            number = NUMBERS[check.kind.id, check.control.id]
            page = walk.page(check.key)
            assert page is not None
            if not any(v.role == "both" and v.question for v in check.control.variants):
                assert f"{number} {page.question}" in on_paper


@given(st.sets(st.sampled_from(sorted(REAL.kinds)), min_size=1), st.sampled_from(["en", "cy"]))
@settings(max_examples=20, deadline=None)
def test_each_number_on_any_paper_leads_back_to_its_question(kinds: set[str], code: str) -> None:
    with speaking(code), TemporaryDirectory() as folder:
        over = in_language(code)
        for said in questions(blank(walk_of(Path(folder), over), sorted(kinds))):
            number, _space, question = said.partition(" ")
            found = question_numbered(REAL, number)
            assert found is not None
            kind, control = over.kinds[found[0]], over.controls[found[1]]
            assert kind.id in {*kinds, "you"}
            name = Name(kind.name, kind.said or kind.name)
            assert question == with_name(worded(control, kind, None).question, name)


def test_a_councils_pack_changes_no_number_of_ours() -> None:
    theirs = question_numbers(read_catalogue(built_in() / "examples" / "anytown"))
    assert len(theirs) > len(NUMBERS)
    assert {question: theirs[question] for question in NUMBERS} == NUMBERS
    assert len(set(theirs.values())) == len(theirs)


def test_there_is_room_for_the_method_and_the_date_and_for_no_secret(tmp_path: Path) -> None:
    parts = flat(blank(walk_over_real(tmp_path), ["gmail"]))
    tables = [part for part in parts if isinstance(part, Table)]
    assert [table.tall for table in tables] == [True, True]
    assert all(row[1:] == ("", "") for table in tables for row in table.rows)
    assert {table.head[1:] for table in tables} == {("What you did, or which method", "Date done")}
    labels = {label for part in parts if isinstance(part, WriteIn) for label in part.labels}
    assert labels == {"Looked on (date)"}
    ticks = [part.items for part in parts if isinstance(part, Ticks)]
    assert any("A code from an authenticator app" in items for items in ticks)


def test_it_prints_the_kinds_in_use_or_those_named_or_all(tmp_path: Path) -> None:
    def kinds(walk: Walk, *named: str) -> set[str]:
        document = blank(walk, list(named))
        heads = {b.text for b in flat(document) if isinstance(b, Heading) and b.level == 2}
        return {kind.id for kind in REAL.kinds.values() if kind.name in heads}

    walk = walk_over_real(tmp_path)
    assert kinds(walk) == set(REAL.kinds)
    assert kinds(walk, "x") == {"x", "you"}
    walk.pick("gmail", None)
    assert kinds(walk) == {"gmail", "you"}


def test_an_unknown_kind_and_a_format_for_no_paper_are_refused(tmp_path: Path) -> None:
    walk = walk_over_real(tmp_path)
    with pytest.raises(Trouble, match="no kind of account gmial"):
        blank_file(walk, "html", ["gmial"])
    for kind in PROGRAMS:
        with pytest.raises(Trouble, match="cannot be made as"):
            blank_file(walk, kind, [])


def test_axe_finds_nothing_in_it(tmp_path: Path) -> None:
    path = tmp_path / "blank.html"
    path.write_bytes(blank_file(walk_over_real(tmp_path), "html", ["gmail", "facebook-page"]))
    with opened(path) as page:
        assert complaints(page) == []
