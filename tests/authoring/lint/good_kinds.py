"""Kinds, a card, a declaration and words that the lint has nothing to say about."""

from datetime import date
from typing import Any

from securecllr.catalogue.model import Card, Declaration, HowTo, Kind, SecondSteps, Term
from tests.authoring.lint.good_controls import SOURCE

LOOKED = date(2026, 11, 20)
SOURCE_DAY = date(2026, 8, 4)


def how_to(control: str, **keys: Any) -> HowTo:
    """A block with steps for both devices, and all that belongs to it."""
    good: dict[str, Any] = {
        "phone": ["Open the app.", 'Tap "Security", at the top.'],
        "computer": ["Go to myaccount.google.com.", 'Click "Security".'],
        "fix": ['Choose "Turn on".', "Do what the screen says."],
        "also_called": ["Account security"],
        "expect": 'You should see the word "On".',
        "seen": 'Do you now see the word "On"?',
        "careful": "You may not get it back later.",
        "link": "https://myaccount.google.com/security",
    }
    return HowTo(**{"control": control, **dated(), **good, **keys})


def reason(control: str, **keys: Any) -> HowTo:
    """A block without steps."""
    return HowTo(control=control, **keys)


def dated() -> dict[str, Any]:
    return {
        "source": SOURCE,
        "source_date": SOURCE_DAY,
        "checked_on": LOOKED,
        "confidence": "high",
    }


SECOND_STEPS = SecondSteps(
    offered=["passkey", "app", "text"], note="Some need to pay for it.", **dated()
)

GMAIL = Kind(
    id="gmail",
    name="Gmail",
    group="mailbox",
    also_called=["Google Mail"],
    about="It is a mailbox.",
    second_steps=SECOND_STEPS,
    how_to=[
        how_to("two-step"),
        how_to("two-step", choice="passkey"),
        how_to("old-account"),
        how_to("hacked", fix=[], expect=None, seen=None),
    ],
)
PROFILE = Kind(
    id="facebook-profile",
    name="Facebook profile",
    group="social",
    roles=["councillor", "personal", "both"],
    second_steps=SECOND_STEPS,
    how_to=[
        how_to("two-step"),
        how_to("two-step", choice="passkey"),
        how_to("old-account"),
        how_to("ready-for-abuse", phone=[], no_phone="We found no way in the app. Use a computer."),
        how_to("hacked", computer=[], no_computer="The website may not show it. Use the app."),
    ],
)
PAGE = Kind(
    id="facebook-page",
    name="Facebook Page",
    group="page",
    login="facebook-profile",
    roles=["councillor"],
    how_to=[
        how_to("old-account", phone=[], computer=[], steps=["Open your Page."]),
        reason("ready-for-abuse", not_offered="We found no such button.", **dated()),
        reason("hacked", does_not_apply="A Page has no sign-in of its own."),
    ],
)
YOU = Kind(id="you", name="You", group="person", how_to=[how_to("ready-for-abuse")])

HACKED = Card(
    id="hacked",
    title="If you think someone has got in",
    text=["Do these in order."],
    steps=["Change the password first.", "Tell your council today."],
    source=SOURCE,
    source_date=SOURCE_DAY,
    checked_on=LOOKED,
    confidence="medium",
)
DECLARATION = Declaration("2026-11", "These answers are right as far as I know.", SOURCE)
TERMS = [
    Term("2-step verification", "Signing in takes two things."),
    Term("passkey", "A key kept in your phone."),
    Term("councillor", "A person who is chosen to serve."),
]
