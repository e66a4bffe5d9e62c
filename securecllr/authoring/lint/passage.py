"""One text of the catalogue with its place and its type. Which texts there are: ``survey``."""

from dataclasses import dataclass

from securecllr.authoring.lint.finding import Finding
from securecllr.catalogue.text_type import TextType


@dataclass(frozen=True, slots=True)
class Passage:
    """One text, the place where it stands, and what it is for."""

    file: str
    block: str
    key: str
    type: TextType
    text: str

    @property
    def ours(self) -> bool:
        """Whether we wrote it, so that the rules about style hold."""
        return not self.type.borrowed

    def finding(self, problem: str, remedy: str) -> Finding:
        """Return a finding at this place."""
        return Finding(self.file, self.block, self.key, problem, remedy)
