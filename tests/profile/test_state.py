"""Where a person stands: the order in the file decides, and ids are never used again."""

import re
from datetime import timedelta
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from securecllr.catalogue.model import Id
from securecllr.profile.model import YOU, About, Block, Event, Left, LeftState, Plan
from securecllr.profile.state import ProfileState, free_id, profile_state
from tests.profile.blocks import DAY, MOMENT, account, answer, ids, logs, signed

ID = re.compile(Id.__metadata__[0].pattern)  # type: ignore[attr-defined]


def test_nothing_comes_to_nothing() -> None:
    empty = profile_state([])
    assert not empty.accounts
    assert not empty.in_use
    assert empty.attestation is None
    assert not empty.changed_since


def test_the_order_in_the_file_decides_and_not_the_clock() -> None:
    late, early = answer("no"), answer("think", at=MOMENT - timedelta(days=900))
    key = ("gmail", "two-step")
    assert profile_state([late, early]).answers == {key: early}
    assert profile_state([early, late]).answers == {key: late}


def test_the_last_plan_and_the_last_sign_off_count_whatever_their_date() -> None:
    plans = [
        Plan(account="gmail", control="two-step", when=when, using="x", at=DAY - timedelta(days=n))
        for n, when in enumerate(("first", "last"))
    ]
    signs = [signed(), signed(at=MOMENT - timedelta(days=1), assisted=True)]
    now = profile_state([*plans, *signs])
    assert now.plans == {("gmail", "two-step"): plans[1]}
    assert now.attestation == signs[1]


def test_answers_are_kept_apart_by_account_and_by_control() -> None:
    blocks = [answer(account=a, control=c) for a in ("a", "b") for c in ("x", "y")]
    assert list(profile_state(blocks).answers.values()) == blocks


def test_an_account_that_was_left_is_known_but_not_in_use() -> None:
    gone, used = account("x"), account("gmail")
    left = Left(account="x", state="closed", at=DAY)
    now = profile_state([gone, used, answer(account="x"), left])
    assert now.in_use == [used]
    assert now.accounts == {"x": gone, "gmail": used}
    assert now.left == {"x": left}
    assert ("x", "two-step") in now.answers


def test_a_correction_does_not_bring_a_left_account_back() -> None:
    left = Left(account="x", state="open", at=DAY)
    assert profile_state([account("x"), left, account("x", role="both")]).in_use == []


def test_how_an_account_was_left_can_be_said_anew() -> None:
    states = [Left(account="x", state=state, at=DAY) for state in ("open", "closed")]
    assert profile_state([account("x"), *states]).left["x"].state == "closed"


def test_a_correction_keeps_its_place_in_the_list() -> None:
    corrected = account("a", role="both")
    assert profile_state([account("a"), account("b"), corrected]).in_use == [
        corrected,
        account("b"),
    ]


def test_changed_since_is_about_the_last_sign_off() -> None:
    assert not profile_state([account(), signed()]).changed_since
    for later in (answer(), account("b"), Event(kind="hacked", at=DAY)):
        assert profile_state([account(), signed(), later]).changed_since
        assert not profile_state([account(), signed(), later, signed()]).changed_since
    assert profile_state([account()]).attestation is None


def test_the_first_account_of_a_kind_has_the_kinds_name() -> None:
    assert free_id("gmail", []) == "gmail"
    assert free_id("gmail", ["gmail"]) == "gmail-2"
    assert free_id("gmail", ["gmail", "gmail-2", "x"]) == "gmail-3"
    assert free_id(YOU, []) == "you-2"


@given(st.lists(st.sampled_from(["x", "x-2", "gmail", YOU]) | ids, max_size=20), st.data())
def test_an_id_is_never_used_again(kinds: list[str], data: st.DataObject) -> None:
    now = profile_state([])
    given: list[str] = []
    for kind in kinds:
        new = free_id(kind, now.taken_ids)
        assert new not in {*given, YOU}
        assert ID.search(new)
        assert new == kind or new.startswith(f"{kind}-")
        given.append(new)
        now.take(account(new, kind=kind))
        gone = data.draw(st.sampled_from(given))
        state = data.draw(st.sampled_from(get_args(LeftState)))
        now.take(Left(account=gone, state=state, at=DAY))


def test_the_last_word_on_phone_and_council_counts() -> None:
    assert profile_state([account()]).about is None
    said = [
        About(phone="iphone", council="parish", at=DAY),
        About(phone="android", council="parish", at=DAY - timedelta(days=9)),
    ]
    assert profile_state(said).about == said[1]


KEY = ("gmail", "two-step")


def test_putting_off_and_a_when_then_do_not_take_each_other_back() -> None:
    when_then = Plan(account=KEY[0], control=KEY[1], when="home", using="phone", at=DAY)
    later, sooner = (
        Plan(account=KEY[0], control=KEY[1], until=DAY + timedelta(days=n), at=DAY) for n in (9, 2)
    )
    now = profile_state([when_then, later, sooner])
    assert (now.plans, now.put_off) == ({KEY: when_then}, {KEY: sooner.until})
    now = profile_state([later, when_then])
    assert (now.plans, now.put_off) == ({KEY: when_then}, {KEY: later.until})


def without_places(now: ProfileState) -> list[object]:
    """What counts, apart from where in the file it stands."""
    parts = [now.about, now.accounts, now.left, now.answers, now.plans, now.put_off]
    return [*parts, [event for _place, event in now.events]]


@given(logs(), logs())
def test_an_account_added_by_mistake_counts_nowhere(
    before: list[Block], after: list[Block]
) -> None:
    blocks = [account("slip"), answer(account="slip"), *before]
    gone = Left(account="slip", state="mistake", at=DAY)
    later: list[Block] = [answer(account="slip"), Left(account="slip", state="closed", at=DAY)]
    now = profile_state([*blocks, gone, *after, *later, account("slip", role="both")])
    assert without_places(now) == without_places(profile_state([*before, *after]))
    assert "slip" in now.mistakes
    assert "slip" in now.taken_ids
