"""The language is a matter of words: what is asked, saved and asked again is the same in each."""

from pathlib import Path

import pytest

from securecllr import words
from securecllr.audit.walk import Walk
from securecllr.catalogue.model import ANSWER_WORDS, Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.catalogue.translation import translated
from securecllr.profile.store import Store
from tests.catalogue.welsh import all_of
from tests.languages import speaking
from tests.plain.conversation import NOW

ENGLISH: Catalogue = read_catalogue()
WELSH = translated(ENGLISH, all_of(ENGLISH))


def walk_over(path: Path) -> Walk:
    catalogues = {"en": ENGLISH, "cy": WELSH}
    return Walk(ENGLISH, Store.open(path, NOW.date()), lambda: NOW, reader=catalogues.__getitem__)


def answer_all(walk: Walk) -> None:
    """Go through the first walk, with each sort of answer in turn, and sign off."""
    walk.pick("gmail", None)
    walk.pick("facebook-profile", "both")
    turn = 0
    while section := next((found for found in walk.sections() if found.open), None):
        check = section.open[0]
        word = ANSWER_WORDS[turn % len(ANSWER_WORDS)]
        walk.answer(check, word if getattr(check.control.answers, word) else "no")
        turn += 1
    walk.sign_off(assisted=False)


@pytest.mark.parametrize("code", ["en", "cy"])
def test_a_question_is_not_reworded_by_another_language(code: str, tmp_path: Path) -> None:
    walk = walk_over(tmp_path / "p.toml")
    with speaking(code):
        walk.speak(code)
        answer_all(walk)
        before = [(again.check.key, again.why) for again in walk.to_recheck()]
        actions = [member.check.key for action in walk.plan().actions for member in action.members]
        walk.speak("cy" if code == "en" else "en")
        assert [(again.check.key, again.why) for again in walk.to_recheck()] == before
        assert [m.check.key for action in walk.plan().actions for m in action.members] == actions
        assert not any(why == "reworded" for _key, why in before)
        assert before


def test_what_is_saved_is_the_same_in_each_language(tmp_path: Path) -> None:
    saved = []
    for code in ("en", "cy"):
        walk = walk_over(tmp_path / f"{code}.toml")
        with speaking(code):
            walk.speak(code)
            answer_all(walk)
        data = (tmp_path / f"{code}.toml").read_bytes()
        saved.append(data.replace(walk.store.log.head.id.encode(), b"ID"))
    assert saved[0] == saved[1]


def test_the_words_follow_at_once(tmp_path: Path) -> None:
    walk = walk_over(tmp_path / "p.toml")
    walk.pick("gmail", None)
    key = walk.sections()[0].checks[0].key
    with speaking("en"):
        walk.speak("cy")
        assert words.language() == "cy"
        page = walk.page(key)
        assert page is not None
        assert page.question.startswith("o ")
        walk.speak("en")
        page = walk.page(key)
        assert page is not None
        assert not page.question.startswith("o ")
    assert words.language() == "en"
