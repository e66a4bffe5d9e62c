"""What a command says of itself: its usage, its options, an example that can be typed."""

import argparse
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from securecllr.cli.parser import build_parser
from tests.cli.running import run_cli


def commands(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """Yield the parser of each command, those with commands of their own too."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield below
                yield from commands(below)


def examples() -> list[tuple[str, str]]:
    """Return each command that has an example, and the example."""
    return [
        (parser.prog, parser.epilog.removeprefix("Such as: "))
        for parser in commands(build_parser())
        if parser.epilog
    ]


def test_there_are_examples() -> None:
    assert len(examples()) > 9


@pytest.mark.parametrize(("command", "example"), examples())
def test_an_example_can_be_typed_as_it_stands(command: str, example: str) -> None:
    assert example.startswith(f"{command} ")
    build_parser().read(shlex.split(example)[1:])


def test_the_usage_is_of_the_command_alone_and_the_help_has_the_rest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        build_parser().read(["verify", "--help"])
    usage, _blank, rest = capsys.readouterr().out.partition("\n\n")
    assert usage == "usage: securecllr verify [-h] [--json] FILE [FILE ...]"
    assert "--profile FILE" in rest


@pytest.mark.parametrize(
    ("line", "usage", "said"),
    [
        ("report --fromat pdf", "securecllr report", "There is no --fromat here"),
        ("--prof x status", "securecllr", "There is no --prof here. Did you mean --profile?"),
        ("status --prof x", "securecllr status", "There is no --prof here"),
        ("status x", "securecllr status", "This does not belong here: x."),
    ],
)
def test_a_slip_is_named_with_the_usage_of_its_command(
    line: str, usage: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        build_parser().read(line.split())
    shown = capsys.readouterr().err
    assert shown.startswith(f"usage: {usage} [-h]")
    assert f"{usage}: error: {said}" in shown


def test_each_item_that_is_listed_can_be_shown(tmp_path: Path) -> None:
    listed = run_cli("checks", "list", home=tmp_path).stdout
    ids = [line.split()[0] for line in listed.splitlines() if line.startswith("  ")]
    assert {"two-step", "gmail", "hacked", "police-danger"} <= set(ids)
    for id_ in ("two-step", "gmail", "hacked", "police-danger"):
        shown = run_cli("checks", "show", id_, home=tmp_path)
        assert (shown.returncode, f"({id_}" in shown.stdout.splitlines()[0]) == (0, True)
