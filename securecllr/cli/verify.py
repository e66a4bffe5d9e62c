"""``securecllr verify FILE...``: hold each file's last sign-off against its seal."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from securecllr.cli import exit_codes
from securecllr.cli.options import VerifyOptions
from securecllr.i18n import _
from securecllr.messages.lines import day
from securecllr.profile import files
from securecllr.profile.log import read_log
from securecllr.profile.model import Attestation
from securecllr.profile.signature import Verified, verify
from securecllr.sanitize import shown_path


@dataclass(frozen=True, slots=True)
class Looked:
    """What looking at one file showed. The names are those of the JSON."""

    file: str
    verdict: str
    key: str
    known_key: bool
    signed_off: str | None


def verify_files(options: VerifyOptions) -> int:
    """Look at each file. Exit 4 where one was changed since its sign-off.

    Raises:
        UserError: A file cannot be read as a profile.
    """
    found = [_look(path) for path in options.files]
    if options.json:
        sys.stdout.write(json.dumps([asdict(looked) for looked, _text in found], indent=2) + "\n")
    else:
        sys.stdout.writelines(
            f"{shown_path(Path(looked.file))}: {text}\n" for looked, text in found
        )
    changed = any(looked.verdict == "changed" for looked, _text in found)
    return exit_codes.TO_DO_FIRST if changed else exit_codes.DONE


def _look(path: Path) -> tuple[Looked, str]:
    """Look at one file: the figures, and the sentence."""
    log = read_log(files.read_there(path), str(path))
    for block, starts in zip(reversed(log.blocks), reversed(log.starts), strict=True):
        if isinstance(block, Attestation):
            verified = verify(log.head.id, log.data, block, starts)
            when = block.at.astimezone().date()
            looked = Looked(
                str(path),
                verified.verdict,
                verified.fingerprint,
                verified.known,
                when.isoformat(),
            )
            return looked, _sentence(verified, day(when))
    return Looked(str(path), "not-signed-off", "", known_key=False, signed_off=None), _(
        "Not signed off."
    )


def _sentence(verified: Verified, when: str) -> str:
    """Say what a seal shows, and nothing more (DESIGN section 5)."""
    if verified.verdict == "not-sealed":
        return _("Signed off on {date}, not sealed.").format(date=when)
    known = "" if verified.known else _(", a key this computer does not know")
    if verified.verdict == "changed":
        return _("Changed since it was signed off on {date}, by key {key}.").format(
            date=when, key=verified.fingerprint
        )
    return _(
        "Unchanged since it was signed off on {date}, by key {key}{known}. "
        "This does not show who signed, or that the answers are true."
    ).format(date=when, key=verified.fingerprint, known=known)
