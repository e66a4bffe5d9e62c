"""Each tool says what it does when asked, and does nothing then."""

import runpy
import sys

import pytest

TOOLS = (
    *("checksums", "folder", "i18n", "lock", "mutate_rules", "page", "pictures"),
    "write_schemas",
)


@pytest.mark.parametrize("name", TOOLS)
def test_a_tool_asked_for_help_says_what_it_is_for(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [name, "--help"])
    monkeypatch.delitem(sys.modules, f"tools.{name}", raising=False)  # run, and not imported
    with pytest.raises(SystemExit) as ended:
        runpy.run_module(f"tools.{name}", run_name="__main__", alter_sys=False)
    assert not ended.value.code
    assert capsys.readouterr().out.startswith(f"usage: python -m tools.{name} ")
