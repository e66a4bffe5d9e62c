"""Which encoding results are written in."""

import pytest

from securecllr.cli.streams import encoding_of


@pytest.mark.parametrize(
    ("platform", "shown", "environment", "encoding"),
    [
        ("win32", False, {}, "utf-8"),
        ("win32", False, {"PYTHONIOENCODING": ""}, "utf-8"),
        ("win32", False, {"PYTHONIOENCODING": "cp1252"}, "cp1252"),
        ("win32", True, {}, "cp1252"),
        ("linux", False, {}, "cp1252"),
    ],
)
def test_only_what_is_not_shown_on_windows_is_written_otherwise(
    platform: str, shown: bool, environment: dict[str, str], encoding: str
) -> None:
    assert encoding_of("cp1252", environment, platform, shown=shown) == encoding
