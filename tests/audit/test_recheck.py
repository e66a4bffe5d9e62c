"""What a re-check asks, and why: never more than what needs asking again."""

from datetime import date, timedelta

import pytest

from securecllr.audit.applicability import all_checks
from securecllr.audit.recheck import AgainReason, to_recheck
from securecllr.catalogue.model import ANSWER_WORDS, AnswerWord, Catalogue, Change, Walk
from securecllr.profile.model import Attestation, Block, Event
from securecllr.profile.state import Key
from tests.audit.factory import (
    NOON,
    TODAY,
    account,
    answer,
    catalogue,
    control,
    folded,
    kind,
)
from tests.audit.small import small

SIGNED = Attestation(at=NOON, declaration="2026-11", catalogue="7", assisted=False, bytes=9)
PHONE = Event(kind="new-phone", at=TODAY)
HELPER = Event(kind="helper-changed", at=TODAY)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def one(**changes: object) -> Catalogue:
    """One control on one mailbox, which a new phone touches."""
    asked = control("password", touched_by=["new-phone"], **changes)
    return catalogue([asked], [kind("mail", "mailbox", "password")])


def said(word: AnswerWord, **changes: object) -> Block:
    return answer("mail", "password", word, **changes)


def why(*blocks: Block, over: Catalogue | None = None, today: date = TODAY) -> AgainReason | None:
    """Why the one check is asked again, if it is."""
    found = to_recheck(over or one(), folded("mail", *blocks), today)
    assert len(found) <= 1
    return found[0].why if found else None


# What stands in the file, and why that is asked again.
TABLE: dict[str, tuple[list[Block], AgainReason | None]] = {
    "never answered": ([SIGNED], None),
    "never answered, never signed off": ([], None),
    "never answered, and a new phone": ([SIGNED, PHONE], "changed"),
    "no": ([said("no"), SIGNED], None),
    "unsure": ([said("unsure"), SIGNED], None),
    "think": ([said("think"), SIGNED], None),
    "looked": ([said("looked"), SIGNED], None),
    "na": ([said("na"), SIGNED], None),
    "the last day": ([said("looked", valid_until=TODAY), SIGNED], None),
    "the day after": ([said("looked", valid_until=YESTERDAY), SIGNED], "out-of-date"),
    "the day after, not signed off": ([said("na", valid_until=YESTERDAY)], "out-of-date"),
    "out of date, and looked again": (
        [said("looked", valid_until=YESTERDAY), SIGNED, said("looked", valid_until=TOMORROW)],
        None,
    ),
    "a new phone since": ([said("looked"), PHONE], "changed"),
    "a new phone since, but no": ([said("no"), SIGNED, PHONE], None),
    "a new phone since, and unsure": ([said("unsure"), SIGNED, PHONE], "changed"),
    "a new phone before": ([PHONE, said("looked"), SIGNED], None),
    "a new phone, and answered again": ([said("looked"), PHONE, said("looked")], None),
    "a change that does not touch it": ([said("looked"), SIGNED, HELPER], None),
    "one that touches it, then another": ([said("looked"), PHONE, HELPER], "changed"),
    "out of date and changed": ([said("looked", valid_until=YESTERDAY), PHONE], "changed"),
}


@pytest.mark.parametrize("name", TABLE)
def test_each_thing_on_file_is_asked_again_for_one_reason_or_for_none(name: str) -> None:
    blocks, expected = TABLE[name]
    assert why(*blocks) == expected


@pytest.mark.parametrize("word", ANSWER_WORDS)
def test_a_question_that_was_reworded_is_asked_again_where_its_answer_no_longer_counts(
    word: AnswerWord,
) -> None:
    old, new = said(word, revision=1), said(word, revision=2)
    again = {"looked": "reworded", "na": "reworded"}.get(word)
    assert why(old, SIGNED, over=one(revision=2)) == again
    assert why(new, SIGNED, over=one(revision=2)) is None
    past = said(word, revision=1, valid_until=YESTERDAY)
    assert why(past, SIGNED, over=one(revision=2)) == again


def test_an_unchanged_set_in_which_all_is_well_asks_nothing() -> None:
    accounts: list[Block] = [account("mail"), account("social", role="councillor")]
    over = small()
    checks = [c for c in all_checks(over, folded(*accounts)) if c.settled is None]
    blocks: list[Block] = [*accounts, *(answer(*check.key, "looked") for check in checks), SIGNED]
    assert checks
    assert to_recheck(over, folded(*blocks), TODAY) == []
    assert to_recheck(over, folded(*blocks, account("social-2", role="councillor")), TODAY) != []


def test_an_account_that_was_joined_brings_its_own_first_walk() -> None:
    before: list[Block] = [account("mail"), answer("mail", "password", "looked"), SIGNED]
    found = to_recheck(small(), folded(*before, account("social", role="personal")), TODAY)
    assert {again.why for again in found} == {"joined"}
    assert {again.check.account.id for again in found} == {"social"}
    assert (
        to_recheck(small(), folded(*before[:-1], account("social", role="personal")), TODAY) == []
    )


def test_a_question_that_came_after_the_account_was_chosen_is_asked_as_new() -> None:
    assert why(SIGNED, over=one(added=TOMORROW)) == "new"
    assert why(SIGNED, over=one(added=TODAY)) is None


def test_the_order_is_that_of_the_reasons_and_then_of_the_walk() -> None:
    blocks: list[Block] = [account("mail"), account("social", role="personal")]
    blocks += [answer("mail", "password", "looked", valid_until=YESTERDAY), SIGNED]
    blocks += [account("social-2", role="personal"), account("mail-2"), PHONE]
    now, over = folded(*blocks), small()
    walk = [check.key for check in all_checks(over, now)]
    found = to_recheck(over, now, TODAY)
    reasons = [again.why for again in found]
    assert reasons == sorted(reasons, key=["changed", "joined", "out-of-date"].index)
    assert {"joined", "out-of-date"} <= {*reasons}
    for why_ in reasons:
        same: list[Key] = [again.check.key for again in found if again.why == why_]
        assert same == [key for key in walk if key in same]


def test_the_reasons_have_one_order_whatever_that_of_the_walk_is() -> None:
    controls = [
        control("new", added=TOMORROW),
        control("reworded", revision=2),
        control("late"),
        control("joined"),
        control("touched", touched_by=["new-phone"]),
    ]
    old, joined = ("new", "reworded", "late", "touched"), ("joined",)
    over = catalogue(controls, [kind("mail", "mailbox", *old), kind("post", "mailbox", *joined)])
    now = folded(
        *("mail", answer("mail", "reworded", "looked"), answer("mail", "touched", "looked")),
        *(answer("mail", "late", "looked", valid_until=YESTERDAY), SIGNED, "post", PHONE),
    )
    found = [again.why for again in to_recheck(over, now, TODAY)]
    assert found == ["changed", "joined", "out-of-date", "reworded", "new"]


def test_who_may_still_get_in_comes_before_what_else_has_changed() -> None:
    changes: tuple[Change, ...] = ("hacked", "helper-left", "helper-changed", "new-phone")
    asked = [control(each, touched_by=[each], first_after=[each]) for each in reversed(changes)]
    over = catalogue(asked, [kind("mail", "mailbox", *changes)])
    now = folded("mail", *(Event(kind=each, at=TODAY) for each in reversed(changes)))
    assert [again.cause for again in to_recheck(over, now, TODAY)] == [*changes]


def test_what_is_due_says_since_when_and_what_has_waited_longest_comes_first() -> None:
    days = [TODAY - timedelta(days=days) for days in (1, 30, 9)]
    controls = ("password", "two-step", "codes")
    asked = catalogue([control(each) for each in controls], [kind("mail", "mailbox", *controls)])
    due = [
        answer("mail", each, "looked", valid_until=day)
        for each, day in zip(controls, days, strict=True)
    ]
    found = to_recheck(asked, folded("mail", *due), TODAY)
    assert [again.until for again in found] == sorted(days)
    assert to_recheck(one(revision=2), folded("mail", said("looked")), TODAY)[0].until is None


def test_what_a_change_is_about_comes_question_by_question_before_all_else() -> None:
    about = control("second", touched_by=["new-phone"], first_after=["new-phone"])
    controls = [control("codes", touched_by=["new-phone"]), about]
    kinds = [kind(name, "mailbox", "codes", "second") for name in ("mail", "post")]
    now = folded("mail", "post", PHONE)
    found = [again.check.control.id for again in to_recheck(catalogue(controls, kinds), now, TODAY)]
    assert found == ["second", "second", "codes", "codes"]


def test_what_goes_further_is_asked_only_if_answered_or_if_the_change_is_about_it() -> None:
    over = one(walk=Walk(mailbox="further"))
    assert why(SIGNED, PHONE, over=over) is None
    about = one(walk=Walk(mailbox="further"), first_after=["new-phone"])
    assert why(SIGNED, PHONE, over=about) == "changed"
    assert why(said("unsure"), SIGNED, PHONE, over=over) == "changed"
    assert why(said("looked", valid_until=YESTERDAY), over=over) == "out-of-date"


def test_what_the_role_settles_and_what_was_left_is_not_asked() -> None:
    both, apart = account("social", role="both"), answer("social", "apart", "no")
    found = to_recheck(small(), folded(both, apart, SIGNED), TODAY)
    assert "apart" not in [again.check.control.id for again in found]


@pytest.mark.parametrize("change", ["new-phone", "hacked", "elected"])
def test_a_change_asks_only_what_it_touches(change: Change) -> None:
    touched = Event(kind=change, at=TODAY)
    assert why(said("looked"), SIGNED, touched) == ("changed" if change == "new-phone" else None)
