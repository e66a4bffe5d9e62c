"""The one screen that draws every page of a flow, in place, and reports what a person does on it.

It decides nothing: each key becomes a reply. A part stays once it is there, and is shown or hidden,
so that one page follows another without a flicker and the focus is never lost. What home, which
opens first, has none of comes with the first page that needs it: a box to type in, a grid, a table,
the panel of steps, the QR code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from securecllr.catalogue.model import HowTo
from securecllr.flows.pages import (
    Another,
    Aside,
    Back,
    CellChosen,
    ChoicePage,
    Chosen,
    Code,
    GoOn,
    GridPage,
    InputPage,
    Marked,
    Page,
    Pressed,
    Reply,
    TablePage,
    TextPage,
    Ticked,
    TickPage,
    Typed,
)
from securecllr.i18n import _, capital
from securecllr.messages.demo import only_numbers_words
from securecllr.messages.lines import Line, texts
from securecllr.tui.bars import bar
from securecllr.tui.base_screen import BaseScreen, TopLine
from securecllr.tui.key_commands import Command
from securecllr.tui.layout import TALL
from securecllr.tui.page_rows import has_room_between, listed
from securecllr.tui.widgets.choice_list import NOWHERE, ChoiceList
from securecllr.tui.widgets.error import ErrorLine
from securecllr.tui.widgets.keybar import KeyBar
from securecllr.tui.widgets.paragraphs import Paragraphs
from securecllr.tui.widgets.row_widget import RowWidget
from securecllr.tui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from securecllr.tui.widgets.choice_grid import ChoiceGrid
    from securecllr.tui.widgets.choice_table import ChoiceTable
    from securecllr.tui.widgets.field import Field
    from securecllr.tui.widgets.qr_code import QrCode
    from securecllr.tui.widgets.steps import StepsPanel

_WIDEST = 72  # cells of text
_BAR = 24  # cells of the bar beside the count

# From so many cells across, the accounts stand beside a page, and the steps beside a question.
_ACCOUNTS_ASIDE = 100
_OWN_ASIDE = 120


def _choose_first_words() -> str:
    return _("Choose a line with the arrow keys, then press Enter.")


class PageScreen(BaseScreen[None]):
    """Shows a page, and calls ``on_reply`` with what is done on it."""

    DEFAULT_CSS = """
    PageScreen {
        & #told { width: 1fr; height: auto; max-width: 72; }
        & #table { max-width: 100; }
        &.-table #body { height: auto; max-height: 50%; }
        & StepsPanel > Static { max-width: 72; }
        & QrCode { margin-right: 1; }
        &.-qr-code #main { layout: horizontal; }
        &.-qr-code TopLine { border: none; height: 1; }
        &.-qr-code KeyBar { border: none; }
        &.-said-above.-short #heading, &.-said-above.-tiny #heading { display: none; }
        &.-short ErrorLine, &.-tiny ErrorLine { display: none; }
        &.-short.-input ErrorLine, &.-short.-digits ErrorLine { display: block; }
        & ErrorLine.-shown { display: block; }
        &.-aside-here #main { layout: horizontal; }
        &.-aside-here #body { width: 1fr; max-width: 79; padding-right: 2; }
        &.-aside-here StepsPanel { width: 28; }
        &.-own-aside StepsPanel { width: 1fr; max-width: 72; }
    }
    """

    def __init__(
        self,
        page: Page,
        on_reply: Callable[[PageScreen, Reply], None],
        on_ready: Callable[[], None] = lambda: None,
    ) -> None:
        """Make the screen.

        Args:
            page: What it shows at first.
            on_reply: Called with the screen and what the person did.
            on_ready: Called once the first page is there.
        """
        super().__init__(page.place)
        self.page = page
        self._on_reply = on_reply
        self._on_ready = on_ready
        self._timer: Timer | None = None
        self._drawn: tuple[str, ...] = ()  # the lines that change by themselves
        self._places: list[int] = []  # where each row that can be chosen stands in the list

    # -- what it is made of ------------------------------------------------------------

    def compose_main(self) -> ComposeResult:
        """Yield the parts that most pages need."""
        with Vertical(id="main"), Scroll(id="body", can_focus=False):
            yield from self.compose_body()

    def compose_body(self) -> Iterable[Widget]:
        """Yield the words, and what can be done."""
        with Vertical(id="told"):
            yield Static(classes="notice")
            yield Static(classes="heading", id="heading")
            yield Paragraphs(id="lines")
            yield ErrorLine()
            yield ChoiceList(id="rows", tight=True)
            yield Paragraphs(id="after")

    def ready(self) -> None:
        """Show the first page."""
        self.watch(self.query_one(ChoiceList), "highlighted", self._moved_in_list, init=False)
        self.show(self.page)
        self._on_ready()
        self.call_after_refresh(self._prepare)

    def _prepare(self) -> None:
        """Put the panel of steps in place, whose own parts would come a moment too late."""
        if self.query_one("#main").is_attached:  # the app may have ended meanwhile
            self._panel()

    # -- what it shows -----------------------------------------------------------------

    def show(self, page: Page) -> None:
        """Show another page in place, from its top, and set the focus."""
        self.page = page
        self.show_language()
        self.set_class(isinstance(page, InputPage) and not page.digits, "-input")
        self.set_class(isinstance(page, InputPage) and page.digits, "-digits")
        self.set_class(isinstance(page, TablePage), "-table")
        self._show_words(page)
        self._show_aside(page)
        self._show_rows(page)
        self._show_box(page)
        self._show_grid(page)
        self._show_table(page)
        self._show_code()
        self._show_live(page)
        self.query_one("#body").scroll_home(animate=False, immediate=True)
        self._set_focus(page)
        self.refresh_commands()

    def _show_words(self, page: Page) -> None:
        self._show_place()
        notice = self.query_one(".notice", Static)
        notice.update(Content(page.notice))
        notice.set_class(bool(page.notice), "-shown")
        self.query_one("#heading", Static).update(Content(page.heading))
        drawn = "" if page.bar is None else bar(*page.bar, _BAR)
        self.query_one("#lines", Paragraphs).show(page.lines, drawn)
        after = page.after if isinstance(page, ChoicePage | TickPage) else ()
        self.query_one("#after", Paragraphs).show(after)
        self.query_one(ErrorLine).clear()

    def _show_place(self) -> None:
        """Name the page in the top line, also instead of a heading where the window is low."""
        page = self.page
        place = page.place or (page.heading if self.size.height < TALL else "")
        if isinstance(page, GridPage) and page.counted and (count := self._chosen_rows(page)):
            place = page.counted(count)
        self._place = place
        self.query_one(TopLine).show(place, page.step, dots=page.dots)
        self.set_class(place.lower() in (page.heading.lower(), ""), "-said-above")

    def _chosen_rows(self, page: GridPage) -> int:
        """Return how many rows of a grid have another option than their first."""
        grid = self._grid()
        chosen = grid.chosen if grid.rows is page.rows else [row.chosen for row in page.rows]
        return sum(bool(option) for option in chosen)

    def _show_aside(self, page: Page) -> None:
        aside = self._aside()
        self.query_one("#body").display = not isinstance(page, TextPage)
        self.set_class(aside is not None, "-aside-here")
        self.set_class(aside is not None and aside is page.aside, "-own-aside")
        if isinstance(page, TextPage):
            notice = texts(page.notice) if page.notice else []
            self._panel().show(page.heading, [*notice, *page.lines])
        elif aside is not None:
            self._panel().show(aside.title, aside.lines)
        self._show_part("StepsPanel", shown=isinstance(page, TextPage) or aside is not None)

    def _aside(self) -> Aside | None:
        """Return what stands beside the page in a window as wide as this: its own, or accounts."""
        page, width = self.page, self.app.size.width
        if isinstance(page, TextPage | TablePage) or self._code is not None:
            return None  # a table has the accounts already
        if page.aside is not None and width >= _OWN_ASIDE:
            return page.aside
        return page.accounts if width >= _ACCOUNTS_ASIDE else None

    def _show_rows(self, page: Page) -> None:
        rows = self.query_one("#rows", ChoiceList)
        rows.display = not isinstance(page, InputPage | GridPage | TablePage)
        found, places = listed(page)
        self._places = places
        at, ticked = 0, frozenset[int]()
        if isinstance(page, ChoicePage):
            at = NOWHERE if page.stands_on is None else page.stands_on
        elif isinstance(page, TickPage):
            ticked = page.ticked
            at = min(ticked, default=len(page.rows) if page.none else 0)
        rows.airy = self._airy()
        rows.under = self.query_one("#heading")
        rows.alone = places[-1] if isinstance(page, TickPage) and page.none else None
        rows.show(
            found,
            ticked=frozenset(places[index] for index in ticked),
            highlighted=NOWHERE if at == NOWHERE else places[at] if at < len(places) else None,
            boxes=isinstance(page, TickPage),
        )

    def _airy(self) -> bool:
        width, height = self.size
        return has_room_between(self.page, max(min(width - 2, _WIDEST), 1), height - 4)

    def _show_box(self, page: Page) -> None:
        if isinstance(page, InputPage):
            box = self._box(page)
            box.max_length = page.limit
            box.value = page.text
            box.cursor_position = len(page.text)
        self._show_part("#field", shown=isinstance(page, InputPage) and not page.digits)
        self._show_part("#code", shown=isinstance(page, InputPage) and page.digits)

    def _show_grid(self, page: Page) -> None:
        if isinstance(page, GridPage):
            below = (*(capital(action.word) for action in page.actions), page.go_on)
            self._grid().show(page.rows, below, page.highlighted)
        self._show_part("#grid", shown=isinstance(page, GridPage))

    def _show_table(self, page: Page) -> None:
        if isinstance(page, TablePage):
            self._table().show(page)
        self._show_part("#table", shown=isinstance(page, TablePage))

    def _show_code(self) -> None:
        """Show the QR code where the page has one and the window has room for it."""
        code, room = self._code, self._has_room_for_code()
        if code is not None:
            qr_code = self._qr_code()
            qr_code.show(code.modules)
            if qr_code.big and not self._has_room_for_code(big=True):
                qr_code.make_big(big=False)
        self._show_part("#qr-code", shown=room)
        self.set_class(room, "-qr-code")
        said = _("This window is too small for the square. Type the key, or save a picture of it.")
        self._show_more("no-room", texts(said) if code is not None and not room else ())

    # -- what comes with the first page that needs it ----------------------------------

    def _show_part(self, name: str, *, shown: bool) -> None:
        """Show or hide a part, if it is there."""
        for part in self.query(name):
            part.display = shown

    def _show_more(self, name: str, lines: Sequence[Line]) -> None:
        """Show lines above the error, or none."""
        for shown in self.query(f"#{name}").results(Paragraphs):
            shown.show(lines)
            return
        if lines:
            error = self.query_one(ErrorLine)
            self.query_one("#told").mount(Paragraphs(lines, id=name), before=error)

    def _box(self, page: InputPage) -> Field:
        """Return the box of a page."""
        from securecllr.tui.widgets.code_field import CodeField
        from securecllr.tui.widgets.field import Field

        name = "code" if page.digits else "field"
        for box in self.query(f"#{name}").results(Field):
            return box
        box = CodeField(id=name) if page.digits else Field(id=name, max_length=0)
        self.query_one("#told").mount(box, before="#after")
        return box

    def _grid(self) -> ChoiceGrid:
        """Return the grid."""
        from securecllr.tui.widgets.choice_grid import ChoiceGrid

        for grid in self.query(ChoiceGrid):
            return grid
        grid = ChoiceGrid(id="grid")
        self.query_one("#told").mount(grid, before="#after")
        self.watch(grid, "highlighted", self._moved_in_grid, init=False)
        return grid

    def _panel(self) -> StepsPanel:
        """Return the panel of steps, or of a text to read, which scrolls by itself."""
        from securecllr.tui.widgets.steps import StepsPanel

        for panel in self.query(StepsPanel):
            return panel
        panel = StepsPanel()
        panel.display = False
        self.query_one("#main").mount(panel)
        return panel

    def _table(self) -> ChoiceTable:
        """Return the table, which scrolls by itself."""
        from securecllr.tui.widgets.choice_table import ChoiceTable

        for table in self.query(ChoiceTable):
            return table
        table = ChoiceTable(id="table")
        self.query_one("#main").mount(table, after="#body")
        return table

    def _qr_code(self) -> QrCode:
        """Return the QR code, which does not scroll: it has to be whole."""
        from securecllr.tui.widgets.qr_code import QrCode

        for qr_code in self.query(QrCode):
            return qr_code
        qr_code = QrCode(())
        self.query_one("#main").mount(qr_code, before="#body")
        return qr_code

    def _has_room_for_code(self, *, big: bool = False) -> bool:
        """Return whether the page has a QR code and the window room for it."""
        if self._code is None:
            return False
        from securecllr.tui.widgets.qr_code import has_room

        return has_room(self.app.size, big=big)

    @property
    def _code(self) -> Code | None:
        return self.page.code if isinstance(self.page, ChoicePage | InputPage) else None

    def _show_live(self, page: Page) -> None:
        """Show the lines that change by themselves, and look again now and then."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._tick()
        if page.live is not None:
            self._timer = self.set_interval(page.live.seconds, self._tick)

    def _tick(self) -> None:
        live = self.page.live
        lines = () if live is None else live.lines()
        if lines != self._drawn:
            self._drawn = lines
            self._show_more("live", texts(*lines))

    def _set_focus(self, page: Page) -> None:
        """Set the focus on what is answered; what is wrong is said first."""
        part: Widget = self.query_one("#rows", ChoiceList)
        if isinstance(page, TextPage):
            part = self._panel()
        elif isinstance(page, GridPage):
            part = self._grid()
        elif isinstance(page, TablePage):
            part = self._table()
        elif isinstance(page, InputPage):
            part = self._box(page)
        part.focus(scroll_visible=False)
        if page.error:
            self.problem(page.error)
        elif isinstance(part, RowWidget):
            self.call_after_refresh(part.keep_in_view)

    def on_resize(self, _event: Resize) -> None:
        """Show what there is room for."""
        self._show_place()
        if not isinstance(self.page, TextPage):
            self._show_aside(self.page)
        self.query_one("#rows", ChoiceList).airy = self._airy()
        self._show_code()
        self.refresh_commands()

    # -- what can be done --------------------------------------------------------------

    def own_commands(self) -> list[Command]:
        """Return going on, the page's own actions, and going back."""
        page = self.page
        if isinstance(page, TextPage) and page.waiting:
            told = _("Do not wait. Go on without it.")
            return [Command("escape", _("do not wait"), told, self._back)]
        found = self._going_on(page)
        found += [
            Command(action.key, action.word, action.help, self._presser(action.key))
            for action in page.actions
        ]
        if self._has_room_for_code(big=True):
            told = _("Draw the square in another way, if your phone cannot read it.")
            found.append(Command("b", _("big"), told, self._make_big))
        if page.back:
            found.append(Command("escape", _("back"), _("Go back. Nothing is lost."), self._back))
        if isinstance(page, InputPage) and not page.digits:
            told = _("Go to the keys below. In the box, a letter is text.")
            found.append(Command("tab", _("to these keys"), told, self.action_next_part))
        return found

    def bar_commands(self) -> list[Command]:
        """Return the page's own commands and "? more"; all of them where the bar has the focus.

        What every page has works all the same, and the help lists it.
        """
        found = self.commands()
        *others, more = found
        if isinstance(self.page, TextPage) and self.page.waiting:
            return self.own_commands()  # no other key does anything
        if self.page.place == _("help"):
            return others  # there is no help on help
        if isinstance(self.focused, KeyBar):
            return found
        return [*self.own_commands(), msgspec.structs.replace(more, words=_("more"))]

    def on_descendant_focus(self) -> None:
        """Show in the bar what belongs there now."""
        self.refresh_commands()

    def _going_on(self, page: Page) -> list[Command]:
        match page:
            case TextPage():
                return [Command("enter", _("go on"), _("Go on from this page."), self._back)]
            case TickPage():
                return self._on_ticks()
            case InputPage():
                return [Command("enter", _("go on"), _("Go on with what you typed."), self._go_on)]
            case GridPage(another=another):
                return self._on_grid(another)
            case TablePage():
                return self._on_table()
            case _:
                return [self._on_choices()]

    def _on_choices(self) -> Command:
        rows = self.query_one("#rows", ChoiceList)
        if rows.highlighted == NOWHERE:
            return Command("↑ ↓", _("move"), _choose_first_words(), rows.focus)
        return self._choosing(self._go_on)

    def _on_ticks(self) -> list[Command]:
        rows = self.query_one("#rows", ChoiceList)
        told = _("Tick the line you are on, or take the tick off.")
        if rows.enter_ticks:
            return [Command("enter", _("tick"), told, rows.open)]
        going_on = _("Go on with what is ticked.")
        return [
            Command("space", _("tick"), told, lambda: rows.tick(rows.highlighted)),
            Command("enter", _("continue"), going_on, self._go_on),
        ]

    def _choosing(self, choose: Callable[[], None]) -> Command:
        return Command("enter", _("choose"), _("Choose the line you are on."), choose)

    def _on_grid(self, another: str) -> list[Command]:
        grid = self._grid()
        if grid.is_below_rows:
            return [self._choosing(grid.open_line)]
        told = _("Choose in the row you are on, and go to the next.")
        most = max((len(row.options) for row in grid.rows), default=1)
        found = [Command(f"1-{most} ← →", _("answer"), told, grid.focus)]
        if another:
            plus = _("Add another one like the row you are on.")
            found.append(
                Command("plus", another, plus, lambda: self.reply(Another(grid.highlighted)))
            )
        return found

    def _on_table(self) -> list[Command]:
        table = self._table()
        moving = _("Move along the row you are on, and up and down.")
        opening = _("Open the place you are on. What it is stands below the table.")
        return [
            Command("← → ↑ ↓", _("move"), moving, table.focus),
            Command("enter", _("open"), opening, table.open),
        ]

    def help_page(self) -> str:
        """Return what the page is for."""
        return self.page.help

    def rests_on(self) -> Iterable[HowTo]:
        """Return the steps that the page shows."""
        return self.page.sources

    # -- what keys do ------------------------------------------------------------------

    def reply(self, reply: Reply) -> None:
        """Report what the person did."""
        self._on_reply(self, reply)

    def _presser(self, key: str) -> Callable[[], None]:
        return lambda: self.reply(Pressed(key))

    def _back(self) -> None:
        self.reply(Back())

    def _make_big(self) -> None:
        qr_code = self._qr_code()
        qr_code.make_big(big=not qr_code.big)

    def on_choice_list_row_opened(self) -> None:
        """Go on, at Enter on a row or a click."""
        self._go_on()

    def on_choice_list_changed(self) -> None:
        """Hide the error: what was missing is there now."""
        self.query_one(ErrorLine).clear()
        self.refresh_commands()

    def on_choice_grid_option_chosen(self, event: ChoiceGrid.OptionChosen) -> None:
        """Reply with the option that was chosen: it is saved at once."""
        self.query_one(ErrorLine).clear()
        self._show_place()
        self.reply(Marked(event.row, event.option))

    def on_choice_grid_line_opened(self, event: ChoiceGrid.LineOpened) -> None:
        """Do what the line says: one of the page's actions, or going on, which is the last."""
        actions = self.page.actions
        if event.index < len(actions):
            self.reply(Pressed(actions[event.index].key))
        else:
            self.reply(GoOn())

    def _moved_in_grid(self, before: int, now: int) -> None:
        """Show other keys where the highlight has left the rows, or is back on them."""
        count = len(self._grid().rows)
        if (before < count) != (now < count):
            self.refresh_commands()

    def _moved_in_list(self, before: int, _now: int) -> None:
        """Show what Enter does on the line that the arrows led to."""
        if isinstance(self.page, TickPage):
            self.refresh_commands()
        elif before == NOWHERE:
            self.query_one(ErrorLine).clear()  # that there was no line to choose
            self.refresh_commands()

    def on_choice_table_place_opened(self, event: ChoiceTable.PlaceOpened) -> None:
        """Reply with the row of the table that was chosen, or one of its places."""
        row, column = event.row, event.column
        self.reply(CellChosen(row, column - 1) if column else Chosen(row))

    def on_input_submitted(self) -> None:
        """Go on, at Enter in the box."""
        self._go_on()

    def on_code_field_refused(self) -> None:
        """Say what the box is for, before somebody types a password."""
        self.problem(only_numbers_words())

    def _go_on(self) -> None:
        """Reply with what is chosen, ticked or typed; or say what is missing."""
        page, rows = self.page, self.query_one("#rows", ChoiceList)
        match page:
            case ChoicePage() if rows.highlighted == NOWHERE:
                self.problem(_choose_first_words())
            case ChoicePage():
                self.reply(Chosen(self._places.index(rows.highlighted)))
            case TickPage():
                self._tick_off(page, rows)
            case InputPage():
                self.reply(Typed(self._box(page).value.strip()))
            case _:
                self._back()

    def _tick_off(self, page: TickPage, rows: ChoiceList) -> None:
        if not rows.ticked and page.needs and rows.highlighted != rows.alone:
            self.problem(page.needs)
            return
        found = {self._places.index(row) for row in rows.ticked}
        self.reply(Ticked(frozenset(index for index in found if index < len(page.rows))))
