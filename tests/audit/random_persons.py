"""Random persons: any accounts of any kind, role and keeper, any answers, any changes, any day.

A person is made from a seed, in one go: drawing each answer by itself takes far longer.
"""

from datetime import date, timedelta
from random import Random
from typing import get_args

from hypothesis import strategies as st

from securecllr.audit.applicability import all_checks
from securecllr.catalogue.model import ANSWER_WORDS, Change, Control, Kind
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.model import About, Account, Answer, Block, Event, Left, LeftState, Plan
from tests.audit.factory import TODAY, account, answer, folded, left

BUILT_IN = read_catalogue()
KINDS = sorted(kind.id for kind in BUILT_IN.kinds.values() if kind.group != "person")
CHANGES: tuple[Change, ...] = get_args(Change)
LEFT: tuple[LeftState, ...] = get_args(LeftState)
MOST_ACCOUNTS = 4


def person(seed: int) -> list[Block]:
    """The blocks of a file, in an order that a file may have."""
    random = Random(seed)  # noqa: S311 - no secret hangs on it
    chosen = _accounts(random)
    blocks: list[Block] = [*chosen]
    if phone := random.choice([None, "iphone", "none"]):
        blocks.append(About(phone=phone, at=TODAY))  # type: ignore[arg-type]
    # Before anything is answered, every check that can be asked of these accounts is there.
    for check in all_checks(BUILT_IN, folded(*blocks)):
        if said := random.choice((None, *ANSWER_WORDS)):
            blocks.append(_answer(random, check.account.id, check.control, check.kind, said))
        if random.random() < 0.1:
            until = _day(random)
            blocks.append(
                Plan(account=check.account.id, control=check.control.id, until=until, at=TODAY)
            )
    blocks += [left(each.id, random.choice(LEFT)) for each in chosen if random.random() < 0.2]
    events = random.choices(CHANGES, k=random.randint(0, 2))
    return [*blocks, *(Event(kind=kind, at=TODAY) for kind in events)]


persons = st.integers(0, 2**32).map(person)


def _accounts(random: Random) -> list[Account]:
    """Some accounts, two of a kind among them, each with a role that its kind offers, or none."""
    found: list[Account] = []
    for id_ in random.choices(KINDS, k=random.randint(0, MOST_ACCOUNTS)):
        number = 1 + sum(each.kind == id_ for each in found)
        kind = BUILT_IN.kinds[id_]
        login = next((each.id for each in found if each.kind == kind.login), None)
        found.append(
            account(
                id_ if number == 1 else f"{id_}-{number}",
                kind=id_,
                role=random.choice([None, *kind.roles]),
                run_by=random.choice([None, None, "council"]),
                login=login,
            )
        )
    return found


def _answer(random: Random, id_: str, control: Control, kind: Kind, said: str) -> Answer:
    choice = None
    if said == "no" and control.no_choices:
        choice = random.choice([None, *(each.id for each in control.no_choices)])
    elif said in ("looked", "think") and control.choices and kind.second_steps:
        choice = random.choice([None, *kind.second_steps.offered])
    return answer(
        *(id_, control.id, said),  # type: ignore[arg-type]
        choice=choice,
        reason=control.na_reason if said == "na" else None,
        revision=random.randint(1, control.revision),
        valid_until=_day(random) if said in ("looked", "na") else None,
    )


def _day(random: Random) -> date:
    return TODAY + timedelta(days=random.randint(-500, 500))


def accounts_first(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """Return the accounts, and the blocks that can stand in any order after them."""
    first: list[Block] = [block for block in blocks if isinstance(block, Account | About)]
    apart = Account | About | Event | Left
    rest: list[Block] = [block for block in blocks if not isinstance(block, apart)]
    return first, rest


def gone(blocks: list[Block]) -> list[Block]:
    """Return the blocks that have to come last."""
    return [block for block in blocks if isinstance(block, Event | Left)]
