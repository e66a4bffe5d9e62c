"""The release workflow: actions by their commits, the platforms of the lock, a mark of no run."""

import json
import re
import tomllib

from tools import ROOT
from tools.lock import PLATFORMS

TEXT = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")


def test_each_action_is_named_by_its_commit_and_its_version() -> None:
    used = re.findall(r"uses: (.*)", TEXT)
    assert used
    assert [each for each in used if not re.fullmatch(r"\S+@[0-9a-f]{40} # v[\d.]+", each)] == []
    names = {each.partition(" ")[0] for each in used}
    assert len(names) == len({name.partition("@")[0] for name in names}), "one commit of each"


def test_a_folder_is_built_and_attested_for_each_platform_of_the_lock() -> None:
    assert set(re.findall(r"system: ([\w-]+)}", TEXT)) == set(PLATFORMS)
    assert f"system: [{', '.join(PLATFORMS)}]" in TEXT


def test_each_python_that_the_project_names_is_tested_and_no_other_is() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(project["classifiers"]))
    assert f">={named[0]}" == project["requires-python"]
    assert f"python: {json.dumps(named)}" in TEXT


def test_it_says_that_it_has_never_run() -> None:
    assert "NEVER RUN" in TEXT.partition("name: release")[0]


def test_nothing_may_be_written_but_where_it_says_so() -> None:
    assert "\npermissions: {}\n" in TEXT
    assert TEXT.count("contents: write") == 1
