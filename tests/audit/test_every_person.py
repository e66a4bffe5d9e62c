"""What holds for everybody: whatever accounts, roles, answers, changes and days there are."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from securecllr.audit.applicability import Check, all_checks, answer_of, asked, old_account_checks
from securecllr.audit.changes import can_touch, is_about
from securecllr.audit.count import accounts_shown, count, count_part
from securecllr.audit.plan import ActionPlan, Member, make_plan
from securecllr.audit.quick import quick_open, quick_pages
from securecllr.audit.recheck import since_sign_off, to_recheck
from securecllr.audit.results import due_checks, result_of_check, status_of
from securecllr.audit.sections import sections
from securecllr.audit.sharing import shared_checks
from securecllr.audit.times import minutes_of
from securecllr.catalogue.model import Change
from securecllr.profile.model import Attestation, Block, Event
from securecllr.profile.state import Key, ProfileState
from tests.audit.factory import NOON, TODAY, folded
from tests.audit.random_persons import BUILT_IN, CHANGES, accounts_first, gone, persons

MANY = settings(max_examples=100)
SIGNED = Attestation(at=NOON, declaration="2026-11", catalogue="7", assisted=False, bytes=1)


def plan_of(now: ProfileState) -> ActionPlan:
    return make_plan(BUILT_IN, now, TODAY)


def members_of(plan: ActionPlan) -> list[Member]:
    return [member for action in plan.actions for member in action.members]


def known_no(now: ProfileState) -> set[Key]:
    """The checks that are a no: answered so, known so, or an old account that was left open."""
    checks = all_checks(BUILT_IN, now)
    left = (
        c.key for c in old_account_checks(BUILT_IN, now) if now.left[c.account.id].state == "open"
    )
    return {c.key for c in checks if status_of(c, answer_of(now, c), TODAY) == "no"} | {*left}


@MANY
@given(persons)
def test_each_no_leads_to_exactly_one_action_and_is_in_none_that_says_look(
    blocks: list[Block],
) -> None:
    now = folded(*blocks)
    members = members_of(plan_of(now))
    keys = [member.check.key for member in members]
    assert len(keys) == len({*keys})
    assert {m.check.key for m in members if m.open == "no"} == known_no(now)
    for action in plan_of(now).actions:
        assert {member.open for member in action.members} == {action.open}


@MANY
@given(persons)
def test_no_action_is_without_an_account_and_none_is_for_what_is_in_place(
    blocks: list[Block],
) -> None:
    now = folded(*blocks)
    plan = plan_of(now)
    for action in (*plan.actions, *plan.further):
        assert action.members
        assert all(member.check.account.id in {*now.accounts, "you"} for member in action.members)
    for member in members_of(plan):
        result = result_of_check(member.check, answer_of(now, member.check), TODAY)
        assert result not in ("pass", "not_applicable") or member.check.account.id in now.left


@MANY
@given(persons, st.randoms(use_true_random=False))
def test_the_order_is_the_same_in_whatever_order_things_were_said(
    blocks: list[Block], random: Random
) -> None:
    first, rest = accounts_first(blocks)
    shuffled = [*rest]
    random.shuffle(shuffled)
    one = plan_of(folded(*first, *rest, *gone(blocks)))
    other = plan_of(folded(*first, *shuffled, *gone(blocks)))
    assert one == other


@MANY
@given(persons)
def test_danger_comes_first_then_takeover_then_exposure_then_abuse_and_in_each_a_no_first(
    blocks: list[Block],
) -> None:
    order = ("takeover", "exposure", "abuse")
    found = [
        (0 if a.danger else 1 + order.index(a.control.stops), a.open != "no")
        for a in plan_of(folded(*blocks)).actions
    ]
    assert found == sorted(found)


@MANY
@given(persons)
def test_one_action_is_one_control_one_state_and_the_same_steps(blocks: list[Block]) -> None:
    for action in plan_of(folded(*blocks)).actions:
        jobs = {
            (
                member.check.control.id,
                member.open,
                *map(tuple, (member.how_to.steps, member.how_to.phone, member.how_to.fix)),
                *map(tuple, (member.how_to.iphone, member.how_to.android)),
            )
            for member in action.members
        }
        assert len(jobs) == 1


@MANY
@given(persons)
def test_minutes_are_sums(blocks: list[Block]) -> None:
    now = folded(*blocks)
    plan = plan_of(now)
    assert minutes_of(plan.actions) == minutes_of(members_of(plan))
    assert all(action.minutes == minutes_of(action.members) for action in plan.actions)
    again = to_recheck(BUILT_IN, now, TODAY)
    assert minutes_of(again) == minutes_of(each.check for each in again)


@MANY
@given(persons)
def test_the_count_is_the_same_on_the_plan_since_a_sign_off_and_in_a_shared_copy(
    blocks: list[Block],
) -> None:
    now = folded(*blocks, SIGNED)
    counted = count(BUILT_IN, now, TODAY)
    members = members_of(plan_of(now))
    opened = [member.open for member in members]
    assert counted.to_do == len(known_no(now)) == opened.count("no")
    assert counted.think == opened.count("think")
    assert counted.unsure == opened.count("unsure")
    assert counted.due == len(due_checks(all_checks(BUILT_IN, now), now, TODAY))
    shared = [each.answer for each in shared_checks(BUILT_IN, now, TODAY)]
    assert (shared.count("no"), shared.count("unsure")) == (counted.to_do, counted.unsure)
    assert shared.count("think") == counted.think
    since = since_sign_off(BUILT_IN, folded(*blocks), now, TODAY)
    assert since is not None
    old = sum(member.check.account.id in now.left for member in members)
    opened_since = len(since.still_open) + len(since.newly_open)
    assert opened_since + old == counted.to_do + counted.think + counted.unsure
    assert (len(since.due), len(since.new)) == (counted.due, counted.not_asked)


@MANY
@given(persons)
def test_the_accounts_and_the_old_ones_add_up_to_the_count(blocks: list[Block]) -> None:
    now = folded(*blocks)
    checks = all_checks(BUILT_IN, now)
    by_account = {
        id_: count_part((check for check in checks if check.account.id == id_), now, TODAY)
        for id_ in dict.fromkeys(check.account.id for check in checks)
    }
    parts = by_account.values()
    states = [now.left[check.account.id].state for check in old_account_checks(BUILT_IN, now)]
    whole = count(BUILT_IN, now, TODAY)
    assert whole.to_do == sum(part.to_do for part in parts) + states.count("open")
    looks = sum(part.to_look_at for part in parts) + states.count("locked-out")
    assert whole.to_look_at == looks
    listed = {*accounts_shown(checks, now)}
    assert {id_ for id_, part in by_account.items() if part.to_do or part.to_look_at} <= listed


@MANY
@given(persons)
def test_what_is_due_is_answered_and_is_neither_open_nor_missing(blocks: list[Block]) -> None:
    now = folded(*blocks)
    checks = all_checks(BUILT_IN, now)
    due = {found.check.key for found in due_checks(checks, now, TODAY)}
    for section in (s for p in ("first", "further") for s in sections(checks, now, TODAY, p)):
        assert due.isdisjoint(check.key for check in section.unanswered)
        assert {check.key for check in section.checks} & due == {c.key for c in section.due}
    assert due.isdisjoint(member.check.key for member in members_of(plan_of(now)))
    assert due.isdisjoint(check.key for check in quick_open(checks, now))


@MANY
@given(persons, st.sampled_from(CHANGES))
def test_a_change_asks_again_what_it_touches_and_nothing_else(
    blocks: list[Block], change: Change
) -> None:
    before, after = folded(*blocks), folded(*blocks, Event(kind=change, at=TODAY))
    checks = asked(all_checks(BUILT_IN, after))
    can = [check for check in checks if can_touch(change, check, after)]
    was = {again.check.key: again for again in to_recheck(BUILT_IN, before, TODAY)}
    for again in to_recheck(BUILT_IN, after, TODAY):
        if again != was.get(again.check.key):
            assert again.check.key in {check.key for check in can}
    said = ((check, answer_of(after, check)) for check in can)
    answered = [check for check, found in said if found is not None and found.answer != "no"]
    asked_again = {again.check.key for again in to_recheck(BUILT_IN, after, TODAY)}
    assert {check.key for check in answered} <= asked_again


@MANY
@given(persons, st.sampled_from(CHANGES))
def test_what_a_change_is_about_comes_first(blocks: list[Block], change: Change) -> None:
    after = folded(*blocks, Event(kind=change, at=TODAY))
    about = [
        again.cause is not None and is_about(again.cause, again.check)
        for again in to_recheck(BUILT_IN, after, TODAY)
    ]
    assert about == sorted(about, reverse=True)


@MANY
@given(persons)
def test_the_quick_check_has_seven_pages_at_most_and_a_row_a_check(blocks: list[Block]) -> None:
    now = folded(*blocks)
    checks = all_checks(BUILT_IN, now)
    pages = quick_pages(BUILT_IN, checks)
    assert len(pages) <= 7
    rows = [check.key for page in pages for check in page.checks]
    assert len(rows) == len({*rows})
    assert {*rows} == {c.key for c in asked(checks) if c.control.lane == "quick"}
    assert all(page.control.short for page in pages)


@MANY
@given(persons)
def test_what_is_put_off_stays_on_the_plan_and_is_not_next(blocks: list[Block]) -> None:
    now = folded(*blocks)
    plan = plan_of(now)
    for action in plan.actions:
        days = {now.put_off.get(member.check.key) for member in action.members}
        put_off = all(day is not None and day > TODAY for day in days)
        assert (action.until is not None) == put_off
    kept = [action for action in plan.actions if action in (*plan.ready, *plan.put_off)]
    assert kept == [*plan.actions]
    assert len(plan.ready) + len(plan.put_off) == len(plan.actions)
    assert plan.first is None or plan.first.until is None


def _keys(checks: list[Check]) -> set[Key]:
    return {check.key for check in checks}


@MANY
@given(persons)
def test_nothing_that_is_known_is_asked_anywhere(blocks: list[Block]) -> None:
    now = folded(*blocks)
    checks = all_checks(BUILT_IN, now)
    known = {check.key for check in checks if check.settled is not None}
    everywhere = [again.check for again in to_recheck(BUILT_IN, now, TODAY)]
    everywhere += [check for page in quick_pages(BUILT_IN, checks) for check in page.checks]
    for part in ("first", "further"):
        everywhere += [c for s in sections(checks, now, TODAY, part) for c in s.checks]
    assert known.isdisjoint(_keys(everywhere))
