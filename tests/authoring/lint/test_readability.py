import subprocess
import sys
from pathlib import Path

import pytest

from securecllr.authoring.lint import prose
from securecllr.authoring.lint.prose import sentences, syllables, word_count
from securecllr.authoring.lint.readability import grade
from securecllr.catalogue.model import Catalogue, Term
from securecllr.errors import UserError
from tests.authoring.lint.cases import BLOCK, CARD, CONTROL, SECOND, Change, each
from tests.authoring.lint.good_catalogue import (
    actions,
    answers,
    block,
    card,
    control,
    found,
    good,
    lines,
    second_steps,
    variant,
)

HARD = "Unnecessarily complicated organisational terminology intimidates inexperienced individuals."
READS = "reading level: This block reads at school grade "


def level(catalogue: Catalogue) -> list[str]:
    """Return the lines about the reading level, without the figure."""
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


def test_without_pyphen_the_lint_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyphen", None)
    prose._hyphens.cache_clear()
    with pytest.raises(UserError, match=r"Run: .* -m pip install pyphen"):
        syllables("hippopotamuses")


def test_no_module_but_the_editors_imports_pyphen() -> None:
    root = Path(prose.__file__).parents[2]
    ours = root / "authoring"
    elsewhere = [path for path in root.rglob("*.py") if ours not in path.parents]
    assert elsewhere
    assert not [path for path in elsewhere if "pyphen" in path.read_text(encoding="utf-8")]


def test_pyphen_is_not_loaded_before_something_is_measured() -> None:
    code = "import sys, securecllr.authoring.lint; sys.exit('pyphen' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def n(count: int) -> str:
    return " ".join(["to"] * count)


@each(
    (
        lambda: control(question=f"Is a passkey or 2-step verification on for {n(13)}?"),
        CONTROL + "question: This question has 21 words.",
    ),
    (lambda: control(why=f"{n(26)}."), CONTROL + "why: This sentence has 26 words."),
    (lambda: control(why="It is so. It is."), CONTROL + "why: This reason has 2 sentences."),
    (lambda: control(hint=f"See. {n(26)}."), CONTROL + "hint: This sentence has 26 words."),
    (
        lambda: answers(looked=f"Yes {n(16)}"),
        CONTROL + "answers.looked: This answer has 17 words.",
    ),
    (
        lambda: variant(answers=None, hint=f"{n(26)}."),
        CONTROL + "variants 1 hint: This sentence has 26 words.",
    ),
    (lambda: actions(no=f"Turn {n(16)}"), CONTROL + "actions.no: This action has 17 words."),
    (
        lambda: control(stronger=f"Add {{choice}} {n(15)}"),
        CONTROL + "stronger: This action has 17 words.",
    ),
    (lambda: block(phone=[f"Go {n(18)}."]), BLOCK + "phone 1: This step has 19 words."),
    (
        lambda: block(expect=f"You should see {n(11)}. It {n(11)}."),
        BLOCK + "expect: This text has 26 words.",
    ),
    (lambda: block(seen=f"Is it {n(24)}?"), BLOCK + "seen: This question has 26 words."),
    (
        lambda: block(careful=f"It {n(20)}. It {n(20)}."),
        BLOCK + "careful: This warning has 42 words.",
    ),
    (lambda: card(text=[f"{n(26)}.", "So."]), CARD + "text 1: This sentence has 26 words."),
)
def test_a_text_that_is_too_long(change: Change, line: str) -> None:
    assert line in lines(change())


def test_sentences_of_15_words_on_average_at_most() -> None:
    long = f"{n(25)}."
    assert lines(card(title=n(25), text=[long, long], steps=[f"Go {n(17)}."])) == [
        CARD + "sentences: The sentences here have 23.2 words on average."
    ]


def test_texts_of_just_the_length_are_fine() -> None:
    expect, seen = f"You should see {n(22)}.", f"Is {n(24)}?"
    assert found(block(expect=expect, seen=seen, phone=[f"Go {n(17)}."])) == []


def test_full_stops_inside_labels_and_addresses_end_no_sentence() -> None:
    assert len(sentences('Tap "Who? You. Them." at a.b.com now. Then "x".')) == 2
    assert word_count(sentences('Tap "Turn it on".')[0]) == 4
