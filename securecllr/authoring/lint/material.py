"""What every rule is given: the catalogue, what it is held against, the date, all its texts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.passage import Passage
from securecllr.catalogue.lists import Lists, Sites
from securecllr.catalogue.model import Catalogue, KindRelease, Release


@dataclass(frozen=True, slots=True)
class Held:
    """What a catalogue is held against, beside the rules. None: it is not held against that.

    Attributes:
        texts: The releases of ``released.toml``, in the order of the file. A council's own folder
            has none.
        kinds: The kinds that have been released; none for a council's own folder.
        lists: What public lists say of second steps; none for a council's own folder.
        hosts: The sites that a link may lead to, and those that a source may lie on.
    """

    texts: tuple[Release, ...] | None = None
    kinds: tuple[KindRelease, ...] | None = None
    lists: Lists | None = None
    hosts: Sites | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """All that a rule may look at. The passages are read once, for all rules."""

    catalogue: Catalogue
    held: Held
    today: date
    passages: tuple[Passage, ...]


Rule = Callable[[Material], Iterator[Finding]]
