"""Scripts that lead through every flow, by name. A step that does not fit its page fails."""

from __future__ import annotations

from tests.flows.steps import (
    Add,
    Choose,
    ChooseCell,
    GoBack,
    GoOn,
    Mark,
    Press,
    Step,
    Type,
    choose,
    tick,
)

# From the welcome to home: a mailbox, a profile for both, WhatsApp, and the quick check.
CHOSEN: list[Step] = [
    Choose("Start"),
    Mark("My phone is", "an iPhone"),
    Mark("My council is", "parish"),
    GoOn(),
    Mark("Gmail", "I use it"),
    Mark("Facebook profile", "both"),
    Mark("WhatsApp", "both"),
    GoOn(),
]

QUICK: list[Step] = [
    Choose("No"),
    *(Mark("*", "Not sure"), GoOn()),  # sign-in email
    *(Mark("*", "I think so"), GoOn()),  # password
    *(Mark("*", "No"), GoOn()),  # 2-step
    *(Mark("*", "I think so"), GoOn()),  # ways back
    *(Mark("*", "No"), GoOn()),  # home address
]

BEGIN: list[Step] = [*CHOSEN, *QUICK, Choose("Show me my plan")]

SIGN_OFF: list[Step] = [
    Choose("Sign off"),
    Press("f"),
    tick("These answers are right", "Someone was helping"),
]

_MORE = Choose("On paper, reminders")
ACCOUNTS: list[Step] = [_MORE, Choose("Your accounts: add")]

SCRIPTS: dict[str, list[Step]] = {
    "accounts": CHOSEN,
    "the quick check": BEGIN,
    "left empty": [
        *(*CHOSEN, Choose("No"), Mark("*", "Not sure"), GoOn()),  # one row is left on purpose
        *(GoOn(), Choose("I'm not sure")),
    ],
    "one of a kind twice": [
        *BEGIN,
        *ACCOUNTS,
        Add("Gmail"),
        Type("ward news"),
        GoOn(),
        Choose("No"),
        GoBack(),
    ],
    "added by mistake": [
        *BEGIN,
        *ACCOUNTS,
        Mark("WhatsApp", "not used"),
        GoOn(),
        Choose("I added it by mistake"),
        Choose("No"),
        GoBack(),
    ],
    "old accounts": [
        *CHOSEN,
        Choose("Yes, and I choose"),
        tick("X (Twitter)", "Snapchat"),
        *choose("I closed it", "It is still open"),
    ],
    "another use": [
        *BEGIN,
        *ACCOUNTS,
        Mark("Facebook profile", "my own"),
        GoOn(),
        Choose("No"),
        GoBack(),
    ],
    "do it now": [*CHOSEN, *QUICK, Choose("Do it now"), *choose("I have read it")],
    "later": [*CHOSEN, *QUICK, Choose("Later"), Choose("In a week")],
    "a visit": [
        *BEGIN,
        Choose("Your accounts at a glance"),
        Choose("Gmail"),
        Choose("Show me"),
        GoBack(),
        Choose("Yes, I'm certain"),
        Choose("I'm not sure"),
        Choose("Just put it"),
        GoBack(),
        GoBack(),
        GoBack(),
        GoBack(),
    ],
    "a place at a glance": [
        *BEGIN,
        Choose("Your accounts at a glance"),
        ChooseCell("Gmail", "2-step"),
        Choose("Later: choose"),
        Choose("In a week"),
        ChooseCell("Facebook profile", "password"),
        Choose("Yes, I'm certain"),
        Choose("WhatsApp"),
        GoBack(),
        ChooseCell("Gmail", "2-step"),
        GoBack(),
        GoBack(),
    ],
    "sign off": [*BEGIN, *SIGN_OFF],
    "look at each": [*BEGIN, Choose("Sign off"), Press("k"), Choose("No"), GoBack(), GoBack()],
    "when": [*BEGIN, Choose("All"), Press("w"), Choose("When I sit down with"), GoBack()],
    "when, in own words": [
        *(*BEGIN, Choose("All"), Press("w")),
        *(Choose("At another moment"), GoBack(), Choose("At another moment")),
        *(Type("come home"), GoBack()),
    ],
    "changes": [
        *BEGIN,
        *SIGN_OFF,
        _MORE,
        Choose("Say what has changed"),
        tick("I have been elected", "Someone who helped me"),
        Choose("Facebook profile: Personal details"),
        Choose("I'm not sure"),
        *[GoBack()] * 3,
    ],
    "from paper": [
        *BEGIN,
        _MORE,
        Choose("Type in what you wrote"),
        Type("10.1"),
        Choose("I'm not sure"),
        GoBack(),
        GoBack(),
        GoBack(),
    ],
    "where you live": [
        *BEGIN,
        *choose("Something has gone wrong", "Who to call", "Wales", "Threats"),
        *[GoBack()] * 4,
    ],
    "the demo": [*BEGIN, _MORE, Choose("See how 2-step"), Press("n"), Press("n"), Press("x")],
    "a reminder": [*BEGIN, _MORE, *choose("A reminder", "When something is due"), GoBack()],
}
