"""How a test goes for a walk: a clock that is set by hand, and answering by key."""

from datetime import datetime, timedelta

from securecllr.audit.applicability import find
from securecllr.audit.engine import Audit
from securecllr.catalogue.model import AnswerWord
from securecllr.profile.model import Answer, Attestation
from securecllr.profile.state import Key
from tests.audit.factory import NOON


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = NOON

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **step: float) -> None:
        self.moment += timedelta(**step)


def say(audit: Audit, key: Key, word: AnswerWord, choice: str | None = None) -> Answer:
    check = find(audit.checks(), key)
    assert check is not None
    audit.answer(check, word, choice=choice)
    return audit.now.answers[key]


def save_sign_off(audit: Audit, *, assisted: bool = False) -> Attestation:
    """Sign off what there is so far, not sealed."""
    draft = audit.draft_sign_off(assisted=assisted)
    audit.sign_off(draft, not_sealed=None)
    return draft
