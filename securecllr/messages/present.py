"""The texts of the presenter's two windows, around the pages of a session."""

from __future__ import annotations

from pathlib import Path

from securecllr.demo.digits import in_words
from securecllr.demo.scenes import scenes
from securecllr.i18n import _
from securecllr.messages.demo import scene_place
from securecllr.messages.lines import Line, minutes, texts
from securecllr.presenter.deck import RoomPage
from securecllr.presenter.notes import Notes
from securecllr.presenter.parts import ALL_MINUTES, PARTS, SHORT_MINUTES, SKIPPED_SCENES, part_title
from securecllr.presenter.session import PresenterSession, planned_by, used
from securecllr.presenter.walls import Wall


def room_place(page: RoomPage) -> str:
    """Return the head of what the audience sees: which page, and that nothing on it is real."""
    if page.scene:
        return scene_place(page.scene, len(scenes()))
    return part_title(page.part)


def wall_words(wall: Wall, page: RoomPage, session: PresenterSession) -> tuple[str, ...]:
    """Return what stands on a wall: its words, what hands go up for, the counts if shown."""
    if not (wall.asks and page.hands):
        return wall.words
    if session.counted and page.question in session.counts:
        return *wall.words, counts_words(page, session.counts[page.question])
    return *wall.words, _("Hands up: {answers}").format(answers=" / ".join(page.hands))


def wall_lines(wall: Wall) -> list[Line]:
    """Return what the wall shows, for the notes."""
    if wall.key:
        return texts(_("On the wall: the key to type, large."))
    if wall.code:
        return texts(_("On the wall: what every phone shows now."))
    return texts(_("On the wall: {words}").format(words=" ".join(wall.words)))


def code_words(code: str) -> str:
    """Return the code in words."""
    return _("In words: {words}").format(words=in_words(code))


def code_changes(changes: str) -> str:
    """Return when the code changes."""
    return _("It changes at {time}.").format(time=changes)


def timer_words(session: PresenterSession, page: RoomPage, now: float) -> str:
    """Return the minutes that were used and that there are, in few signs: it stands on the wall."""
    return _("{used}/{all} min").format(
        used=int(used(session, page.part, now) // 60), all=ALL_MINUTES
    )


def counts_words(page: RoomPage, hands: list[int]) -> str:
    """Return the counts of a question, each with what it is for."""
    return "; ".join(f"{what} {n}" for what, n in zip(page.hands, hands, strict=False))


def notes_place(page: RoomPage) -> str:
    """Return the head of the notes: which page they are on."""
    if page.scene:
        return _("notes: scene {n} of {all}").format(n=page.scene, all=len(scenes()))
    return _("notes: {part}").format(part=part_title(page.part))


def notes_lines(
    page: RoomPage, after: RoomPage | None, said: Notes, session: PresenterSession, now: float
) -> list[Line]:
    """Return the notes on a page.

    Args:
        page: The page that the room sees.
        after: The page that comes next, or None at the end.
        said: The notes that go with it.
        session: Where the session is.
        now: Seconds since 1970.
    """
    lines: list[Line] = []
    if session.blank:
        lines += [Line(_("The room sees nothing now. B brings the page back."), "careful")]
    if session.renewed and page.part == "demo":
        words = _("The room view was opened again: its square is new. Go to it, and all scan it.")
        lines += [Line(words, "careful")]
    if page.notes in SKIPPED_SCENES:
        words = _("Do you have {n} minutes only? Then leave this scene out: press N.")
        lines += [Line(words.format(n=SHORT_MINUTES), "careful")]
    if page.notes == "stop":
        words = _("Do you have {n} minutes only? Then stop here: press E.")
        lines += [Line(words.format(n=SHORT_MINUTES), "careful")]
    lines += texts(_("Say:"), *(f"  {each}" for each in said.say))
    # What may be asked comes last: in a low window it is what can wait until it is scrolled to.
    lines += texts(next_words(page, after))
    lines += time_lines(page, said, session, now)
    if page.question:
        lines += texts(hands_words(page, session))
    lines += texts(_("They may ask: {question}").format(question=said.ask), f"  {said.answer}")
    return lines


def time_lines(page: RoomPage, said: Notes, session: PresenterSession, now: float) -> list[Line]:
    """Return how much time is planned, and how much was used so far."""
    planned = _("Planned: {time} here, {n} by the end of this part.").format(
        time=minutes(said.minutes) if said.minutes else _("a moment"), n=planned_by(page.part)
    )
    so_far = _("Used: {part} {used} of {planned} minutes, in all {all} of {total}.").format(
        part=part_title(page.part),
        used=int(used(session, page.part, now, page.part) // 60),
        planned=PARTS[page.part],
        all=int(used(session, page.part, now) // 60),
        total=ALL_MINUTES,
    )
    starts = "" if session.since else " " + _("T starts the timer.")
    return texts(planned, so_far + starts)


def hands_words(page: RoomPage, session: PresenterSession) -> str:
    """Return what was counted, and whether the audience sees it."""
    if page.question not in session.counts:
        return _("Hands: not counted yet. Press H to write them down.")
    text = (
        _("Hands: {counts}. The room sees this.")
        if session.counted
        else _("Hands: {counts}. The room does not see this.")
    )
    return text.format(counts=counts_words(page, session.counts[page.question]))


def next_words(page: RoomPage, after: RoomPage | None) -> str:
    """Return what comes next."""
    if after is None:
        return _("This is the last page.")
    if after.notes == page.notes:
        return _("Next: more of this.")
    if after.part != page.part:
        return _("Next: {title} ({part})").format(title=after.title, part=part_title(after.part))
    return _("Next: {title}").format(title=after.title)


def hands_title(page: RoomPage) -> str:
    """Return the question that hands go up for."""
    return page.words[-1]


def hands_help(page: RoomPage) -> str:
    """Return what to type to note the hands."""
    count = len(page.hands)
    if count == 1:
        return _("Type how many hands are up: one number.")
    return _("Type {n} numbers with a space between: {what}.").format(
        n=count, what="; ".join(page.hands)
    )


def kept_counts_words(path: Path) -> tuple[str, ...]:
    """Return where the counts are saved."""
    return (
        _("They are in this file:"),
        f"   {path}",
        _("It holds numbers and the day. There are no names in it."),
    )
