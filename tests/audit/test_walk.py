"""The walk over a real file: what an answer saves, and when."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from securecllr.audit.checks import find
from securecllr.audit.walk import Walk
from securecllr.catalogue.model import AnswerWord
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.model import Answer
from tests.audit.factory import NOON, TODAY
from tests.audit.walking import Clock, say


def test_an_answer_is_on_disk_before_the_next_question(
    walk: Walk, open_walk: Callable[..., Walk]
) -> None:
    walk.pick("mail", None)
    for key in (("mail", "password"), ("mail", "two-step"), ("mail", "codes")):
        said = say(walk, key, "looked")
        assert open_walk().now.answers[key] == said
        assert open_walk().now == walk.now


@pytest.mark.parametrize("word", ["looked", "na"])
def test_a_yes_and_an_na_count_until_so_many_months_from_today(
    walk: Walk, word: AnswerWord
) -> None:
    walk.pick("mail", None)
    walk.pick("page", "councillor")
    assert say(walk, ("mail", "password"), word).valid_until == date(2027, 12, 22)
    assert say(walk, ("page", "people"), word).valid_until == date(2027, 6, 22)


@pytest.mark.parametrize("word", ["no", "unsure", "think"])
def test_no_other_answer_has_a_last_day(walk: Walk, word: AnswerWord) -> None:
    walk.pick("mail", None)
    assert say(walk, ("mail", "password"), word).valid_until is None
    assert b"valid_until" not in walk.store.log.data


def test_an_answer_keeps_what_was_said_when_and_to_which_wording(walk: Walk) -> None:
    walk.pick("mail", None)
    check = find(walk.checks(), ("mail", "two-step"))
    assert check is not None
    walk.answer(check, "na", choice="app", reason="not-offered")
    assert walk.now.answers["mail", "two-step"] == Answer(
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
    open_walk: Callable[..., Walk],
) -> None:
    walk = open_walk(read_catalogue())
    walk.pick("gmail", None)
    for check in walk.checks():
        said = say(walk, check.key, "think")
        assert said.revision == walk.catalogue.controls[check.control.id].revision
    assert open_walk(read_catalogue()).now == walk.now


def test_the_day_is_the_persons_own_and_the_moment_is_utc(walk: Walk, clock: Clock) -> None:
    summer = timezone(timedelta(hours=1))
    clock.moment = datetime(2026, 7, 1, 0, 30, 15, 999, tzinfo=summer)
    assert walk.pick("mail", None).at == date(2026, 7, 1)
    said = say(walk, ("mail", "password"), "looked")
    assert said.at == datetime(2026, 6, 30, 23, 30, 15, tzinfo=UTC)
    assert said.at.utcoffset() == timedelta(0)
    assert said.valid_until == date(2027, 8, 1)


def test_the_day_is_read_anew_for_every_answer(walk: Walk, clock: Clock) -> None:
    walk.pick("mail", None)
    say(walk, ("mail", "password"), "looked")
    clock.forward(days=40)
    assert say(walk, ("mail", "password"), "looked").valid_until == date(2028, 2, 1)
    assert walk.today == TODAY + timedelta(days=40)


def test_the_last_answer_counts_and_the_first_one_stays_on_file(walk: Walk) -> None:
    walk.pick("mail", None)
    first = say(walk, ("mail", "password"), "no")
    second = say(walk, ("mail", "password"), "looked")
    assert walk.now.answers["mail", "password"] == second
    assert [block for block in walk.store.log.blocks if isinstance(block, Answer)] == [
        first,
        second,
    ]


def test_idle_for_two_hours_changes_nothing(walk: Walk, clock: Clock) -> None:
    walk.pick("mail", None)
    say(walk, ("mail", "password"), "unsure")
    before = (walk.store.log.data, walk.page(("mail", "codes")), walk.plan(), walk.sections())
    clock.forward(hours=2)
    after = (walk.store.log.data, walk.page(("mail", "codes")), walk.plan(), walk.sections())
    assert after == before
    assert walk.store.path.read_bytes() == before[0]
    assert say(walk, ("mail", "codes"), "looked").at == NOON + timedelta(hours=2)
