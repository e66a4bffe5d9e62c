"""The pages of a session in order: those of the four parts, and the demo's scenes acted out.

Both windows lay the same deck out, so a page's number is all that they need to share.
"""

from __future__ import annotations

from dataclasses import dataclass

from securecllr.demo.player import Player, Shown
from securecllr.demo.scenes import Act, scenes
from securecllr.demo.sign_in import Clock, SignIn
from securecllr.i18n import _
from securecllr.presenter.parts import CLOSING, PartId, Sheet, after_the_demo, before_the_demo


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the room view.

    Attributes:
        notes: Whose notes go with it: the id of a sheet or of a scene.
        part: The part that it belongs to.
        title: Its title.
        words: What it says, a line each.
        scene: The scene's number from 1; 0 where it is none.
        step: The page of the scene, from 0.
        question: The id under which hands are counted; "" where nothing is asked.
        hands: What hands can go up for.
        square: Whether the square to scan belongs here.
        code: Whether what every phone shows now belongs here.
        happened: The line on what just happened; or "".
    """

    notes: str
    part: PartId
    title: str
    words: tuple[str, ...]
    scene: int = 0
    step: int = 0
    question: str = ""
    hands: tuple[str, ...] = ()
    square: bool = False
    code: bool = False
    happened: str = ""


def deck(clock: Clock, site: SignIn) -> tuple[Page, ...]:
    """Lay out every page, as it is at this moment."""
    played = [page for number in range(1, len(scenes()) + 1) for page in scene(clock, site, number)]
    return (
        *map(_of_sheet, before_the_demo()),
        *played,
        *map(_of_sheet, after_the_demo()),
    )


def scene(clock: Clock, site: SignIn, number: int) -> list[Page]:
    """Act a scene out from its beginning, on an account of its own with the same secret."""
    play = Player(clock, site.another(), number)
    name = scenes()[number - 1].id
    pages: list[Page] = []
    while (shown := play.shown).scene == number:
        pages.append(_of_scene(name, shown, len(pages)))
        play.act_out()
    return pages


def after_scene(pages: tuple[Page, ...], number: int) -> int:
    """Give the page that comes after the scene of a page; after a sheet, the next one."""
    following = range(number + 1, len(pages))
    return next((n for n in following if pages[n].notes != pages[number].notes), number)


def square(pages: tuple[Page, ...]) -> int:
    """Give the page with the square to scan."""
    return next(number for number, page in enumerate(pages) if page.square)


def closing(pages: tuple[Page, ...]) -> int:
    """Give the page to go to when time is up."""
    return next(number for number, page in enumerate(pages) if page.notes == CLOSING)


def _of_sheet(sheet: Sheet) -> Page:
    return Page(
        sheet.id,
        sheet.part,
        sheet.title,
        sheet.words,
        question=sheet.id if sheet.hands else "",
        hands=sheet.hands,
    )


def _of_scene(name: str, shown: Shown, step: int) -> Page:
    waits = shown.wants == "code"
    asks = shown.wants == "choice"
    return Page(
        name,
        "demo",
        shown.title,
        (*shown.lead, *(_acted_words(shown) if waits else shown.words)),
        shown.scene,
        step,
        question=f"{name}-{step}" if asks else "",
        hands=shown.choices,
        square=shown.square,
        code=shown.compares or (waits and shown.phone and not shown.square),
        happened=shown.happened,
    )


def _acted_words(shown: Shown) -> tuple[str, ...]:
    """Say what the screen does where a person alone would type."""
    acted: dict[Act, tuple[str, ...]] = {
        "scan": (
            _('In your authenticator app choose "Add" or "+".'),
            _("Then scan the square, or type the key."),
        ),
        "first": (_("Sign in: this screen types the code that every phone shows now."),),
        "again": (_("Now it types the same code once more."),),
        "fake": (
            _("This page is at townsquare-login.example. It looks the same."),
            _("The demo's password is filled in. This screen types the code."),
        ),
        "recover": (
            _("Here are Townsquare's. This screen types the first one."),
            *shown.words[1:],
        ),
    }
    return acted[shown.act]
