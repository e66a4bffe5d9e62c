"""Our second steps are what public lists say, or a line says why not."""

from collections.abc import Iterator

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.places import SECOND_STEPS_BLOCK, kind_file
from securecllr.catalogue.lists import FILE, differences, unlisted

# Kinds that stand for many providers: no one entry of a list is theirs.
MANY = frozenset({"other-mailbox"})


def check(material: Material) -> Iterator[Finding]:
    """Find second steps that differ from the lists with nobody saying why."""
    lists, kinds = material.held.lists, material.catalogue.kinds
    if lists is None:
        return
    for entry in lists.entry:
        block = f'entry "{entry.kind}"'
        if entry.kind not in kinds:
            yield Finding(
                FILE, block, "kind", f'There is no kind called "{entry.kind}".', "Drop this block."
            )
            continue
        found = differences(entry, kinds[entry.kind])
        for each in found:
            if not each.why:
                has, lacks = ("our file", "the lists") if each.ours else ("the lists", "our file")
                yield Finding(
                    kind_file(entry.kind),
                    SECOND_STEPS_BLOCK,
                    "offered",
                    f'"{each.step}" is in {has} and not in {lacks}.',
                    f"Look it up. If it is right, say why in {FILE}: because.{each.step}",
                )
        for step in sorted(entry.because.keys() - {each.step for each in found}):
            yield Finding(
                FILE,
                block,
                f"because.{step}",
                f'There is no difference over "{step}" any more.',
                "Drop this line.",
            )
    for kind in unlisted(lists, kinds.values()):
        if kind.id not in MANY:
            yield Finding(
                kind_file(kind.id),
                SECOND_STEPS_BLOCK,
                "offered",
                "This is not held against the public lists.",
                f"Add an [[entry]] with its kind and its domain to {FILE}.",
            )
