"""What each text in ``checks/`` is for. The fields of the model are annotated with it."""

from __future__ import annotations

from enum import StrEnum, auto


class TextType(StrEnum):
    """What a text is for: the lint's rules differ by it, and translators see it as the context."""

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
    NOTE = auto()  # for editors: nobody else sees it
    LABEL = auto()
    SOURCE = auto()
    LINK = auto()

    @property
    def borrowed(self) -> bool:
        """Whether the words are those of others: no rule about style holds for them."""
        return self in (TextType.LABEL, TextType.SOURCE, TextType.LINK)

    @property
    def translatable(self) -> bool:
        """Whether it is shown to people, in words of ours."""
        return not self.borrowed and self is not TextType.NOTE
