"""The script of a session, on paper: what to ask people to bring, who helps, what to say on a page.

The numbers of helpers, and what to ask for before the day, are those of trainers who have done it:
the sources are in the script. The split of the minutes is ours.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from itertools import groupby

from securecllr.catalogue.model import Catalogue
from securecllr.demo.scenes import scenes
from securecllr.demo.sign_in import SignIn
from securecllr.i18n import _, document_language
from securecllr.messages.help_pages import (
    council_end,
    data_controller_lines,
    not_official_words,
    who_to_ask,
)
from securecllr.messages.lines import minutes
from securecllr.presenter.deck import RoomPage, deck
from securecllr.presenter.notes import Notes, notes
from securecllr.presenter.parts import ALL_MINUTES, PARTS, SHORT_MINUTES, SKIPPED_SCENES, part_title
from securecllr.reports.basis import in_this_language
from securecllr.reports.document import (
    Bullets,
    Document,
    Element,
    Heading,
    Note,
    Numbered,
    Paragraph,
    Table,
    Together,
)

_GROUP_SIZES = (10, 20, 40, 80)
_PEOPLE_TO_FIND = 5  # for each helper, to find a setting
_PEOPLE_TO_TURN_ON = 2  # at most, for each helper, to turn it on


def session_script(catalogue: Catalogue) -> Document:
    """Return the script. A council's pack in the catalogue says whom to ask."""
    return Document(
        title=_("A session for councillors: {all} minutes, or {first}").format(
            all=ALL_MINUTES, first=SHORT_MINUTES
        ),
        lang=document_language(),
        notices=in_this_language(not_official_words()),
        blocks=(
            Paragraph(
                _("A room sees 2-step verification work, and then does it. Nobody is graded."),
                lead=True,
            ),
            *_before(),
            *_helpers(),
            *_room(),
            *_times(),
            *_pages(tuple(council_end(catalogue))),
            *_locked_out(),
            *_afterwards(),
            *_who_to_ask(catalogue),
            *_sources(),
        ),
    )


def _who_to_ask(catalogue: Catalogue) -> Iterator[Element]:
    yield Heading(_("Who to ask afterwards"))
    yield Bullets((*who_to_ask(catalogue), *data_controller_lines(catalogue)))


def _before() -> Iterator[Element]:
    yield Heading(_("A week before"))
    yield Paragraph(_("Send this. Most of the time in a room is lost on what it asks for."))
    yield Bullets(
        (
            _("Bring your phone, charged, and be able to unlock it."),
            _("Put an authenticator app on it. Your IT team says which one."),
            _("Sign in to your own email once, at home. Bring the password that works."),
            _("Apple phone? Know the password of your Apple account too: apps ask for it."),
            _("Bring reading glasses, and paper for a few codes."),
            _("Tell us if you need large print, a seat in front, or plain lines for a reader."),
        )
    )
    yield Note(_("Never ask anyone to send a password, or to say one aloud."))
    yield Paragraph(_("Print one handout for each person: securecllr report --blank."))


def _helpers() -> Iterator[Element]:
    yield Heading(_("Who helps"))
    yield Paragraph(
        _(
            "To find a setting, one helper looks after 5 people. To turn it on, after 1 or 2. "
            "Helpers point. They never type for anyone, and look away from passwords."
        )
    )
    yield Table(
        _("Helpers for a group"),
        (_("People"), _("To find settings"), _("To turn them on")),
        tuple(
            (
                str(people),
                str(math.ceil(people / _PEOPLE_TO_FIND)),
                _("{low} to {high}").format(
                    low=math.ceil(people / _PEOPLE_TO_TURN_ON), high=people
                ),
            )
            for people in _GROUP_SIZES
        ),
    )
    yield Paragraph(
        _("Too few? Then do the first {n} minutes only, and offer a time for the rest.").format(
            n=SHORT_MINUTES
        )
    )


def _room() -> Iterator[Element]:
    yield Heading(_("The room"))
    yield Numbered(
        (
            _("Extend the laptop's screen to the projector. Do not mirror it."),
            _("On the projector, open a terminal and run: securecllr present."),
            _("Make its letters bigger until 80 by 24 of them fill the wall."),
            _("On the laptop's own screen, run: securecllr present --notes."),
            _("Press Space in either window. Both move. A clicker works too."),
            _("B blanks the wall at once. The next key brings it back, and does nothing else."),
            _("Scan the square from the last row with your own phone. F2 changes the colours."),
        )
    )
    yield Paragraph(
        _(
            "One screen only? Run the room view alone, and hold this paper: it has all the notes. "
            "N, E and the timer (T) work there too, and H takes the hands."
        )
    )
    yield Paragraph(
        _("The demo needs no network. To turn on the real thing, phones need one: test it.")
    )
    yield Paragraph(
        _(
            "Shared laptops: run securecllr seats on each. People type a first name and sit down. "
            "The quick check takes each of them five minutes. C at home is for the next person."
        )
    )


def _times() -> Iterator[Element]:
    yield Heading(_("The minutes"))
    rows = []
    start = 0
    for part, planned in PARTS.items():
        until = start + planned
        times = _("{start} to {end}").format(start=start, end=until)
        rows.append((part_title(part), str(planned), times))
        start = until
    yield Table(
        _("The parts of the session"),
        (_("Part"), _("Minutes"), _("From and to")),
        tuple(rows),
    )
    yield Note(
        _(
            "With {n} minutes, do the first two parts, and leave out two scenes: {scenes}. "
            "Then press E and ask the two questions."
        ).format(n=SHORT_MINUTES, scenes=", ".join(_titles(SKIPPED_SCENES)))
    )


def _titles(names: tuple[str, ...]) -> Iterator[str]:
    """Return the titles of scenes."""
    return (scene.title for scene in scenes() if scene.id in names)


def _pages(ask: tuple[str, ...]) -> Iterator[Element]:
    """Yield every page of the room view, with what is said on it."""
    said = notes()
    pages = deck(time.time, SignIn(time.time), ask)
    for part, of_part in groupby(pages, key=lambda page: page.part):
        yield Heading(f"{part_title(part)}: {minutes(PARTS[part])}")
        for name, group in groupby(of_part, key=lambda page: page.notes):
            yield Together(tuple(_one(list(group), said[name])))
            if name in SKIPPED_SCENES:
                yield Note(
                    _("Leave this scene out if you have {n} minutes.").format(n=SHORT_MINUTES)
                )
            if name == "stop":
                yield Note(_("Stop here if you have {n} minutes.").format(n=SHORT_MINUTES))


def _one(pages: list[RoomPage], said: Notes) -> Iterator[Heading | Paragraph | Bullets]:
    """Yield a sheet or a scene, with its notes."""
    title = pages[0].title
    time_words = f" ({minutes(said.minutes)})" if said.minutes else ""
    yield Heading(f"{title}{time_words}", 3)
    yield Bullets(tuple(_("Say: {words}").format(words=each) for each in said.say))
    for page in pages:
        if page.question:
            hands = " / ".join(page.hands) if len(page.hands) > 1 else ""
            yield Paragraph(
                _("Hands up: {question} {hands}")
                .format(question=page.words[-1], hands=hands)
                .rstrip()
            )
    yield Paragraph(
        _("They may ask: {question} {answer}").format(question=said.ask, answer=said.answer)
    )


def _locked_out() -> Iterator[Element]:
    yield Heading(_("When somebody is stuck"))
    yield Bullets(
        (
            _("No password that works: stop there. A reset can take days. Plan it for home."),
            _("Locked out: only the platform's own way back helps. Nobody in the room can."),
            _("No smartphone: a security key, or codes on paper. Ask the IT team."),
            _("A code that is not taken: set the phone's time to automatic."),
            _("The room view was closed: open it again, go back to the square, and all scan it."),
            _("Someone has got in: open the page on that at their seat, never on the wall."),
            _("Someone is being threatened: stop, go outside, and call the police."),
        )
    )


def _afterwards() -> Iterator[Element]:
    yield Heading(_("Afterwards"))
    yield Numbered(
        (
            _("Ask the two questions while people sit. Few answer a form later."),
            _("Press K in the notes: the counts go into a file, with no names."),
            _("On each shared laptop: securecllr seats move, to a folder of its own on a stick."),
            _("It copies each seat, wipes it from the laptop, and says so, line by line."),
            _("Give each person their own folder. Keep no copy."),
            _("Offer a second time, in small groups, to all who put that on their plan."),
        )
    )


def _sources() -> Iterator[Element]:
    yield Heading(_("Where this comes from"))
    yield Paragraph(_("Looked up on 22 November 2026. The split of the minutes is our own."))
    yield Bullets(
        (
            _("Helpers, and what to bring: EFF, Security Education Companion, 2FA lesson;"),
            _("OpenNews, security training guide, chapters 2 to 7: securitytraining.opennews.org"),
            _("Too few IT staff, trouble with Apple: democracy.rushcliffe.gov.uk, issue 5521."),
            _("Questions inside the session: in one council's review, 12 of 259 forms came back."),
            _("Codes: RFC 6238; NIST SP 800-63B-4. A passkey first: NCSC, April 2026."),
        )
    )
