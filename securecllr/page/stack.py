"""A stack of running flows: only the one on top gets replies."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Coroutine
from typing import Any

from securecllr.flows.pages import Reply
from securecllr.page.dialog import Closed, HtmlDialog

Flow = Coroutine[Any, Any, Any]
Then = Callable[[Any], None]


class FlowStack:
    """The flows that are under way, each with what follows once it is over."""

    def __init__(self, dialog: HtmlDialog) -> None:
        self._dialog = dialog
        self._flows: list[tuple[Flow, Then]] = []

    @property
    def then(self) -> Then | None:
        """What follows the flow on top; None where no flow is under way."""
        return self._flows[-1][1] if self._flows else None

    def run(self, flow: Flow, then: Then) -> None:
        """Start a flow on top of what is shown, up to its first page."""
        self._flows.append((flow, then))
        self.step(None)

    def step(self, reply: Reply | None) -> None:
        """Send a reply into the flow on top, up to the next page."""
        flow, then = self._flows[-1]
        try:
            flow.send(reply)
        except StopIteration as done:
            self._flows.pop()
            then(done.value)
        except BaseException:
            self._flows.pop()  # it is over, and cannot be ended once more
            raise

    def drop(self) -> None:
        """End every flow where it is. Everything is saved already."""
        while self._flows:
            flow, _then = self._flows.pop()
            with contextlib.suppress(Closed, StopIteration):
                flow.throw(Closed())
        self._dialog.clear()
