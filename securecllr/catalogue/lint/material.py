"""What every rule is given: the catalogue, its releases, today's date and all its texts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from securecllr.catalogue.lint.finding import Finding
from securecllr.catalogue.lint.passage import Passage
from securecllr.catalogue.lists import Lists
from securecllr.catalogue.model import Catalogue, KindRelease, Release


@dataclass(frozen=True, slots=True)
class Material:
    """All that a rule may look at. The passages are read once, for all rules.

    ``released``, ``released_kinds`` and ``lists`` are None where nothing is held against releases
    and public lists: a council's own folder.
    """

    catalogue: Catalogue
    released: tuple[Release, ...] | None
    today: date
    passages: tuple[Passage, ...]
    lists: Lists | None = None
    released_kinds: tuple[KindRelease, ...] | None = None


Rule = Callable[[Material], Iterator[Finding]]
