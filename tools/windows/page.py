"""The page on Windows: its part that says what came of the last run."""

import re
from collections import Counter
from collections.abc import Sequence

from tools.windows.parts import Result

_LAST = re.compile(r"(<!-- last run -->\n).*?(<!-- end of last run -->)", re.DOTALL)


def written(page: str, what: str, results: Sequence[Result]) -> str:
    """Return the page with another last run.

    Args:
        page: The page as it is. It marks the place with two comments.
        what: When it was run, of what, with what.
        results: What came of each part.
    """
    rows = "".join(f"{result.line}\n" for result in results)
    table = f"Last run: {what}.\n\n| part | outcome | seconds |\n|---|---|---|\n{rows}"
    skipped: Counter[str] = Counter()
    for result in results:
        skipped.update(result.skipped)
    if skipped:
        table += "\n| skipped | tests |\n|---|---|\n"
        table += "".join(f"| {reason} | {number} |\n" for reason, number in skipped.most_common())
    return _LAST.sub(lambda found: f"{found[1]}{table}{found[2]}", page)
