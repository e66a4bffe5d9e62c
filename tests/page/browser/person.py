"""Someone at the page, who does what a script says: by keyboard alone, by finger, or by mouse."""

from __future__ import annotations

import base64
import json
from typing import Literal

from securecllr.flows.pages import ChoicePage, GridPage, InputPage, Page, TickPage
from tests.flows.persons import Turn
from tests.flows.steps import (
    Add,
    Choose,
    ChooseCell,
    GoBack,
    GoOn,
    Mark,
    Press,
    Step,
    Stop,
    Tick,
    Type,
    Unfit,
)
from tests.page.browser.windows import Window, evaluate, quoted, wait_for

Hand = Literal["keyboard", "finger", "mouse"]

_MOST_TABS = 300
_SUBMIT = "#app form[data-form] button[type=submit]"
HEADING = "document.querySelector('#app h1')?.innerText.replace(/\\s+/g, ' ').trim()"

# Where an element is to be hit: in its middle, where nothing may lie over it.
_PLACE = """(found => {
  if (!found) return "is not there";
  found.scrollIntoView({block: "center", inline: "nearest", behavior: "instant"});
  const box = found.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  const meant = found.contains(hit) || [...found.labels ?? []].some(label => label.contains(hit));
  return meant ? [x, y] : `lies under ${hit?.outerHTML.slice(0, 200)} at ${[x, y]}`;
})(document.querySelector(SELECTOR))"""

# Where the focus is, as seen from an element: on it, in its group of radios, or before it.
_FROM = """((found, at) => {
  if (!found) return "gone";
  if (found === at) return "here";
  const precedes = at.compareDocumentPosition(found) & Node.DOCUMENT_POSITION_FOLLOWING;
  const group = at.type === "radio" && at.name === found.name && at.form === found.form;
  return group ? (precedes ? "up" : "down") : precedes ? "before" : "after";
})(document.querySelector(SELECTOR), document.activeElement)"""
_WAY = {"before": "Tab", "after": "Shift+Tab", "up": "ArrowDown", "down": "ArrowUp"}

# What the page has stored, as text; null for nothing.
STORED = """new Promise((done, failed) => {
  const asked = indexedDB.open("securecllr");
  asked.onerror = failed;
  asked.onupgradeneeded = () => asked.transaction.abort();
  asked.onsuccess = () => {
    const read = asked.result.transaction("kept").objectStore("kept").get("profile");
    read.onsuccess = () => { asked.result.close(); done(read.result ?? null); };
  };
})"""

# An option is heard where the page says so, or where another page comes.
_HEARD = """document.getElementById("status").textContent
  || !document.querySelector("#app > *")?.wasThere"""


def _at(script: str, selector: str) -> str:
    return script.replace("SELECTOR", quoted(selector))


def replies(reply: dict[str, object]) -> str:
    """Return the selector of the button that sends a reply."""
    return f"#app button[data-reply='{json.dumps(reply, separators=(',', ':'))}']"


def _sent_by_button(step: Step, page: Page) -> dict[str, object]:
    match step:
        case GoBack():
            return {"type": "back"}
        case Press(key):
            return {"type": "pressed", "key": key}
        case Stop():
            return {"type": "pressed", "key": "stop"}
        case Add():
            return {"type": "another", "row": step.place(page)}
        case Choose():
            return {"type": "chosen", "row": step.row(page)}  # of a table
        case ChooseCell():
            row, cell = step.place(page)
            return {"type": "cell", "row": row, "cell": cell}
    raise Unfit(step, page)


class Person:
    """Someone with one window open."""

    def __init__(self, window: Window, hand: Hand = "mouse") -> None:
        self.window = window
        self._hand = hand

    def come(self, address: str) -> None:
        """Open the page and wait until it can be used."""
        self.window.open(address)
        self.arrive()

    def arrive(self) -> None:
        """Wait until the page, just loaded, can be used."""
        wait_for(self.window, "document.querySelector('#app [data-reply]') !== null", "a page")

    @property
    def heading(self) -> str:
        """The heading of the page that is shown."""
        return str(evaluate(self.window, HEADING))

    @property
    def text(self) -> str:
        """All that is shown."""
        return str(evaluate(self.window, "document.body.innerText"))

    def see(self, words: str) -> None:
        """Look until the page shows some words."""
        wait_for(self.window, f"document.body.innerText.includes({quoted(words)})")

    def stored(self) -> bytes:
        """Return the profile that the page has stored."""
        return base64.b64decode(evaluate(self.window, STORED))

    # -- what a hand does --------------------------------------------------------------

    def hit(self, selector: str, times: int = 1) -> None:
        """Press a button or a link, or take an option."""
        if self._hand == "keyboard":
            self.reach(selector)
            is_option = evaluate(
                self.window, "document.activeElement.matches('[type=radio], [type=checkbox]')"
            )
            if not is_option:
                self.window.press(*["Enter"] * times)
            elif not evaluate(self.window, "document.activeElement.checked"):
                self.window.press(" ")
            return
        place = evaluate(self.window, _at(_PLACE, selector))
        assert isinstance(place, list), f"{selector} {place}\n{self.text}"
        x, y = place
        if self._hand == "finger":
            for _time in range(times):
                self.window.tap(x, y)
        else:
            self.window.click(x, y, times)

    def reach(self, selector: str) -> None:
        """Set the focus on an element by Tab and the arrows."""
        for _key in range(_MOST_TABS):
            where = evaluate(self.window, _at(_FROM, selector))
            if where == "here":
                return
            assert where != "gone", f"{selector} is not there\n{self.text}"
            self.window.press(_WAY[where])
        raise AssertionError(f"{selector} cannot be reached by keyboard\n{self.text}")

    def turn(self, selector: str, times: int = 1) -> None:
        """Press a button and wait for the page that comes then. The focus is on its heading."""
        evaluate(self.window, "void (document.querySelector('#app > *').wasThere = true)")
        self.hit(selector, times)
        changed = "!document.querySelector('#app > *')?.wasThere"
        wait_for(self.window, changed, f"a page after {selector}")
        focused = "document.activeElement?.matches('h1, #error')"
        wait_for(self.window, focused, "the focus on the heading")

    # -- what a script says ------------------------------------------------------------

    def walk(self, turns: list[Turn]) -> None:
        """Do what somebody did without an interface, and see the same pages."""
        for turn in turns:
            expected = " ".join(turn.page.heading.split())
            assert self.heading == expected, self.text
            self.do(turn.step, turn.page)

    def do(self, step: Step, page: Page) -> None:
        """Do one step on the page that is shown."""
        match step, page:
            case Choose(), ChoicePage():
                self._choose(step.row(page))
            case Tick(), TickPage():
                self._tick(step.rows(page))
            case Type(text), InputPage():
                self._type(text)
            case Mark(), GridPage():
                for place, option in step.places(page):
                    self._mark(place, option)
            case GoOn(), GridPage():
                self.turn(_SUBMIT)
            case _:
                self.turn(replies(_sent_by_button(step, page)))

    def _tick(self, rows: list[int]) -> None:
        for row in rows:
            self.hit(f"#app input[name=rows][value='{row}']")
        if not rows:
            self.hit("#app input[name=none]")
        self.turn(_SUBMIT)

    def _choose(self, row: int) -> None:
        radio = f"#app input[type=radio][name=row][value='{row}']"
        if evaluate(self.window, f"document.querySelector({quoted(radio)}) !== null"):
            self.hit(radio)
            self.turn(_SUBMIT)
        else:
            self.turn(replies({"type": "chosen", "row": row}))

    def _type(self, text: str) -> None:
        if text:
            field = "#app input[name=text]"
            (self.reach if self._hand == "keyboard" else self.hit)(field)
            self.window.press("Control+a", *text)
        self.turn(_SUBMIT)

    def _mark(self, row: int, option: int) -> None:
        """Take an option of a grid, and wait until the page says that it has heard it."""
        evaluate(self.window, "void (document.getElementById('status').textContent = '')")
        evaluate(self.window, "void (document.querySelector('#app > *').wasThere = true)")
        self.hit(f"#app input[data-row='{row}'][data-option='{option}']")
        if self._hand == "keyboard":
            self.window.press("Tab")  # the arrows have come to rest
        wait_for(self.window, _HEARD, f"{row}, {option} heard")
