"""Each command is tried in the folder."""

import argparse

from securecllr.cli.parser import build_parser
from tests.tools.folder.commands import COMMANDS


def test_no_command_is_forgotten() -> None:
    (commands,) = (
        set(action.choices)
        for action in build_parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    tried = {word for line in COMMANDS for word in line.split()}
    assert commands - tried == set(), "add it to tests/tools/folder/commands.py"
