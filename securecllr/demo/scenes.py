"""The ten scenes: what is asked, told and tried in each, as data. Nothing is worked out here.

Each asks before it tells, and ends with what just happened. ``player`` knows what becomes of what
a person types.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from securecllr.i18n import _

# What is tried on the sign-in, by the person or by the thief; "" where nothing is.
Attempt = Literal["", "scan", "same", "guess", "first", "again", "clock", "fake", "recover"]


class ScenePage(Struct, frozen=True):
    """One page of a scene.

    Attributes:
        words: What it says, a line each.
        choices: The answers to choose from; none where nothing is asked.
        right: The right one of them, counted from 0.
        told: How it is: what the next page begins with.
        attempt: What is tried.
    """

    words: tuple[str, ...]
    choices: tuple[str, ...] = ()
    right: int = 0
    told: tuple[str, ...] = ()
    attempt: Attempt = ""


class Scene(Struct, frozen=True):
    """A scene, which shows one idea.

    Attributes:
        id: Its name.
        title: Its title.
        pages: Its pages, in order.
        happened: The line on what just happened, at its end.
    """

    id: str
    title: str
    pages: tuple[ScenePage, ...]
    happened: str


def delete_entry_words() -> str:
    """Return what is left to do after the demo. The name is that of ``qr.ENTRY``."""
    return _("Now delete the demo entry from your app. It is called demo-delete-me.")


def scenes() -> tuple[Scene, ...]:
    """Return the scenes in order, in the language of now."""
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
        _square,
    )
    return tuple(make() for make in makers)


def yes_no() -> tuple[str, ...]:
    """Return the answers to every question of the demo. Not being sure is one, and the last."""
    return _("Yes"), _("No"), _("I'm not sure")


def _leak() -> Scene:
    return Scene(
        "leak",
        _("A password alone"),
        (
            ScenePage(
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
            ScenePage(
                (
                    _("This is what the thief sees:"),
                    _("   townsquare.example"),
                    _("   Password: the one that was lost"),
                    _("   You are signed in."),
                ),
            ),
        ),
        _("The password was all it took. Whoever has it gets in."),
    )


def _scan() -> Scene:
    return Scene(
        "scan",
        _("Scan the square"),
        (
            ScenePage(
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
            ScenePage(
                (
                    _('In your authenticator app choose "Add" or "+".'),
                    _("Then scan the square, or type the key."),
                    _("Then type the 6 numbers here."),
                ),
                attempt="scan",
            ),
        ),
        _("Your phone and the site now know one secret. Signing in takes both."),
    )


def _same() -> Scene:
    return Scene(
        "same",
        _("One number on every phone"),
        (
            ScenePage(
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
            ScenePage(
                (
                    _("Try it: turn on flight mode. The numbers still change."),
                    _("Every phone that scanned this square shows the same ones."),
                ),
                attempt="same",
            ),
        ),
        _("Nothing was sent, so there was nothing to catch on the way."),
    )


def _guess() -> Scene:
    return Scene(
        "guess",
        _("The thief comes back"),
        (
            ScenePage(
                (
                    _("The thief has your password again, but not your phone."),
                    _("Does the thief get in now?"),
                ),
                yes_no(),
                1,
                (_("No. The site asks for a code, so the thief can only guess."),),
            ),
            ScenePage((), attempt="guess"),
        ),
        _("The right password was not enough. Guessing did not help."),
    )


def _once() -> Scene:
    return Scene(
        "once",
        _("Used once"),
        (
            ScenePage(
                (
                    _("Someone looks over your shoulder and sees the code you type."),
                    _("Can they use it right after you?"),
                ),
                yes_no(),
                1,
                (_("No. Each code works once. See for yourself."),),
            ),
            ScenePage((_("Sign in: type the code that your phone shows now."),), attempt="first"),
            ScenePage((_("Now type the same code once more."),), attempt="again"),
        ),
        _("A code that was used is worth nothing to anyone else."),
    )


def _clock() -> Scene:
    return Scene(
        "clock",
        _("The clock"),
        (
            ScenePage(
                (_("Your phone's clock is 2 minutes slow. Does its code still work?"),),
                yes_no(),
                1,
                (
                    _("No. Both need the same time."),
                    _("Half a minute either way is fine. Try some."),
                ),
            ),
            ScenePage((), attempt="clock"),
        ),
        _("If codes stop working, set your phone's time to automatic."),
    )


def _fake() -> Scene:
    return Scene(
        "fake",
        _("The fake site"),
        (
            ScenePage(
                (
                    _("A message brings you to a site that looks just like Townsquare."),
                    _("You have 2-step verification now. Can a fake site still trick you?"),
                ),
                yes_no(),
                0,
                (_("Yes, if you type the code there. Watch."),),
            ),
            ScenePage(
                (
                    _("This page is at townsquare-login.example. It looks the same."),
                    _("The demo's password is filled in. Type the code that your phone shows."),
                ),
                attempt="fake",
            ),
        ),
        _("A code that you type can be passed on. Look at the address before you type."),
    )


def _stronger() -> Scene:
    return Scene(
        "passkey",
        _("The passkey, and the text message"),
        (
            ScenePage(
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
            ScenePage(
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
            ScenePage(
                (
                    _("You lose your phone. The app is gone."),
                    _("Are you locked out for good?"),
                ),
                yes_no(),
                1,
                (_("No, if you saved recovery codes. Sites give them out when you set up."),),
            ),
            ScenePage((), attempt="recover"),
        ),
        _("Save the codes on paper, away from your phone. Add a second way in, too."),
    )


def _square() -> Scene:
    return Scene(
        "square",
        _("The square that steals"),
        (
            ScenePage(
                (
                    _("Somebody writes to you in a messaging app. They send a square to scan."),
                    _("They say: scan it in your app, and you are in our meeting."),
                    _("You have a PIN and 2-step verification. Can that square harm you?"),
                ),
                yes_no(),
                0,
                (
                    _("Yes. Such a square can link a computer to your chats. This is acted out:"),
                    _("   Your app asks: link a new device? You tap yes."),
                    _("   The thief's screen now shows your chats, as they come in."),
                    _("No password was asked for, and no code. You let it in."),
                ),
            ),
            ScenePage(
                (
                    _("The square of this demo was on your own screen, and you asked for it."),
                    _("Look in your app at its linked devices. Take off what you do not know."),
                ),
            ),
        ),
        _("Never scan a square that somebody sends you. Scan those that you asked for."),
    )
