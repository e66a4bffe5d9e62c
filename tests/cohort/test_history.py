"""What is kept of a folder's last report, and when change is shown."""

import itertools
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from securecllr.catalogue.model import TWO_STEP, AnswerWord
from securecllr.cohort.history import (
    History,
    added,
    history_path,
    person_numbers,
    read_history,
    report_to_repeat,
    save,
    with_changes,
)
from securecllr.cohort.protected_report import Report
from securecllr.errors import UserError
from securecllr.profile.shared_copy import Shared, SharedCheck
from tests.cohort.attacker import figures, picked_out
from tests.cohort.people import SMALL, cohorts, copy_of, report_of, rolled_up
from tests.cohort.test_attacked import SOME


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SECURECLLR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def people(first: int, last: int, word: AnswerWord = "no") -> list[Shared]:
    return [copy_of(number, SharedCheck("social", TWO_STEP, word)) for number in range(first, last)]


def numbers_of(history: History, who: list[Shared]) -> list[int]:
    return person_numbers(history, rolled_up(who), SMALL)


def made(folder: Path, who: list[Shared], *, saved: bool = True) -> Report:
    """Make a report of these people, as the command does."""
    history, stamp = read_history(folder)
    report, numbers = report_of(who), numbers_of(history, who)
    if (earlier := report_to_repeat(history, report, numbers)) is not None:
        return earlier
    if saved:
        save(folder, history, stamp, report, numbers)
    return with_changes(history, report, numbers)


def test_a_person_has_the_number_that_files_of_the_first_edition_hold() -> None:
    who = [
        copy_of(
            1,
            SharedCheck("mail-a", TWO_STEP, "looked", "app"),
            SharedCheck("you", "abuse", "unsure"),
            SharedCheck("page-a", "people", "na"),
        ),
        copy_of(2, SharedCheck("social", TWO_STEP, "no")),
    ]
    history = added(History("f" * 32, "e" * 32), report_of(people(0, 10)), [])
    assert numbers_of(history, who) == [7624946656386672091, 9940758133406044627]
    history = added(history, report_of(people(0, 10)), numbers_of(history, who))
    assert history.last
    assert history.last.people == "2+U61ZVA0WnTEb6b2qr0iQ=="


def moved(report: Report) -> list[str] | None:
    return None if report.change is None else [each.part for each in report.change.moved]


def test_the_first_report_shows_no_change_and_the_second_does(tmp_path: Path) -> None:
    assert moved(made(tmp_path, people(0, 20))) is None
    assert moved(made(tmp_path, people(0, 20, "looked"))) == ["open"]


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [(0, 21, False), (0, 24, False), (0, 25, True), (1, 20, False), (4, 20, False), (5, 20, True)],
)
def test_change_waits_until_those_who_came_or_went_are_nobody_or_five(
    first: int, last: int, shown: bool, tmp_path: Path
) -> None:
    made(tmp_path, people(0, 20))
    assert (moved(made(tmp_path, people(first, last))) is not None) is shown


def test_five_came_and_one_went_is_not_shown(tmp_path: Path) -> None:
    made(tmp_path, people(0, 20))
    assert moved(made(tmp_path, people(1, 26))) is None


def test_the_same_report_in_another_format_is_held_against_the_one_before(tmp_path: Path) -> None:
    made(tmp_path, people(0, 20))
    once = moved(made(tmp_path, people(0, 20, "looked")))
    assert moved(made(tmp_path, people(0, 20, "looked"))) == once != []


def test_to_look_is_not_to_save(tmp_path: Path) -> None:
    made(tmp_path, people(0, 20))
    made(tmp_path, people(0, 20, "think"), saved=False)
    assert moved(made(tmp_path, people(0, 20, "looked"))) == ["open"]


@pytest.mark.posix("the rights of a file are an access list on Windows")
def test_the_file_is_the_owners_only(tmp_path: Path) -> None:
    made(tmp_path, people(0, 20))
    assert stat.S_IMODE(history_path(tmp_path).stat().st_mode) == 0o600


@pytest.mark.posix("a folder has another name on Windows")
def test_the_file_of_a_folder_keeps_its_name_or_its_earlier_reports_are_lost() -> None:
    assert history_path(Path("/srv/copies")).name == "4a171307367ace11e885c8c3.json"


def test_the_file_holds_no_id(tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    made(folder, people(0, 20))
    text = history_path(folder).read_text()
    assert not any(f"{number:032x}" in text for number in range(20))
    made(tmp_path / "other", people(0, 20))
    kept = [read_history(each)[0].last for each in (folder, tmp_path / "other")]
    assert len({past.people for past in kept if past}) == 2


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"folder": 1}', b"\xff"])
def test_a_broken_file_is_a_trouble_with_a_way_out(data: bytes, tmp_path: Path) -> None:
    made(tmp_path, people(0, 20))
    history_path(tmp_path).write_bytes(data)
    with pytest.raises(UserError, match="Delete that file"):
        read_history(tmp_path)


def test_one_who_joins_gives_no_answer_away(tmp_path: Path) -> None:
    nine_no = [*people(0, 9), *people(9, 20, "looked")]
    first = made(tmp_path, nine_no)
    second = made(tmp_path, [*nine_no, *people(20, 21)])
    assert second == first


def test_one_who_changes_an_answer_gives_it_not_away(tmp_path: Path) -> None:
    first = made(tmp_path, [*people(0, 10), *people(10, 20, "looked")])
    second = made(tmp_path, [*people(0, 9), *people(9, 20, "looked")])
    assert second == first


def test_one_who_left_while_five_came_gives_no_answer_away(tmp_path: Path) -> None:
    first = made(tmp_path, [*people(0, 10), *people(10, 20, "looked")])
    second = made(tmp_path, [*people(1, 10), *people(10, 25, "looked")])
    assert second == first


def test_six_who_all_said_the_same_are_waited_for(tmp_path: Path) -> None:
    first = made(tmp_path, [*people(0, 4), *people(4, 20, "looked")])
    before = [*people(0, 4), *people(4, 20, "looked")]
    assert made(tmp_path, [*before, *people(20, 26)]) == first
    after = made(tmp_path, [*before, *people(20, 28)])
    assert after.controls[0].open.low == 10


def test_a_report_that_stands_keeps_its_own_change(tmp_path: Path) -> None:
    made(tmp_path, people(0, 20))
    made(tmp_path, people(0, 20, "looked"))
    assert moved(made(tmp_path, people(0, 21, "looked"))) == ["open"]


def test_the_report_before_the_last_is_held_against_too(tmp_path: Path) -> None:
    everybody = [*people(0, 9), *people(9, 40, "looked")]
    made(tmp_path, everybody)
    second = made(tmp_path, everybody[:32])
    # Eight are back and one is new: beside the second, nine; beside the first, that one alone.
    assert second.people.low == 30
    assert made(tmp_path, [*everybody, *people(40, 41)]) == second


def test_the_oldest_go_before_the_file_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("securecllr.cohort.history._MOST_BYTES", 12_000)
    history = History("f" * 32, "e" * 32)
    for number in range(12):
        who = people(number * 20, number * 20 + 20)
        history = added(history, report_of(who), numbers_of(history, who))
    assert history.last
    assert history.before
    assert 0 < len(history.earlier) < 10


@st.composite
def meanwhile(draw: st.DrawFn) -> list[list[Shared]]:
    """A folder at one time after the other: now and then a few come, go, or answer otherwise."""
    waiting = draw(cohorts)
    folders = [waiting[:10]]
    del waiting[:10]
    few = st.integers(0, 6)
    for _time in range(draw(st.integers(1, 4))):
        now = list(folders[-1])
        changing, leaving = draw(few), draw(few)
        new = [replace(old, check=other.check) for old, other in zip(now, now[3:], strict=False)]
        del new[changing:]
        coming = [waiting.pop() for _one in range(min(draw(st.integers(0, 9)), len(waiting)))]
        folders.append([*now[leaving + len(new) :], *new, *coming])
    return [folder for folder in folders if len(folder) >= 10]


def counted_of(who: list[Shared]) -> list[tuple[str, object]]:
    """All that is counted of each, in one order."""
    return [
        (id_, (sorted(p.states.items()), sorted(p.kinds), sorted(p.second_steps)))
        for id_, p in rolled_up(who).items()
    ]


@SOME
@given(meanwhile())
def test_no_two_reports_of_a_folder_tell_of_those_between_them(times: list[list[Shared]]) -> None:
    history = History("f" * 32, "e" * 32)
    seen: list[tuple[Report, set[str]]] = []
    for who in times:
        report, numbers = report_of(who), numbers_of(history, who)
        if report_to_repeat(history, report, numbers) is None:
            seen.append((report, {f"{id_} {person}" for id_, person in counted_of(who)}))
            history = added(history, report, numbers)
    for (old, before), (new, after) in itertools.combinations(seen, 2):
        came, went = len(after - before), len(before - after)
        assert max(came, went) >= 5 or figures(old) == figures(new)
        assert picked_out(figures(old), figures(new), came, went) == []
