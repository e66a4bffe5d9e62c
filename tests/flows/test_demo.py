"""The demo as a flow: its ten scenes, the way out, and doing it for real."""

from pathlib import Path

import pytest

from securecllr.audit.engine import Audit
from securecllr.catalogue.model import TWO_STEP, AnswerWord
from securecllr.flows.pages import Back, ChoicePage, Chosen, InputPage, Page, Pressed, Reply, Typed
from securecllr.flows.steps import steps_of
from tests.flows.interfaces import ScriptedDialog, open_audit, scripted
from tests.flows.steps import Choose, Press, Step, Stop
from tests.tui.demo_clock import Minutes, players
from tests.tui.profiles import prepare


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "profile.toml"


def test_all_ten_scenes_can_be_played_to_their_end(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, runs = Minutes(), players(monkeypatch)
    scenes: list[str] = []

    class Plays(ScriptedDialog):
        def reply(self, page: Page) -> Reply:
            if "DEMO" not in page.place:
                return Stop().replies(page)[0]
            scenes.append(page.heading)
            clock.on()
            if isinstance(page, InputPage):
                site = runs[0].site
                scene = runs[0].shown.scene
                return Typed(site.recovery.left[0] if scene == 9 else site.code())
            assert isinstance(page, ChoicePage)
            return Chosen(len(page.rows) - 1)

    scripted(clock.audit(path), [], "demo", dialog=Plays([]))
    assert len(dict.fromkeys(scenes)) == 11
    assert not path.exists()


def test_every_page_says_that_it_is_a_demo(path: Path) -> None:
    _ended, dialog = scripted(open_audit(path), [Press("n")] * 10, "demo")
    places = [page.place for page in dialog.shown[:11]]
    assert [place.split(": ")[1] for place in places] == [
        *(f"{n} of 10" for n in range(1, 11)),
        "the end",
    ]


def test_a_code_that_is_refused_is_said_and_the_box_is_empty(path: Path) -> None:
    class Types(ScriptedDialog):
        def reply(self, page: Page) -> Reply:
            if isinstance(page, InputPage):
                return Stop().replies(page)[0] if page.error else Typed("000 00")
            return Pressed("n") if "2 of 10" not in page.place else Chosen(0)

    _ended, dialog = scripted(open_audit(path), [], "demo", dialog=Types([]))
    last = dialog.shown[-1]
    assert isinstance(last, InputPage)
    assert last.error
    assert last.text == ""


def test_back_goes_back_a_scene_and_at_the_beginning_leaves(path: Path) -> None:
    class Backs(ScriptedDialog):
        def reply(self, page: Page) -> Reply:
            if "DEMO" not in page.place:
                return Stop().replies(page)[0]
            return Pressed("n") if len(self.shown) == 1 else Back()

    _ended, dialog = scripted(open_audit(path), [], "demo", dialog=Backs([]))
    assert [page.place.rpartition(": ")[2] for page in dialog.shown[:3]] == [
        "1 of 10",
        "2 of 10",
        "1 of 10",
    ]
    assert dialog.shown[3].heading == "Check your social media security"


def for_real(path: Path) -> tuple[Page, Page]:
    """Skip all scenes and do it for real. Return the last page of the demo, and the one after."""
    steps: list[Step] = [*[Press("n")] * 10, Choose("Now do it for real")]
    _ended, dialog = scripted(open_audit(path), steps, "demo")
    return dialog.shown[10], dialog.shown[11]


@pytest.mark.parametrize(
    ("profile", "heading"), [("mailbox", "Is a passkey or 2-step"), ("new", "What do you use")]
)
def test_for_real_leads_to_the_question_or_to_the_accounts(
    profile: str, heading: str, path: Path
) -> None:
    prepare(profile, path)
    assert for_real(path)[1].heading.startswith(heading)


def two_step(path: Path, **answers: AnswerWord) -> Audit:
    """Leave a mailbox and a Facebook profile, and what was said of their 2-step verification."""
    audit = open_audit(path)
    for kind, role in (("gmail", None), ("facebook-profile", "both")):
        audit.pick(kind, role)  # type: ignore[arg-type]
    for check in audit.checks():
        if check.control.id == TWO_STEP and check.kind.id.split("-")[0] in answers:
            audit.answer(check, answers[check.kind.id.split("-")[0]])
    return audit


def test_for_real_opens_the_action_and_asks_nothing_again(path: Path) -> None:
    audit = two_step(path, gmail="looked", facebook="no")
    action = audit.plan().first
    assert action is not None
    last, following = for_real(path)
    assert isinstance(last, ChoicePage)
    assert last.rows[0].note == "Facebook profile"
    steps = steps_of(action.first, "phone")
    assert following.heading in ("Before you start", steps[0])


def test_for_real_goes_to_the_next_account_without(path: Path) -> None:
    two_step(path, gmail="looked")
    last, following = for_real(path)
    assert isinstance(last, ChoicePage)
    assert last.rows[0].note == "Facebook profile"
    assert following.place.startswith("Facebook profile")


def test_where_it_is_in_place_everywhere_for_real_asks_nothing(path: Path) -> None:
    two_step(path, gmail="looked", facebook="looked")
    assert "in place wherever you can have it" in for_real(path)[1].notice
