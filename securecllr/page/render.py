"""A page of a flow as HTML: all that stands in the window."""

from __future__ import annotations

from msgspec import Struct

from securecllr.elements import Html, element, joined
from securecllr.flows.conversation import CONTACTS, HELP, SETTINGS, STOP
from securecllr.flows.pages import (
    Aside,
    ChoicePage,
    GridPage,
    InputPage,
    Page,
    TablePage,
    TickPage,
)
from securecllr.i18n import _, unreviewed_notice
from securecllr.messages.lines import texts
from securecllr.messages.page import PROGRAM, problem_title, title_words
from securecllr.page.controls import (
    BACK,
    action_buttons,
    back_button,
    button,
    do_button,
    pressed,
)
from securecllr.page.forms import FIELD, NOTICE, after, box, heading, question, ticks
from securecllr.page.grid import grid
from securecllr.page.lines import lines_html
from securecllr.page.menus import menu
from securecllr.page.qr_code import code_html, without_key
from securecllr.page.table_page import table


class Around(Struct, frozen=True):
    """What stands around a page.

    Attributes:
        foot: Lines about what is kept, below everything.
        draft: The answer to a question that was chosen and not sent on.
        common: Whether there are the buttons that every page of a conversation has.
        copy: Whether saving a copy is what the page asks for.
    """

    foot: tuple[str, ...] = ()
    draft: int | None = None
    common: bool = True
    copy: bool = False


def title(page: Page) -> str:
    """Return the title of the window."""
    return f"{title_words(page.heading, error=bool(page.error))} - {PROGRAM}"


def render(page: Page, around: Around) -> str:
    """Return a page with all that stands around it."""
    main = element(
        "main",
        back_button() if page.back else None,
        None if page.place_in_heading else element("p", page.place, class_="place"),
        _step(page),
        element("p", page.notice, id=NOTICE, class_="notice") if page.notice else None,
        _error_summary(page),
        _content(page, around),
        id="main",
    )
    wide = isinstance(page, TablePage)  # it has the accounts already
    beside = None if wide else page.aside or page.accounts
    columns = element(
        "div",
        main,
        _beside(beside) if beside else None,
        class_="columns wide" if wide else "columns",
    )
    return str(joined([_header(), columns, _footer(around)]))


def has_form(page: Page) -> bool:
    """Return whether a page holds what was not sent on yet. A grid is sent as it is marked."""
    return isinstance(page, TickPage | InputPage) or _asks(page)


def live_html(page: Page) -> Html:
    """Return the lines that change by themselves, as they are now."""
    return joined(element("p", line) for line in page.live.lines()) if page.live else Html("")


def _content(page: Page, around: Around) -> Html:  # noqa: PLR0911 - one a sort of page
    """Return the heading, the lines, what is answered, and what can be done besides."""
    live = element("div", live_html(page), id="live") if page.live else None
    code = page.code if isinstance(page, ChoicePage | InputPage) else None
    copy = (
        do_button(_("Save a copy"), "copy", id="save-now", class_="go-on") if around.copy else None
    )
    above = joined(
        [lines_html(without_key(page.lines, code)), copy, code_html(code) if code else None, live]
    )
    actions = action_buttons(page.actions)
    match page:
        case ChoicePage(question=True):
            return joined([question(page, above, around.draft), after(page), actions])
        case ChoicePage():
            return joined([heading(page), above, menu(page), after(page), actions])
        case TickPage():
            return joined([ticks(page, above), after(page), actions])
        case InputPage():
            return joined([box(page, above), actions])
        case GridPage():
            return grid(page, above, actions)
        case TablePage():
            return joined([heading(page), above, table(page), actions])
        case _:
            go_on = element("p", button(_("Go on"), BACK, class_="go-on")) if page.back else None
            return joined([heading(page), above, actions, go_on])


def _step(page: Page) -> Html | None:
    """Return how far it is, as a drawing: the words stand in its place."""
    if page.step is None:
        return None
    now, total = page.step
    return element("progress", value=now, max=total, aria_hidden="true")


def _error_summary(page: Page) -> Html | None:
    """Return what was wrong with the last reply, with a link to where it is mended."""
    if not page.error:
        return None
    mended_here = has_form(page) or isinstance(page, GridPage)
    said = element("a", page.error, href=f"#{FIELD}") if mended_here else page.error
    return element(
        "div",
        element("h2", problem_title(), id="problem-title"),
        element("p", said),
        id="error",
        class_="error",
        role="alert",
        aria_labelledby="problem-title",
        tabindex=-1,
    )


def _asks(page: Page) -> bool:
    return isinstance(page, ChoicePage) and page.question


def _beside(aside: Aside) -> Html:
    said = element("details", element("summary", aside.title), lines_html(aside.lines))
    return element("aside", said, aria_label=aside.title)


def _header() -> Html:
    return element(
        "header",
        element("p", PROGRAM, class_="program"),
        element(
            "p",
            do_button(_("Save a copy"), "copy", id="save-copy"),
            " ",
            do_button(_("Open a copy"), "open", id="open-copy"),
            class_="copies",
        ),
        element("p", notice, class_="language") if (notice := unreviewed_notice()) else None,
    )


def _footer(around: Around) -> Html:
    common = (
        (_("Get help"), CONTACTS),
        (_("About this page"), HELP),
        (_("Settings"), SETTINGS),
        (_("Stop for now"), STOP),
    )
    buttons = [element("li", button(words, pressed(key))) for words, key in common]
    buttons.append(element("li", do_button(_("Print this page"), "print")))
    label = _("On every page")
    return joined(
        [
            element("nav", element("ul", *buttons), aria_label=label) if around.common else None,
            element("footer", lines_html(texts(*around.foot))) if around.foot else None,
        ]
    )
