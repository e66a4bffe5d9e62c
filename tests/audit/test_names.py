"""What an account is called: no two of them the same."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.audit.names import Name, account_names, role_words, with_name
from securecllr.catalogue.model import Catalogue, Role
from securecllr.profile.model import Account, free_text_problem
from tests.audit.factory import account, catalogue, kind
from tests.audit.small import small

ROLES = st.sampled_from([None, *get_args(Role)])
# Labels that people give, and those that could be taken for a name of ours.
LABELS = st.none() | st.sampled_from(
    ["ward", "number 1", "number 2", "council work", "ward, number 2", "{account}"]
)


def names(*accounts: Account, over: Catalogue | None = None) -> list[str]:
    return [name.listed for name in account_names(over or small(), accounts).values()]


def test_an_account_is_called_after_its_kind_in_a_list_and_in_a_sentence() -> None:
    over = catalogue([], [kind("page", "page", name="Page", said="your Page"), kind("x", "social")])
    found = account_names(over, [account("page"), account("x")])
    assert found == {"page": Name("Page", "your Page"), "x": Name("X", "X")}


def test_two_of_a_kind_are_told_apart_by_their_use() -> None:
    assert names(account("social", role="both"), account("social-2", role="personal")) == [
        "Social (council work and your own life)",
        "Social (your own life)",
    ]


def test_two_of_a_kind_with_the_same_use_or_none_are_told_apart_by_number() -> None:
    assert names(account("mail"), account("mail-2")) == ["Mail (number 1)", "Mail (number 2)"]
    assert names(
        account("social", role="personal"),
        account("social-2", role="both"),
        account("social-3", role="personal"),
        account("social-4"),
    ) == [
        "Social (number 1)",
        "Social (council work and your own life)",
        "Social (number 3)",
        "Social (number 4)",
    ]


def test_accounts_of_different_kinds_need_no_telling_apart() -> None:
    assert names(account("social", role="both"), account("forum", role="both")) == [
        "Social",
        "Forum",
    ]


def test_a_label_is_used_where_there_is_one() -> None:
    found = account_names(small(), [account("mail", label="ward"), account("mail-2")])
    assert found["mail"] == Name("Mail (ward)", "Mail (ward)")
    assert found["mail-2"].listed == "Mail (number 2)"


def test_a_kind_that_this_catalogue_lacks_is_called_by_its_id() -> None:
    assert names(account("pager"), account("pager-2")) == ["pager (number 1)", "pager (number 2)"]


@pytest.mark.parametrize(
    ("at_most", "label"), [(None, "ward news"), (9, "ward news"), (8, "ward ne…"), (6, "ward…")]
)
def test_a_label_that_is_too_long_for_its_place_is_cut(at_most: int | None, label: str) -> None:
    found = account_names(small(), [account("mail", label="ward news")], at_most)
    assert found["mail"].listed == f"Mail ({label})"


def test_two_with_the_same_label_are_told_apart_by_number() -> None:
    assert names(account("mail", label="ward"), account("mail-2", label="ward")) == [
        "Mail (ward)",
        "Mail (ward, number 2)",
    ]


@given(st.lists(st.tuples(st.sampled_from(["mail", "social", "pager"]), ROLES, LABELS)))
def test_no_two_accounts_are_called_the_same(drawn: list[tuple[str, str | None, str]]) -> None:
    accounts = [
        account(f"{kind_}-{number}", role=role, label=label)
        for number, (kind_, role, label) in enumerate(drawn)
    ]
    found = account_names(small(), accounts)
    assert list(found) == [each.id for each in accounts]
    assert len({name.listed for name in found.values()}) == len(accounts)
    assert len({name.said for name in found.values()}) == len(accounts)


@given(st.lists(st.text(min_size=1, max_size=80), min_size=2, max_size=4))
def test_no_two_accounts_are_called_the_same_whatever_their_labels(labels: list[str]) -> None:
    accounts = [account(f"mail-{n}", label=label) for n, label in enumerate(labels)]
    assert len(set(names(*accounts))) == len(accounts)


def test_two_kinds_with_one_name_are_told_apart() -> None:
    kinds = [
        kind("a", "social", name="Forum", said="my forum"),
        kind("b", "social", name="Forum", said="your forum"),
        kind("c", "social", name="Fora", said="your forum"),
    ]
    found = account_names(catalogue([], kinds), [account(each) for each in ("a", "b", "c")])
    assert list(found.values()) == [
        Name("Forum", "my forum"),
        Name("Forum (number 2)", "your forum (number 2)"),
        Name("Fora", "your forum"),
    ]
    again = account_names(catalogue([], kinds[1:]), [account("b"), account("c")])
    assert again["c"] == Name("Fora (number 2)", "your forum (number 2)")


def test_a_name_never_holds_what_a_profile_may_not() -> None:
    for name in names(account("mail"), account("mail-2"), account("social", role="both")):
        assert free_text_problem(name) is None


@pytest.mark.parametrize(
    ("text", "name", "filled"),
    [
        ("Is it on for {account}?", "your Page", "Is it on for your Page?"),
        ("{account} is safe.", "your Page", "Your Page is safe."),
        ("{account} is safe.", "iCloud Mail", "iCloud Mail is safe."),
        ("{account} is safe.", "X", "X is safe."),
        ("Link {account} to {account}", "X", "Link X to X"),
        ("Nothing here.", "your Page", "Nothing here."),
        ("", "your Page", ""),
        ("{account}", "yourself.example", "yourself.example"),
        ("Is {account} on?", "Mail ({account})", "Is Mail ({account}) on?"),
    ],
)
def test_a_name_is_put_where_a_text_leaves_room_for_it(text: str, name: str, filled: str) -> None:
    assert with_name(text, Name("Listed", name)) == filled


def test_every_use_has_words_of_its_own_and_no_use_has_none() -> None:
    words = [role_words(role) for role in get_args(Role)]
    assert len(set(words)) == len(words)
    assert all(words)
    assert role_words(None) == ""
