"""Four people who come back after months: what has changed, and what they do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from securecllr.audit.engine import Audit
from tests.audit.walking import save_sign_off
from tests.flows.interfaces import open_audit
from tests.flows.steps import Choose, GoBack, GoOn, Mark, Press, Step, tick

_ACCOUNTS = [
    ("outlook", None),
    ("facebook-profile", "personal"),
    ("facebook-page", "councillor"),
    ("x", "councillor"),
]
_MONTH = 30


@dataclass(frozen=True)
class Return:
    """A return: how many days later, what leads to the list, and what is done after it."""

    days: int
    to_list: list[Step]
    then: list[Step]


# Two answers, back to the list, home, and on from there.
_IN_THE_MIDDLE: list[Step] = [
    *(Choose(""), Choose("Yes, I"), Choose("A code from"), GoBack(), GoBack(), GoBack()),
    Choose("Look again"),
]

RETURNS: dict[str, Return] = {
    "new_phone": Return(
        4 * _MONTH, [tick("I have a new phone"), Choose("An iPhone")], _IN_THE_MIDDLE
    ),
    "left_and_joined": Return(
        4 * _MONTH,
        [
            tick("I have joined", "I no longer use"),
            tick("X (Twitter)"),
            Choose("I closed it"),
            Press("m"),
            Mark("Bluesky", "council"),
            GoOn(),
        ],
        [],
    ),
    "helper_left": Return(4 * _MONTH, [tick("Someone who helped me has stopped")], []),
    "nothing_changed": Return(425, [tick()], []),
}


def somebody(path: Path) -> Audit:
    """Leave a profile: four accounts, all looked at but three things, signed off."""
    audit = open_audit(path)
    for kind, role in _ACCOUNTS:
        audit.pick(kind, role)  # type: ignore[arg-type]  # the roles are those of the file
    words = {("x", "two-step"): "no", ("outlook", "recovery-codes"): "unsure"}
    while section := next((found for found in audit.sections() if found.open), None):
        check = section.open[0]
        answer = words.get(check.key, "looked")
        choice = "app" if check.control.choices and answer == "looked" else None
        audit.answer(check, answer, choice=choice)  # type: ignore[arg-type]
    save_sign_off(audit)
    return audit
