"""What the presenter says, and may be asked: for each sheet and each scene. Only data.

None of it is ever on the room view. The minutes of a part's notes add up to those of the part.
"""

from __future__ import annotations

from msgspec import Struct

from securecllr.i18n import _


class Notes(Struct, frozen=True):
    """The notes on a sheet or a scene.

    Attributes:
        say: What to say aloud, a sentence or two each.
        ask: A question that is likely to come.
        answer: The answer to it.
        minutes: How long it is planned to take.
    """

    say: tuple[str, ...]
    ask: str
    answer: str
    minutes: int


def notes() -> dict[str, Notes]:
    """Return all notes, by the id of the sheet or the scene."""
    return {**_why(), **_demo(), **_more_of_the_demo(), **_email(), **_close()}


def _why() -> dict[str, Notes]:
    return {
        "welcome": Notes(
            (
                _("Welcome. Today you see what stops a thief, and then you do it yourself."),
                _("Everything up here is made up. I will never ask for a real password."),
            ),
            _("Is this recorded?"),
            _("No. I count raised hands. No names are written down."),
            1,
        ),
        "reason": Notes(
            (
                _("Your email is the way back into everything else. So we do that first."),
                _("Nobody here is being tested, and nobody has to say what they use."),
            ),
            _("Why would anyone bother with me?"),
            _("Most thieves try leaked passwords on everyone. They do not pick you."),
            2,
        ),
        "app": Notes(
            (
                _("If you have no app yet, sit next to somebody who has one. Or just watch."),
                _("An app is free, in the store of your phone. Look for the maker's name."),
            ),
            _("Which app shall I take?"),
            _("The one your council names. Google's and Microsoft's both work here."),
            2,
        ),
    }


def _demo() -> dict[str, Notes]:
    return {
        "leak": Notes(
            (_("Hands up first, then I show it. A guess costs nothing."),),
            _("My password is very long. Is that not enough?"),
            _("It helps against guessing. It does not help once it has leaked."),
            1,
        ),
        "scan": Notes(
            (
                _("Open the app, not the camera. Tap Add, then hold it up to the screen."),
                _("Take your time. I wait until the last hand is down."),
            ),
            _("It will not scan. What now?"),
            _("Step closer, or type the key. Sharing a neighbour's phone is fine too."),
            4,
        ),
        "same": Notes(
            (
                _("Read your number out, all together. It is the same for everyone."),
                _("Now turn on flight mode. It still changes."),
            ),
            _("Who sends this number?"),
            _("Nobody. The phone works it out from the secret and the time."),
            1,
        ),
        "guess": Notes(
            (_("The thief has the password. Now watch it not be enough."),),
            _("Could a computer try them all?"),
            _("The site stops after a few tries, and the number changes."),
            1,
        ),
        "once": Notes(
            (_("I use one number twice. The second time does nothing."),),
            _("What if someone sees my number?"),
            _("Once you have used it, it is worth nothing to them."),
            1,
        ),
    }


def _more_of_the_demo() -> dict[str, Notes]:
    return {
        "clock": Notes(
            (_("If your codes ever stop working, look at the clock of your phone first."),),
            _("I travel. Does that upset it?"),
            _("No. The time zone does not matter, as long as the time is automatic."),
            1,
        ),
        "fake": Notes(
            (
                _("This is the honest part. A code can be passed on by a fake site."),
                _("So look at the address before you type."),
            ),
            _("Then what is it good for?"),
            _("It stops everyone who has just a leaked password. That is most of them."),
            2,
        ),
        "passkey": Notes(
            (
                _("A passkey looks at the address for you. That is why it comes first."),
                _("No passkey on offer? Take an app. No app? A text message still helps."),
            ),
            _("Is my face or finger sent anywhere?"),
            _("No. It only unlocks the key, on your own phone."),
            2,
        ),
        "lost": Notes(
            (_("Everyone loses a phone one day. The paper with the codes lets you back in."),),
            _("May I keep the codes on my phone?"),
            _("Then they go with the phone. Paper in a drawer at home is better."),
            1,
        ),
        "square": Notes(
            (_("WhatsApp, Signal and Telegram all have a list of linked devices. Look tonight."),),
            _("Is every square dangerous?"),
            _("No. One that you asked for, on your own screen, is fine. One that is sent is not."),
            1,
        ),
        "stop": Notes(
            (
                _("If we have 20 minutes, we end here. Start with your email, tonight."),
                _("Delete the demo entry now, while you think of it."),
            ),
            _("Where do I find this in my own email?"),
            _("securecllr shows it, step by step, and so does the paper."),
            0,
        ),
    }


def _email() -> dict[str, Notes]:
    return {
        "email": Notes(
            (
                _("Your turn. The quick check first. I'm not sure is a good answer."),
                _("Then the first thing that it shows. Hand up if you would like someone there."),
            ),
            _("I do not know my password."),
            _("Then not today. Resetting it takes time. It goes on the plan."),
            14,
        ),
        "look": Notes(
            (
                _("Do not trust my word. Look for the word On, on your own phone."),
                _("Then write down the recovery codes. I look away."),
            ),
            _("There is a passkey and a code. Which one?"),
            _("The passkey, if you use the same phone every day. Keep a second way in."),
            4,
        ),
        "stuck": Notes(
            (
                _("Not done? You are in good company, and it is on your plan."),
                _("Leave your password as it is, unless you know that it leaked."),
            ),
            _("I am locked out of my account. Can you help?"),
            _("Use the platform's own way back, at home. Nobody here can let you in."),
            2,
        ),
    }


def _close() -> dict[str, Notes]:
    return {
        "when": Notes(
            (_("Say when, and say how. Who does that is more likely to do it."),),
            _("What if I forget?"),
            _("securecllr can put it in your calendar. It names no weak point there."),
            1,
        ),
        "handout": Notes(
            (
                _("Take your page home. It is yours, and nobody here has a copy."),
                _("If you sat at our laptop, you get your folder from us."),
            ),
            _("Does the council see my answers?"),
            _("No. Not unless you share a copy yourself."),
            1,
        ),
        "feedback-done": Notes(
            (_("Two quick shows of hands, so that we learn. I write down numbers only."),),
            _("Must I put my hand up?"),
            _("No. Nobody has to."),
            1,
        ),
        "feedback-first": Notes(
            (_("Think of one thing. It can be small."),),
            _("I have a list. Where do I start?"),
            _("With the first line of your plan."),
            1,
        ),
        "end": Notes(
            (_("Thank you. I stay a while, if you want a hand with anything."),),
            _("Can I do this again at home?"),
            _("Yes. The demo and the questions are both in securecllr."),
            1,
        ),
    }
