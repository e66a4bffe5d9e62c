"""A whole first run in a real terminal, from the welcome to the sign-off, by keys alone."""

from pathlib import Path

import pytest

from tests.flows.interfaces import open_audit
from tests.flows.scripts import BEGIN, SIGN_OFF
from tests.tui.keyboard import Keyboard, shows_focus
from tests.tui.screens import Shown, keys_for
from tests.tui.terminal import terminal

pytestmark = pytest.mark.slow

# How tmux calls the keys that it does not call as they are.
TMUX = {key: key.capitalize() for key in ("down", "up", "home", "end", "enter", "space")}
TMUX |= {"escape": "Escape", "plus": "+"}


@pytest.mark.parametrize(("width", "height"), [(80, 24), (66, 17), (33, 8)])
def test_after_each_key_of_a_first_run_the_cursor_is_where_the_focus_is(
    tmp_path: Path, width: int, height: int
) -> None:
    keys = keys_for(Shown("new", [*BEGIN, *SIGN_OFF]), (width, height))
    with terminal(width, height, tmp_path) as opened:
        person = Keyboard(opened)
        person.start()
        for key in keys:
            opened.send(TMUX.get(key, key))
            opened.wait(shows_focus, f"the focus after {key}")
        person.leave()
    audit = open_audit(tmp_path / "profile.toml")
    assert [account.kind for account in audit.now.in_use] == [
        "gmail",
        "facebook-profile",
        "whatsapp",
    ]
    assert {answer.answer for answer in audit.now.answers.values()} == {"unsure", "think", "no"}
    assert audit.now.attestation is not None
