"""The rules that ``tools.mutate_rules`` breaks are written in the source as they are there."""

from pathlib import Path

import securecllr
from tools.mutate_rules import MUTATIONS

ROOT = Path(securecllr.__file__).parent


def test_each_rule_stands_once_in_its_file() -> None:
    stale = [
        mutation.rule
        for mutation in MUTATIONS
        if (ROOT / mutation.file).read_text("utf-8").count(mutation.line) != 1
    ]
    assert stale == []
    assert len(MUTATIONS) == 10
