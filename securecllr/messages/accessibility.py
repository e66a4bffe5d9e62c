"""The accessibility statement: what works, what does not, how and when it was tested (rule G16).

Says only what was seen. Whoever tests again sets ``TESTED_ON`` and the words with it.
"""

from __future__ import annotations

from datetime import date

from securecllr import __version__
from securecllr.i18n import _
from securecllr.messages.lines import Line, day, texts

TESTED_ON = date(2026, 11, 25)
_SESSION_AS_TEXT = "securecllr present --script --format md -o session.md"
_EASS = "https://www.equalityadvisoryservice.com"
_NORTHERN_IRELAND = "https://www.equalityni.org"


def statement_title() -> str:
    """Name the statement."""
    return _("Accessibility of securecllr")


def statement_lines() -> list[Line]:
    """Give the statement."""
    return [
        *_covers(),
        Line(_("What works"), "heading"),
        *_works(),
        Line(_("What does not work yet"), "heading"),
        *_gaps(),
        Line(_("How we tested"), "heading"),
        *_tested(),
        Line(_("Tell us what gets in your way"), "heading"),
        *_reporting(),
        Line(_("The law"), "heading"),
        *_law(),
    ]


def _covers() -> list[Line]:
    return texts(
        _("This is about securecllr on your own computer."),
        _("It covers the full screen, plain lines, the page in the browser, and saved reports."),
        _("We aim for WCAG 2.2, level AA. We do not meet all of it yet."),
    )


def _works() -> list[Line]:
    return texts(
        _("You can do everything with the keyboard, one key at a time."),
        _("Plain lines say each thing on a line of its own. They have no boxes and no colours."),
        _("Nothing is told by colour alone. There are three sets of colours."),
        _("Text stands out by 4.5 to 1 in each of them, and by 7 to 1 in high contrast."),
        _("The full screen fits a window of 33 by 8 letters. It then goes on further down."),
        _("In the browser you can zoom to 400%, or make the letters larger by a button."),
        _("Nothing blinks or moves by itself. You can take as long as you like."),
        _("Each answer is saved at once. If the window closes, you carry on from there."),
        _("The words are short. Hard words are told under Help."),
        _("Reports have headings, lists and tables that a screen reader knows, in PDF too."),
    )


def _gaps() -> list[Line]:
    return texts(
        _("A screen reader cannot follow the full screen well. Use plain lines: --plain."),
        _("The same holds for the page in the browser: the program in it is a full screen."),
        _("A session for a room has no plain lines. You can save all of it as text:"),
        _SESSION_AS_TEXT,
        _("In the demo, the square is a picture. The key to type is beside it, as text."),
        _("The square needs a window of 80 by 24 letters. In a smaller one, type the key."),
        _("The code of the demo changes every 30 seconds. The one before it works too."),
        _("To stop securecllr serve, hold Ctrl and press C, or close its window."),
        _("No Welsh speaker has checked the Welsh yet."),
    )


def _tested() -> list[Line]:
    return texts(
        _("We last tested version {version} on {date}. Programs did the tests, on Linux.").format(
            version=__version__, date=day(TESTED_ON)
        ),
        _("One went from the first screen to the plan by keyboard, in a terminal and in Chromium."),
        _("One worked out the contrast of every letter, on every screen."),
        _("One laid out every screen in three sizes, and looked for words that are cut off."),
        _("One looked through plain lines for boxes and hidden codes."),
        _("One held the pages in the browser to the rules of axe-core, and found nothing."),
        _("It did the same with reports that are saved as pages."),
        _("A voice, eSpeak NG, was given three pages of plain lines. What it says was read."),
        _("No one who uses a screen reader, a braille line or a switch has tested it yet."),
        _("No one has tested it on a Mac, on Windows or on a phone."),
    )


def _reporting() -> list[Line]:
    return texts(
        _("Tell your council's IT team, or its democratic services team."),
        _("Or open an issue where you got securecllr from. Leave your own answers out of it."),
        _("Say what you wanted to do, what you used, and what happened."),
        _("Is it in your way today? Ask your council for the questions in another form."),
    )


def _law() -> list[Line]:
    return texts(
        _("A public body's websites and apps must meet the accessibility rules of 2018."),
        _("It is not clear that a program of your own computer is one. We act as if it were."),
        _("The Equality Act 2010 covers it all the same. That is how we read it, as no lawyers."),
        _("The Equality and Human Rights Commission (EHRC) sees to those rules."),
        _("Not happy with the answer? Ask the Equality Advisory and Support Service (EASS):"),
        _("{link} for England, Scotland and Wales").format(link=_EASS),
        _("{link} for Northern Ireland, from its Equality Commission").format(
            link=_NORTHERN_IRELAND
        ),
    )
