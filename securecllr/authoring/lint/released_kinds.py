"""The id of a kind is never used again: people's files hold it for ever."""

from collections.abc import Iterator

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.places import KIND_BLOCK, RELEASED, kind_file, kind_release_block


def check(material: Material) -> Iterator[Finding]:
    """Find kinds that are new, gone, or back under an id that was retired."""
    if material.held.kinds is None:
        return
    kinds = material.catalogue.kinds
    known = {release.id: release for release in material.held.kinds}
    for id_ in kinds:
        release = known.get(id_)
        if release is None:
            yield Finding(
                kind_file(id_),
                KIND_BLOCK,
                "id",
                "This kind has not been released yet.",
                "Add this at the end of released.toml:\n"
                f'[[kind]]\nid = "{id_}"\non = {material.today.isoformat()}\n',
            )
        elif release.retired:
            yield Finding(
                kind_file(id_),
                KIND_BLOCK,
                "id",
                f"This id was retired on {release.retired.isoformat()}.",
                "Give the new kind an id of its own. The same kind again? Drop retired.",
            )
    for id_, release in known.items():
        if id_ not in kinds and not release.retired:
            yield Finding(
                RELEASED,
                kind_release_block(id_),
                "id",
                "There is no such kind any more, and people have chosen it.",
                f"Bring it back, or add: retired = {material.today.isoformat()}",
            )
