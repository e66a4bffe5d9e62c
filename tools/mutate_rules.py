"""``python -m tools.mutate_rules``: breaks ten rules, and prints which test notices each.

One at a time, in a copy of the source. Exits with 1 where no test notices, or where a rule is no
longer written as it is here.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tools import ROOT
from tools.command_line import tool_parser

COPIED = ("securecllr", "checks", "profiles", "tests", "tools", "docs", "pyproject.toml")


class Mutation(NamedTuple):
    """A rule, its line and what it becomes, and the quick tests that have to notice."""

    rule: str
    file: str
    line: str
    broken: str
    tests: str


MUTATIONS = (
    Mutation(
        '"I think so" is not in place',
        "audit/results.py",
        '    "think": "think",\n',
        '    "think": "in-place",\n',
        "audit",
    ),
    Mutation(
        "an answer is good on its last day",
        "audit/results.py",
        "today > answer.valid_until",
        "today >= answer.valid_until",
        "audit",
    ),
    Mutation(
        "what is known to be open comes before what is not known",
        "audit/plan.py",
        'member.open in ("unsure", "think"),',
        'member.open == "think",',
        "audit",
    ),
    Mutation(
        "figures that overlap start at ten",
        "cohort/protect.py",
        "step.low < LISTED_FROM or",
        "step.low < STEP or",
        "cohort",
    ),
    Mutation(
        "a save changes no byte of what was there",
        "profile/log.py",
        'b"".join((log.data, end,',
        'b"".join((log.data.rstrip(), end,',
        "profile",
    ),
    Mutation(
        "no bidi or other format character is shown",
        "sanitize.py",
        "return text.isprintable()",
        'return "\\x1b" not in text',
        "test_sanitize.py",
    ),
    Mutation(
        "six digits are no free text",
        "profile/model.py",
        r"(?:[ .-]?\d){5}",
        r"(?:[ .-]?\d){6}",
        "profile",
    ),
    Mutation(
        "nothing is put between what is sealed and its sign-off",
        "profile/signature.py",
        'if data[attestation.bytes : starts] != (b"\\n" if above.endswith(b"\\n") else b"\\n\\n"):',
        "if starts < attestation.bytes:",
        "profile",
    ),
    Mutation(
        "a change asks again only what was answered before it",
        "audit/changes.py",
        "when > place and can_touch(",
        "can_touch(",
        "audit",
    ),
    Mutation(
        "a new question makes no account unfinished",
        "audit/sections.py",
        "len(self.unanswered) > len(self.new)",
        "len(self.unanswered) >= len(self.new)",
        "audit",
    ),
)


def notices(mutation: Mutation, copy: Path) -> str:
    """Return the first test that fails under a mutation; "" where none does."""
    path = copy / "securecllr" / mutation.file
    right = path.read_text("utf-8")
    if right.count(mutation.line) != 1:
        raise SystemExit(f"This rule is no longer written as it is here: {mutation.rule}")
    path.write_text(right.replace(mutation.line, mutation.broken), "utf-8")
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "pytest", "-n", "0", "-x", "-q", f"tests/{mutation.tests}"],
            cwd=copy,
            env={**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        path.write_text(right, "utf-8")
    found = re.search(r"^FAILED (\S+)", ended.stdout, re.MULTILINE)
    return found[1] if found else ""


def main() -> int:
    """Print a line for each rule, and return the exit code."""
    tool_parser("mutate_rules", __doc__).parse_args()
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in COPIED:
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, Path(folder, name))
            else:
                shutil.copy(ROOT / name, folder)
        for mutation in MUTATIONS:
            test = notices(mutation, Path(folder))
            missed += not test
            print(f"{mutation.rule}: {test or 'NO TEST NOTICES'}", flush=True)
    return int(missed > 0)


if __name__ == "__main__":
    raise SystemExit(main())
