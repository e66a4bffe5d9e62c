"""Reads the checks into a Catalogue: the built-in ones, a council's pack, another language.

Whether the texts are any good is the lint's business, not this module's. What reads TOML is loaded
where there is TOML to read: an installed copy has the built-in checks as JSON.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from securecllr.catalogue.folder import built_in, council, filled, start_without
from securecllr.catalogue.model import Catalogue, KindRelease, RefusedPack, Release
from securecllr.catalogue.prebuilt import read_prebuilt
from securecllr.errors import UserError, UserErrors
from securecllr.i18n import ENGLISH, find_translation, ngettext
from securecllr.sanitize import shown_path

if TYPE_CHECKING:
    from securecllr.catalogue.pack import Pack


def read_catalogue(
    own: Path | None = None, language: str = ENGLISH, *, unfinished: bool = False
) -> Catalogue:
    """Read the built-in checks, with a council's own folder laid over them.

    Args:
        own: The council's folder, where there is one.
        language: The code of the language, for each item that is translated whole.
        unfinished: Whether to take a folder by which nobody can be asked yet, as editors do.

    Raises:
        UserErrors: The folder has mistakes; all of them are listed.
        UserError: The folder is not there.
    """
    if own is None:
        # The page in the browser has a council's own in the one file, and its translations beside.
        catalogue = read_prebuilt(built_in()) or _from_toml(built_in())
    else:
        catalogue, pack = read_unjudged(own)
        if not unfinished:
            _judge(catalogue, pack)
    return catalogue if language == ENGLISH else _in_language(catalogue, own, language)


def usable_catalogue(own: Path | None = None, language: str = ENGLISH) -> Catalogue:
    """Return what can be asked: without the council's folder, where that cannot be used.

    Args:
        own: As for ``read_catalogue``.
        language: As there.

    Returns:
        The catalogue. ``refused`` says that the folder was not used.
    """
    if own is None:
        return read_catalogue(language=language)
    try:
        return read_catalogue(filled(own), language)
    except UserError:
        mistakes = 0
    except UserErrors as errors:
        mistakes = len(errors.found)
    refused = RefusedPack(shown_path(own), mistakes)
    return msgspec.structs.replace(read_catalogue(language=language), refused=refused)


def _from_toml(folder: Path) -> Catalogue:
    from securecllr.catalogue.overlay import catalogue_of

    return catalogue_of(read_pack(folder))


def read_unjudged(own: Path) -> tuple[Catalogue, Pack]:
    """Return the built-in checks with a council's folder over them, and the folder by itself.

    For the lint, which judges by itself.

    Raises:
        UserErrors: An entry cannot be read, or names something that is not there.
        UserError: The folder is not there.
    """
    from securecllr.catalogue.located import as_error
    from securecllr.catalogue.overlay import laid_over
    from securecllr.catalogue.pack import Pack
    from securecllr.catalogue.pack_reader import PackReader
    from securecllr.catalogue.references import dangling

    base = read_pack(built_in())
    reader = PackReader(Pack(folder=council(own)), base)
    reader.read()
    catalogue, errors = laid_over(base, reader.pack), reader.errors
    if not reader.lost_a_file:
        errors += [as_error(each, reader.pack) for each in dangling(catalogue, reader.lost)]
    if errors:
        raise _refusal(errors, own)
    return catalogue, reader.pack


def _judge(catalogue: Catalogue, pack: Pack) -> None:
    """Refuse what people cannot be asked by.

    Raises:
        UserErrors: Each reason.
    """
    from securecllr.catalogue.located import as_error
    from securecllr.catalogue.soundness import unsound

    if errors := [as_error(finding, pack) for finding in unsound(catalogue)]:
        raise _refusal(errors, pack.folder)


def _refusal(errors: list[UserError], folder: Path) -> UserErrors:
    head = ngettext(
        "The council's own set in {folder} cannot be used: {n} thing to mend.",
        "The council's own set in {folder} cannot be used: {n} things to mend.",
        len(errors),
    ).format(folder=shown_path(folder), n=len(errors))
    return UserErrors(errors, head=head, remedy=start_without())


def _in_language(catalogue: Catalogue, own: Path | None, language: str) -> Catalogue:
    """Return a catalogue in another language; a council's own translations go before ours."""
    from securecllr.catalogue.translation import translated

    theirs = own_translations(own or built_in(), language)
    ours = find_translation(language)
    return translated(catalogue, lambda context, text: theirs.get((context, text)), ours)


def own_translations(own: Path, language: str) -> dict[tuple[str, str], str]:
    """Return the translations in a folder by context and English text; our own has none.

    Raises:
        UserErrors: The file has mistakes; all of them are listed.
    """
    path = own / f"{language}.po"
    if not path.exists():
        return {}
    from securecllr.catalogue.pack_reader import unreadable
    from securecllr.catalogue.po import read_po

    try:
        return read_po(path.read_bytes(), path.name)
    except OSError as error:
        raise UserErrors([unreadable(error, path.name)]) from None


def read_released() -> tuple[list[Release], list[KindRelease]]:
    """Return which texts and which kinds of the built-in checks have been released."""
    pack = read_pack(built_in())
    return pack.released, list(pack.released_kinds.values())


def read_pack(folder: Path) -> Pack:
    """Return what every file of one folder holds, which has to be whole by itself.

    Raises:
        UserErrors: One or more entries cannot be read; each has a file, a block and a key.
    """
    from securecllr.catalogue.pack import Pack
    from securecllr.catalogue.pack_reader import PackReader

    reader = PackReader(Pack(folder=folder, ours=folder == built_in()), None)
    reader.read()
    if reader.errors:
        raise UserErrors(reader.errors)
    return reader.pack
