"""What the page's JavaScript and style sheet may not hold."""

import re

import pytest

from tools.page.inputs import HERE

SOURCES = sorted((HERE / "src").rglob("*.js"))
# Closes all of these, and so names them.
CLOSED = HERE / "src" / "worker" / "closed.js"

# What could carry something out of the page, or run what is no source of ours. The policy forbids
# most of it too; it forbids neither navigation nor WebRTC.
WAYS_OUT = {
    "the network": r"\bfetch\b|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon",
    "WebRTC": r"\bRTC\w+|getUserMedia",
    "navigation": r"\bopen\(\s*[\"'`]|window\.open|location\s*=[^=]|location\.(?:assign|replace)"
    r"|location\.href\s*=[^=]|\.submit\(|navigation\.",
    "another script": r"\bimport\(|importScripts|\beval\(|new Function|\.src\b|serviceWorker",
    "another window": r"BroadcastChannel|opener|\.top\b|\.parent\b|SharedWorker",
}
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.DOTALL | re.MULTILINE)


def code(text: str) -> str:
    return COMMENT.sub("", text)


@pytest.mark.parametrize("way", WAYS_OUT)
def test_no_source_knows_a_way_out_of_the_page(way: str) -> None:
    assert len(SOURCES) > 10
    assert [
        (path.name, found[0])
        for path in SOURCES
        if path != CLOSED
        for found in re.finditer(WAYS_OUT[way], code(path.read_text(encoding="utf-8")))
    ] == []


@pytest.mark.parametrize(
    ("way", "line"),
    [
        ("the network", 'await fetch("https://example.org")'),
        ("WebRTC", "new RTCPeerConnection()"),
        ("navigation", 'window.open("https://example.org")'),
        ("navigation", 'location.href = "https://example.org"'),
        ("navigation", "form.submit()"),
        ("another script", 'import("./more.js")'),
        ("another window", "new BroadcastChannel(NAME)"),
    ],
)
def test_a_way_out_would_be_found(way: str, line: str) -> None:
    assert re.search(WAYS_OUT[way], line)


def test_the_worker_closes_the_ways_out_before_it_loads_anything_else() -> None:
    start = (HERE / "src" / "worker" / "start.js").read_text(encoding="utf-8")
    first = re.search(r'^import .* from "(.*)";$', start, re.MULTILINE)
    assert first is not None
    assert first[1] == "./closed.js"


def test_the_style_sheet_loads_nothing() -> None:
    style = (HERE / "src" / "style.css").read_text(encoding="utf-8")
    assert not re.search(r"url\(|@import|image-set|src:", style)
