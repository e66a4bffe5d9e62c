"""Presses what stands on a page: parses its HTML as a browser does, and sends what that would."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from html.parser import HTMLParser
from typing import Any, ClassVar

from securecllr.page.bridge import Bridge
from tests.flows.interfaces import NOW

VOID = {"br", "hr", "input"}


@dataclass
class Element:
    """An element of a page, with what is in it."""

    name: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    def __getitem__(self, key: str) -> str:
        return self.attributes[key]

    def __contains__(self, key: str) -> bool:
        return key in self.attributes

    @property
    def text(self) -> str:
        parts = (child if isinstance(child, str) else child.text for child in self.children)
        return " ".join("".join(parts).split())

    def all(self, *names: str) -> Iterator[Element]:
        """Yield every element in it, of some names or of any, in order."""
        for child in self.children:
            if isinstance(child, Element):
                if not names or child.name in names:
                    yield child
                yield from child.all(*names)

    def one(self, name: str) -> Element:
        (found,) = self.all(name)
        return found


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("root", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {key: value or "" for key, value in attrs})
        self._open[-1].children.append(made)
        if tag not in VOID:
            self._open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def whole(self) -> Element:
        self.close()
        assert self._open == [self.root]
        return self.root


def parsed(html: str) -> Element:
    """Return what a browser makes of some HTML; every element has to be closed."""
    parser = _Parser()
    parser.feed(html)
    return parser.whole()


class Window:
    """A window of the page: what is shown, and what the browser around it has kept.

    Attributes:
        out: The last message.
        page: What stands in the window.
        files: Every file that was handed over.
    """

    opened: ClassVar[list[Window]] = []

    def __init__(self, profile: bytes | None = None, now: datetime = NOW, **begin: Any) -> None:
        self.bridge = Bridge(lambda: now)
        self.opened.append(self)
        self.profile = profile
        self.settings: Any = None
        self.copied: str | None = None
        self.files: list[tuple[str, bytes]] = []
        self.statuses: list[str] = []
        self.begin(**begin)

    def begin(self, **more: Any) -> None:
        """Open it, or load it again."""
        self.send(
            type="begin",
            **{
                "profile": self.profile and base64.b64encode(self.profile).decode(),
                "settings": self.settings,
                "writable": True,
                "opened": "web",
                "language": "en",
                "copied": self.copied,
                "build": "test",
                **more,
            },
        )

    def lose(self) -> None:
        """Lose what was kept last, as a browser does that has no room."""
        self.profile = None

    def keeps_nothing(self) -> bool:
        """Return whether the browser holds nothing of this page any more."""
        return self.profile is None and self.settings is None

    def send(self, **message: Any) -> None:
        """Send a message, and do what the answer says."""
        self.take(self.bridge.receive(json.dumps(message)))

    def take(self, answer: str) -> None:
        self.out: dict[str, Any] = json.loads(answer)
        if self.out["html"] is not None:
            self.page = parsed(self.out["html"])
        if self.out["erase"]:
            self.profile = self.settings = self.copied = None
        if self.out["profile"] is not None:
            self.profile = base64.b64decode(self.out["profile"])
        if self.out["settings"] is not None:
            self.settings = self.out["settings"]
        if self.out["copied"] is not None:
            self.copied = self.out["copied"]
        if self.out["status"] is not None:
            self.statuses.append(self.out["status"])
        self.statuses += [e.text for e in self.page.all("p") if e.attributes.get("id") == "notice"]
        if (file := self.out["file"]) is not None:
            self.files.append((file["name"], base64.b64decode(file["data"])))

    def reply(self, reply: dict[str, Any]) -> None:
        self.send(type="reply", page=self.out["page"], reply=reply)

    # -- what is there to press ---------------------------------------------------------

    @property
    def heading(self) -> str:
        return self.page.one("h1").text

    @property
    def text(self) -> str:
        return self.page.text

    def buttons(self) -> dict[str, dict[str, Any]]:
        """Return every reply that a button sends, by its words."""
        return {
            element.attributes.get("aria-label", element.text): json.loads(element["data-reply"])
            for element in self.page.all("button")
            if "data-reply" in element
        }

    def label_of(self, id_: str) -> str:
        (label,) = (e.text for e in self.page.all("label") if e.attributes.get("for") == id_)
        return label

    def fields(self, name: str) -> dict[str, Element]:
        """Return the radios or checkboxes of a name, by their labels."""
        found = (e for e in self.page.all("input") if e.attributes.get("name") == name)
        return {self.label_of(field["id"]): field for field in found}

    def form(self) -> str | None:
        found = [element["data-form"] for element in self.page.all("form")]
        return found[0] if found else None

    def press(self, words: str) -> None:
        """Press the button of these words, or of words that begin so, or that hold them."""
        buttons = self.buttons()
        self.reply(buttons[found(words, buttons)])

    def press_key(self, key: str) -> None:
        """Press the button of an action."""
        reply = {"type": "pressed", "key": key}
        assert reply in self.buttons().values(), f"no {key}: {self.buttons()}"
        self.reply(reply)

    def choose(self, words: str) -> None:
        """Choose the radio that begins so and go on; or press the button of such a row."""
        radios = self.fields("row")
        rows = {words: r for words, r in self.buttons().items() if r["type"] == "chosen"}
        match = found(words, [*rows, *radios])
        if match in radios:
            self.submit_chosen(int(radios[match]["value"]))
        else:
            self.reply(rows[match])

    def choose_cell(self, name: str, head: str) -> None:
        """Press the button in the row of a table that begins so, under the head of these words."""
        heads, *rows = (list(row.all("th", "td")) for row in self.page.one("table").all("tr"))
        column = [each.text for each in heads].index(head)
        (row,) = (cells for cells in rows if cells[0].text.startswith(name))
        self.reply(json.loads(row[column].one("button")["data-reply"]))

    def submit_chosen(self, row: int | None) -> None:
        assert self.form() == "chosen"
        self.reply({"type": "chosen", "row": row})

    def tick(self, *words: str) -> None:
        assert self.form() == "ticked"
        boxes = self.fields("rows")
        rows = [int(boxes[found(text, boxes)]["value"]) for text in words]
        none = not rows and bool(self.fields("none"))
        self.reply({"type": "ticked", "rows": rows, "none": none})

    def type(self, text: str) -> None:
        assert self.form() == "typed"
        (box,) = (e for e in self.page.all("input") if e.attributes.get("name") == "text")
        self.reply({"type": "typed", "text": text or box["value"]})

    def grid_rows(self) -> list[tuple[str, dict[str, Element]]]:
        """Return each row of the grid: its name, and its radios by their words."""
        rows: dict[str, tuple[str, dict[str, Element]]] = {}
        for part in self.page.all("fieldset", "tr"):
            radios = [e for e in part.all("input") if "data-row" in e]
            if radios:
                head = next(part.all("legend", "th")).text
                labels = {self.label_of(radio["id"]): radio for radio in radios}
                rows[radios[0]["data-row"]] = (head, labels)
        return list(rows.values())

    def mark(self, radio: Element) -> None:
        self.reply(
            {
                "type": "marked",
                "row": int(radio["data-row"]),
                "option": int(radio["data-option"]),
            }
        )

    def go_on(self) -> None:
        assert self.form() == "go-on"
        self.reply({"type": "go-on"})


def found(words: str, among: Iterable[str]) -> str:
    """Return the text that begins so, or that holds the words where none begins so."""
    texts = list(among)
    begin = [text for text in texts if text.startswith(words)]
    hold = [text for text in texts if words in text]
    assert begin or hold, f"{words!r} is not among {texts}"
    return (begin or hold)[0]
