"""The texts around the demo, and which second steps each platform offers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from securecllr.audit.engine import Audit
from securecllr.audit.plan import Action
from securecllr.catalogue.model import TWO_STEP, Kind, SecondSteps
from securecllr.i18n import _, capital
from securecllr.messages.lines import GAP, Line, day, texts
from securecllr.profile.state import Key

if TYPE_CHECKING:  # home needs a text of this module, and not the demo
    from securecllr.demo.player import SceneView


def scene_place(scene: int, scenes: int) -> str:
    """Return the head of a scene's page, in the demo and in a session: nothing on it is real."""
    return _("DEMO, not a real account: {n} of {all}").format(n=scene, all=scenes)


def demo_place(shown: SceneView) -> str:
    """Return the head of a page: that it is a demo, and which scene it is."""
    if shown.wants == "end":
        return _("DEMO, not a real account: the end")
    return scene_place(shown.scene, shown.scenes)


def only_numbers_words() -> str:
    """Return what the box for codes takes, before somebody types a password."""
    return _("This box takes numbers, 8 at most. Never type a password here.")


def rows_words(shown: SceneView) -> list[str]:
    """Return the rows to choose from on a page of the demo."""
    if shown.wants == "choice":
        return list(shown.choices)
    if shown.wants == "clock":
        return [
            _("Make the phone's clock 30 seconds slower"),
            _("Make it 30 seconds faster"),
            _("Go on"),
        ]
    if shown.wants == "end":
        return [
            _("Now do it for real"),
            _("See what each platform offers"),
            _("Leave the demo"),
        ]
    return [_("Go on")]


def next_two_step(audit: Audit) -> tuple[Action | None, Key | None]:
    """Return what doing it for real is: the first action, put off or not, else a question."""
    plan = audit.plan()
    found = (a for a in (*plan.ready, *plan.put_off) if a.control.id == TWO_STEP)
    action = next(found, None)
    return action, None if action is not None else audit.first_two_step()


def for_real_note(audit: Audit) -> str:
    """Return the account on which it would be done for real, or "" where that is not known."""
    action, key = next_two_step(audit)
    found = action.first.check.key if action is not None else key
    return "" if found is None else audit.names()[found[0]].listed


def phone_line(shown: SceneView, code: str, changes: str) -> str:
    """Return what the phone shows now."""
    text = (
        _("Here and on your phone: {code}. It changes at {time}.")
        if shown.compares
        else _("The screen plays the phone: {code}. It changes at {time}.")
    )
    return text.format(code=code, time=changes)


def saved_picture_words(path: Path) -> tuple[str, ...]:
    """Return where the picture is, and what becomes of it."""
    return (
        _("Open this file, and scan it with your authenticator app:"),
        f"   {path}",
        _("It is deleted when you leave the demo."),
    )


def offered_lines(audit: Audit) -> list[Line]:
    """Return which second steps the person's own platforms offer, best first; or every one's."""
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
    """Return what one platform offers, and when somebody looked."""
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
