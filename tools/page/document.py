"""The HTML file: what is read at once, the policy, the parts. No file is read or written here."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from securecllr.i18n import ENGLISH, LANGUAGES, document_language, speak
from securecllr.messages.loading import (
    ReadyPage,
    loading_texts,
    nothing_is_sent,
    ready_pages,
    what_it_is,
)
from securecllr.messages.page import PROGRAM

# Letters of base64 in one piece: the page shows how far it is after each. Divisible by four.
_PIECE = 128 * 1024

_ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E"
    "%3Cpath fill='%230b4a86' d='M16 2 4 6v10c0 7 5 12 12 14 7-2 12-7 12-14V6z'/%3E"
    "%3Cpath fill='none' stroke='%23fff' stroke-width='3' d='m10 16 4 5 8-10'/%3E%3C/svg%3E"
)


@dataclass(frozen=True, slots=True)
class Ingredients:
    """What a page is put together from.

    Attributes:
        version: The version of the program.
        script: The JavaScript of the page itself.
        style: The style sheet.
        parts: What the worker is given, compressed, by name and in the order of arrival.
    """

    version: str
    script: str
    style: str
    parts: Mapping[str, bytes]


def policy(script: str, style: str) -> str:
    """Return the policy of the page: what it may load and run. It may connect to nothing."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'sha256-{_hash(script)}' 'wasm-unsafe-eval'",
            f"style-src 'sha256-{_hash(style)}'",
            "worker-src blob:",
            "img-src data:",
            "connect-src 'none'",
            "form-action 'none'",
            "base-uri 'none'",
        )
    )


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def document(made_of: Ingredients) -> str:
    """Return the whole page."""
    pieces = {name: base64.b64encode(data).decode() for name, data in made_of.parts.items()}
    letters = sum(map(len, pieces.values()))
    digest = hashlib.sha256(
        "\0".join((made_of.script, made_of.style, *pieces.values())).encode()
    ).hexdigest()
    build = f"{made_of.version} {digest[:12]}"
    rules = policy(made_of.script, made_of.style)
    # The policy stands before anything that it could forbid.
    head = (
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(rules)}">',
        '<meta http-equiv="x-dns-prefetch-control" content="off">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="format-detection" content="telephone=no">',
        f"<title>{PROGRAM}</title>",
        f'<link rel="icon" href="{_ICON}">',
        f"<style>{made_of.style}</style>",
    )
    ready = {code: list(_ready(letters)) for code in _spoken()}
    first = next(html for name, html, _tag in ready[ENGLISH] if name == "loading")
    body = (
        '<p id="status" role="status"></p>',
        f'<div id="app">{first}</div>',
        *_no_script(),
        *(
            f'<template data-page="{name}" lang="{tag}">{html}</template>'
            for made in ready.values()
            for name, html, tag in made
        ),
        f"<script>{made_of.script}</script>",
        *(line for name, text in pieces.items() for line in _part(name, text)),
    )
    start = f'<html lang="en-GB" data-build="{escape(build)}" data-letters="{letters}">'
    lines = ("<!doctype html>", start, "<head>", *head, "</head>", "<body>", *body, "</body>")
    return "\n".join((*lines, "</html>", ""))


def _spoken() -> Iterator[str]:
    """Yield each language while it is spoken, then go back to English."""
    for code in LANGUAGES:
        speak(code)
        yield code
    speak(ENGLISH)


def _ready(letters: int) -> Iterator[tuple[str, str, str]]:
    """Yield the pages that need no program: name, HTML, language."""
    yield "loading", _loading(letters), document_language()
    for name, page in ready_pages().items():
        yield name, _page(page), document_language()


def _loading(letters: int) -> str:
    texts = {name: escape(text) for name, text in loading_texts().items()}
    total = f"{letters / 1e6:.1f}"
    so_far = texts["megabytes"].format(n='<span id="megabytes">0.0</span>', total=total)
    return (
        f"{_header()}<main><h1>{texts['heading']}</h1><p>{escape(what_it_is())}</p>"
        f"<p>{escape(nothing_is_sent())}</p>"
        f'<p class="loading"><label for="progress">{texts["loading"]}</label>'
        f' <progress id="progress" max="1" value="0"></progress> <span>{so_far}</span></p>'
        f"<p>{texts['once']}</p><p>{texts['stuck']}</p></main>"
    )


def _page(page: ReadyPage) -> str:
    lines = "".join(f"<p>{escape(line)}</p>" for line in page.lines)
    buttons = "".join(
        f'<button type="button" data-do="{name}">{escape(word)}</button> '
        for name, word in page.buttons
    )
    foot = f'<p class="buttons">{buttons}</p>' if buttons else ""
    return f"{_header()}<main><h1>{escape(page.heading)}</h1>{lines}{foot}</main>"


def _header() -> str:
    return f'<header><p class="program">{PROGRAM}</p></header>'


def _no_script() -> Iterator[str]:
    for _code in _spoken():
        text = escape(loading_texts()["no_script"])
        yield f'<noscript><p lang="{document_language()}"><strong>{text}</strong></p></noscript>'


def _part(name: str, text: str) -> Iterator[str]:
    """Yield a part as pieces that no browser runs."""
    for start in range(0, len(text), _PIECE):
        last = " data-last" if start + _PIECE >= len(text) else ""
        piece = text[start : start + _PIECE]
        yield f'<script type="text/plain" data-part="{name}"{last}>{piece}</script>'
