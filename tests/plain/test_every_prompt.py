"""Whatever is asked at the plain door: ``?`` helps, ``b`` goes back, and no mistake is an end."""

from pathlib import Path

import pytest

import securecllr.plain
from securecllr.messages.start_at import StartAt
from securecllr.messages.tasks import task_list
from tests.plain.conversation import converse, open_audit
from tests.tui.profiles import prepare

# What leads to each prompt: a profile, the place, the lines, and how the prompt begins. A line
# in capitals names a task.
PROMPTS: dict[str, tuple[str, StartAt, tuple[str, ...], str]] = {
    "the first screen": ("new", "home", (), "Press Enter to start"),
    "which accounts": ("new", "home", ("",), "Type all that you use"),
    "which role": ("new", "home", ("", "0", "1"), "Type a number"),
    "how it was left": ("new", "home", ("", "0", "0", "1"), "Type a number"),
    "a name for it": ("picked", "home", ("1", "a", "1"), "A short name"),
    "what to change": ("picked", "home", ("1", "1"), "Type a number"),
    "how it is left now": ("picked", "home", ("1", "1", "1"), "Type a number"),
    "the new role": ("picked", "home", ("1", "2", "2"), "Type a number"),
    "the tasks": ("picked", "home", (), "Press Enter to go on"),
    "settings": ("picked", "home", ("t",), "Type the number of a line to change it"),
    "a question": ("picked", "audit", (), "Type a number"),
    "which second step": ("picked", "audit", ("4", "1"), "Type a number"),
    "the card of an alarm": ("alarm", "audit", ("3",), "Press Enter when you are ready"),
    "what is kept": ("picked", "home", ("KEPT",), "Type d delete everything"),
    "to delete it": ("picked", "home", ("KEPT", "d"), "Delete all of it?"),
    "the nation": ("picked", "home", ("UK",), "Type a number"),
    "the topic": ("picked", "home", ("UK", "1"), "Type a number"),
    "the demo": ("picked", "demo", (), "Type a number"),
    "the answers": ("finished", "home", ("ANSWERS",), "Type a number"),
    "to sign off": ("finished", "home", ("ANSWERS", "f"), "Do you agree?"),
    "who helped": ("finished", "home", ("ANSWERS", "f", "y"), "Was someone helping"),
    "the plan": ("finished", "plan", (), "Type a number to see how"),
    "an action": ("finished", "plan", ("1",), "Type d I have done it"),
    "which one is done": ("worst", "plan", ("4", "d"), "Type a number"),
    "what was seen": ("worst", "plan", ("d",), "Type y for yes"),
    "when": ("finished", "plan", ("w",), "When I ..."),
    "using what": ("finished", "plan", ("w", ""), "I will do it using"),
    "take home": ("finished", "plan", ("t",), "Type a number"),
    "to write a copy": ("finished", "plan", ("t", "3"), "Shall it be written?"),
    "a reminder": ("finished", "plan", ("c",), "Type a number"),
    "what has changed": ("signed", "home", ("CHANGES",), "Type a number"),
}

_FIRST = ("the first screen", "the tasks")
_LONGEST_PROMPT = 300


def lines_to(name: str, path: Path) -> tuple[StartAt, list[str]]:
    """Lay the profile and give what to type until the prompt comes."""
    profile, place, lines, _begins = PROMPTS[name]
    prepare(profile, path)
    tasks = [task.opens.upper() for task in task_list(open_audit(path)).tasks]
    return place, [str(tasks.index(line) + 1) if line in tasks else line for line in lines]


@pytest.mark.parametrize("name", PROMPTS)
@pytest.mark.parametrize("key", ["?", "help", "HELP"])
def test_help_is_given_at_every_prompt_and_then_it_asks_again(
    name: str, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    place, lines = lines_to(name, tmp_path / "profile.toml")
    said = converse("\n".join([*lines, key, ""]), tmp_path / "profile.toml", place=place)
    asked, help_page, after = said.rpartition("\n\nHelp.\n")
    prompt = PROMPTS[name][3]
    assert help_page
    assert "Error: " not in said
    assert asked.endswith(f" {key}")
    assert "Words we use." in after
    for part in (asked, after.rsplit("\n\n", 1)[0]):
        assert prompt in part[-_LONGEST_PROMPT:]


@pytest.mark.parametrize("name", [name for name in PROMPTS if name not in _FIRST])
def test_back_is_taken_at_every_prompt_that_has_one_before_it(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    path = tmp_path / "profile.toml"
    place, lines = lines_to(name, path)
    before = converse("\n".join([*lines, ""]), path, place=place)
    path.unlink(missing_ok=True)
    place, lines = lines_to(name, path)
    said = converse("\n".join([*lines, "b", ""]), path, place=place)
    assert "Error: " not in said
    assert len(said) > len(before)


@pytest.mark.parametrize("name", PROMPTS)
def test_what_is_not_there_is_said_and_the_prompt_does_not_say_the_same_again(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A voice reads the error and then the prompt: no five words of one are in the other (G9)."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    place, lines = lines_to(name, tmp_path / "profile.toml")
    said = converse("\n".join([*lines, "zz@zz", ""]), tmp_path / "profile.toml", place=place)
    _before, error, after = said.rpartition("\nError: ")
    assert error
    assert after[0].isupper()
    told, _end, prompt = " ".join(after.rsplit("\n\n", 1)[0].split()).partition(
        f" {PROMPTS[name][3]}"
    )
    heard = told.lower().replace(",", " ").replace(".", " ").split()
    again = f"{PROMPTS[name][3]}{prompt}".lower()
    for five in zip(*(heard[start:] for start in range(5)), strict=False):
        assert " ".join(five) not in again


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (("", "0", "1 3", "1", "b"), "Saved already: Facebook profile."),
        (("", "0", "0", "8 10", "1", "b"), "Saved already: Facebook profile."),
    ],
)
def test_back_from_what_an_account_is_leads_to_the_list_and_nothing_saved_is_lost(
    lines: tuple[str, ...], says: str, tmp_path: Path
) -> None:
    path = tmp_path / "profile.toml"
    said = converse("\n".join([*lines, ""]), path)
    assert says in said
    assert "Type all that you use" in said.rpartition(says)[2]
    assert list(open_audit(path).now.accounts) == ["facebook-profile"]


def test_back_from_the_first_account_saves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    said = converse("\n0\n1\nb\n3\n1\n0\ns\n", path)
    assert "Saved already" not in said
    assert list(open_audit(path).now.accounts) == ["instagram"]


@pytest.mark.parametrize("lines", [["w", "b"], ["w", "have tea", "b", "b"], ["w", "s"], ["w", "?"]])
def test_a_key_is_no_plan(lines: list[str], tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    prepare("finished", path)
    converse("\n".join([*lines, ""]), path, place="plan")
    assert not open_audit(path).now.plans


def test_back_from_the_second_blank_leads_to_the_first(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    prepare("finished", path)
    said = converse("w\nhave tea\nb\nwake up\n\n", path, place="plan")
    assert "Your plan: when I wake up" in said


def test_back_from_a_card_asks_its_question_once_more(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    prepare("alarm", path)
    converse("3\nb\n1\n", path, place="audit")
    assert open_audit(path).now.answers["gmail", "devices"].answer == "looked"


def test_nothing_else_reads_a_line() -> None:
    """What is asked in any other way would know neither key. Who sits down knows no page yet."""
    folder = Path(securecllr.plain.__file__).parent
    found = {path.name for path in folder.glob("*.py") if "lines.ask(" in path.read_text("utf-8")}
    assert found == {"session.py", "asking.py", "seats.py"}
