"""In a window of 66 by 17 a question opens with all of its answers in sight, below the question."""

from contextlib import aclosing
from pathlib import Path

import pytest
from msgspec.structs import replace

from securecllr.cli.host import TerminalHost
from securecllr.flows.accounts import uses
from securecllr.flows.conversation import Conversation
from securecllr.flows.interruptions import StandardInterruptions
from securecllr.flows.pages import ChoicePage
from securecllr.flows.question import shown_question
from securecllr.messages.answers import saved_words
from securecllr.profile.settings import Settings
from securecllr.tui.dialog import ScreenDialog
from tests.flows.interfaces import ScriptedDialog, open_audit
from tests.tui.driving import Driver
from tests.tui.flowing import hold

LOW = (66, 17)


def questions(path: Path) -> list[ChoicePage]:
    """Return every question of every kind at its longest: after another one, and answered."""
    found: list[ChoicePage] = []
    for kind in open_audit(path).kinds_to_pick():
        path.unlink(missing_ok=True)
        audit = open_audit(path)
        audit.tell("iphone", "principal")
        use = uses(kind)[-1]
        assert use is not None
        through = None
        if kind.login != "own" and kind.login in audit.catalogue.kinds:
            through = audit.pick(kind.login, "personal").id
        account = audit.pick(kind.id, use.role, None, use.run_by, through)
        host = TerminalHost(audit, plain=False)
        c = Conversation(ScriptedDialog([]), audit, host, Settings(), StandardInterruptions())
        for check in audit.visit(account.id):
            audit.answer(check, "unsure")
            page = audit.page(check.key)
            if page is None:
                continue  # an answer before settled it
            said = saved_words(next(o for o in page.options if o.answer == "unsure"))
            shown = shown_question(c, replace(page, number=10, total=12), None, numbered=False)
            found.append(replace(shown, notice=said))
    return found


def out_of_sight(driver: Driver) -> list[str]:
    """Return which of the question and its answers cannot be seen whole."""
    screen = driver.app.screen
    return [
        part
        for part in ("#heading", "#rows")
        if screen.find_widget(widget := screen.query_one(part)).visible_region != widget.region
    ]


@pytest.mark.slow
def test_every_answer_is_in_sight_when_a_question_opens(tmp_path: Path) -> None:
    pages = questions(tmp_path / "profile.toml")
    assert max(len(page.rows) for page in pages) == 6

    async def flow(dialog: ScreenDialog) -> None:
        for page in pages:
            async with aclosing(dialog.show(page)) as replies:
                await anext(replies)

    found: list[str] = []

    async def script(driver: Driver) -> None:
        for page in pages:
            found.extend(f"{page.place}, {page.heading}: {part}" for part in out_of_sight(driver))
            await driver.press("enter")

    hold(flow, script, LOW)
    assert not found, "\n".join(found)
