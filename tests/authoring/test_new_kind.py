"""``checks new-kind``: a file that can be read, that lies about nothing, and that is never lost."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from securecllr.authoring.lint import Baseline
from securecllr.authoring.lint import lint as lint_catalogue
from securecllr.authoring.lint.coverage import needed
from securecllr.catalogue.folder import built_in
from securecllr.catalogue.read import read_catalogue
from tests.cli.running import run_cli

EXAMPLE = built_in() / "examples" / "anytown"


def new(*arguments: str, home: Path) -> Path:
    """Make a file, and give where it says that it is."""
    ended = run_cli("checks", "new-kind", *arguments, home=home)
    assert (ended.returncode, ended.stderr) == (0, "")
    return Path(ended.stdout.splitlines()[0].removeprefix("Saved as "))


def lint(folder: Path) -> list[str]:
    """What the lint finds in a council's folder, a line each."""
    today = date.today()  # noqa: DTZ011 - the lint holds dates against a person's own day
    return [str(finding) for finding in lint_catalogue(read_catalogue(folder), Baseline(), today)]


@pytest.mark.parametrize("group", ["mailbox", "social", "page"])
@pytest.mark.parametrize("login", ["own", "gmail"])
def test_the_file_has_every_block_that_its_group_needs(
    tmp_path: Path, group: str, login: str
) -> None:
    path = new(
        *("Town hall chat", "--group", group, "--login", login, "--checks", str(tmp_path)),
        home=tmp_path,
    )
    assert path == tmp_path / "town-hall-chat.toml"
    kind = read_catalogue(tmp_path).kinds["town-hall-chat"]
    assert (kind.name, kind.group, kind.login) == ("Town hall chat", group, login)
    found = lint(tmp_path)
    assert [entry.control for entry in kind.how_to] == [
        id_
        for id_ in [*read_catalogue().controls, *read_catalogue().cards]
        if id_ in needed(kind, read_catalogue())
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
    path = new("Town hall chat", "--checks", str(tmp_path), home=tmp_path)
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
    """What the lint asks for is added, line by line, until there is nothing left to say."""
    text = new(
        *("Microsoft Teams", "--group", "page", "--login", "council-mailbox"),
        *("-o", str(tmp_path / "microsoft-teams.toml")),
        home=tmp_path,
    ).read_text(encoding="utf-8")
    left = lint(tmp_path)
    assert run_cli("checks", "lint", str(tmp_path), home=tmp_path).stdout.splitlines() == left
    done = tomllib.loads((EXAMPLE / "microsoft-teams.toml").read_text(encoding="utf-8"))
    blocks = {block["control"]: block for block in done["how_to"]}
    for control, block in blocks.items():
        words = "\n".join(f"{key} = {toml(v)}" for key, v in block.items() if key != "control")
        text = text.replace(f'control = "{control}"\n', f'control = "{control}"\n{words}\n')
        (tmp_path / "microsoft-teams.toml").write_text(text, encoding="utf-8")
        before, left = left, lint(tmp_path)
        assert len(left) == len(before) - 5
        assert not [line for line in left if f'"{control}"' in line]
    assert left == []
    (line,) = run_cli("checks", "lint", str(tmp_path), home=tmp_path).stdout.splitlines()
    (site,) = re.findall(r'sources = \["(.+)"\] in pack.toml', line)
    head = f'name = "Anytown"\nversion = "1"\nsources = ["{site}"]\n'
    (tmp_path / "pack.toml").write_text(head, encoding="utf-8")
    assert run_cli("checks", "lint", str(tmp_path), home=tmp_path).returncode == 0


def toml(value: object) -> str:
    """Write a value that these files hold as TOML."""
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    return f"'''{value}'''" if isinstance(value, str) else str(value)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    path = new("Town hall chat", "--checks", str(tmp_path), home=tmp_path)
    path.write_text("# Mine.\n", encoding="utf-8")
    (tmp_path / "town-hall-chat.toml").rename(tmp_path / "x.txt")
    (tmp_path / "town-hall-chat.toml").symlink_to(tmp_path / "gone")
    ended = run_cli("checks", "new-kind", "Town hall chat", "-o", str(path), home=tmp_path)
    assert ended.returncode == 2
    assert "There is a file here already, and it was left as it is." in ended.stderr
    assert (tmp_path / "x.txt").read_text(encoding="utf-8") == "# Mine.\n"
    assert not (tmp_path / "gone").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["Gmail"], "There is a kind called gmail already. To change it, put just the lines"),
        (["..."], "... cannot be the name of a kind."),
        (["a\x1b[2Jb"], "a<U+001B>[2Jb cannot be the name of a kind."),
        (["x" * 61], "cannot be the name of a kind. Give a short name in plain letters"),
        (["Hall", "--login", "gmial"], "There is no kind called gmial to sign in through."),
        (["Hall", "-o", "nowhere/hall.toml"], "nowhere/hall.toml: The file could not be saved: "),
        (["Hall", "--checks", "nowhere"], "nowhere: There is no folder of checks here."),
        (["Hall", "--group", "person"], "--group"),
    ],
)
def test_what_cannot_be_made_is_said_in_one_line(
    tmp_path: Path, arguments: list[str], words: str
) -> None:
    ended = run_cli("checks", "new-kind", *arguments, home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert words in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_name_with_quotes_is_written_as_it_is(tmp_path: Path) -> None:
    path = new('The "Town" \\ hall', "--checks", str(tmp_path), home=tmp_path)
    assert path.name == "the-town-hall.toml"
    assert read_catalogue(tmp_path).kinds["the-town-hall"].name == 'The "Town" \\ hall'
