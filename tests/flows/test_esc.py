"""Going back, and asking for help, at every page of every script: neither changes anything."""

from pathlib import Path

import pytest

from securecllr.flows.conversation import HELP
from securecllr.flows.pages import Back, Page, Pressed, Reply
from tests.flows.interfaces import ScriptedDialog, open_audit, scripted
from tests.flows.persons import Part, Through, walk
from tests.flows.scripts import BEGIN, CHOSEN, SCRIPTS
from tests.flows.steps import Choose, GoBack, Step, choose

# The first question of a visit, which offers to put right what was answered with a no.
ASKED: list[Step] = [*BEGIN, *choose("Your accounts at a glance", "Facebook profile")]
ASKED_FIRST = "Do you sign in to your Facebook profile with an email address you keep private?"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def saved(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


class GoesBack(ScriptedDialog):
    """Plays some steps, then goes back instead of the next one, and stops."""

    def __init__(self, path: Path, steps: tuple[Step, ...]) -> None:
        super().__init__(steps)
        self._path = path
        self._played = len(self._steps) - len(steps)
        self.before = b""
        self.left_from = ""

    def reply(self, page: Page) -> Reply:
        if self.left_from or self._replies or len(self._steps) > self._played:
            return super().reply(page)
        self.left_from = page.heading
        self.before = saved(self._path)
        return Back()


def test_going_back_adds_nothing_and_takes_nothing_back(tmp_path: Path) -> None:
    begun = {tuple(steps[:n]) for steps in SCRIPTS.values() for n in range(len(steps))}
    wrong = []
    for number, steps in enumerate(sorted(begun, key=len)):
        path = tmp_path / str(number) / "profile.toml"
        dialog = GoesBack(path, steps)
        scripted(open_audit(path), [], dialog=dialog)
        assert dialog.left_from, steps
        if saved(path) != dialog.before:
            wrong.append((dialog.left_from, steps[-3:]))
    assert not wrong


@pytest.mark.parametrize(
    ("steps", "heading"),
    [
        ([*CHOSEN, GoBack()], "What do you use, and for what?"),
        ([*CHOSEN, Choose("Yes, and I"), GoBack()], "Is there an account that you no longer use?"),
        ([*ASKED, Choose("No"), GoBack()], ASKED_FIRST),
    ],
)
def test_going_back_leads_to_the_page_before_and_never_on(
    steps: list[Step], heading: str, tmp_path: Path
) -> None:
    _ended, dialog = scripted(open_audit(tmp_path / "profile.toml"), steps)
    assert dialog.shown[-1].heading == heading


def test_going_back_from_which_one_it_is_says_nothing_yet(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    through = [Through(text) for text in ("I have read it", "Next step", "That was the last")]
    doing: list[Part] = [*BEGIN, *choose("All", "Turn on", "Do it now"), *through]
    found = walk([*doing, Choose("Yes"), GoBack(), Choose("Show me the last step")], path)
    *_before, seen, which, seen_again = found.turns
    assert which.page.heading.startswith("Which one do you use?")
    assert seen_again.page.heading == seen.page.heading
    answer = open_audit(path).now.answers["gmail", "two-step"]
    assert answer.answer == "no"


class AsksForHelp(ScriptedDialog):
    """Asks for help before each step, and leaves it again."""

    def __init__(self, path: Path, steps: list[Step]) -> None:
        super().__init__(steps)
        self._path = path
        self._asked: tuple[Page, bytes] | None = None
        self.pages = 0

    def reply(self, page: Page) -> Reply:
        if self._asked is None:
            self._asked = page, saved(self._path)
            return Pressed(HELP)
        asked, before = self._asked
        assert saved(self._path) == before, asked.heading
        if page is not asked:
            assert page.back, page.heading
            return Back()
        self._asked = None
        self.pages += 1
        return super().reply(page)


@pytest.mark.parametrize("name", SCRIPTS)
def test_help_returns_to_the_page_that_it_was_asked_on(name: str, tmp_path: Path) -> None:
    paths = [tmp_path / kind / "profile.toml" for kind in ("plainly", "with help")]
    scripted(open_audit(paths[0]), SCRIPTS[name])
    dialog = AsksForHelp(paths[1], SCRIPTS[name])
    scripted(open_audit(paths[1]), [], dialog=dialog)
    assert dialog.pages >= len(SCRIPTS[name])
    lines = [saved(path).split(b"\n") for path in paths]
    without_ids = [[line for line in each if not line.startswith(b"id = ")] for each in lines]
    assert without_ids[0] == without_ids[1]
