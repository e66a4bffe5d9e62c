"""The nine scenes: what is asked, told and tried in each, as data and words. Nothing is worked out.

Each asks before it tells (interaction rule D11), and ends with what just happened. ``play``
knows what becomes of what a person types.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from securecllr.i18n import _

MINUTES = 6  # alone, an app being there already (interaction rules, section 9)

# What is tried on the sign-in, by the person or by the thief; "" where nothing is.
Act = Literal["", "leak", "scan", "same", "guess", "first", "again", "clock", "fake", "recover"]


@dataclass(frozen=True, slots=True)
class Beat:
    """One page of a scene.

    Attributes:
        words: What it says, a line each.
        choices: What can be guessed; none where nothing is asked.
        right: Which of them is so, counted from 0.
        told: What the next page begins with: how it is.
        act: What is tried.
    """

    words: tuple[str, ...]
    choices: tuple[str, ...] = ()
    right: int = 0
    told: tuple[str, ...] = ()
    act: Act = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """One idea."""

    id: str
    title: str
    beats: tuple[Beat, ...]
    happened: str


def scenes() -> tuple[Scene, ...]:
    """Give the scenes in order, in the language of now."""
    makers: tuple[Callable[[], Scene], ...] = (
        _leak,
        _scan,
        _same,
        _guess,
        _once,
        _clock,
        _fake,
        _stronger,
        _lost,
    )
    return tuple(make() for make in makers)


def yes_no() -> tuple[str, ...]:
    """Give what can be guessed and what hands go up for. Not being sure is last, and fine."""
    return _("Yes"), _("No"), _("I'm not sure")


def _leak() -> Scene:
    return Scene(
        "leak",
        _("A password alone"),
        (
            Beat(
                (
                    _("Townsquare is a site that we made up. You have an account there."),
                    _("Your password is long and strong. You use it on one more site."),
                    _("That other site loses it to thieves. Does a strong password help you now?"),
                ),
                yes_no(),
                1,
                (
                    _("No. It was strong, but now the thieves know it."),
                    _("They try it on many sites. They do not need to know who you are."),
                ),
            ),
            Beat((), act="leak"),
        ),
        _("The password was all it took. Whoever has it gets in."),
    )


def _scan() -> Scene:
    return Scene(
        "scan",
        _("Scan the square"),
        (
            Beat(
                (
                    _("Townsquare now offers 2-step verification: a password, and your phone."),
                    _("You will scan a square with an authenticator app on your phone."),
                    _("Will Townsquare know your phone number after that?"),
                ),
                yes_no(),
                1,
                (
                    _("No. The square holds a secret key, and nothing else."),
                    _("Your phone reads it. Nothing is sent."),
                ),
            ),
            Beat((), act="scan"),
        ),
        _("Your phone and the site now know one secret. Signing in takes both."),
    )


def _same() -> Scene:
    return Scene(
        "same",
        _("One number on every phone"),
        (
            Beat(
                (
                    _("Your phone shows 6 numbers for Townsquare. They change every 30 seconds."),
                    _("Were they sent to your phone?"),
                ),
                yes_no(),
                1,
                (
                    _("No. Your phone works them out from the secret and the time."),
                    _("The site does the same sum, so both get the same numbers."),
                ),
            ),
            Beat(
                (
                    _("Try it: turn on flight mode. The numbers still change."),
                    _("Every phone that scanned this square shows the same ones."),
                ),
                act="same",
            ),
        ),
        _("Nothing was sent, so there was nothing to catch on the way."),
    )


def _guess() -> Scene:
    return Scene(
        "guess",
        _("The thief comes back"),
        (
            Beat(
                (
                    _("The thief has your password again, but not your phone."),
                    _("Does the thief get in now?"),
                ),
                yes_no(),
                1,
                (_("No. The site asks for a code, so the thief can only guess."),),
            ),
            Beat((), act="guess"),
        ),
        _("The right password was not enough. Guessing did not help."),
    )


def _once() -> Scene:
    return Scene(
        "once",
        _("Used once"),
        (
            Beat(
                (
                    _("Someone looks over your shoulder and sees the code you type."),
                    _("Can they use it right after you?"),
                ),
                yes_no(),
                1,
                (_("No. Each code works once. See for yourself."),),
            ),
            Beat((_("Sign in: type the code that your phone shows now."),), act="first"),
            Beat((_("Now type the same code once more."),), act="again"),
        ),
        _("A code that was used is worth nothing to anyone else."),
    )


def _clock() -> Scene:
    return Scene(
        "clock",
        _("The clock"),
        (
            Beat(
                (_("Your phone's clock is 2 minutes slow. Does its code still work?"),),
                yes_no(),
                1,
                (
                    _("No. Both need the same time."),
                    _("Half a minute either way is fine. Try some."),
                ),
            ),
            Beat((), act="clock"),
        ),
        _("If codes stop working, set your phone's time to automatic."),
    )


def _fake() -> Scene:
    return Scene(
        "fake",
        _("The fake site"),
        (
            Beat(
                (
                    _("A message brings you to a site that looks just like Townsquare."),
                    _("You have 2-step verification now. Can a fake site still trick you?"),
                ),
                yes_no(),
                0,
                (_("Yes, if you type the code there. Watch."),),
            ),
            Beat(
                (
                    _("This page is at townsquare-login.example. It looks the same."),
                    _("The demo's password is filled in. Type the code that your phone shows."),
                ),
                act="fake",
            ),
        ),
        _("A code that you type can be passed on. Look at the address before you type."),
    )


def _stronger() -> Scene:
    return Scene(
        "passkey",
        _("The passkey, and the text message"),
        (
            Beat(
                (
                    _("The same fake site. This time you sign in with a passkey."),
                    _("A passkey is a key on your phone. You unlock it with face, finger or PIN."),
                    _("Does the trick work?"),
                ),
                yes_no(),
                1,
                (
                    _("No. Your phone compares the address. This is acted out, not real:"),
                    _("   townsquare.example asks. The passkey answers. You are in."),
                    _("   townsquare-login.example asks. The passkey says nothing."),
                    _("There was no code to type, so there was nothing to pass on."),
                ),
            ),
            Beat(
                (_("Is a code in a text message as safe as one from an app?"),),
                yes_no(),
                1,
                (
                    _("No. This is acted out, too:"),
                    _("   The thief tells the phone company: I lost my phone."),
                    _("   Your number moves to the thief's SIM card. Your phone has no signal."),
                    _("   The next text message goes to the thief, who signs in."),
                    _("Still, a text message is far better than a password alone."),
                ),
            ),
        ),
        _("Best is a passkey, then an app, then a text message. Any of them beats none."),
    )


def _lost() -> Scene:
    return Scene(
        "lost",
        _("The lost phone"),
        (
            Beat(
                (
                    _("You lose your phone. The app is gone."),
                    _("Are you locked out for good?"),
                ),
                yes_no(),
                1,
                (_("No, if you saved recovery codes. Sites give them out when you set up."),),
            ),
            Beat((), act="recover"),
        ),
        _("Save the codes on paper, away from your phone. Add a second way in, too."),
    )
