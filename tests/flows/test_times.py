"""The times that are shown add up, from the first page to the last."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from securecllr.audit.engine import Audit
from securecllr.audit.plan import Action
from securecllr.flows.pages import Page, Reply, TableRow
from securecllr.messages.plan import action_title
from securecllr.messages.recheck import recheck_cost
from tests.flows.interfaces import ScriptedDialog, open_audit, scripted
from tests.flows.persons import PEOPLE, CountedPerson
from tests.flows.scripts import SCRIPTS

_TIME = re.compile(r"(\d+) min")
_DEMO = "See how 2-step verification works: a demo, about"
_ASKS = re.compile(r"^(Next time|Next|Put it right now\?|Look now\?):? ")
FEWEST = 5  # times on the pages of one person
_DEMO_MINUTES = 6  # for a person alone who has an app already
_FIVE_MINUTES = 5 * 60  # the welcome says so of the quick check, whatever the accounts
_SECONDS_A_ROW = 8  # from memory, without looking


def told(page: Page) -> Iterator[tuple[str, int]]:
    """Yield what takes how many minutes, as a page says. The platform's own steps are no claim."""
    heading = _ASKS.sub("", page.heading)
    group = ""
    for row in getattr(page, "rows", ()):
        if isinstance(row, TableRow):
            continue  # its places say how it is, and no times
        subject = _ASKS.sub("", row.text)
        new_group, group = row.group != group, row.group
        yield from ((subject, n) for n in minutes_in(getattr(row, "note", "")))
        yield from ((subject, n) for n in minutes_in(row.group if new_group else ""))
        looks = row.text.startswith("Show me where")
        yield from ((heading if looks else _start(row.text), n) for n in minutes_in(row.text))
    for line in page.lines:
        if line.kind not in ("step", "about"):
            next_time = line.text.startswith("Next time")
            subject = _start(_ASKS.sub("", line.text)) if next_time else heading
            yield from ((subject, n) for n in minutes_in(line.text))
    if page.heading.startswith("Look again"):
        yield from ((_start(page.heading), n) for n in minutes_in(page.heading))


def minutes_in(text: str) -> list[int]:
    """Return every number of minutes that a text names."""
    return [int(found) for found in _TIME.findall(text)]


def _start(text: str) -> str:
    """Return what comes before a time."""
    return re.split(r"[, ]+\d+ min", text)[0]


def made_of(audit: Audit) -> dict[str, int]:
    """Return what everything that a page may name takes, added up from its smallest parts."""
    found = {_DEMO: _DEMO_MINUTES}
    for action in audit.plan().shown:
        for each in (action, *(Action(action.control, (member,)) for member in action.members)):
            parts = [member.minutes for member in each.members]
            found[action_title(each, audit.names())] = sum(parts)
    looks = {c.key: page for c in audit.checks() if (page := audit.page(c.key)) is not None}
    found |= {page.question: page.minutes for page in looks.values()}
    again = audit.to_recheck()
    total = sum(looks[each.check.key].minutes for each in again)
    return found | {_start(f"Look again: {recheck_cost(again)}"): total}


def wrong_times(page: Page, audit: Audit) -> list[str]:
    """Return what a page says of time that is not the sum of the parts, as they are now."""
    if not (named := list(told(page))):
        return []
    parts = made_of(audit)
    return [
        f"{page.heading} | {subject}: {n} minutes, made of {parts.get(subject)}"
        for subject, n in named
        if parts.get(subject) != n
    ]


class Timing(ScriptedDialog):
    """Keeps every time that does not add up, on any page, and how many there were."""

    audit: Audit
    wrong: list[str]
    named = 0

    def reply(self, page: Page) -> Reply:
        self.wrong += wrong_times(page, self.audit)
        self.named += len(list(told(page)))
        return super().reply(page)


class TimedPerson(Timing, CountedPerson):
    """One of the three people."""


def add_up(dialog: Timing, path: Path) -> Audit:
    """Hold a conversation, and see that every time on its pages is the sum of its parts."""
    dialog.audit, dialog.wrong = open_audit(path), []
    scripted(dialog.audit, (), dialog=dialog)
    assert not dialog.wrong, "\n".join(dialog.wrong)
    return dialog.audit


@pytest.mark.parametrize("name", SCRIPTS)
def test_times_add_up_on_every_page_of_every_script(name: str, tmp_path: Path) -> None:
    add_up(Timing(SCRIPTS[name]), tmp_path / "profile.toml")


@pytest.mark.parametrize("name", PEOPLE)
def test_times_add_up_for_a_person_from_the_first_page_to_the_last(
    name: str, tmp_path: Path
) -> None:
    dialog = TimedPerson(PEOPLE[name])
    audit = add_up(dialog, tmp_path / "profile.toml")
    assert dialog.named >= FEWEST, "the pages name no times any more"
    for action in audit.plan().actions:
        for member in action.members:
            if member.open in ("think", "unsure"):
                page = audit.page(member.check.key)
                assert page is None or member.minutes == page.minutes, "looking takes the same"


@pytest.mark.parametrize("name", PEOPLE)
def test_the_quick_check_takes_the_five_minutes_that_the_welcome_says(
    name: str, tmp_path: Path
) -> None:
    audit = add_up(TimedPerson(PEOPLE[name]), tmp_path / "profile.toml")
    rows = [check for page in audit.quick_pages() for check in page.checks]
    assert rows
    assert len(rows) * _SECONDS_A_ROW <= _FIVE_MINUTES
