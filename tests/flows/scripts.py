"""Scripts that lead through every flow, by name. A step that does not fit its page fails."""

from __future__ import annotations

from tests.flows.steps import Choose, GoBack, Press, Step, Type, choose, tick

BEGIN: list[Step] = [
    Choose("Start"),
    tick("Gmail"),
    tick("Facebook profile", "WhatsApp"),
    *choose("Council work and", "Council work and", "No"),
]

GMAIL: list[Step] = [
    Choose("Gmail"),
    Choose("Show me"),
    GoBack(),
    Choose("Yes, I think so"),
    Choose("Yes, I looked"),
    Choose("A code from an authenticator"),
    Choose("No"),
    GoBack(),
    GoBack(),
    GoBack(),
    GoBack(),
]

SIGN_OFF: list[Step] = [
    Choose("Check your answers"),
    Press("f"),
    tick("These answers are right", "Someone was helping"),
]

SCRIPTS: dict[str, list[Step]] = {
    "accounts": BEGIN,
    "nothing used": [Choose("Start"), tick(), tick(), *choose("No")],
    "one of a kind twice": [
        *BEGIN,
        Choose("Choose the accounts"),
        Choose("Add an account"),
        tick("Gmail"),
        Type("ward news"),
        Choose("Gmail"),
        *choose("I no longer use it", "I closed it"),
        GoBack(),
    ],
    "old accounts": [
        *BEGIN[:-1],
        Choose("Yes, and I choose"),
        tick("X (Twitter)", "Snapchat"),
        *choose("I closed it", "It is still open"),
    ],
    "another use": [
        *BEGIN,
        Choose("Choose the accounts"),
        Choose("Facebook profile"),
        Choose("I use it for something else"),
        Choose("Your own life"),
        GoBack(),
    ],
    "questions": [*BEGIN, *GMAIL],
    "sign off": [*BEGIN, *GMAIL, *SIGN_OFF, GoBack()],
    "look at each": [
        *BEGIN,
        *GMAIL,
        Choose("Check your answers"),
        Press("l"),
        Choose("No"),
        GoBack(),
    ],
    "when": [*BEGIN, *GMAIL, Choose("Your plan"), Press("w"), Type("sit down"), Type(""), GoBack()],
    "done": [
        *BEGIN,
        *GMAIL,
        Choose("Your plan"),
        Press("d"),
        Choose("Yes"),
        GoBack(),
    ],
    "changes": [
        *BEGIN,
        *GMAIL,
        *SIGN_OFF,
        GoBack(),
        Choose("Say what has changed"),
        Choose("I have been elected"),
    ],
    "hacked": [
        *BEGIN,
        *GMAIL,
        *SIGN_OFF,
        GoBack(),
        *choose("Say what has changed", "I think someone has got in"),
        GoBack(),
        Choose("Yes, I think so"),
    ],
    "joined": [
        *BEGIN,
        *GMAIL,
        *SIGN_OFF,
        GoBack(),
        *choose("Say what has changed", "I have joined", "Add an account"),
        tick("Bluesky"),
        Choose("Council work"),
        GoBack(),
    ],
    "from paper": [*BEGIN, Press("n"), Type("10.1"), Choose("I'm not sure"), GoBack(), GoBack()],
    "where you live": [
        *BEGIN,
        *choose("Who to call", "Wales", "Threats"),
        GoBack(),
        GoBack(),
        GoBack(),
    ],
    "the demo": [*BEGIN, Choose("See how 2-step"), Press("n"), Press("n"), Press("x")],
    "a reminder": [
        *BEGIN,
        *GMAIL,
        Choose("Your plan"),
        Press("r"),
        Choose("In 6 months"),
        GoBack(),
    ],
}
