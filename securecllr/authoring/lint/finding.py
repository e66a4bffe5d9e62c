"""What the lint says: one finding, in words for an editor who has never programmed.

No rule lives here.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to put right, where it is, and how.

    Attributes:
        file: The file in ``checks/``, such as ``gmail.toml``.
        block: The block in that file, such as ``how_to "two-step"``.
        key: The line in that block. Lists count from 1: ``phone 3``.
        problem: What was found, in a plain sentence.
        remedy: What to do about it, in a plain sentence. It may hold lines to copy.
    """

    file: str
    block: str
    key: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Give the whole finding on one line, whatever the remedy holds."""
        remedy = " ".join(self.remedy.split())
        return f"{self.file}: {self.block}: {self.key}: {self.problem} {remedy}"
