"""``checks new-kind``: a file that can be read, that lies about nothing, and that is never lost."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from securecllr.authoring.lint import Baseline
from securecllr.authoring.lint import lint as lint_catalogue
from securecllr.authoring.lint.cards import wanted as wanted_cards
from securecllr.authoring.lists import listed_sites
from securecllr.authoring.new_kind import new_kind, write_skeleton
from securecllr.catalogue.folder import built_in
from securecllr.catalogue.model import Group
from securecllr.catalogue.read import read_catalogue
from securecllr.catalogue.soundness.completeness import needed
from securecllr.errors import UserError
from tests.cli.running import run_cli

CATALOGUE = read_catalogue()
EXAMPLE = built_in() / "examples" / "anytown"


def new(name: str, folder: Path, group: Group = "social", login: str = "own") -> Path:
    """Make a file in a council's folder, and give where it is."""
    catalogue = read_catalogue(folder, unfinished=True)
    kind = new_kind(catalogue, name, group, login)
    path = folder / f"{kind.id}.toml"
    write_skeleton(kind, catalogue, path)
    return path


def lint(folder: Path) -> list[str]:
    """What the lint finds in a council's folder, a line each."""
    today = date.today()  # noqa: DTZ011 - the lint holds dates against a person's own day
    return [
        str(finding)
        for finding in lint_catalogue(read_catalogue(folder, unfinished=True), Baseline(), today)
    ]


def test_the_command_writes_it_and_says_where(tmp_path: Path) -> None:
    arguments = ("Town hall chat", "--group", "mailbox", "--login", "gmail")
    ended = run_cli("checks", "new-kind", *arguments, "--checks", str(tmp_path), home=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    path = tmp_path / "town-hall-chat.toml"
    assert ended.stdout.splitlines()[0] == f"Saved as {path}"
    kind = read_catalogue(tmp_path, unfinished=True).kinds["town-hall-chat"]
    assert (kind.name, kind.group, kind.login) == ("Town hall chat", "mailbox", "gmail")
    linted = run_cli("checks", "lint", str(tmp_path), home=tmp_path)
    said = re.sub(r"(?m)^([^:]*):\d+:", r"\1:", linted.stdout)
    assert said.splitlines() == lint(tmp_path)


@pytest.mark.parametrize("group", ["mailbox", "social", "page"])
@pytest.mark.parametrize("login", ["own", "gmail"])
def test_the_file_has_every_block_that_its_group_needs(
    tmp_path: Path, group: Group, login: str
) -> None:
    new("Town hall chat", tmp_path, group, login)
    kind = read_catalogue(tmp_path, unfinished=True).kinds["town-hall-chat"]
    assert (kind.name, kind.group, kind.login) == ("Town hall chat", group, login)
    found = lint(tmp_path)
    assert [entry.control for entry in kind.how_to] == [
        id_
        for id_ in [*CATALOGUE.controls, *CATALOGUE.cards]
        if id_ in [*needed(kind, CATALOGUE), *wanted_cards(kind, CATALOGUE)]
    ]
    # Nothing but what is still to be written: for each block, what it says and how we know.
    wanted = {"steps", "source", "source_date", "checked_on", "confidence"}
    blocks = {entry.control: wanted for entry in kind.how_to}
    told: dict[str, set[str]] = {}
    for line in found:
        file, block, key, _problem = line.split(": ", 3)
        assert file == "town-hall-chat.toml"
        told.setdefault(block.removeprefix('how_to "').rstrip('"'), set()).add(key)
    assert told.pop("kind", set()) == (
        {"second_steps"} if login == "own" and group != "page" else set()
    )
    assert told == blocks


def test_no_line_of_it_can_be_left_as_it_is(tmp_path: Path) -> None:
    """Every line that waits to be filled in is refused, or says nothing, when it is not."""
    path = new("Town hall chat", tmp_path)
    for line in path.read_text(encoding="utf-8").splitlines():
        waits = re.fullmatch(r"# ([a-z_]+ =.*)", line)
        if not waits or "said" in line or "also_called" in line:
            continue
        try:
            (value,) = tomllib.loads(waits[1]).values()
        except tomllib.TOMLDecodeError:
            continue
        assert value in ("", []), line


def test_following_the_lint_leads_to_a_clean_pack(tmp_path: Path) -> None:
    """What the lint asks for is added, a block first and then the rest, until nothing is left."""
    path = new("Microsoft Teams", tmp_path, "page", "council-mailbox")
    done = tomllib.loads((EXAMPLE / path.name).read_text(encoding="utf-8"))
    first, *others = done["how_to"]
    before = lint(tmp_path)
    fill_in(path, [first])
    left = lint(tmp_path)
    assert left == [line for line in before if f'"{first["control"]}"' not in line]
    assert len(left) == len(before) - 5
    fill_in(path, others)
    assert lint(tmp_path) == []
    sites = Baseline(sites=listed_sites())
    (found,) = lint_catalogue(read_catalogue(tmp_path, unfinished=True), sites, date.max)
    (site,) = re.findall(r'sources = \["(.+)"\] in pack.toml', found.remedy)
    head = f'name = "Anytown"\nversion = "1"\nsources = ["{site}"]\n'
    (tmp_path / "pack.toml").write_text(head, encoding="utf-8")
    assert run_cli("checks", "lint", str(tmp_path), home=tmp_path).returncode == 0


def fill_in(path: Path, blocks: list[dict[str, object]]) -> None:
    """Fill in blocks of a file with the lines that these have."""
    text = path.read_text(encoding="utf-8")
    for block in blocks:
        head = f'control = "{block["control"]}"\n'
        words = "\n".join(f"{key} = {toml(v)}" for key, v in block.items() if key != "control")
        text = text.replace(head, f"{head}{words}\n")
    path.write_text(text, encoding="utf-8")


def toml(value: object) -> str:
    """Write a value that these files hold as TOML."""
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    return f"'''{value}'''" if isinstance(value, str) else str(value)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    path = new("Town hall chat", tmp_path)
    path.write_text("# Mine.\n", encoding="utf-8")
    kind = new_kind(CATALOGUE, "Town hall chat", "social", "own")
    link = tmp_path / "link.toml"
    link.symlink_to(tmp_path / "gone")
    for there in (path, link):
        with pytest.raises(UserError, match="There is a file here already, and it was left"):
            write_skeleton(kind, CATALOGUE, there)
    assert path.read_text(encoding="utf-8") == "# Mine.\n"
    assert not (tmp_path / "gone").exists()


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    kind = new_kind(CATALOGUE, "Hall", "social", "own")
    with pytest.raises(UserError, match=r"hall\.toml: The file could not be saved: "):
        write_skeleton(kind, CATALOGUE, tmp_path / "nowhere" / "hall.toml")


@pytest.mark.parametrize(
    ("name", "login", "words"),
    [
        ("Gmail", "own", "There is a kind called gmail already. To change it, put just the lines"),
        ("...", "own", "... cannot be the name of a kind."),
        ("a\x1b[2Jb", "own", "a<U+001B>[2Jb cannot be the name of a kind."),
        ("x" * 61, "own", "cannot be the name of a kind. Give a short name in plain letters"),
        ("Hall", "gmial", "There is no kind called gmial to sign in through."),
    ],
)
def test_what_cannot_be_made_is_said_in_one_line(name: str, login: str, words: str) -> None:
    with pytest.raises(UserError) as refused:
        new_kind(CATALOGUE, name, "social", login)
    assert words in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--checks", "nowhere"], "nowhere: There is no folder of checks here."),
        (["--group", "person"], "--group"),
    ],
)
def test_what_the_command_refuses(tmp_path: Path, arguments: list[str], words: str) -> None:
    ended = run_cli("checks", "new-kind", "Hall", *arguments, home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert words in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_name_with_quotes_is_written_as_it_is(tmp_path: Path) -> None:
    path = new('The "Town" \\ hall', tmp_path)
    assert path.name == "the-town-hall.toml"
    assert (
        read_catalogue(tmp_path, unfinished=True).kinds["the-town-hall"].name
        == 'The "Town" \\ hall'
    )
