"""``securecllr diff``: what cannot be compared is refused in one line, with exit 2."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.running import run_cli
from tests.cli.test_diff import BEFORE, file_of

TOMORROW = str(date.today() + timedelta(days=2))  # noqa: DTZ011 - a day that is to come anywhere


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["OLD"], "There is one file and no date."),
        (["OLD", "OTHER"], "belong to two different profiles."),
        (["OLD", "MISSING"], "There is no such file."),
        (["MISSING", "OLD"], "There is no such file."),
        (["MISSING", "--since", "2026-03-01"], "There is no such file."),
        (["OLD", "OLD", "--since", "2026-03-01"], "There are two files and a date."),
        (["OLD", "--since", TOMORROW], "is still to come."),
        (["OLD", "--since", "2026-02-30"], "2026-02-30 is no date."),
        (["OLD", "--since", "last week"], "last week is no date."),
        (["OLD", "BROKEN"], "cannot be read"),
        ([], "required"),
    ],
)
def test_what_cannot_be_compared_is_refused(
    tmp_path: Path, arguments: list[str], message: str
) -> None:
    names = {
        "OLD": file_of(tmp_path, "old.toml", BEFORE),
        "OTHER": file_of(tmp_path, "other.toml", BEFORE, "f" * 32),
        "MISSING": str(tmp_path / "missing.toml"),
        "BROKEN": str(tmp_path / "broken.toml"),
    }
    Path(names["BROKEN"]).write_text("Dear councillor\n")
    ended = run_cli("diff", *(names.get(a, a) for a in arguments), home=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert message in ended.stderr
    assert "Traceback" not in ended.stderr
