"""What the pages say of commands is so: each is known, with its options, and none is left out."""

import argparse
import re
import tomllib
from importlib.util import find_spec
from pathlib import Path

from packaging.requirements import Requirement

from securecllr.cli.parser import build_parser

ROOT = Path(__file__).parents[1]
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")),
    *(ROOT / folder / "README.md" for folder in ("checks", "profiles")),
    *sorted((ROOT / "docs").glob("*.md")),
]
MODULE = re.compile(r"(?:python3?|py) -m ((?:tools|bench)(?:\.\w+)+)")
TESTS = re.compile(r"\b(tests/[\w./-]+)")
COMMANDS = ROOT / "docs" / "commands.md"
SAID = re.compile(r"(?:`|^|bin/|&& )securecllr((?: [^`\n#]*)?)", re.MULTILINE)
OPTION = re.compile(r"(?<![\w-])(--[a-z][a-z-]+|-o)\b")
LONGEST = 700  # words


def known() -> dict[str, set[str]]:
    """Return the options of each command by its name; of none, by an empty one."""
    return dict(_known(build_parser(), ""))


def _known(parser: argparse.ArgumentParser, name: str) -> list[tuple[str, set[str]]]:
    found = [(name, {option for each in parser._actions for option in each.option_strings})]
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, below in action.choices.items():
                found += _known(below, f"{name} {word}".strip())
    return found


def said(page: Path) -> list[tuple[str, set[str]]]:
    """Return each command that a page names, with the options that it gives it."""
    commands = known()
    found = []
    for rest in SAID.findall(page.read_text(encoding="utf-8")):
        words = rest.split("   ")[0].split() if rest.startswith(" ") else []
        first = " ".join(words[:1])
        second = " ".join(words[:2])
        name = second if second in commands else first if first in commands else ""
        found.append((name, set(OPTION.findall(rest))))
    return found


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").split()) <= LONGEST


def test_every_option_that_a_page_names_is_there() -> None:
    commands = known()
    wrong = [
        (page.name, name, option)
        for page in PAGES
        for name, options in said(page)
        for option in sorted(options - commands[name])
    ]
    assert wrong == []


def test_every_command_is_on_the_page_of_commands() -> None:
    listed = {name.split()[0] for name, _options in said(COMMANDS) if name}
    assert {name.split()[0] for name in known() if name} == listed


def test_every_option_is_on_the_page_of_commands() -> None:
    named: dict[str, set[str]] = {}
    for name, options in said(COMMANDS):
        named.setdefault(name, set()).update(options)
    of_all = known()[""] | {"--output"}
    left_out = {
        name: options - of_all - named.get(name, set()) for name, options in known().items() if name
    }
    assert {name: options for name, options in left_out.items() if options} == {}


def test_every_module_and_every_test_that_a_page_names_is_there() -> None:
    texts = {page: page.read_text(encoding="utf-8") for page in PAGES}
    modules = {name for text in texts.values() for name in MODULE.findall(text)} - {"bench.NAME"}
    assert len(modules) > 9
    assert [name for name in sorted(modules) if find_spec(name) is None] == []
    files = {name.rstrip(".") for text in texts.values() for name in TESTS.findall(text)}
    assert [name for name in sorted(files) if not (ROOT / name).exists()] == []


def test_each_package_that_we_need_has_its_reason_and_no_other_has() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    needed = {Requirement(each).name for each in project["dependencies"]}
    for extra in ("authoring", "completion", "pdf"):
        needed |= {f"{Requirement(each).name} ({extra})" for each in extras[extra]}
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    table = page[page.index("|---") : page.index("\n\n", page.index("|---"))]
    named = [row.split("|")[1].strip().replace("`", "") for row in table.splitlines()[1:]]
    assert sorted(name for row in named for name in row.split(", with ")) == sorted(needed)
