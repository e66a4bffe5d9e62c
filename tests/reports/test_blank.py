"""The questions on paper: the same numbers and words as on screen, and room to write."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from securecllr.audit.engine import Audit
from securecllr.audit.names import Name, with_name
from securecllr.audit.question_numbers import (
    question_numbered,
    question_numbers,
)
from securecllr.catalogue.folder import built_in
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.catalogue.variants import worded
from securecllr.errors import UserError
from securecllr.reports.blank import blank
from securecllr.reports.document import Document, Heading, Table, Ticks, Together, WriteIn
from securecllr.reports.formats import blank_file
from tests.languages import speaking
from tests.reports.browser import opened
from tests.reports.test_own import PROGRAMS
from tests.reports.walks import catalogue, walk_of
from tests.start_chromium import complaints

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


def walk_over_real(folder: Path, *kinds: str) -> Audit:
    audit = walk_of(folder, REAL)
    for kind in kinds:
        audit.pick(kind, "both" if REAL.kinds[kind].roles else None)
    return audit


def test_no_two_questions_have_one_number_and_each_is_found_by_its_own() -> None:
    assert len(set(NUMBERS.values())) == len(NUMBERS) > 150
    for question, number in NUMBERS.items():
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
    audit = walk_over_real(tmp_path, kind)
    on_paper = questions(blank(audit, [kind]))
    for check in audit.checks():
        if check.part == "first" and check.settled is None and check.kind.id in (kind, "you"):
            number = NUMBERS[check.kind.id, check.control.id]
            page = audit.page(check.key)
            assert page is not None
            if not any(v.role == "both" and v.question for v in check.control.variants):
                assert f"{number} {page.question}" in on_paper


@given(st.sets(st.sampled_from(sorted(REAL.kinds)), min_size=1), st.sampled_from(["en", "cy"]))
@settings(max_examples=20)
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
    def kinds(audit: Audit, *named: str) -> set[str]:
        document = blank(audit, list(named))
        heads = {b.text for b in flat(document) if isinstance(b, Heading) and b.level == 2}
        return {kind.id for kind in REAL.kinds.values() if kind.name in heads}

    audit = walk_over_real(tmp_path)
    assert kinds(audit) == set(REAL.kinds)
    assert kinds(audit, "x") == {"x", "you"}
    audit.pick("gmail", None)
    assert kinds(audit) == {"gmail", "you"}


def test_an_unknown_kind_and_a_format_for_no_paper_are_refused(tmp_path: Path) -> None:
    audit = walk_over_real(tmp_path)
    with pytest.raises(UserError, match="no kind of account gmial"):
        blank_file(audit, "html", ["gmial"])
    for kind in PROGRAMS:
        with pytest.raises(UserError, match="cannot be made as"):
            blank_file(audit, kind, [])


def test_axe_finds_nothing_in_it(tmp_path: Path) -> None:
    path = tmp_path / "blank.html"
    path.write_bytes(blank_file(walk_over_real(tmp_path), "html", ["gmail", "facebook-page"]))
    with opened(path) as page:
        assert complaints(page) == []
