"""Makes the answer to each message: the page that is on top, or that the shown one stays."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from securecllr import i18n
from securecllr.page.dialog import HtmlDialog, Shown
from securecllr.page.last_resort import last_resort
from securecllr.page.outgoing import LiveHtml, Outgoing, Update, encoded
from securecllr.page.render import Around, has_form, live_html, render, title


class Answering:
    """What was sent last, and what the next answer is to say beside its page.

    Attributes:
        status: What to say, in the next answer alone.
        seen: Whether the page shows what the status says.
        handed: Whether bytes to keep went out with the last answer.
    """

    def __init__(self, dialog: HtmlDialog, out: Outgoing) -> None:
        self._dialog = dialog
        self._out = out
        self._number = 0
        self._sent: Shown | None = None
        self.status: str | None = None
        self.seen = False
        self.handed = False

    @property
    def has_sent(self) -> bool:
        """Whether any page was sent."""
        return self._sent is not None

    @property
    def holds_a_form(self) -> bool:
        """Whether what is shown holds what is not known here, so that it has to stay."""
        return self._dialog.top is None or has_form(self._dialog.top.page)

    def is_about(self, number: int) -> bool:
        """Return whether a reply to a page of this number is to the one on top."""
        top = self._dialog.top
        return top is not None and top is self._sent and number == self._number

    def answer(self, around: Around, theme: str, *, stays: bool) -> str:
        """Return the answer, as JSON.

        Args:
            around: What stands around the page.
            theme: The colours.
            stays: Whether the page that is shown stays as it is.
        """
        top = self._dialog.top
        if top is None:
            raise RuntimeError("no page is shown")
        shown = replace(top.page, error=top.error) if top.error else top.page
        focus = None if top is self._sent else "heading"
        if not stays:
            self._number += 1
            self._sent = top
            focus = "error" if shown.error else focus
        live = None
        if shown.live is not None:
            live = LiveHtml(str(live_html(shown)), shown.live.seconds)
        out = self._out
        answer = Update(
            page=self._number,
            title=title(shown),
            html=None if stays else render(shown, around),
            status=self.status,
            seen=self.seen,
            live=live,
            language=i18n.document_language(),
            theme=theme,
            profile=None if out.profile is None else encoded(out.profile),
            settings=out.settings,
            file=out.file,
            erase=out.erase,
            copied=out.copied,
            back=shown.back,
            focus=focus,
        )
        self.handed = out.profile is not None
        out.clear()
        return msgspec.json.encode(answer).decode()

    def last_resort(self) -> str:
        """Return the answer where no page can be made."""
        self._number += 1
        return last_resort(self._number)
