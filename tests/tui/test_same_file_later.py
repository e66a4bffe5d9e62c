"""Coming back, through this door and the plain one: the same file after each re-check (promise 8).

Each sitting goes on from what the one before left in that door's own file.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from securecllr.audit.engine import Audit
from securecllr.messages.start_at import StartAt
from securecllr.profile.model import Event
from tests.plain.conversation import NOW, open_audit
from tests.tui.doors import (
    BACK,
    STOP,
    Act,
    at_full_screen,
    at_plain,
    choose,
    choose_all,
    open_line,
    sign_off,
)
from tests.tui.test_same_file import FIRST_SITTING, as_written, blocks

Acts = Callable[[Audit], list[Act]]
Sitting = tuple[timedelta, StartAt, Acts]

SINCE = Act((), ("enter",))  # the page on what was done since: at the plain door some lines


def yes_to_all(audit: Audit) -> list[Act]:
    """Answer all that a re-check asks with the first answer, and the first second step."""
    found = audit.to_recheck()
    assert found
    numbers = [n for again in found for n in ([1, 1] if again.check.control.choices else [1])]
    return [*choose_all(*numbers), STOP]


def round_and_round(audit: Audit) -> list[Act]:
    """Answer in turn: yes I think so, no, I am not sure."""
    acts: list[Act] = []
    for turn, again in enumerate(audit.to_recheck()):
        answers = again.check.control.answers
        listed = [
            word for word in ("looked", "think", "no", "unsure", "na") if getattr(answers, word)
        ]
        word = ("no", "unsure", "looked")[turn % 3]
        if word == "no" and again.check.control.alarm:
            word = "unsure"
        acts.append(choose(listed.index(word) + 1))
        if word == "looked" and again.check.control.choices:
            acts.append(choose(2))
    return [*acts, STOP]


def sign_off_again(audit: Audit) -> list[Act]:
    """Open the answers from the tasks, and sign off once more."""
    names = _tasks(audit)
    return [SINCE, open_line(names.index("answers") + 1), sign_off(helped=False), BACK, STOP]


def new_phone(audit: Audit) -> list[Act]:
    """Say that the phone is a new one, and answer what that touches."""
    names = _tasks(audit)
    acts = [SINCE, open_line(names.index("changes") + 1), choose(4)]
    audit.change("new-phone")
    return [*acts, *yes_to_all(audit)]


def nothing_new(_walk: Audit) -> list[Act]:
    """Say that nothing has changed."""
    return [choose(1), STOP]


def settings_and_kept(audit: Audit) -> list[Act]:
    """Look at what is kept, think better of deleting it, change how steps are shown."""
    kept = open_line(_tasks(audit).index("kept") + 1)
    keep_it = Act(("d", "n"), ("d", "1", "enter"))
    steps = Act(("t", "1", "2", "b"), ("f2", "home", "4", "enter", "5", "enter", "escape"))
    return [SINCE, kept, keep_it, BACK, steps, STOP]


def _tasks(audit: Audit) -> list[str]:
    from securecllr.messages.tasks import task_list

    return [task.opens for task in task_list(audit).tasks]


COMING_BACK: list[Sitting] = [
    (timedelta(days=400), "recheck", yes_to_all),
    (timedelta(days=401), "recheck", nothing_new),
    (timedelta(days=402), "home", new_phone),
    (timedelta(days=403), "home", sign_off_again),
    (timedelta(days=404), "home", settings_and_kept),
]
SLIPPING: list[Sitting] = [
    (timedelta(days=220), "recheck", round_and_round),
    (timedelta(days=221), "home", sign_off_again),
    (timedelta(days=500), "recheck", yes_to_all),
]


@pytest.mark.parametrize("sittings", [COMING_BACK, SLIPPING], ids=["coming back", "slipping"])
def test_each_sitting_leaves_the_same_file(tmp_path: Path, sittings: list[Sitting]) -> None:
    plain, full = tmp_path / "plain" / "profile.toml", tmp_path / "full" / "profile.toml"
    at_plain(plain, *FIRST_SITTING)
    at_full_screen(full, *FIRST_SITTING)
    for later, place, acts in sittings:
        now: datetime = NOW + later
        before = full.read_bytes()
        done = acts(_looked_at(full, now, tmp_path))
        said = at_plain(plain, *done, now=now, place=place)
        assert "Error:" not in said, said[said.find("Error:") - 900 :]
        at_full_screen(full, *done, now=now, place=place)
        assert as_written(full) == as_written(plain)
        assert (full.read_bytes() != before) == (acts not in (nothing_new, settings_and_kept))
    settings = [path.with_name("settings.toml") for path in (plain, full)]
    if sittings is COMING_BACK:
        assert settings[0].read_bytes() == settings[1].read_bytes()
        assert any(isinstance(block, Event) for block in blocks(full))


def _looked_at(path: Path, now: datetime, folder: Path) -> Audit:
    """Open a copy, so that what a script tries out is not in the file."""
    copy = folder / "copy.toml"
    copy.write_bytes(path.read_bytes())
    return open_audit(copy, now)


def test_deleting_everything_leaves_nothing_in_both_doors(tmp_path: Path) -> None:
    for name, door in (("plain", at_plain), ("full", at_full_screen)):
        path = tmp_path / name / "profile.toml"
        door(path, *FIRST_SITTING)
        kept = open_line(_tasks(open_audit(path)).index("kept") + 1)
        acts = [SINCE, kept, Act(("d", "y"), ("d", "2", "space", "enter"))]
        if door is at_plain:
            said = at_plain(path, *acts)
            assert "Deleted:" in said
            assert said.endswith("Copies that you made yourself are not touched.\n")
        else:
            at_full_screen(path, *acts, ending="forgotten")
        assert not path.parent.exists(), name


def test_what_was_deleted_at_the_full_screen_is_said_when_it_has_gone(tmp_path: Path) -> None:
    from tests.tui.driving import Driver, drive

    path = tmp_path / "home" / "profile.toml"
    at_full_screen(path, *FIRST_SITTING)

    async def script(door: Driver) -> None:
        await door.press("enter", "end", "enter", "d")
        assert "This will be deleted for good:" in door.text
        await door.press("2", "enter")

    app = drive(path, script)
    assert app.return_value == "forgotten"
    assert app.forgotten[0] == f"Deleted: {path}"
    assert app.forgotten[-1] == "Copies that you made yourself are not touched."
