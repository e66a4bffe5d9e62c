"""Documents to write: one of every shape, and texts that try to break out of each."""

from securecllr.reports.document import (
    Bullets,
    Document,
    Element,
    Heading,
    Mark,
    Note,
    Numbered,
    PageBreak,
    Paragraph,
    Table,
    Ticks,
    Together,
    WriteIn,
)

NOTICES = ("Self-reported on 25 November 2026, not tested.", "This file is not locked.")

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style></title><b>",
    '=HYPERLINK("https://example.com")',
    "| a | b |",
    "`rm -rf` *bold* _thin_ [a](https://example.com) ![a](b)",
    "# heading",
    "1. first",
    "- item",
    "+ item",
    "=== under",
    "&lt; &amp; &#60;",
    "https://example.com and www.example.com",
    "\\",
    "{{ 7 * 7 }} {% raw %}",
    "مرحبا שלום",
    "~~gone~~",
    "a  b   c",
    "*/ } body { display: none",
    '\\"; }',
]


def of(*blocks: Element, title: str = "Your plan", notices: tuple[str, ...] = NOTICES) -> Document:
    return Document(title, "en-GB", notices, blocks)


def everything(text: str = "words") -> Document:
    """One of each shape, each of them holding a text."""
    table = Table(
        text,
        ("Question", text),
        (("one", Mark(text, "full")), (text, Mark("To do", "empty")), ("two", text)),
    )
    return of(
        Together((Heading(text), Paragraph(text, lead=True), Paragraph(text))),
        Note(text),
        Heading(text, 3),
        Bullets((text, "other")),
        Numbered((text, "other"), first=4),
        Ticks((text, "other")),
        WriteIn((text, "and")),
        PageBreak(),
        Heading("Next page"),
        table,
        Table("To fill in", ("Question", "Done on"), (("one", ""),), tall=True),
        title=text,
        notices=(text, "not tested"),
    )
