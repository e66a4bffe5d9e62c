"""The plan depends on the answers alone: never on the order in which they were given."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from securecllr.audit.applicability import all_checks
from securecllr.audit.plan import Action, ActionPlan, Member, make_plan
from securecllr.catalogue.model import ANSWER_WORDS, Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.model import Account, Answer, Block, Left, LeftState
from tests.audit.factory import TODAY, account, answer, folded, left
from tests.audit.small import small

SMALL, REAL = small(), read_catalogue()
ROLES = st.sampled_from([None, "councillor", "personal", "both"])
STATES: st.SearchStrategy[LeftState] = st.sampled_from(["closed", "paused", "open", "locked-out"])
CHOICES = st.sampled_from([None, "passkey", "app", "text", "unheard-of"])


@st.composite
def logs(draw: st.DrawFn, over: Catalogue, *, most: int = 5) -> list[Block]:
    """A person's accounts, answers and old accounts, in an order that a file may have."""
    kinds = draw(st.lists(st.sampled_from(sorted({*over.kinds} - {"you"})), max_size=most))
    ids = [each if n == 0 else f"{each}-{n + 1}" for n, each in _numbered(kinds)]
    accounts = [
        account(id_, kind=kind, role=draw(ROLES)) for id_, kind in zip(ids, kinds, strict=True)
    ]
    keys = [check.key for check in all_checks(over, folded(*accounts))]
    answers = [
        answer(*key, word, choice=draw(CHOICES) if word in ("looked", "think") else None)
        for key in keys
        if (word := draw(st.none() | st.sampled_from(ANSWER_WORDS)))
    ]
    gone = [left(id_, draw(STATES)) for id_ in ids if draw(st.integers(0, 4)) == 0]
    return [*accounts, *answers, *gone]


@given(logs(SMALL), st.randoms(use_true_random=False))
def test_shuffling_the_answers_never_changes_the_plan(log: list[Block], random: Random) -> None:
    accounts = [block for block in log if isinstance(block, Account)]
    others = [block for block in log if not isinstance(block, Account)]
    random.shuffle(others)
    assert _plan(SMALL, [*accounts, *others]) == _plan(SMALL, log)


@given(logs(SMALL), st.randoms(use_true_random=False))
def test_choosing_the_accounts_in_another_order_never_changes_what_to_do(
    log: list[Block], random: Random
) -> None:
    shuffled = list(log)
    random.shuffle(shuffled)
    assert _plan(SMALL, shuffled).actions == _plan(SMALL, log).actions


@settings(max_examples=20)
@given(logs(REAL, most=7), st.randoms(use_true_random=False))
def test_so_it_is_with_the_built_in_checks(log: list[Block], random: Random) -> None:
    shuffled = list(log)
    random.shuffle(shuffled)
    assert _plan(REAL, shuffled).actions == _plan(REAL, log).actions


@given(logs(SMALL))
def test_an_answer_given_twice_changes_nothing_and_only_the_last_one_counts(
    log: list[Block],
) -> None:
    earlier = [
        answer(block.account, block.control, "no") for block in log if isinstance(block, Answer)
    ]
    assert _plan(SMALL, [*earlier, *log]) == _plan(SMALL, log) == _plan(SMALL, [*log, *log])


@given(logs(SMALL))
def test_saying_unsure_instead_of_no_never_takes_anything_off_the_plan(log: list[Block]) -> None:
    before = _members(_plan(SMALL, log).actions)
    unsure = [
        answer(block.account, block.control, "unsure")
        for block in log
        if isinstance(block, Answer) and block.answer == "no"
    ]
    after = _members(_plan(SMALL, [*log, *unsure]).actions)
    assert {m.check.key for m in after} == {m.check.key for m in before}
    changed = {(block.account, block.control) for block in unsure}
    asked = [m for m in after if m.check.key in changed and m.check.settled is None]
    assert {m.open for m in asked} <= {"unsure"}


@given(logs(SMALL))
def test_every_open_check_is_on_the_plan_once(log: list[Block]) -> None:
    found = _plan(SMALL, log)
    keys = [(m.check.key, a.further) for a in (*found.actions, *found.further) for m in a.members]
    assert len(keys) == len(set(keys))
    gone = {block.account for block in log if isinstance(block, Left)}
    assert all((key[0] in gone) is (key[1] == "old-account") for key, _ in keys)


def _plan(over: Catalogue, log: list[Block]) -> ActionPlan:
    return make_plan(over, folded(*log), TODAY)


def _members(actions: tuple[Action, ...]) -> list[Member]:
    return [member for action in actions for member in action.members]


def _numbered(kinds: list[str]) -> list[tuple[int, str]]:
    return [(kinds[:place].count(each), each) for place, each in enumerate(kinds)]
