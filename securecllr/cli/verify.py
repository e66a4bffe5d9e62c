"""``securecllr verify FILE...``: compare each file with the signature of its last sign-off."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from securecllr.cli import exit_codes
from securecllr.cli.options import CommonOptions
from securecllr.i18n import _
from securecllr.messages.lines import day
from securecllr.profile import files
from securecllr.profile.fingerprint import fingerprint, short_fingerprint
from securecllr.profile.log import read_log
from securecllr.profile.model import Attestation
from securecllr.profile.signature import Verified, verify
from securecllr.sanitize import shown_path


class VerifyOptions(CommonOptions, frozen=True, kw_only=True):
    """Of ``verify``."""

    files: list[Path]
    json: bool = False


class FileState(Struct, frozen=True):
    """What one file is. The names are those of the JSON."""

    file: str
    verdict: str
    key: str
    known_key: bool
    signed_off: str | None
    covers_sign_off: bool = False
    short_key: str = ""


def verify_files(options: VerifyOptions) -> int:
    """Print what each file is. Return 4 where one was changed since its sign-off.

    Raises:
        UserError: A file cannot be read as a profile.
    """
    found = [_look(path) for path in options.files]
    if options.json:
        sys.stdout.write(json.dumps([asdict(state) for state, _text in found], indent=2) + "\n")
    else:
        sys.stdout.writelines(f"{shown_path(Path(state.file))}: {text}\n" for state, text in found)
    changed = any(state.verdict == "changed" for state, _text in found)
    return exit_codes.TO_DO_FIRST if changed else exit_codes.DONE


def _look(path: Path) -> tuple[FileState, str]:
    """Return what one file is, and the sentence that says so."""
    log = read_log(files.read_there(path), str(path))
    for block, starts in zip(reversed(log.blocks), reversed(log.starts), strict=True):
        if isinstance(block, Attestation):
            verified = verify(log.head.id, log.data, block, starts)
            key = "" if verified.verdict == "not-sealed" else block.key or ""
            state = FileState(
                str(path),
                verified.verdict,
                fingerprint(key) if key else "",
                verified.known,
                block.at.astimezone().date().isoformat(),
                verified.covers_sign_off,
                short_fingerprint(key) if key else "",
            )
            return state, _sentence(verified, state, day(block.at.astimezone()))
    return FileState(str(path), "not-signed-off", "", known_key=False, signed_off=None), _(
        "Not signed off, so nobody can tell whether it was changed."
    )


def _sentence(verified: Verified, state: FileState, when: str) -> str:
    """Return what a signature shows, and nothing more than that."""
    if verified.verdict == "not-sealed":
        return _(
            "Signed off on {date}, not sealed. Nobody can tell whether it was changed since."
        ).format(date=when)
    if verified.verdict == "changed":
        return _(
            "Changed since it was signed off on {date}, by key {key}. "
            "That date and that key can have been changed too."
        ).format(date=when, key=state.key)
    said = _(
        "Unchanged since it was signed off on {date}, by key {key}{known}. "
        "This does not show who signed, or that the answers are true."
    ).format(date=when, key=state.key, known=_known(verified))
    return said if verified.covers_sign_off else f"{said} {_older(state)}"


def _older(state: FileState) -> str:
    """Return what an older seal does not cover, and what papers of then call its key."""
    return _(
        "This seal is of an older sort. It covers the answers, and not the lines of the sign-off "
        "itself, such as its date and whether someone was helping. Those can have been changed. "
        "On older papers the key is {short}."
    ).format(short=state.short_key)


def _known(verified: Verified) -> str:
    """Return what is known of a key here, as the end of a clause."""
    if verified.known:
        return ""
    if verified.not_asked in ("locked", "silent"):
        return _(", a key that the keyring here could not be asked about")
    return _(", a key this computer does not know")
