"""A control in the words that fit a kind and a role: the first variant that matches."""

from securecllr.catalogue.model import Actions, Answers, Variant
from securecllr.catalogue.variants import worded
from tests.audit.factory import WORDS, account, check_of, control, folded, kind
from tests.audit.small import small

GMAIL, COUNCIL = kind("gmail", "mailbox"), kind("council", "mailbox")
SOCIAL = kind("social", "social")


def test_the_first_variant_that_matches_is_used_and_only_that_one() -> None:
    asked = control(
        "a",
        variants=[
            Variant(kind="council", question="For the council?"),
            Variant(group="mailbox", question="For a mailbox?", hint="Second."),
            Variant(group="mailbox", question="Never?", why="Never."),
            Variant(role="both", question="For both?"),
        ],
    )
    assert worded(asked, COUNCIL, None).question == "For the council?"
    assert worded(asked, COUNCIL, None).hint is None
    assert worded(asked, GMAIL, None).question == "For a mailbox?"
    assert worded(asked, GMAIL, "both").why == asked.why
    assert worded(asked, SOCIAL, "both").question == "For both?"
    assert worded(asked, SOCIAL, "personal") == asked


def test_a_variant_matches_only_where_all_that_it_names_fits() -> None:
    asked = control(
        "a", variants=[Variant(kind="social", group="social", role="both", question="All three?")]
    )
    assert worded(asked, SOCIAL, "both").question == "All three?"
    for kind_, role in ((SOCIAL, "personal"), (SOCIAL, None), (GMAIL, "both")):
        assert worded(asked, kind_, role) == asked  # type: ignore[arg-type]


def test_a_variant_replaces_what_it_gives_and_keeps_the_rest() -> None:
    actions = Actions(no="Do it", unsure="Find out")
    asked = control("a", hint="Look.", variants=[Variant(actions=actions, na_reason="chosen")])
    found = worded(asked, GMAIL, None)
    assert (found.actions, found.na_reason) == (actions, "chosen")
    assert (found.question, found.hint, found.why, found.safe, found.answers) == (
        asked.question,
        asked.hint,
        asked.why,
        asked.safe,
        asked.answers,
    )


def test_a_variant_may_change_every_text() -> None:
    new = {"question": "Q?", "hint": "H.", "why": "W.", "safe": "S."}
    found = worded(control("a", variants=[Variant(**new)]), GMAIL, None)  # type: ignore[arg-type]
    assert {name: getattr(found, name) for name in new} == new


def test_answers_are_replaced_one_by_one() -> None:
    asked = control("a", variants=[Variant(answers=Answers(no="Not yet", na="I chose this"))])
    found = worded(asked, GMAIL, None).answers
    assert found == Answers(**(WORDS | {"no": "Not yet", "na": "I chose this"}))


def test_a_variant_may_leave_an_answer_out() -> None:
    asked = control(
        "a", variants=[Variant(answers=Answers(no="Not yet"), left_out=Answers(na="Everyone can."))]
    )
    found = worded(asked, GMAIL, None).answers
    assert found == Answers(
        **{each: WORDS[each] for each in ("looked", "think", "unsure")}, no="Not yet"
    )
    alone = worded(control("a", variants=[Variant(left_out=Answers(think="No."))]), GMAIL, None)
    assert [alone.answers.think, alone.answers.na] == [None, WORDS["na"]]


def test_an_account_with_both_uses_gets_its_own_words_for_na() -> None:
    for role, text, reason in (
        ("both", "I chose this", "chosen"),
        ("personal", WORDS["na"], "not-offered"),
    ):
        now = folded(account("social", role=role))
        found = check_of(now, "social", "who-sees", small()).control
        assert (found.answers.na, found.na_reason) == (text, reason)
        assert found.answers.looked == WORDS["looked"]


def test_two_accounts_of_one_kind_each_get_the_words_for_their_own_role() -> None:
    now = folded(account("social", role="both"), account("social-2", role="personal"))
    texts = [
        check_of(now, each, "who-sees", small()).control.answers.na
        for each in ("social", "social-2")
    ]
    assert texts == ["I chose this", WORDS["na"]]
