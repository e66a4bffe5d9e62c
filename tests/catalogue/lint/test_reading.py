import subprocess
import sys

import pytest

from securecllr.authoring.lint.reading import grade
from securecllr.authoring.lint.syllables import syllables
from securecllr.catalogue.model import Catalogue, Term
from tests.catalogue.lint.cases import BLOCK, CARD, CONTROL, SECOND
from tests.catalogue.lint.factory import (
    answers,
    block,
    card,
    control,
    good,
    lines,
    second_steps,
    variant,
)

HARD = "Unnecessarily complicated organisational terminology intimidates inexperienced individuals."
READS = "reading level: This block reads at school grade "


def level(catalogue: Catalogue) -> list[str]:
    """Give the lines about the reading level, without the figure."""
    return [line[: line.index(READS)] for line in lines(catalogue) if READS in line]


def test_hard_words_are_found_in_every_block() -> None:
    assert level(control(worry=f"{HARD} {HARD} {HARD}")) == [CONTROL]
    assert level(variant(hint=f"{HARD} {HARD} {HARD}")) == [CONTROL]
    assert level(answers(looked=f"Yes. {HARD} {HARD}")) == [CONTROL]
    assert level(block(careful=HARD)) == [BLOCK]
    assert level(second_steps(note=HARD)) == [SECOND]
    assert level(card(text=[HARD])) == [CARD]


def test_hard_words_are_found_in_the_glossary_taken_whole() -> None:
    catalogue = good()
    catalogue.glossary.append(Term("so", f"{HARD} {HARD}"))
    assert level(catalogue) == ["glossary.toml: file: "]


@pytest.mark.parametrize(
    "text",
    [
        f'Tap "{HARD}".',
        "Go to https://www.unnecessarily-complicated.org/organisational/terminology now.",
        "Ask {account} for 1234567890 of them.",
        "Passkeys, councillors, a Passkey, and each councillor's 2-step verification.",
    ],
)
def test_what_is_not_ours_to_shorten_is_left_out(text: str) -> None:
    assert lines(card(text=[text])) == []


def test_the_grade_is_flesch_and_kincaids() -> None:
    # 3 words, 1 sentence, 3 syllables: 0.39 * 3 + 11.8 * 1 - 15.59
    assert grade([["the", "cat", "sat"]]) == pytest.approx(-2.62)
    # 5 words, 2 sentences, 8 syllables: 0.39 * 2.5 + 11.8 * 1.6 - 15.59
    assert grade([["a", "computer"], ["open", "the", "door"]]) == pytest.approx(4.265)
    assert grade([]) == 0


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("over", 2), ("people", 2), ("very", 2), ("family", 3), ("email", 2), ("account", 2)),
        *(("use", 1), ("used", 1), ("needed", 2), ("pages", 2), ("boxes", 2), ("times", 1)),
        *(("files", 1), ("table", 2), ("area", 3), ("someone", 2), ("everyone", 3), ("I'm", 1)),
        *(("don't", 1), ("phone's", 1), ("security", 4), ("authenticator", 5), ("gmail", 2)),
        *(("councillor", 3), ("create", 2), ("unique", 2), ("video", 3), ("Someone's", 2)),
    ],
)
def test_syllables_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word) == count


def test_pyphen_is_not_loaded_before_something_is_measured() -> None:
    code = "import sys, securecllr.authoring.lint; sys.exit('pyphen' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
