"""The 2-step verification demo, line by line: the key and a picture stand in for the square."""

from __future__ import annotations

from pathlib import Path

from securecllr.demo.player import Player, Shown
from securecllr.demo.qr import Picture, typed_key
from securecllr.demo.sign_in import LONGEST
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.messages.demo import (
    box_words,
    demo_place,
    offered_lines,
    offered_title,
    phone_line,
    rows_words,
    saved_picture_words,
)
from securecllr.plain.helping import help_page, write
from securecllr.plain.session import BACK, Session, as_number

_LEAVE = "x"


class _Left(Exception):
    """The person leaves the demo. ``for_real`` tells whether to do it for real now."""

    def __init__(self, *, for_real: bool = False) -> None:
        super().__init__()
        self.for_real = for_real


def demo(session: Session) -> bool:
    """Play the scenes. Gives True where the person wants to do it for real now."""
    play = Player(lambda: session.audit.moment().timestamp())
    picture = Picture(Path.home())
    try:
        while True:
            shown = play.shown
            _show(session, play, shown)
            while play.shown == shown:
                typed = session.ask(_keys(shown), lambda: help_page(session))
                if not _turn(play, shown, typed):
                    _act(session, play, picture, typed)
    except _Left as left:
        return left.for_real
    finally:
        picture.delete()


def _turn(play: Player, shown: Shown, key: str) -> bool:
    """Go to another scene, or leave. Gives False where the key is for something else."""
    if key == _LEAVE or (key == BACK and not play.back()):
        raise _Left
    if key == "n" and shown.wants != "end":
        play.skip()
        return True
    return key == BACK


def _act(session: Session, play: Player, picture: Picture, typed: str) -> None:
    """Do what was typed on this page."""
    shown = play.shown
    if typed == "i" and shown.square:
        _save_picture(session, play, picture)
    elif typed == "p" and shown.phone and shown.wants == "code":
        session.lines.say(phone_line(shown, *play.phone_words))
    elif shown.wants == "code":
        _code(session, play, typed)
    elif (number := _number(shown, typed)) is None:
        session.no_such(len(rows_words(shown)))
    elif shown.wants == "end":
        _end(session, number)
    elif shown.wants == "choice":
        play.choose(number - 1)
    elif shown.wants == "clock" and number < len(rows_words(shown)):
        play.slide((-1, 1)[number - 1])
    else:
        play.go_on()


def _end(session: Session, number: int) -> None:
    """Do it for real, show what each platform offers, or leave."""
    if number != 2:  # noqa: PLR2004 - the second of three lines
        raise _Left(for_real=number == 1)
    session.lines.heading(offered_title())
    write(session, offered_lines(session.audit))


def _show(session: Session, play: Player, shown: Shown) -> None:
    """Write a page of the demo."""
    lines = session.lines
    lines.heading(f"{demo_place(shown)}. {shown.title}.")
    lines.say(*shown.lead, *shown.words)
    if shown.square:
        lines.say(_("The key, in groups of four:"), f"   {typed_key(play.site.secret)}")
    if shown.compares:
        lines.say(phone_line(shown, *play.phone_words))
    if shown.happened:
        lines.say(shown.happened)
    if shown.wants not in ("code", "next"):
        lines.numbered(rows_words(shown))


def _keys(shown: Shown) -> dict[str, str]:
    """Give what can be typed on a page of the demo."""
    keys: dict[str, str] = {}
    if shown.wants == "code":
        keys["1"] = _("type the numbers")
        if shown.phone:
            keys["p"] = _("no phone")
        if shown.square:
            keys["i"] = _("save the square as a picture")
    elif shown.wants == "next":
        keys[""] = _("press Enter to go on")
    else:
        keys["1"] = _("type a number")
    if shown.wants != "end":
        keys["n"] = _("next scene")
    keys[BACK] = _("back")
    keys[_LEAVE] = _("leave the demo")
    return keys


def _number(shown: Shown, typed: str) -> int | None:
    """Read which line was chosen; Enter is enough where there is one."""
    if typed == "" and shown.wants == "next":
        return 1
    return as_number(typed, len(rows_words(shown)))


def _code(session: Session, play: Player, typed: str) -> None:
    """Try a code, and say why it is not let in."""
    if len(typed) > LONGEST or not set(typed) <= set("0123456789 "):
        session.lines.error(box_words())
    elif refused := play.enter(typed):
        session.lines.error(refused)


def _save_picture(session: Session, play: Player, picture: Picture) -> None:
    """Save the square, and say where."""
    try:
        session.lines.say(*saved_picture_words(picture.save(play.site.secret)))
    except UserError as error:
        session.lines.error(f"{error.what} {error.remedy}")
