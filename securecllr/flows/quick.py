"""The quick check, from memory: one control a page, one account a row. Each answer is saved.

It never saves "looked": that comes from a visit, or from doing.
"""

from __future__ import annotations

from contextlib import aclosing

from msgspec import Struct

from securecllr.audit.applicability import Check, answer_of
from securecllr.audit.names import Name, with_name
from securecllr.audit.question_page import alarm_after
from securecllr.audit.quick import QuickPage
from securecllr.catalogue.model import AnswerWord
from securecllr.flows.conversation import Conversation
from securecllr.flows.help_pages import alarm
from securecllr.flows.pages import Back, ChoicePage, GoOn, GridPage, GridRow, Marked, Row
from securecllr.flows.question import ask_choice_for
from securecllr.i18n import _, ngettext
from securecllr.messages.lines import abouts, texts

_WORDS: tuple[AnswerWord, ...] = ("think", "no", "unsure", "na")


class _Shown(Struct, frozen=True):
    """A page of the quick check as it is now: what is asked, and of which accounts."""

    page: QuickPage
    checks: tuple[Check, ...]
    number: int
    of: int


async def quick_check(c: Conversation) -> bool:
    """Ask every control of the quick lane, from the first that has an empty row.

    Returns:
        Whether it was gone through to its end; False for going back from its first page.
    """
    ids = [page.control.id for page in c.audit.quick_pages()]
    at, onwards = _first_open(c), 1
    while 0 <= at < len(ids):
        shown = _shown(c, ids[at], at + 1, len(ids))
        if shown is not None:
            onwards = 1 if await _ask(c, shown) else -1
        at += onwards  # over a page that what was said since settles, either way
    return at >= len(ids)


def _first_open(c: Conversation) -> int:
    """Return the first page that has an empty row; the first one where none has."""
    open_ids = {check.control.id for check in c.audit.quick_open()}
    pages = c.audit.quick_pages()
    return next((at for at, page in enumerate(pages) if page.control.id in open_ids), 0)


def _shown(c: Conversation, id_: str, number: int, of: int) -> _Shown | None:
    """Return a page with the rows that are to be asked: what was looked at is left out."""
    page = next((page for page in c.audit.quick_pages() if page.control.id == id_), None)
    if page is None:
        return None
    found = [check for check in page.checks if c.audit.status_of(check) != "in-place"]
    asked = list(dict.fromkeys(map(_short, found)))
    found.sort(key=lambda check: asked.index(_short(check)))  # what is asked alike, together
    return _Shown(page, tuple(found), number, of) if found else None


def _short(check: Check) -> str:
    """Return what is asked in a few words: some kinds ask a control in words of their own."""
    return check.control.short or check.control.question


async def _ask(c: Conversation, shown: _Shown) -> bool:
    """Ask one control of its accounts. Return False for going back."""
    grid, leaving = _grid(c, shown), False
    while True:
        async with aclosing(c.replies(grid)) as replies:
            async for reply in replies:
                match reply:
                    case Marked(row, option):
                        await _save(c, shown.checks[row], _WORDS[option])
                    case GoOn(leaving):
                        break
                    case Back():
                        return False
        empty = [check for check in shown.checks if answer_of(c.audit.now, check) is None]
        if not empty or leaving or await _leave_empty(c, empty):
            return True
        grid = _grid(c, shown)


def _grid(c: Conversation, shown: _Shown) -> GridPage:
    names = c.audit.names()
    heading = _short(shown.checks[0])
    rows = tuple(_row(c, check, names[check.account.id], heading) for check in shown.checks)
    first = next((at for at, row in enumerate(rows) if row.chosen is None), len(rows))
    return GridPage(
        heading=heading,
        place=_("quick check, {n} of {of}").format(n=shown.number, of=shown.of),
        step=(shown.number, shown.of),
        lines=tuple(abouts(*_why(shown, names))),
        rows=rows,
        highlighted=first,
        go_on=_("Go on"),
        help=_('Answer from memory. "Not sure" is a good answer.'),
    )


def _why(shown: _Shown, names: dict[str, Name]) -> list[str]:
    """Return why it is asked: each reason once, as some kinds have one of their own."""
    first = shown.checks[0]
    found = dict.fromkeys(
        with_name(check.control.why, names[check.account.id]) for check in shown.checks
    )
    hint = with_name(first.control.hint or "", names[first.account.id])
    return [*([hint] if hint and len(shown.checks) == 1 else []), *found]


def _row(c: Conversation, check: Check, name: Name, heading: str) -> GridRow:
    answers = check.control.answers
    options = [_("I think so"), _("No"), _("Not sure")]
    if answers.na:
        options.append(_("Does not apply"))
    answer = answer_of(c.audit.now, check)
    said = "think" if answer and answer.answer == "looked" else answer.answer if answer else None
    question = with_name(check.control.question, name)
    return GridRow(
        name.listed,
        tuple(options),
        _WORDS.index(said) if said in _WORDS[: len(options)] else None,
        group="" if _short(check) == heading else _short(check),
        question=question,
    )


async def _save(c: Conversation, check: Check, answer: AnswerWord) -> None:
    """Save an answer; ask for the second word to a no, and show the card that it calls for."""
    on_file = answer_of(c.audit.now, check)
    if on_file is not None and on_file.answer == answer:
        return
    choice = None
    if answer == "no" and check.control.no_choices:
        chosen = await ask_choice_for(c, check, answer, c.audit.names()[check.account.id].listed)
        choice = chosen[0] if chosen else None
    reason = check.control.na_reason if answer == "na" else None
    c.audit.answer(check, answer, choice=choice, reason=reason)
    if card := alarm_after(c.audit.catalogue, check, answer, choice):
        await alarm(c, card, check.kind.id)


async def _leave_empty(c: Conversation, empty: list[Check]) -> bool:
    """Ask what to do with empty rows. Return whether to go on."""
    names = c.audit.names()
    listed = ", ".join(names[check.account.id].listed for check in empty)
    count = len(empty)
    row = await c.choose(
        ChoicePage(
            heading=ngettext(
                "{n} line has no answer yet", "{n} lines have no answer yet", count
            ).format(n=count),
            lines=tuple(texts(listed)),
            rows=(Row(_("Go back and answer")), Row(_("I'm not sure: save that"))),
            help=_('"I\'m not sure" is a good answer.'),
        )
    )
    if row != 1:
        return False
    for check in empty:
        c.audit.answer(check, "unsure")
    return True
