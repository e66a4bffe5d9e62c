"""What a flow says names no key: in the browser there are buttons in their place."""

import re
from pathlib import Path

from securecllr import flows
from tests.test_words import translated

KEY = re.compile(r"\b(?:Enter|Esc|Space|Tab|F\d|Up and Down|Left and Right)\b|\b[Pp]ress [A-Z]\b")
# Who sits down at a shared laptop is asked in the terminal alone.
IN_THE_TERMINAL = {"seats.py"}


def test_no_text_of_a_flow_names_a_key() -> None:
    files = [p for p in Path(flows.__file__).parent.glob("*.py") if p.name not in IN_THE_TERMINAL]
    texts = [(path.name, text) for path in files for _line, text in translated(path)]
    assert len(texts) > 200
    assert [found for found in texts if KEY.search(found[1])] == []
