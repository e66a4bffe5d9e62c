"""Every length of time on any page of any script is the one that the engine gives."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from securecllr.audit.engine import Audit
from securecllr.audit.times import minutes_of
from securecllr.flows.pages import Page, Reply
from tests.flows.interfaces import ScriptedDialog, open_audit, scripted
from tests.flows.persons import PEOPLE, walk
from tests.flows.scripts import SCRIPTS
from tests.flows.steps import Step

_TIME = re.compile(r"(\d+) min")

# Fixed by the demo's scenes, or an aim of the whole walk; what a platform says itself is no claim.
_SAID = ("a demo, about", "five minutes")


class Timing(ScriptedDialog):
    """Keeps every time that is shown, with what the engine says at that moment."""

    def __init__(self, steps: list[Step], audit: Audit) -> None:
        super().__init__(steps)
        self._audit = audit
        self.wrong: list[str] = []

    def reply(self, page: Page) -> Reply:
        self.wrong += [text for text in times(page) if not fits(self._audit, text)]
        return super().reply(page)


def times(page: Page) -> Iterator[str]:
    """Yield every text of ours on a page that names a time; the steps are the platform's."""
    for row in getattr(page, "rows", ()):
        yield from (f"{row.text} | {getattr(row, 'note', '')} | {row.group}",)
    yield from (line.text for line in page.lines if line.kind not in ("step", "about"))
    yield page.heading


def fits(audit: Audit, text: str) -> bool:
    """Return whether each time in a text is that of an action or a check that there is."""
    if any(said in text for said in _SAID):
        return True
    plan = audit.plan()
    known = {action.minutes for action in plan.actions}
    known |= {member.minutes for action in plan.actions for member in action.members}
    known |= {check.minutes for check in audit.checks()}
    known.add(minutes_of(audit.to_recheck()))
    return all(int(found) in known for found in _TIME.findall(text))


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_time_is_that_of_the_engine(name: str, tmp_path: Path) -> None:
    audit = open_audit(tmp_path / "profile.toml")
    dialog = Timing(SCRIPTS[name], audit)
    scripted(audit, (), dialog=dialog)
    assert dialog.wrong == []


@pytest.mark.parametrize("name", PEOPLE)
def test_an_action_takes_as_long_on_every_page_that_names_it(name: str, tmp_path: Path) -> None:
    found = walk(PEOPLE[name], tmp_path / "profile.toml")
    named: dict[str, set[int]] = {}
    for turn in found.turns:
        for row in getattr(turn.page, "rows", ()):
            title = row.text.removeprefix("Next: ")
            told = _TIME.search(getattr(row, "note", "") or row.group)
            if told and title.startswith(("Turn", "Take", "Change", "Delete", "Find", "Look")):
                named.setdefault(title, set()).add(int(told[1]))
        if told := next((_TIME.search(ln.text) for ln in turn.page.lines), None):
            named.setdefault(turn.page.heading, set()).add(int(told[1]))
    assert named
    assert {title: times for title, times in named.items() if len(times) > 1} == {}


def test_the_plan_takes_what_its_actions_take_together(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    walk(PEOPLE["county councillor"], path)
    plan = open_audit(path).plan()
    for action in plan.actions:
        assert action.minutes == minutes_of(action.members)
    assert minutes_of(plan.ready) == sum(minutes_of(a.members) for a in plan.ready)
