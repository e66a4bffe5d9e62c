"""The walk over a real file: what an answer saves, and when."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from securecllr.audit.applicability import find
from securecllr.audit.engine import Audit
from securecllr.catalogue.model import AnswerWord
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.model import Answer
from tests.audit.factory import NOON, TODAY
from tests.audit.walking import Clock, say


def test_an_answer_is_on_disk_before_the_next_question(
    audit: Audit, open_audit: Callable[..., Audit]
) -> None:
    audit.pick("mail", None)
    for key in (("mail", "password"), ("mail", "two-step"), ("mail", "codes")):
        said = say(audit, key, "looked")
        assert open_audit().now.answers[key] == said
        assert open_audit().now == audit.now


@pytest.mark.parametrize("word", ["looked", "na"])
def test_a_yes_and_an_na_count_until_so_many_months_from_today(
    audit: Audit, word: AnswerWord
) -> None:
    audit.pick("mail", None)
    audit.pick("page", "councillor")
    assert say(audit, ("mail", "password"), word).valid_until == date(2027, 12, 22)
    assert say(audit, ("page", "people"), word).valid_until == date(2027, 6, 22)


@pytest.mark.parametrize("word", ["no", "unsure", "think"])
def test_no_other_answer_has_a_last_day(audit: Audit, word: AnswerWord) -> None:
    audit.pick("mail", None)
    assert say(audit, ("mail", "password"), word).valid_until is None
    assert b"valid_until" not in audit.store.log.data


def test_an_answer_keeps_what_was_said_when_and_to_which_wording(audit: Audit) -> None:
    audit.pick("mail", None)
    check = find(audit.checks(), ("mail", "two-step"))
    assert check is not None
    audit.answer(check, "na", choice="app", reason="not-offered")
    assert audit.now.answers["mail", "two-step"] == Answer(
        account="mail",
        control="two-step",
        revision=1,
        answer="na",
        choice="app",
        reason="not-offered",
        at=NOON,
        valid_until=date(2027, 12, 22),
    )


def test_the_wording_that_was_asked_is_the_built_in_controls_own(
    open_audit: Callable[..., Audit],
) -> None:
    audit = open_audit(read_catalogue())
    audit.pick("gmail", None)
    for check in audit.checks():
        said = say(audit, check.key, "think")
        assert said.revision == audit.catalogue.controls[check.control.id].revision
    assert open_audit(read_catalogue()).now == audit.now


def test_the_day_is_the_persons_own_and_the_moment_is_utc(audit: Audit, clock: Clock) -> None:
    summer = timezone(timedelta(hours=1))
    clock.moment = datetime(2026, 7, 1, 0, 30, 15, 999, tzinfo=summer)
    assert audit.pick("mail", None).at == date(2026, 7, 1)
    said = say(audit, ("mail", "password"), "looked")
    assert said.at == datetime(2026, 6, 30, 23, 30, 15, tzinfo=UTC)
    assert said.at.utcoffset() == timedelta(0)
    assert said.valid_until == date(2027, 8, 1)


def test_the_day_is_read_anew_for_every_answer(audit: Audit, clock: Clock) -> None:
    audit.pick("mail", None)
    say(audit, ("mail", "password"), "looked")
    clock.forward(days=40)
    assert say(audit, ("mail", "password"), "looked").valid_until == date(2028, 2, 1)
    assert audit.today == TODAY + timedelta(days=40)


def test_the_last_answer_counts_and_the_first_one_stays_on_file(audit: Audit) -> None:
    audit.pick("mail", None)
    first = say(audit, ("mail", "password"), "no")
    second = say(audit, ("mail", "password"), "looked")
    assert audit.now.answers["mail", "password"] == second
    assert [block for block in audit.store.log.blocks if isinstance(block, Answer)] == [
        first,
        second,
    ]


def test_idle_for_two_hours_changes_nothing(audit: Audit, clock: Clock) -> None:
    audit.pick("mail", None)
    say(audit, ("mail", "password"), "unsure")
    before = (audit.store.log.data, audit.page(("mail", "codes")), audit.plan(), audit.sections())
    clock.forward(hours=2)
    after = (audit.store.log.data, audit.page(("mail", "codes")), audit.plan(), audit.sections())
    assert after == before
    assert audit.store.path.read_bytes() == before[0]
    assert say(audit, ("mail", "codes"), "looked").at == NOON + timedelta(hours=2)
