"""The page that is shown when drawing any other has failed. It needs no flow and no profile."""

from __future__ import annotations

import msgspec

from securecllr.elements import element
from securecllr.flows.pages import TextPage
from securecllr.i18n import document_language
from securecllr.messages.page import PROGRAM, fault_title, reload_words
from securecllr.page.forms import heading
from securecllr.page.outgoing import Update


def last_resort(number: int) -> str:
    """Return a message with a page that says what to do."""
    html = element(
        "main",
        heading(TextPage(heading=fault_title())),
        element("p", reload_words()),
        id="main",
    )
    answer = Update(
        page=number,
        title=f"{fault_title()} - {PROGRAM}",
        html=str(html),
        language=document_language(),
        focus="heading",
    )
    return msgspec.json.encode(answer).decode()
