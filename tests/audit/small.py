"""A small catalogue that has every rule once."""

from securecllr.catalogue.model import Answers, AskIf, Catalogue, Choice, Skip, Variant, Walk
from tests.audit.factory import catalogue, control, how_to, kind, second_steps

ACCOUNT = {"scope": "account", "walk": Walk(social="first")}
BOTH = Variant(role="both", answers=Answers(na="I chose this"), na_reason="chosen")
SECOND = [
    Choice("passkey", "a passkey", 5),
    Choice("app", "a code", 4),
    Choice("text", "a text", 2),
]
CODES = AskIf("two-step", ["looked", "think"])
LOGIN = ("password", "two-step", "codes")
APART = ("apart", "who-sees", "filter", "old-account")
NONE = how_to("two-step", steps=[], not_offered="There is no second step here.")


def small() -> Catalogue:
    """Every rule once: a mailbox, two social kinds, a Page, the person."""
    return catalogue(
        [
            control("password", walk=Walk(mailbox="first", social="first", page="first")),
            control("two-step", choices=SECOND, stronger="Add {choice} to {account}"),
            control("codes", ask_if=CODES, walk=Walk(mailbox="first", social="further")),
            control(
                "apart", **ACCOUNT, stops="exposure", skip=[Skip("both", "fail", "You said so.")]
            ),
            control(
                "who-sees",
                **ACCOUNT,
                stops="exposure",
                skip=[Skip("councillor", "not_applicable", "It is meant to be seen.")],
                variants=[BOTH],
            ),
            control("people", scope="account", walk=Walk(page="first"), valid_months=7),
            control(
                "filter",
                scope="account",
                stops="abuse",
                walk=Walk(social="further", page="first"),
            ),
            control("ready", scope="person", stops="abuse", walk=Walk(person="first")),
            control("old-account", scope="account", walk=Walk()),
        ],
        [
            kind(
                "social",
                "social",
                *LOGIN,
                *APART,
                second_steps=second_steps("passkey", "app", "text"),
            ),
            kind("forum", "social", "password", NONE, *APART, second_steps=second_steps()),
            kind("page", "page", *LOGIN, "people", "filter", "old-account", login="social"),
            kind(
                "mail", "mailbox", *LOGIN, "old-account", second_steps=second_steps("app", "text")
            ),
            kind("you", "person", "ready"),
        ],
    )
