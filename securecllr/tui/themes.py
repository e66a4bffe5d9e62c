"""The three themes. Their contrast is computed from rendered screens by the tests.

Text 4.5:1 or more, edges and focus 3:1; in the high-contrast theme 7:1 throughout.
"""

from __future__ import annotations

from textual.theme import Theme


def _theme(name: str, *, dark: bool, colours: dict[str, str]) -> Theme:
    """Return a theme of nine colours, from which all the others of Textual's are set."""
    return Theme(
        name=name,
        dark=dark,
        primary=colours["accent"],
        secondary=colours["accent"],
        accent=colours["accent"],
        foreground=colours["text"],
        background=colours["page"],
        surface=colours["page"],
        panel=colours["page"],
        warning=colours["error"],
        error=colours["error"],
        success=colours["accent"],
        variables={
            "muted": colours["muted"],
            "edge": colours["edge"],
            "to-do": colours["amber"],
            "find-out": colours["blue"],
            "in-place": colours["green"],
            "scrollbar": colours["edge"],
            "scrollbar-hover": colours["text"],
            "scrollbar-active": colours["text"],
            "scrollbar-background": colours["page"],
            "scrollbar-background-hover": colours["page"],
            "scrollbar-background-active": colours["page"],
            "scrollbar-corner-color": colours["page"],
            "input-cursor-background": colours["text"],
            "input-cursor-foreground": colours["page"],
            "input-selection-background": colours["text"],
            "input-selection-foreground": colours["page"],
        },
    )


THEMES: dict[str, Theme] = {
    "dark": _theme(
        "securecllr-dark",
        dark=True,
        colours={
            "page": "#14181d",
            "text": "#eceff2",
            "muted": "#b3bcc6",
            "edge": "#8593a1",
            "accent": "#93ccf5",
            "amber": "#ffcf6b",
            "blue": "#93ccf5",
            "green": "#8fdca0",
            "error": "#ffb4a6",
        },
    ),
    "light": _theme(
        "securecllr-light",
        dark=False,
        colours={
            "page": "#fcfbf7",
            "text": "#1a1d21",
            "muted": "#4a525b",
            "edge": "#66707a",
            "accent": "#0b4a86",
            "amber": "#7a4300",
            "blue": "#0b4a86",
            "green": "#1d5e2b",
            "error": "#9c1c0c",
        },
    ),
    "contrast": _theme(
        "securecllr-contrast",
        dark=True,
        colours={
            "page": "#000000",
            "text": "#ffffff",
            "muted": "#ffffff",
            "edge": "#ffffff",
            "accent": "#ffe45c",
            "amber": "#ffe45c",
            "blue": "#a8d8ff",
            "green": "#9df0b0",
            "error": "#ffb8b8",
        },
    ),
}
