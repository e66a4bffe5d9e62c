"""The 45 minutes of a session: four parts, and the sheets. Only data.

A sheet is a page that is no scene of the demo. The split of the minutes is ours. The first two
parts are 20 minutes, and whole by themselves. A show of hands never asks what somebody's own
accounts are like.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from securecllr.demo.scenes import delete_entry_words, yes_no
from securecllr.i18n import _

PartId = Literal["why", "demo", "email", "close"]

# The parts in order, with their planned minutes.
PARTS: dict[PartId, int] = {"why": 5, "demo": 15, "email": 20, "close": 5}
ALL_MINUTES = sum(PARTS.values())

# A short session: the first two parts, without these scenes. The two questions take as long.
SHORT_MINUTES = PARTS["why"] + PARTS["demo"]
SKIPPED_SCENES = ("once", "clock")

# Where a session that has to end goes: what is asked of everyone before they leave.
CLOSING = "feedback-done"


class Sheet(Struct, frozen=True):
    """A page that is no scene of the demo.

    Attributes:
        id: Its name: its notes have the same one.
        part: The part that it belongs to.
        title: Its title.
        words: What it says, a line each.
        hands: What the audience can put hands up for; none where nothing is asked.
    """

    id: str
    part: PartId
    title: str
    words: tuple[str, ...]
    hands: tuple[str, ...] = ()


def part_title(part: PartId) -> str:
    """Return the title of a part."""
    return {
        "why": _("Why"),
        "demo": _("The demo"),
        "email": _("Your own accounts"),
        "close": _("What next"),
    }[part]


def before_the_demo() -> tuple[Sheet, ...]:
    """Return the sheets that come before the scenes."""
    return _made(_welcome, _reason, _app)


def after_the_demo(ask: tuple[str, ...] = ()) -> tuple[Sheet, ...]:
    """Return the sheets that come after the scenes.

    Args:
        ask: Whom to ask after the session, in whole sentences, where the council says so.
    """
    made = _made(_stop, _email, _look, _stuck, _when, _handout, _feedback_done, _feedback_first)
    return (*made, _end(ask))


def _made(*makers: Callable[[], Sheet]) -> tuple[Sheet, ...]:
    return tuple(make() for make in makers)


def _welcome() -> Sheet:
    return Sheet(
        "welcome",
        "why",
        _("Keep your accounts yours"),
        (
            _("Have your phone ready."),
            _("Nothing on this screen is a real account."),
            _("Nobody will ask you for a password. Tell none to anyone."),
            _("You can step out at any time."),
        ),
    )


def _reason() -> Sheet:
    return Sheet(
        "reason",
        "why",
        _("Why a councillor"),
        (
            _("Whoever gets into your email can reset your other passwords."),
            _("Then they can write to residents in your name."),
            _("They need a password for that. Passwords leak, strong ones too."),
            _("Today you see what stops them."),
        ),
    )


def _app() -> Sheet:
    return Sheet(
        "app",
        "why",
        _("Before we start"),
        (
            _("An authenticator app shows a number that changes. It is free."),
            _("Is there one on your phone?"),
        ),
        yes_no(),
    )


def _stop() -> Sheet:
    return Sheet(
        "stop",
        "demo",
        _("What to take home"),
        (
            _("Best is a passkey, then an app, then a text message."),
            _("Any of them beats none."),
            _("Start with your email. It opens the rest."),
            delete_entry_words(),
        ),
    )


def _email() -> Sheet:
    return Sheet(
        "email",
        "email",
        _("Now your own accounts"),
        (
            _("Open securecllr at your seat, or take the paper."),
            _("Do the quick check: five minutes, from memory."),
            _("Then do the first thing that it shows, one step at a time."),
            _("Put a hand up if you would like a hand. Nobody is asked why."),
        ),
        (_("I would like a hand"),),
    )


def _look() -> Sheet:
    return Sheet(
        "look",
        "email",
        _("Look for the word On"),
        (
            _("Does your phone say that it is on? Then you have done it."),
            _("Write the recovery codes on paper. Keep them away from your phone."),
            _("They are yours alone. Nobody here will ask for them."),
        ),
    )


def _stuck() -> Sheet:
    return Sheet(
        "stuck",
        "email",
        _("Not done today? That is fine"),
        (
            _("Some phones and some passwords need more time."),
            _("It goes on your plan, and you do it at home."),
            _("Do not change a password in a hurry."),
        ),
    )


def _when() -> Sheet:
    return Sheet(
        "when",
        "close",
        _("When, and then"),
        (
            _("Finish this sentence for yourself:"),
            _("   When I ...  I will ...  using my ..."),
            _("In securecllr, open all of your plan and press W."),
            _("On paper, fill in the blanks."),
        ),
    )


def _handout() -> Sheet:
    return Sheet(
        "handout",
        "close",
        _("Take it home"),
        (
            _("Your page says what to do first, and who to call."),
            _("Your answers are yours. From a shared laptop you get them in a folder."),
            _("Check again in a year, with a new phone, and after an election."),
        ),
    )


def _feedback_done() -> Sheet:
    return Sheet(
        CLOSING,
        "close",
        _("Two questions before you go"),
        (_("Did you turn something on today?"),),
        yes_no(),
    )


def _feedback_first() -> Sheet:
    return Sheet(
        "feedback-first",
        "close",
        _("The second one"),
        (_("Do you know what you will do first?"),),
        yes_no(),
    )


def _end(ask: tuple[str, ...]) -> Sheet:
    return Sheet(
        "end",
        "close",
        _("Thank you"),
        (
            _("Is demo-delete-me still in your app? Delete it now."),
            *(ask or (_("Help after today: your council's IT team, or democratic services."),)),
        ),
    )
