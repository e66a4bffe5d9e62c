"""What every rule is given, and the texts and steps that most are about. No rule is here."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from msgspec import Struct

from securecllr.authoring.lists import Lists, Sites
from securecllr.catalogue.findings import Finding, how_to_block, kind_file
from securecllr.catalogue.model import Catalogue, HowTo, KindRelease, Release
from securecllr.catalogue.text_type import TextType

# The keys of a how-to whose steps look, and change nothing.
LOOKING = ("steps", "iphone", "android", "phone", "computer", "without_account")

# A file and a block in it.
Location = tuple[str, str]


class Text(Struct, frozen=True):
    """One text of the catalogue, where it stands, and what it is for."""

    file: str
    block: str
    key: str
    type: TextType
    content: str

    @property
    def ours(self) -> bool:
        """Whether we wrote it, so that the rules about style hold."""
        return not self.type.borrowed

    def finding(self, problem: str, remedy: str) -> Finding:
        """Return a finding at this place."""
        return Finding(self.file, self.block, self.key, problem, remedy)


def located_how_tos(catalogue: Catalogue) -> Iterator[tuple[Location, HowTo]]:
    """Yield every how-to with its place, in the order of the files."""
    for kind in catalogue.kinds.values():
        yield from (((kind_file(kind.id), how_to_block(entry)), entry) for entry in kind.how_to)


def numbered_steps(entry: HowTo) -> Iterator[tuple[str, int, str]]:
    """Yield each step of a how-to with its key and its number there: those that look come first."""
    for key in (*LOOKING, "fix"):
        yield from ((key, number, step) for number, step in enumerate(getattr(entry, key), 1))


def by_block(texts: Iterable[Text]) -> list[tuple[Location, list[Text]]]:
    """Return the texts of each block, in the order of the files."""
    gathered: dict[Location, list[Text]] = {}
    for text in texts:
        gathered.setdefault((text.file, text.block), []).append(text)
    return list(gathered.items())


class Baseline(Struct, frozen=True):
    """What a catalogue is compared with. None: it is not compared with that.

    Attributes:
        releases: The releases of ``released.toml``, in the order of the file. A council's own
            folder has none.
        kinds: The kinds that have been released; none for a council's own folder.
        lists: What public lists say of second steps; none for a council's own folder.
        sites: The sites that a link may lead to, and those that a source may lie on.
    """

    releases: tuple[Release, ...] | None = None
    kinds: tuple[KindRelease, ...] | None = None
    lists: Lists | None = None
    sites: Sites | None = None


class LintContext(Struct, frozen=True):
    """All that a rule may look at. The texts are gathered once, for all rules."""

    catalogue: Catalogue
    baseline: Baseline
    today: date
    texts: tuple[Text, ...]


Rule = Callable[[LintContext], Iterator[Finding]]
