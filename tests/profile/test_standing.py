"""Where a person stands: the order in the file decides, and ids are never used again."""

import re
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from securecllr.catalogue.model import Id
from securecllr.profile.model import YOU, Event, Left, Plan
from securecllr.profile.state import free_id, standing
from tests.profile.blocks import AT_LEISURE, DAY, MOMENT, account, answer, ids, signed

ID = re.compile(Id.__metadata__[0].pattern)  # type: ignore[attr-defined]


def test_nothing_comes_to_nothing() -> None:
    empty = standing([])
    assert not empty.accounts
    assert not empty.in_use
    assert empty.attestation is None
    assert not empty.changed_since


def test_the_order_in_the_file_decides_and_not_the_clock() -> None:
    late, early = answer("no"), answer("think", at=MOMENT - timedelta(days=900))
    key = ("gmail", "two-step")
    assert standing([late, early]).answers == {key: early}
    assert standing([early, late]).answers == {key: late}


def test_the_last_plan_and_the_last_sign_off_count_whatever_their_date() -> None:
    plans = [
        Plan(account="gmail", control="two-step", when=when, using="x", at=DAY - timedelta(days=n))
        for n, when in enumerate(("first", "last"))
    ]
    signs = [signed(), signed(at=MOMENT - timedelta(days=1), assisted=True)]
    now = standing([*plans, *signs])
    assert now.plans == {("gmail", "two-step"): plans[1]}
    assert now.attestation == signs[1]


def test_answers_are_kept_apart_by_account_and_by_control() -> None:
    blocks = [answer(account=a, control=c) for a in ("a", "b") for c in ("x", "y")]
    assert list(standing(blocks).answers.values()) == blocks


def test_an_account_that_was_left_is_known_but_not_in_use() -> None:
    gone, used = account("x"), account("gmail")
    left = Left(account="x", state="closed", at=DAY)
    now = standing([gone, used, answer(account="x"), left])
    assert now.in_use == [used]
    assert now.accounts == {"x": gone, "gmail": used}
    assert now.left == {"x": left}
    assert ("x", "two-step") in now.answers


def test_a_correction_does_not_bring_a_left_account_back() -> None:
    left = Left(account="x", state="open", at=DAY)
    assert standing([account("x"), left, account("x", role="both")]).in_use == []


def test_how_an_account_was_left_can_be_said_anew() -> None:
    states = [Left(account="x", state=state, at=DAY) for state in ("open", "closed")]
    assert standing([account("x"), *states]).left["x"].state == "closed"


def test_a_correction_keeps_its_place_in_the_list() -> None:
    corrected = account("a", role="both")
    assert standing([account("a"), account("b"), corrected]).in_use == [corrected, account("b")]


def test_changed_since_is_about_the_last_sign_off() -> None:
    assert not standing([account(), signed()]).changed_since
    for later in (answer(), account("b"), Event(kind="hacked", at=DAY)):
        assert standing([account(), signed(), later]).changed_since
        assert not standing([account(), signed(), later, signed()]).changed_since
    assert standing([account()]).attestation is None


def test_the_first_account_of_a_kind_has_the_kinds_name() -> None:
    assert free_id("gmail", []) == "gmail"
    assert free_id("gmail", ["gmail"]) == "gmail-2"
    assert free_id("gmail", ["gmail", "gmail-2", "x"]) == "gmail-3"
    assert free_id(YOU, []) == "you-2"


@AT_LEISURE
@given(st.lists(st.sampled_from(["x", "x-2", "gmail", YOU]) | ids, max_size=20), st.data())
def test_an_id_is_never_used_again(kinds: list[str], data: st.DataObject) -> None:
    now = standing([])
    given: list[str] = []
    for kind in kinds:
        new = free_id(kind, now.accounts)
        assert new not in {*given, YOU}
        assert ID.search(new)
        assert new == kind or new.startswith(f"{kind}-")
        given.append(new)
        now.take(account(new, kind=kind))
        gone = data.draw(st.sampled_from(given))
        now.take(Left(account=gone, state="closed", at=DAY))
