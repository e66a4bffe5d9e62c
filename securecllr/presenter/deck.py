"""The deck: the pages of a session in order, with the demo's scenes acted out.

Both windows make the same deck, so a page's number is all that they need to share.
"""

from __future__ import annotations

from msgspec import Struct

from securecllr.demo.player import Player, SceneView
from securecllr.demo.scenes import Attempt, scenes
from securecllr.demo.sign_in import SignIn, UnixClock
from securecllr.i18n import _
from securecllr.presenter.parts import CLOSING, PartId, Sheet, after_the_demo, before_the_demo


class RoomPage(Struct, frozen=True):
    """A page of the room view, which the audience sees.

    Attributes:
        notes: The id of its notes, which is that of a sheet or of a scene.
        part: The part that it belongs to.
        title: Its title.
        words: What it says, a line each.
        scene: The scene's number from 1; 0 on a sheet.
        step: The page of the scene, from 0.
        question: The id under which hands are counted; "" where nothing is asked.
        hands: What hands can go up for.
        qr_code: Whether the QR code to scan belongs here.
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
    qr_code: bool = False
    code: bool = False
    happened: str = ""


def deck(clock: UnixClock, site: SignIn, ask: tuple[str, ...] = ()) -> tuple[RoomPage, ...]:
    """Return every page, as it is at this moment.

    Args:
        clock: Seconds since 1970.
        site: The invented site.
        ask: Whom to ask after the session, in whole sentences, where the council says so.
    """
    played = [page for number in range(1, len(scenes()) + 1) for page in scene(clock, site, number)]
    return (
        *map(_of_sheet, before_the_demo()),
        *played,
        *map(_of_sheet, after_the_demo(ask)),
    )


def scene(clock: UnixClock, site: SignIn, number: int) -> list[RoomPage]:
    """Return the pages of a scene, acted out on an account of its own with the same secret."""
    player = Player(clock, site.another(), number)
    name = scenes()[number - 1].id
    pages: list[RoomPage] = []
    while (shown := player.shown).scene == number:
        pages.append(_of_scene(name, shown, len(pages)))
        player.act_out()
    return pages


def after_scene(pages: tuple[RoomPage, ...], number: int) -> int:
    """Return the number of the page after a page's scene; after a sheet, the next one."""
    following = range(number + 1, len(pages))
    return next((n for n in following if pages[n].notes != pages[number].notes), number)


def qr_page(pages: tuple[RoomPage, ...]) -> int:
    """Return the number of the page with the QR code to scan."""
    return next(number for number, page in enumerate(pages) if page.qr_code)


def closing(pages: tuple[RoomPage, ...]) -> int:
    """Return the number of the page to go to when time is up."""
    return next(number for number, page in enumerate(pages) if page.notes == CLOSING)


def _of_sheet(sheet: Sheet) -> RoomPage:
    return RoomPage(
        sheet.id,
        sheet.part,
        sheet.title,
        sheet.words,
        question=sheet.id if sheet.hands else "",
        hands=sheet.hands,
    )


def _of_scene(name: str, shown: SceneView, step: int) -> RoomPage:
    waits = shown.wants == "code"
    asks = shown.wants == "choice"
    return RoomPage(
        name,
        "demo",
        shown.title,
        (*shown.lead, *(_acted_words(shown) if waits else shown.words)),
        shown.scene,
        step,
        question=f"{name}-{step}" if asks else "",
        hands=shown.choices,
        qr_code=shown.qr_code,
        code=shown.compares or (waits and shown.phone and not shown.qr_code),
        happened=shown.happened,
    )


def _acted_words(shown: SceneView) -> tuple[str, ...]:
    """Return what the screen does where a person alone would type."""
    first, *others = shown.words
    acted: dict[Attempt, tuple[str, ...]] = {
        "scan": shown.words[:-1],  # all but to type the numbers
        "first": (_("Sign in: this screen types the code that every phone shows now."),),
        "again": (_("Now it types the same code once more."),),
        "fake": (
            first,
            _("The demo's password is filled in. This screen types the code."),
        ),
        "recover": (_("Here are Townsquare's. This screen types the first one."), *others),
    }
    return acted[shown.attempt]
