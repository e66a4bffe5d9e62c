"""What commands print and write goes through gettext and the catalogue, every word of it."""

import html
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from securecllr.catalogue.model import Catalogue
from securecllr.cli import language, main
from securecllr.cli.started_as import started_as
from tests.audit.walking import save_sign_off
from tests.cli.running import profile_with, walk_of_today
from tests.languages import not_said, pseudo

COMMANDS = (
    *("status", "plan", "verify PROFILE", "diff PROFILE --since 2026-11-01"),
    "checks stale --before 2026-01-01",  # only the sentence: what is due is ids and file names
    *("report --format md -o OUT", "report --format html -o OUT", "report --format csv -o OUT"),
    "report --blank --format html -o OUT",
)


@pytest.fixture(autouse=True)
def catalogue(monkeypatch: pytest.MonkeyPatch) -> Iterator[Catalogue]:
    """Every command in the made-up language."""
    with pseudo() as found:
        monkeypatch.setattr(language, "settle", lambda _argv: None)
        monkeypatch.setattr(language, "use", lambda _code: None)
        for name in ("open_profile", "checks", "diff", "report"):
            module = import_module(f"securecllr.cli.{name}")
            for reads in ("read_catalogue", "usable_catalogue"):
                monkeypatch.setattr(module, reads, lambda *_, **__: found, raising=False)
        yield found


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_that_a_command_says_is_left_in_english(
    command: str,
    tmp_path: Path,
    catalogue: Catalogue,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("SECURECLLR_HOME", str(tmp_path))
    path, out = profile_with(tmp_path, "no"), tmp_path / "out"
    save_sign_off(walk_of_today(path))
    words = command.replace("PROFILE", str(path)).replace("OUT", str(out)).split()
    assert main.run(words) == 0
    said = "".join(capsys.readouterr())
    for written in (started_as("plan"), str(out), str(path)):
        said = said.replace(written, "")
    if out.exists():
        said += re.sub(r"<style>.*?</style>|<[^>]*>", "", out.read_text(), flags=re.DOTALL)
    assert len(said) > 20
    # The platforms' own words, and addresses, stay as they are.
    theirs = {label for kind in catalogue.kinds.values() for label in kind.also_called}
    theirs |= {x for k in catalogue.kinds.values() for how in k.how_to for x in how.also_called}
    said = " ".join(html.unescape(said).split())
    for label in sorted(theirs, key=len, reverse=True):
        said = said.replace(f'"{label}"', "").replace(label, "")
    assert not_said(re.sub(r"\S+\.(?:uk|com)\S*|\bsecurecllr\b", "", said)) == []
