"""What a re-check asks, and why: never more than what needs asking again."""

from datetime import date, timedelta

import pytest

from securecllr.audit.checks import all_checks
from securecllr.audit.recheck import Why, to_recheck
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
    kind,
    stand,
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


def why(*blocks: Block, over: Catalogue | None = None, today: date = TODAY) -> Why | None:
    """Why the one check is asked again, if it is."""
    found = to_recheck(over or one(), stand("mail", *blocks), today)
    assert len(found) <= 1
    return found[0].why if found else None


# What stands in the file, and why that is asked again.
TABLE: dict[str, tuple[list[Block], Why | None]] = {
    "never answered": ([SIGNED], "new"),
    "never answered, never signed off": ([], "new"),
    "no": ([said("no"), SIGNED], "no"),
    "unsure": ([said("unsure"), SIGNED], "unsure"),
    "think": ([said("think"), SIGNED], "think"),
    "no, never signed off": ([said("no")], None),
    "unsure, never signed off": ([said("unsure")], None),
    "think, never signed off": ([said("think")], None),
    "looked": ([said("looked"), SIGNED], None),
    "na": ([said("na"), SIGNED], None),
    "no, said again since": ([said("no"), SIGNED, said("no")], None),
    "think, said again since": ([said("think"), SIGNED, said("think")], None),
    "no, and put right since": ([said("no"), SIGNED, said("looked")], None),
    "no, said again and signed off again": ([said("no"), SIGNED, said("no"), SIGNED], "no"),
    "the last day": ([said("looked", valid_until=TODAY), SIGNED], None),
    "the day after": ([said("looked", valid_until=YESTERDAY), SIGNED], "out-of-date"),
    "the day after, not signed off": ([said("na", valid_until=YESTERDAY)], "out-of-date"),
    "out of date, and looked again": (
        [said("looked", valid_until=YESTERDAY), SIGNED, said("looked", valid_until=TOMORROW)],
        None,
    ),
    "a new phone since": ([said("looked"), PHONE], "changed"),
    "a new phone since, but no": ([said("no"), SIGNED, PHONE], "changed"),
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
    again = {"looked": "reworded", "na": "reworded"}.get(word, word)
    assert why(old, SIGNED, over=one(revision=2)) == again
    assert why(new, SIGNED, over=one(revision=2)) == (None if again == "reworded" else word)
    past = said(word, revision=1, valid_until=YESTERDAY)
    assert why(past, SIGNED, over=one(revision=2)) == again


def test_an_unchanged_set_in_which_all_is_well_asks_nothing() -> None:
    accounts: list[Block] = [account("mail"), account("social", role="councillor")]
    over = small()
    checks = [c for c in all_checks(over, stand(*accounts)) if c.settled is None]
    blocks: list[Block] = [*accounts, *(answer(*check.key, "looked") for check in checks), SIGNED]
    assert checks
    assert to_recheck(over, stand(*blocks), TODAY) == []
    assert to_recheck(over, stand(*blocks, account("social-2", role="councillor")), TODAY) != []


def test_the_order_is_that_of_the_reasons_and_then_of_the_walk() -> None:
    blocks: list[Block] = [account("social", role="personal"), account("mail")]
    blocks += [answer("you", "ready", "no")]
    blocks += [answer("social", "apart", "think"), answer("mail", "two-step", "no"), SIGNED]
    now, over = stand(*blocks), small()
    audit = [check.key for check in all_checks(over, now)]
    asked: list[Key] = [again.check.key for again in to_recheck(over, now, TODAY)]
    reasons = [again.why for again in to_recheck(over, now, TODAY)]
    assert reasons == sorted(reasons, key=["new", "no", "think"].index)
    for why_ in reasons:
        same = [a.check.key for a in to_recheck(over, now, TODAY) if a.why == why_]
        assert same == [key for key in audit if key in same]
    assert (asked[0], asked[-1]) == (("mail", "password"), ("social", "apart"))


def test_what_goes_further_is_asked_again_only_if_it_was_ever_answered() -> None:
    over = one(walk=Walk(mailbox="further"))
    assert why(SIGNED, PHONE, over=over) is None
    assert why(said("no"), SIGNED, over=over) == "no"
    assert why(said("looked", valid_until=YESTERDAY), over=over) == "out-of-date"


def test_what_the_role_settles_and_what_was_left_is_not_asked() -> None:
    both, apart = account("social", role="both"), answer("social", "apart", "no")
    found = to_recheck(small(), stand(both, apart, SIGNED), TODAY)
    assert "apart" not in [again.check.control.id for again in found]


@pytest.mark.parametrize("change", ["new-phone", "hacked", "elected"])
def test_a_change_asks_only_what_it_touches(change: Change) -> None:
    touched = Event(kind=change, at=TODAY)
    assert why(said("looked"), SIGNED, touched) == ("changed" if change == "new-phone" else None)
