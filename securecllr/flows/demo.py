"""The 2-step verification demo: shows what the player says, and tells it what was done."""

from __future__ import annotations

from securecllr.demo.limits import LONGEST
from securecllr.demo.player import Player, SceneView
from securecllr.demo.qr import modules, typed_key_in_two
from securecllr.errors import UserError
from securecllr.flows.conversation import Conversation
from securecllr.flows.help_pages import read
from securecllr.flows.pages import (
    ChoicePage,
    Chosen,
    Code,
    InputPage,
    Live,
    Page,
    Pressed,
    Row,
    Shortcut,
    Typed,
)
from securecllr.i18n import _
from securecllr.messages.demo import (
    demo_place,
    for_real_note,
    offered_lines,
    only_numbers_words,
    phone_line,
    rows_words,
)
from securecllr.messages.lines import GAP, texts


class _Left(Exception):
    """Raised when the demo is left. ``for_real``: whether to set up 2-step for real now."""

    def __init__(self, *, for_real: bool = False) -> None:
        super().__init__()
        self.for_real = for_real


async def demo(c: Conversation) -> bool:
    """Play the scenes. Return whether the person wants to do it for real now."""
    scenes = _Scenes(c)
    try:
        while True:
            await scenes.turn()
    except _Left as left:
        return left.for_real
    finally:
        c.host.remove_picture()


class _Scenes:
    """One run of the demo in a conversation."""

    def __init__(self, c: Conversation) -> None:
        self._c = c
        self._player = Player(lambda: c.audit.moment().timestamp())
        self._error = ""

    async def turn(self) -> None:
        """Show the current page, and pass on to the player what the person does.

        Raises:
            _Left: They leave.
        """
        shown = self._player.shown
        reply = await self._c.ask(self._page(shown))
        self._error = ""
        match reply:
            case Pressed("x"):
                raise _Left
            case Pressed("n"):
                self._player.skip()
            case Pressed("p"):
                self._player.plays_phone = not self._player.plays_phone
            case Pressed("i"):
                await self._picture()
            case Typed(text):
                self._enter(text)
            case Chosen(row):
                await self._choose(shown, row)
            case _:
                if not self._player.back():
                    raise _Left

    # -- what is shown -----------------------------------------------------------------

    def _page(self, shown: SceneView) -> Page:
        rows = tuple(Row(text) for text in rows_words(shown))
        if shown.wants == "end":
            rows = (Row(rows[0].text, for_real_note(self._c.audit)), *rows[1:])
        code = Code(*self._qr_code()) if shown.qr_code else None
        words = texts(*shown.lead)
        words += [GAP] if shown.lead and shown.words else []
        words += texts(*shown.words)
        if code is not None:
            words += texts(_("The key:"), *(f"   {half}" for half in code.key))
        if shown.happened:
            words += [GAP, *texts(shown.happened)]
        if shown.wants == "code":
            return InputPage(
                heading=shown.title,
                place=demo_place(shown),
                lines=tuple(words),
                error=self._error,
                actions=tuple(self._actions(shown)),
                live=self._live(shown) if self._player.plays_phone and shown.phone else None,
                help=_("Type the 6 numbers from your phone, to have them checked."),
                limit=LONGEST,
                digits=True,
                code=code,
            )
        return ChoicePage(
            heading=shown.title,
            place=demo_place(shown),
            lines=tuple(words),
            actions=tuple(self._actions(shown)),
            live=self._live(shown) if shown.compares else None,
            help=_("This is a demo. Nothing here is real, and nothing is kept."),
            rows=rows,
        )

    def _qr_code(self) -> tuple[tuple[tuple[bool, ...], ...], tuple[str, ...]]:
        secret = self._player.site.secret
        return modules(secret), typed_key_in_two(secret)

    def _live(self, shown: SceneView) -> Live:
        return Live(lambda: (phone_line(shown, *self._player.phone_words),))

    def _actions(self, shown: SceneView) -> list[Shortcut]:
        found = []
        if shown.phone and shown.wants == "code":
            words = _("hide the phone") if self._player.plays_phone else _("no phone")
            told = _("No app? Let the screen play the phone.")
            found.append(Shortcut("p", words, told))
        if shown.qr_code:
            found.append(Shortcut("i", _("picture"), _("Save the square as a picture.")))
        if shown.wants != "end":
            found.append(Shortcut("n", _("skip"), _("Go to the next scene.")))
        return [*found, Shortcut("x", _("leave"), _("Leave the demo."))]

    # -- what is done ------------------------------------------------------------------

    def _enter(self, text: str) -> None:
        """Try a code; what is not let in is said, and the box is empty again."""
        if len(text) > LONGEST or not set(text) <= set("0123456789 "):
            self._error = only_numbers_words()
        else:
            self._error = self._player.enter(text)

    async def _choose(self, shown: SceneView, row: int) -> None:
        """Choose, move the clock, or go on."""
        player = self._player
        if shown.wants == "end":
            await self._end(row)
        elif shown.wants == "choice":
            player.choose(row)
        elif shown.wants == "clock" and row < len(rows_words(shown)) - 1:
            player.slide((-1, 1)[row])
        else:
            player.go_on()

    async def _end(self, row: int) -> None:
        """At the end: set 2-step up for real, show what each platform offers, or leave."""
        if row == 1:
            await read(self._c, _("What each platform offers"), offered_lines(self._c.audit))
        else:
            raise _Left(for_real=row == 0)

    async def _picture(self) -> None:
        """Save the QR code as a picture, and say where."""
        try:
            lines = texts(*self._c.host.show_picture(self._player.site.secret))
        except UserError as error:
            self._error = f"{error.what} {error.remedy}"
        else:
            await read(self._c, _("The square as a picture"), lines)
