"""``securecllr follow-up``: only who said yes, no answers, and gone at the first start after."""

import stat
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.profile.follow_up import Person, add_person, read_lists
from securecllr.profile.retention import delete_past, list_path, lists_in
from tests.cli.running import run_cli
from tests.profile.blocks import AT_LEISURE, DAY
from tests.today import today

ANNE = ("--name", "Anne Jones", "--contact", "anne@anytown.gov.uk", "--topic", "recovery codes")


def test_somebody_who_agreed_is_added_and_listed(tmp_path: Path) -> None:
    day = today()
    ended = run_cli("follow-up", "add", *ANNE, "--yes", home=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    (path,) = tmp_path.iterdir()
    assert path == list_path(tmp_path, day + timedelta(days=30))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    run_cli(
        *("follow-up", "add", "--name", "Bob", "--contact", "12", "--topic", "x", "--yes"),
        home=tmp_path,
    )
    said = run_cli("follow-up", "list", home=tmp_path).stdout
    assert "  Anne Jones, anne@anytown.gov.uk: help with recovery codes\n" in said
    assert said.index("Anne") < said.index("Bob")


def test_without_a_yes_nobody_is_added(tmp_path: Path) -> None:
    ended = run_cli("follow-up", "add", *ANNE, home=tmp_path, typed="y\n")
    assert ended.returncode == 2
    assert "nobody can be asked" in ended.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "command",
    [["status"], ["checks", "list"], ["follow-up", "list"], ["--plain"], ["cohort", "nowhere"]],
)
def test_it_is_deleted_at_the_first_start_after_its_date(
    command: list[str], tmp_path: Path
) -> None:
    day = today()
    add_person(tmp_path, Person("Anne", "12", "x"), day - timedelta(days=1))
    add_person(tmp_path, Person("Bob", "13", "y"), day)
    ended = run_cli(*command, home=tmp_path)
    past = list_path(tmp_path, day - timedelta(days=1))
    assert f"A follow-up list was past its date. Deleted: {past}\n" in ended.stderr
    assert not past.exists()
    assert list_path(tmp_path, day).exists()


def test_what_only_looks_like_a_list_is_left_alone(tmp_path: Path) -> None:
    for name in ("follow-up-until-2020-13-01.toml", "my-follow-up-until-2020-01-01.toml"):
        (tmp_path / name).write_text("mine")
    (tmp_path / "follow-up-until-2020-01-01.toml").mkdir()
    _deleted, stuck = delete_past(tmp_path, DAY)
    assert [path.name for path in stuck] == ["follow-up-until-2020-01-01.toml"]
    assert len(list(tmp_path.iterdir())) == 3
    assert delete_past(tmp_path / "nowhere", DAY) == ([], [])


@pytest.mark.parametrize("days", ["0", "91", "-1"])
def test_it_is_never_kept_for_long(days: str, tmp_path: Path) -> None:
    ended = run_cli("follow-up", "add", *ANNE, "--yes", "--days", days, home=tmp_path)
    assert ended.returncode == 2
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["", "  ", "a\x1b[31m", "x" * 81])
def test_a_text_that_cannot_be_kept_is_refused(name: str, tmp_path: Path) -> None:
    arguments = ("--name", name, "--contact", "12", "--topic", "x", "--yes")
    ended = run_cli("follow-up", "add", *arguments, home=tmp_path)
    assert ended.returncode == 2
    assert not list(tmp_path.iterdir())


def test_it_can_be_deleted_sooner_and_forget_deletes_it(tmp_path: Path) -> None:
    day = today()
    for command in (["follow-up", "delete"], ["forget"]):
        add_person(tmp_path, Person("Anne", "12", "x"), day)
        ended = run_cli(*command, "--yes", home=tmp_path)
        assert f"Deleted: {list_path(tmp_path, day)}\n" in ended.stdout
        assert not lists_in(tmp_path)
        tmp_path.mkdir(exist_ok=True)


texts = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=80)


@AT_LEISURE
@given(st.lists(st.tuples(st.builds(Person, texts, texts, texts), st.dates()), max_size=5))
def test_what_is_added_is_read_back(added: list[tuple[Person, date]]) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as name:
        for person, until in added:
            add_person(Path(name), person, until)
        found = [(p, each.delete_after) for each in read_lists(Path(name)) for p in each.person]
    assert sorted(found, key=str) == sorted(added, key=str)
