"""The language is a matter of words: what is asked, saved and asked again is the same in each."""

from pathlib import Path

import pytest

from securecllr import i18n
from securecllr.audit.engine import Audit
from securecllr.catalogue.model import ANSWER_WORDS, Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.catalogue.translation import translated
from securecllr.profile.store import Store
from tests.audit.walking import save_sign_off
from tests.flows.interfaces import NOW
from tests.languages import speaking

ENGLISH: Catalogue = read_catalogue()
# Everything starts with an o.
WELSH = translated(ENGLISH, lambda _context, text: f"o {text}")


def walk_over(path: Path) -> Audit:
    catalogues = {"en": ENGLISH, "cy": WELSH}
    return Audit(ENGLISH, Store.open(path, NOW.date()), lambda: NOW, reader=catalogues.__getitem__)


def answer_all(audit: Audit) -> None:
    """Go through the first walk, with each sort of answer in turn, and sign off."""
    audit.pick("gmail", None)
    audit.pick("facebook-profile", "both")
    turn = 0
    while section := next((found for found in audit.sections() if found.open), None):
        check = section.open[0]
        word = ANSWER_WORDS[turn % len(ANSWER_WORDS)]
        audit.answer(check, word if getattr(check.control.answers, word) else "no")
        turn += 1
    save_sign_off(audit)


@pytest.mark.parametrize("code", ["en", "cy"])
def test_a_question_is_not_reworded_by_another_language(code: str, tmp_path: Path) -> None:
    audit = walk_over(tmp_path / "p.toml")
    with speaking(code):
        audit.speak(code)
        answer_all(audit)
        audit.change("new-phone")
        before = [(again.check.key, again.why) for again in audit.to_recheck()]
        actions = [member.check.key for action in audit.plan().actions for member in action.members]
        audit.speak("cy" if code == "en" else "en")
        assert [(again.check.key, again.why) for again in audit.to_recheck()] == before
        assert [m.check.key for action in audit.plan().actions for m in action.members] == actions
        assert not any(why == "reworded" for _key, why in before)
        assert before


def test_what_is_saved_is_the_same_in_each_language(tmp_path: Path) -> None:
    saved = []
    for code in ("en", "cy"):
        audit = walk_over(tmp_path / f"{code}.toml")
        with speaking(code):
            audit.speak(code)
            answer_all(audit)
        data = (tmp_path / f"{code}.toml").read_bytes()
        saved.append(data.replace(audit.store.log.head.id.encode(), b"ID"))
    assert saved[0] == saved[1]


def test_the_words_follow_at_once(tmp_path: Path) -> None:
    audit = walk_over(tmp_path / "p.toml")
    audit.pick("gmail", None)
    key = audit.sections()[0].checks[0].key
    with speaking("en"):
        audit.speak("cy")
        assert i18n.language() == "cy"
        page = audit.page(key)
        assert page is not None
        assert page.question.startswith("o ")
        audit.speak("en")
        page = audit.page(key)
        assert page is not None
        assert not page.question.startswith("o ")
    assert i18n.language() == "en"
