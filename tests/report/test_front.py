"""The first side: one thing first, three more, and all of it on one side of A4."""

import io
from itertools import cycle
from pathlib import Path

import pytest
from pypdf import PdfReader

from securecllr.audit.walk import Walk
from securecllr.catalogue.model import AnswerWord
from securecllr.catalogue.read import read_catalogue
from securecllr.report.document import Document, Heading, Numbered, PageBreak, Paragraph, Together
from securecllr.report.front import front
from securecllr.report.pdf import to_pdf
from tests.audit.factory import answer
from tests.report.walks import NOW, reported, walk_of

NOTICES = ("Self-reported from 25 November 2026 to 29 November 2026, not tested.", "Not locked.")


def everything(folder: Path, words: list[AnswerWord], role: str) -> Walk:
    """One account of every kind there is, the answers going round and round."""
    walk = walk_of(folder, read_catalogue())
    for kind in walk.kinds_to_pick():
        roles = kind.roles
        walk.pick(kind.id, None if not roles else role if role in roles else roles[0])
    said = cycle(words)
    answers = []
    for check in walk.checks():
        word = next(said)
        if check.settled is None:
            word = word if getattr(check.control.answers, word) else "no"
            answers.append(answer(check.account.id, check.control.id, word, at=NOW))
    walk.store.add(*answers)
    for action in walk.plan().actions[:4]:
        walk.plan_when(action.first, "w" * 39 + " " + "m" * 40, "W" * 80)
    return walk


def pages(walk: Walk) -> list[str]:
    blocks = (*front(walk), PageBreak(), Heading("The next page"))
    document = Document("Your account security plan", "en-GB", NOTICES, blocks)
    return [p.extract_text() for p in PdfReader(io.BytesIO(to_pdf(document))).pages]


@pytest.mark.parametrize("role", ["both", "councillor", "personal"])
@pytest.mark.parametrize(
    "words",
    [["no"], ["unsure"], ["think"], ["looked"], ["looked", "no", "think"], ["looked", "unsure"]],
    ids="-".join,
)
def test_it_is_one_side_of_a4(words: list[AnswerWord], role: str, tmp_path: Path) -> None:
    first, second = pages(everything(tmp_path, words, role))
    assert "Check again" in first
    assert "The next page" in second


def test_one_thing_is_first_and_three_are_next(tmp_path: Path) -> None:
    blocks = list(front(everything(tmp_path, ["no"], "both")))
    flat = [b for each in blocks for b in (each.blocks if isinstance(each, Together) else (each,))]
    assert sum(isinstance(block, Paragraph) and block.lead for block in flat) == 1
    (following,) = [block for block in flat if isinstance(block, Numbered)]
    assert (following.first, len(following.items)) == (2, 3)


def test_what_is_in_place_is_named_before_what_is_not(tmp_path: Path) -> None:
    (said,) = [t for t in pages(reported(tmp_path)) if "Do this first" in t]
    assert said.index("In place already") < said.index("Do this first")


def test_what_is_out_of_date_is_said_at_once(tmp_path: Path) -> None:
    reported(tmp_path)
    walk = walk_of(tmp_path, now=NOW.replace(year=2029))
    assert "Check them again today" in pages(walk)[0]
