"""A platform's steps as lines: what to be careful of first, then where to tap, then what to see."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from typing import Literal

from securecllr.audit.question_page import QuestionPage
from securecllr.catalogue.model import HowTo
from securecllr.i18n import _, ngettext
from securecllr.messages.lines import GAP, Line, day, steps, texts
from securecllr.profile.model import About

# ``phone`` is one of which nobody knows whether it is an iPhone.
Device = Literal["phone", "iphone", "android", "computer"]


def device_of(chosen: Literal["phone", "computer"], about: About | None) -> Device:
    """Return the device that steps are for: as was chosen, and which phone it is if that is known.

    Args:
        chosen: As in the settings.
        about: What the person said of themselves.
    """
    if chosen == "phone" and about and about.phone and about.phone != "none":
        return about.phone
    return chosen


def steps_on(how_to: HowTo, device: Device) -> list[str]:
    """Return the steps to look on a device alone; none where it cannot be done there.

    On a phone of unknown sort, those that differ are there for both, each with its phone's name.
    """
    if device == "computer":
        return how_to.steps or how_to.computer
    if device != "phone":
        return how_to.steps or [*getattr(how_to, device), *how_to.phone]
    both = zip(how_to.iphone, how_to.android, strict=False)
    shared = [step for step, _same in takewhile(lambda pair: pair[0] == pair[1], both)]
    return how_to.steps or [
        *shared,
        *(_("On an iPhone: {step}").format(step=step) for step in how_to.iphone[len(shared) :]),
        *(_("On Android: {step}").format(step=step) for step in how_to.android[len(shared) :]),
        *how_to.phone,
    ]


def how_to_lines(
    how_to: HowTo, device: Device, *, fix: bool = True, put_right: bool = False
) -> list[Line]:
    """Return one platform's steps for the device that the person uses.

    Args:
        how_to: The steps.
        device: Where it cannot be done there, a phone's or a computer's steps follow.
        fix: Whether to say how to put it right if it is not as it should be.
        put_right: Whether it is known that it is not, so that one list leads to the end.
    """
    phone = device != "computer"
    found = steps_on(how_to, device)
    missing = how_to.no_phone if phone else how_to.no_computer
    lines: list[Line] = []
    if how_to.careful:
        before = _("Before you change anything: {text}") if how_to.fix else _("First: {text}")
        lines.append(Line(before.format(text=how_to.careful), "careful"))
    if not how_to.steps:
        lines += texts(_("On your phone") if phone else _("On a computer"))
    if not found and missing:
        lines += texts(missing)
        found = steps_on(how_to, "computer" if phone else "phone")
    lines += steps(found)
    if put_right and how_to.fix:
        lines += steps(how_to.fix, len(found) + 1)
    elif how_to.expect:
        lines += texts(how_to.expect)
    if fix and not put_right and how_to.fix:
        lines += texts(_("If you do not, carry on from there:"))
        lines += steps(how_to.fix, len(found) + 1)
    if how_to.link:
        lines += texts(
            _("Straight there, but you may have to sign in: {link}").format(link=how_to.link)
        )
    return [*lines, *other_label_lines(how_to), *_without_account(how_to)]


def other_label_lines(how_to: HowTo) -> list[Line]:
    """Return what some screens say in place of the labels of the steps."""
    labels = ", ".join(f'"{label}"' for label in how_to.also_called)
    return texts(_("Some screens say: {labels}.").format(labels=labels)) if labels else []


def no_account_title() -> str:
    """Return the heading of the steps for somebody who has no account there."""
    return _("If you have no account there")


def _without_account(how_to: HowTo) -> list[Line]:
    """Return what somebody does who has no account there; nothing where that is not said."""
    if not how_to.without_account:
        return []
    lines = [GAP, Line(no_account_title(), "heading")]
    lines += steps(how_to.without_account)
    if how_to.without_account_link:
        lines += texts(_("Straight there: {link}").format(link=how_to.without_account_link))
    return lines


def checking_title(page: QuestionPage) -> str:
    """Return the heading of a question's steps, with how long they take."""
    return ngettext(
        "How to check, about {n} minute", "How to check, about {n} minutes", page.minutes
    ).format(n=page.minutes)


def checking_lines(page: QuestionPage, device: Device) -> list[Line]:
    """Return every set of steps of a question, and when each was last checked."""
    lines: list[Line] = []
    for part in page.steps:
        if part.title:
            lines += [GAP, Line(part.title, "heading")]
        lines += how_to_lines(part.how_to, device, fix=False)
        lines += texts(last_checked(part.how_to, old=part.old))
    return lines


def last_checked(how_to: HowTo, *, old: bool) -> str:
    """Return when steps were last checked, and whether menus may have moved since."""
    date = day(how_to.checked_on) if how_to.checked_on else _("no date")
    text = _("Steps last checked: {date}.").format(date=date)
    return text + (_(" Menus may have moved since.") if old else "")


def has_two_devices(how_tos: Iterable[HowTo]) -> bool:
    """Return whether any of the steps differ between a phone and a computer."""
    return any(how_to.on_phone or how_to.computer for how_to in how_tos)
