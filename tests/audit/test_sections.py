"""Each account's part of the walk: how far it is, how long it takes."""

from datetime import timedelta

import pytest

from securecllr.audit.applicability import Check, all_checks
from securecllr.audit.sections import Section, sections
from securecllr.audit.times import minutes_of
from securecllr.catalogue.model import ANSWER_WORDS, AnswerWord, Part
from securecllr.profile.model import Block
from tests.audit.factory import TODAY, account, answer, catalogue, control, folded, how_to, kind
from tests.audit.small import small


def of(*blocks: Block | str, part: Part = "first") -> list[Section]:
    now = folded(*blocks)
    return sections(all_checks(small(), now), now, TODAY, part)


def ids(checks: tuple[Check, ...]) -> list[str]:
    return [check.control.id for check in checks]


def test_each_account_is_a_section_in_the_order_of_the_walk() -> None:
    found = of("page", "social", "mail")
    assert [section.account for section in found] == ["mail", "social", "page", "you"]
    assert ids(found[0].checks) == ["password", "two-step", "codes"]
    assert ids(found[1].checks) == ["password", "two-step", "apart", "who-sees"]


def test_each_part_has_its_own_sections() -> None:
    found = of("page", "social", "mail", part="further")
    assert [(section.account, ids(section.checks)) for section in found] == [
        ("social", ["codes", "filter"])
    ]


@pytest.mark.parametrize(("role", "settled"), [("both", "apart"), ("councillor", "who-sees")])
def test_what_the_role_settles_is_not_in_a_section(role: str, settled: str) -> None:
    section = of(account("social", role=role))[0]
    assert {"apart", "who-sees"} - set(ids(section.checks)) == {settled}
    assert settled not in ids(section.open)


def test_a_section_goes_from_not_started_to_completed() -> None:
    log: list[Block | str] = ["mail"]
    seen = []
    for each in ("password", "two-step", "codes"):
        seen.append(of(*log)[0])
        log.append(answer("mail", each, "looked"))
    seen.append(of(*log)[0])
    assert [(section.status, section.answered) for section in seen] == [
        ("not-started", 0),
        ("in-progress", 1),
        ("in-progress", 2),
        ("completed", 3),
    ]
    assert [ids(section.open) for section in seen[:2]] == [
        ["password", "two-step", "codes"],
        ["two-step", "codes"],
    ]
    assert len({len(section.checks) for section in seen}) == 1


@pytest.mark.parametrize("word", ANSWER_WORDS)
def test_every_answer_completes_a_question_unsure_too(word: AnswerWord) -> None:
    assert "password" not in ids(of("mail", answer("mail", "password", word))[0].open)


@pytest.mark.parametrize(
    ("word", "is_open"),
    [("looked", True), ("na", True), ("think", False), ("no", False), ("unsure", False)],
)
def test_only_what_goes_stale_is_open_again(word: AnswerWord, is_open: bool) -> None:
    yesterday = TODAY - timedelta(days=1)
    past = answer("mail", "password", word, valid_until=yesterday)
    assert ("password" in ids(of("mail", past)[0].open)) is is_open
    now = folded("mail", answer("mail", "a", word))
    over = catalogue([control("a", revision=2)], [kind("mail", "mailbox", "a")])
    (section,) = sections(all_checks(over, now), now, TODAY, "first")
    assert bool(section.open) is is_open


def test_an_answer_still_counts_on_its_last_day() -> None:
    today = answer("mail", "password", "looked", valid_until=TODAY)
    assert "password" not in ids(of("mail", today)[0].open)


def test_a_platforms_own_time_to_look_replaces_the_controls() -> None:
    over = catalogue(
        [control("a", minutes=3, fix_minutes=30), control("b", minutes=2)],
        [kind("mail", "mailbox", how_to("a", minutes=7, fix_minutes=40), "b")],
    )
    now = folded("mail")
    assert minutes_of(all_checks(over, now)) == 9
    assert minutes_of([]) == 0
