"""What is said where a part is missing fits how the program was installed."""

import sys

import pytest

from securecllr.cli.started_as import started_as
from securecllr.messages.missing import how_to_add
from securecllr.shell import command_line

HERE = command_line([sys.executable])


def test_with_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", "/home/anne/.venv")
    monkeypatch.setattr("securecllr.shell.find_spec", lambda name: name)
    expected = f"Run: {HERE} -m pip install weasyprint"
    assert how_to_add("weasyprint") == expected


def test_with_pipx(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", "/home/anne/.local/share/pipx/venvs/securecllr")
    assert how_to_add("weasyprint") == "Run: pipx inject securecllr weasyprint"


def test_with_uv_whose_environments_have_no_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", "/home/anne/.local/share/uv/tools/securecllr")
    monkeypatch.setattr("securecllr.shell.find_spec", lambda _name: None)
    expected = f"Run: uv pip install --python {HERE} weasyprint"
    assert how_to_add("weasyprint") == expected


def test_in_a_folder_no_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    said = how_to_add("weasyprint")
    assert "folder" in said
    assert "pip" not in said


def test_the_program_of_a_folder_is_started_again_as_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", __file__)
    monkeypatch.setattr(sys, "orig_argv", ["x", "-m", "securecllr"])
    assert started_as("status") == f"{command_line([__file__])} status"
