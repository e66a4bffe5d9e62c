"""The options of every command. Each command adds its own, in the module that does its work."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct


class CommonOptions(Struct, frozen=True, kw_only=True):
    """The options of every command.

    Attributes:
        plain: Use plain lines and no full screen.
        profile: The file that holds the answers.
        seat: The name of a seat, on a shared laptop.
        checks: A council's own folder of checks; ``built-in`` or "" for none; None: not said.
        lang: The code of a language.
        no_color: Use no colour.
        no_animation: Let nothing on the screen move by itself.
        no_input: Ask nothing.
    """

    plain: bool = False
    profile: Path | None = None
    seat: str | None = None
    checks: str | None = None
    lang: str | None = None
    no_color: bool = False
    no_animation: bool = False
    no_input: bool = False
