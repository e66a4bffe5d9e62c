"""The three people once more, with the real program in a real terminal, by keyboard alone."""

from functools import partial
from pathlib import Path

import pytest

from securecllr.flows.pages import GridPage, Page
from tests.flows.interfaces import open_audit
from tests.flows.persons import COUNTY, LISTENER, PARISH, Part, listen, walk
from tests.tui.shot import Shot
from tests.tui.terminal import PROGRAM, Terminal, terminal

pytestmark = pytest.mark.slow


def said(path: Path) -> list[tuple[str, str, str, str | None]]:
    """Return what a profile says of each account: kind, control, answer and second word."""
    now = open_audit(path).now
    kinds = {account.id: account.kind for account in now.in_use}
    return sorted(
        (kinds.get(id_, id_), control, answer.answer, answer.choice)
        for (id_, control), answer in now.answers.items()
    )


def shows(heading: str, shot: Shot) -> bool:
    return shot.full_screen and all(w in shot.text.lower() for w in heading.lower().split())


def is_shown(page: Page, shot: Shot) -> bool:
    """Return whether a page is there, by its heading; a grid by the top line.

    Further down a grid its heading is out of sight. Its place may give way to a count.
    """
    if not isinstance(page, GridPage):
        return shows(page.heading, shot)
    counts = page.counted is not None and shot.lines[0].endswith(" chosen")
    return counts or shows(page.place, shot)


@pytest.mark.parametrize(
    ("parts", "size"), [(PARISH, (80, 24)), (PARISH, (66, 17)), (COUNTY, (80, 24))]
)
def test_the_full_screen_takes_the_same_keys_to_the_same_answers(
    tmp_path: Path, parts: list[Part], size: tuple[int, int]
) -> None:
    found = walk(parts, tmp_path / "scripted.toml")
    with terminal(*size, tmp_path) as opened:
        opened.type(PROGRAM)
        for turn in found.turns:
            opened.wait(partial(is_shown, turn.page), turn.page.heading)
            for key in turn.keys:
                opened.send(key)
        opened.wait(lambda shot: "Signed off on" in shot.said, "the sign-off")
        opened.send("s")
        opened.wait_for_shell()
    assert said(tmp_path / "profile.toml") == said(tmp_path / "scripted.toml")
    assert open_audit(tmp_path / "profile.toml").now.attestation is not None


def test_plain_lines_take_what_is_typed_to_the_same_answers(tmp_path: Path) -> None:
    typed = [turn.typed for turn in listen(LISTENER, tmp_path)]
    with terminal(80, 24, tmp_path) as opened:
        opened.type(f"{PROGRAM} --plain")
        for line in typed:
            at_prompt(opened)
            opened.type(line)
        opened.wait_for_shell()
    assert said(tmp_path / "profile.toml") == said(tmp_path / "scripted.toml")


def at_prompt(opened: Terminal) -> None:
    opened.wait(lambda shot: shot.at_cursor.rstrip().endswith(("more:", "help:")), "a prompt")
