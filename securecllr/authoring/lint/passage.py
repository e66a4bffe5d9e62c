"""One text of the catalogue with its place and its sort. Which texts there are: ``survey``."""

from dataclasses import dataclass
from enum import Enum, auto

from securecllr.authoring.lint.finding import Finding


class Sort(Enum):
    """What a text is for. The rules differ by it."""

    NAME = auto()
    QUESTION = auto()
    HINT = auto()
    WHY = auto()
    SAFE = auto()
    ANSWER = auto()
    CHOICE = auto()
    ACTION = auto()
    STRONGER = auto()
    STEP = auto()
    EXPECT = auto()
    SEEN = auto()
    CAREFUL = auto()
    PLAIN = auto()
    TERM = auto()
    LABEL = auto()
    SOURCE = auto()
    LINK = auto()


# The words of others: a platform's labels, the titles of sources, addresses. We do not mend those.
BORROWED = frozenset({Sort.LABEL, Sort.SOURCE, Sort.LINK})


@dataclass(frozen=True, slots=True)
class Passage:
    """One text, the place where it stands, and what it is for."""

    file: str
    block: str
    key: str
    sort: Sort
    text: str

    @property
    def ours(self) -> bool:
        """Whether we wrote it, so that the rules about style hold."""
        return self.sort not in BORROWED

    def finding(self, problem: str, remedy: str) -> Finding:
        """Give a finding at this place."""
        return Finding(self.file, self.block, self.key, problem, remedy)
