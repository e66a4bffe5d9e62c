"""The lint as a whole: a good catalogue, an empty one, the order, and one line a finding."""

from datetime import date

import msgspec
import pytest
from msgspec.structs import replace
from msgspec.structs import replace as changed

from securecllr.authoring.lint import Baseline, lint
from securecllr.authoring.lint.texts import texts_of
from securecllr.authoring.lint.vocabulary import BANNED
from securecllr.catalogue.findings import Finding
from securecllr.catalogue.model import Catalogue
from tests.authoring.lint.good_catalogue import TODAY, block, card, control, found, good, lines


def test_a_good_catalogue_has_no_findings() -> None:
    assert found(good()) == []


def test_an_empty_catalogue_never_passes() -> None:
    nothing = Catalogue(version="1", controls={}, kinds={}, cards={}, declarations={}, glossary=[])
    assert {f.key for f in lint(nothing, Baseline(()), TODAY)} == {
        "control",
        "kind",
        "declaration",
        "how_to",
    }


@pytest.mark.parametrize(
    ("part", "problem"),
    [
        ("controls", "There are no controls."),
        ("kinds", "There is no file of a kind, such as gmail.toml."),
        ("declarations", "There is no declaration."),
    ],
)
def test_an_empty_part_is_a_finding(part: str, problem: str) -> None:
    assert problem in {f.problem for f in found(replace(good(), **{part: {}}))}


def test_kinds_without_any_steps_are_a_finding() -> None:
    catalogue = good()
    kinds = {id_: replace(kind, how_to=[]) for id_, kind in catalogue.kinds.items()}
    problems = {f.problem for f in found(replace(catalogue, kinds=kinds))}
    assert "There are no steps for any platform." in problems


def test_findings_are_sorted_by_file_then_block() -> None:
    catalogue = control(question="Is it wrong?")
    catalogue.cards.update(card(title="Sorry").cards)
    catalogue.kinds.update(block(2, careful="Bad.").kinds)
    places = [(f.file, f.block) for f in found(catalogue)]
    assert len({file for file, _ in places}) == 3
    assert places == sorted(places)


def test_a_finding_is_one_line() -> None:
    finding = Finding("a.toml", "kind", "name", "Oh.", "Copy this:\n[[x]]\ny = 1\n")
    assert str(finding) == "a.toml: kind: name: Oh. Copy this: [[x]] y = 1"
    assert changed(finding, remedy="Do.") != finding


def test_every_text_of_the_model_is_read() -> None:
    """A new key of the model must get a line in texts.py: nothing passes unseen."""
    catalogue = good()
    texts = {text.content for text in texts_of(catalogue)}
    # What is no text: ids, words of the model, dates.
    skipped = {
        *("id", "revision", "scope", "stops", "walk", "na_reason", "alarm", "ask_if", "kind"),
        *("group", "role", "roles", "login", "aliases", "control", "choice", "offered", "outcome"),
        *("confidence", "source_date", "checked_on", "version"),
    }

    def leaves(value: object) -> set[str]:
        if isinstance(value, str):
            return {value}
        if isinstance(value, list):
            return set().union(*map(leaves, value))
        if isinstance(value, dict):
            return set().union(*(leaves(v) for k, v in value.items() if k not in skipped))
        return set()

    assert leaves(msgspec.to_builtins(catalogue)) <= texts


def test_the_lint_uses_no_word_that_it_bans() -> None:
    bad = [control(question="Wrong"), block(steps=["tap"] * 12, fix=[]), card(text=["x\u2014"])]
    said = " ".join(f"{f.problem} {f.remedy}" for c in bad for f in found(c)).lower()
    plain = [word for word in BANNED if word.isalpha() and word != "wrong"]
    assert not [word for word in plain if f" {word} " in said]


def test_a_council_folder_is_held_against_no_release() -> None:
    assert lint(good(), Baseline(), TODAY) == []


def test_a_hundred_times_the_same_is_the_same() -> None:
    catalogue = block(phone=["tap"])
    assert lines(catalogue) == lines(catalogue)
    assert lint(catalogue, Baseline(), date(2027, 1, 1)) == lint(
        catalogue, Baseline(), date(2027, 1, 2)
    )
