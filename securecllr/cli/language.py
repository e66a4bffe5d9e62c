"""The language of a run: ``--lang``, else the saved one, else English.

The language of the computer is not followed: no text that nobody has checked comes unasked.
"""

from __future__ import annotations

import contextlib
import gettext
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from securecllr import i18n
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.profile.language import saved_language
from securecllr.profile.paths import profile_path


def settle(argv: list[str]) -> None:
    """Choose the language before the parser is built, whose help is in it."""
    profile = next(_given(argv, "--profile"), None)
    code = next(_given(argv, "--lang"), "")
    if code not in i18n.LANGUAGES:
        code = i18n.ENGLISH
        with contextlib.suppress(UserError):  # which says so when the command looks for its file
            seat = next(_given(argv, "--seat"), None)
            code = saved_language(profile_path(Path(profile) if profile else None, seat))
    with contextlib.suppress(UserError):  # which says so once there is somewhere to show it
        use(code)


def use(code: str) -> None:
    """Use a language from now on, for argparse's own texts too.

    Raises:
        UserError: Its translations are not there: a clone that has not been installed.
    """
    try:
        i18n.speak(code)
    except FileNotFoundError:
        raise UserError(
            _("Its translations are not built in this copy of securecllr."),
            where=i18n.LANGUAGES[code],
            remedy=_("Run: pip install -e ."),
        ) from None
    if code != i18n.ENGLISH:
        # argparse asks gettext's default domain, in the language that the environment names.
        gettext.bindtextdomain(i18n.DOMAIN, str(i18n.LOCALE))
        gettext.textdomain(i18n.DOMAIN)
        os.environ["LANGUAGE"] = code


def print_unreviewed_notice() -> None:
    """Say on stderr that nobody has reviewed this language, where that is so."""
    if notice := i18n.unreviewed_notice():
        sys.stderr.write(f"{notice}\n")


def _given(argv: list[str], option: str) -> Iterator[str]:
    """Return what an option is given, the last one first."""
    for place in range(len(argv) - 1, -1, -1):
        name, equals, value = argv[place].partition("=")
        if name != option:
            continue
        if equals:
            yield value
        elif place + 1 < len(argv):
            yield argv[place + 1]
