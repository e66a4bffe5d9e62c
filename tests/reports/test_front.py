"""The first side: one thing first, three more, all on one side of A4; in large print, one sheet."""

import io
from datetime import timedelta
from itertools import cycle
from pathlib import Path

import pytest
from pypdf import PdfReader

from securecllr.audit.engine import Audit
from securecllr.catalogue.model import AnswerWord
from securecllr.catalogue.read import read_catalogue
from securecllr.i18n import _, document_language
from securecllr.messages.plan import first_title
from securecllr.profile.model import Answer
from securecllr.reports.basis import notices
from securecllr.reports.document import Document, Heading, Numbered, PageBreak, Paragraph, Together
from securecllr.reports.front import front
from securecllr.reports.pdf import to_pdf
from tests.audit.factory import answer
from tests.languages import speaking
from tests.reports.walks import NOW, reported, walk_of

# As long as a label and a plan may be, in words; and as wide as 80 letters can be.
LABEL = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and its ward newslets"
WHEN = "get home from the planning committee on Thursday, once I have had something warm"
WIDEST = "W" * 80


def everything(
    folder: Path,
    words: list[AnswerWord],
    role: str,
    *,
    label: str | None = None,
    code: str = "en",
    when: str = WIDEST,
) -> Audit:
    """One account of every kind there is, the answers going round and round over two days."""
    audit = walk_of(folder, read_catalogue(language=code))
    for kind in audit.kinds_to_pick():
        roles = kind.roles
        audit.pick(kind.id, None if not roles else role if role in roles else roles[0], label)
    said = cycle(words)
    answers: list[Answer] = []
    for check in audit.checks():
        word = next(said)
        if check.settled is None:
            word = word if getattr(check.control.answers, word) else "no"
            at = NOW - timedelta(days=len(answers) % 2)
            answers.append(answer(check.account.id, check.control.id, word, at=at))
    audit.store.add(*answers)
    for action in audit.plan().actions[:4]:
        audit.plan_when(action.first, when, when)
    return audit


def pages(audit: Audit, *, large_print: bool = False) -> list[str]:
    blocks = (*front(audit), PageBreak(), Heading("The next page"))
    document = Document(
        _("Your account security plan"), document_language(), notices(audit), blocks
    )
    made = PdfReader(io.BytesIO(to_pdf(document, large_print=large_print)))
    return [page.extract_text() for page in made.pages]


@pytest.mark.posix("PDF needs Pango, which Windows does not bring")
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


@pytest.mark.posix("PDF needs Pango, which Windows does not bring")
@pytest.mark.parametrize("code", ["en", "cy"])
@pytest.mark.parametrize("label", [None, LABEL])
@pytest.mark.parametrize("large_print", [False, True])
def test_in_any_language_and_with_any_label_it_is_one_side_or_one_sheet_of_large_print(
    code: str, label: str | None, large_print: bool, tmp_path: Path
) -> None:
    with speaking(code):
        audit = everything(
            tmp_path, ["looked", "no", "think"], "both", label=label, code=code, when=WHEN
        )
        *front_pages, last = pages(audit, large_print=large_print)
        first, last_of_front = front_pages[0], front_pages[-1]
        assert len(front_pages) <= (2 if large_print else 1)
        assert first_title(audit.plan()) in " ".join(first.split())
        assert _("Check again") in last_of_front
        assert "The next page" in last


def test_one_thing_is_first_and_three_are_next(tmp_path: Path) -> None:
    blocks = list(front(everything(tmp_path, ["no"], "both")))
    flat = [b for each in blocks for b in (each.blocks if isinstance(each, Together) else (each,))]
    assert sum(isinstance(block, Paragraph) and block.lead for block in flat) == 1
    (following,) = [block for block in flat if isinstance(block, Numbered)]
    assert (following.first, len(following.items)) == (2, 3)


@pytest.mark.posix("PDF needs Pango, which Windows does not bring")
def test_what_is_in_place_is_named_before_what_is_not(tmp_path: Path) -> None:
    (said,) = [t for t in pages(reported(tmp_path)) if "Do this first" in t]
    assert said.index("in place already") < said.index("Do this first")


@pytest.mark.posix("PDF needs Pango, which Windows does not bring")
def test_what_is_out_of_date_is_said_at_once(tmp_path: Path) -> None:
    reported(tmp_path)
    audit = walk_of(tmp_path, now=NOW.replace(year=2029))
    assert "Check them again today" in pages(audit)[0]
