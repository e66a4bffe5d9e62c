"""The order of the plan, level by level."""

from typing import Any

import pytest

from securecllr.audit.plan import Action, make_plan
from securecllr.catalogue.model import Catalogue, Control, Walk
from securecllr.profile.model import Block
from tests.audit.factory import (
    TODAY,
    answer,
    catalogue,
    control,
    folded,
    how_to,
    kind,
    left,
)

EVERYWHERE = Walk(mailbox="first", social="first", page="first", person="first")


def anywhere(id_: str, **changes: Any) -> Control:
    return control(id_, **({"scope": "account", "walk": EVERYWHERE} | changes))


def over(*controls: Control, **minutes: int) -> Catalogue:
    """A mailbox, a social kind, a Page and the person, each asked all of these controls."""
    names = [each.id for each in controls]
    groups = {"mail": "mailbox", "social": "social", "page": "page", "you": "person"}
    return catalogue(
        list(controls),
        [
            kind(id_, group, *[how_to(name, minutes=minutes.get(id_)) for name in names])
            for id_, group in groups.items()
        ],
    )


def actions(catalogue_: Catalogue, *blocks: Block | str) -> list[Action]:
    return list(make_plan(catalogue_, folded(*blocks), TODAY).actions)


def order(catalogue_: Catalogue, *blocks: Block | str) -> list[str]:
    return [
        f"{action.control.id}: {' '.join(member.check.account.id for member in action.members)}"
        for action in actions(catalogue_, *blocks)
    ]


# Each case: one level of the order decides, and every later level speaks for the other order.
CASES: dict[str, tuple[Catalogue, list[Block], list[str]]] = {
    "what it stops comes first": (
        over(
            anywhere("a", stops="abuse", minutes=1),
            anywhere("e", stops="exposure", minutes=2),
            anywhere("t", stops="takeover", minutes=3),
        ),
        [answer("mail", "a", "no"), answer("mail", "e", "no"), answer("page", "t", "unsure")],
        ["t: page", "e: mail", "a: mail"],
    ),
    "then how far someone gets, of what lets them take over": (
        over(anywhere("p", minutes=1), anywhere("g", minutes=2), anywhere("s"), anywhere("m")),
        [
            answer("you", "p", "no"),
            answer("page", "g", "no"),
            answer("social", "s", "no"),
            answer("mail", "m", "no"),
        ],
        ["m: mail", "s: social", "g: page", "p: you"],
    ),
    "then a no before what is unknown": (
        over(anywhere("u", minutes=1), anywhere("t", minutes=1), anywhere("n", fix_minutes=9)),
        [answer("mail", "u", "unsure"), answer("mail", "t", "think"), answer("page", "n", "no")],
        ["n: page", "u: mail", "t: mail"],
    ),
    "danger to a person comes before all else": (
        over(
            anywhere("t", minutes=1),
            anywhere("h", stops="exposure", danger=True, fix_minutes=9),
            anywhere("k", stops="exposure", minutes=1),
        ),
        [answer("mail", "t", "no"), answer("page", "h", "no"), answer("mail", "k", "no")],
        ["h: page", "t: mail", "k: mail"],
    ),
    "what is not known to be a danger is what it stops": (
        over(anywhere("t", minutes=9), anywhere("h", stops="exposure", danger=True, minutes=1)),
        [answer("mail", "t", "unsure"), answer("mail", "h", "unsure")],
        ["t: mail", "h: mail"],
    ),
    "then what takes least time": (
        over(anywhere("long", minutes=3), anywhere("short", minutes=1), anywhere("mid")),
        [answer("mail", each, "no") for each in ("long", "short", "mid")],
        ["short: mail", "mid: mail", "long: mail"],
    ),
    "to look takes less time than to put right": (
        over(anywhere("b", minutes=2), anywhere("a", minutes=1, fix_minutes=9)),
        [answer("mail", "a", "unsure"), answer("mail", "b", "think")],
        ["a: mail", "b: mail"],
    ),
    "after a no, the time it takes to put right counts": (
        over(anywhere("a", minutes=1, fix_minutes=9), anywhere("b", minutes=2)),
        [answer("mail", "a", "no"), answer("mail", "b", "no")],
        ["b: mail", "a: mail"],
    ),
    "then the control's place in its file": (
        over(anywhere("z"), anywhere("a")),
        [answer("mail", "a", "no"), answer("mail-2", "z", "no")],
        ["z: mail-2", "a: mail"],
    ),
    "then the account's id": (
        over(anywhere("a")),
        [answer(each, "a", "no") for each in ("mail-3", "mail", "mail-2")],
        ["a: mail mail-2 mail-3"],
    ),
}
EVERYONE = ("page", "social", "mail-3", "mail-2", "mail")


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_order_level_by_level(case: tuple[Catalogue, list[Block], list[str]]) -> None:
    catalogue_, answers, expected = case
    assert order(catalogue_, *EVERYONE, *answers) == expected
    assert order(catalogue_, *reversed(EVERYONE), *reversed(answers)) == expected


def test_the_same_steps_after_the_same_answer_are_one_action_that_starts_with_the_mailbox() -> None:
    answers = [answer(each, "a", "no") for each in ("page", "social", "mail")]
    found = order(over(anywhere("b", fix_minutes=1), anywhere("a")), *EVERYONE, *answers)
    assert found == ["a: mail social page"]


def test_a_no_is_never_folded_into_looking_to_make_sure() -> None:
    answers = [answer(each, "a", "no") for each in ("page", "social")]
    answers.append(answer("mail", "a", "think"))
    assert order(over(anywhere("a")), *EVERYONE, *answers) == ["a: social page", "a: mail"]


def test_other_steps_are_another_action() -> None:
    other = how_to("a", steps=["Open another app."])
    catalogue_ = catalogue(
        [anywhere("a")], [kind("mail", "mailbox", "a"), kind("page", "page", other)]
    )
    answers = [answer(each, "a", "no") for each in ("page", "mail", "mail-2")]
    assert order(catalogue_, *EVERYONE, *answers) == ["a: mail mail-2", "a: page"]


def test_such_an_action_stands_where_its_first_account_puts_it() -> None:
    answers = [answer("mail", "a", "no"), answer("page", "a", "no"), answer("social", "b", "no")]
    catalogue_ = over(anywhere("b", minutes=1), anywhere("a", minutes=5))
    assert order(catalogue_, *EVERYONE, *answers) == ["a: mail page", "b: social"]


def test_each_action_says_how_it_is_open_and_how_long_all_of_it_takes() -> None:
    catalogue_ = over(anywhere("a", minutes=3, fix_minutes=8), social=4)
    answers = [answer(each, "a", "think") for each in ("mail", "mail-2", "social")]
    found = actions(catalogue_, *EVERYONE, *answers, answer("page", "a", "no"))
    assert [(a.open, a.minutes, [m.minutes for m in a.members]) for a in found] == [
        ("no", 8, [8]),
        ("think", 10, [3, 3, 4]),
    ]
    assert found[0].first == found[0].members[0]


def test_a_platforms_own_time_to_put_right_replaces_the_controls() -> None:
    blocks = [how_to("a", minutes=3, fix_minutes=6), how_to("b", minutes=3), how_to("c")]
    controls = [control("a", fix_minutes=9), control("b", fix_minutes=9), control("c", minutes=4)]
    catalogue_ = catalogue(controls, [kind("mail", "mailbox", *blocks)])
    answers = [answer("mail", each, "no") for each in ("a", "b", "c")]
    found = {a.control.id: a.first.minutes for a in actions(catalogue_, "mail", *answers)}
    assert found == {"a": 6, "b": 9, "c": 4}


def test_an_old_account_comes_after_the_accounts_in_use_and_the_person() -> None:
    catalogue_ = over(anywhere("a", minutes=9), control("old-account", minutes=1, walk=Walk()))
    no, gone = answer("you", "a", "no"), left("mail-2", "open")
    assert order(catalogue_, *EVERYONE, no, gone) == ["a: you", "old-account: mail-2"]
