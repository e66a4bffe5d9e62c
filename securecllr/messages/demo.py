"""What the doors say around the demo, and the truth about the second steps of each platform."""

from __future__ import annotations

from pathlib import Path

from securecllr.audit.engine import Audit
from securecllr.catalogue.model import TWO_STEP, Kind, SecondSteps
from securecllr.demo.player import Shown
from securecllr.i18n import _
from securecllr.messages.lines import GAP, Line, capital, day, texts


def demo_place(shown: Shown) -> str:
    """Say on every page that this is a demo, and which scene it is."""
    if shown.wants == "end":
        return _("DEMO, not a real account: the end")
    return _("DEMO, not a real account: {n} of {all}").format(n=shown.scene, all=shown.scenes)


def rows_words(shown: Shown) -> list[str]:
    """Give the lines to choose from on a page of the demo."""
    if shown.wants == "choice":
        return list(shown.choices)
    if shown.wants == "clock":
        return [*slide_choices(), _("Go on")]
    if shown.wants == "end":
        return [
            _("Now do it for real: your email account"),
            _("See what each platform offers"),
            _("Go back to my tasks"),
        ]
    return [_("Go on")]


def slide_choices() -> tuple[str, str]:
    """Give the two ways to move the phone's clock."""
    return _("Make the phone's clock 30 seconds slower"), _("Make it 30 seconds faster")


def phone_line(shown: Shown, code: str, changes: str) -> str:
    """Say what the phone shows now."""
    text = (
        _("Here and on your phone: {code}. It changes at {time}.")
        if shown.compares
        else _("The screen plays the phone: {code}. It changes at {time}.")
    )
    return text.format(code=code, time=changes)


def box_words() -> str:
    """Say what the box for codes takes."""
    return _("This box takes numbers, 8 at most. Never type a password here.")


def box_words_with_keys() -> str:
    """Say so, and how to do what a letter stands for: in the box it is no shortcut."""
    return f"{box_words()} {_('For the keys below, press Tab first.')}"


def no_room_words() -> str:
    """Say how to do without the square."""
    return _("This window is too small for the square. Type the key, or save a picture of it.")


def saved_picture_words(path: Path) -> tuple[str, ...]:
    """Say where the picture is, and what becomes of it."""
    return (
        _("Open this file, and scan it with your authenticator app:"),
        f"   {path}",
        _("It is deleted when you leave the demo."),
    )


def offered_title() -> str:
    """Name the page on what each platform offers."""
    return _("What each platform offers")


def offered_lines(audit: Audit) -> list[Line]:
    """Say which second steps a person's own platforms offer, best first; or every platform's."""
    known = audit.catalogue.kinds
    used = {account.kind for account in audit.now.in_use}
    kinds = [kind for kind in known.values() if kind.second_steps is not None]
    kinds = [kind for kind in kinds if kind.id in used] or kinds
    words = {choice.id: choice.text for choice in audit.catalogue.controls[TWO_STEP].choices}
    lines = texts(_("The best one comes first. Any of them beats none."))
    for kind in kinds:
        lines += [GAP, Line(kind.name, "heading"), *_offered(kind, words)]
    return lines


def _offered(kind: Kind, words: dict[str, str]) -> list[Line]:
    """Say what one platform offers, and when somebody looked."""
    steps = kind.second_steps
    if steps is None:
        return []
    said = [_offered_words(steps, words)]
    if steps.note:
        said.append(steps.note)
    said.append(_("Checked on {date}.").format(date=day(steps.checked_on)))
    return texts(*said)


def _offered_words(steps: SecondSteps, words: dict[str, str]) -> str:
    if not steps.offered:
        return _("It offers no second step. A password used only there matters most.")
    listed = "; ".join(words[choice] for choice in steps.offered)
    if steps.confidence == "low":
        return _("If you see them: {listed}.").format(listed=listed)
    return f"{capital(listed)}."
