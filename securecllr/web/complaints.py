"""What the server itself has to say of a request that went wrong: one line, and no data in it."""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path

from aiohttp.http_exceptions import HttpProcessingError

from securecllr.i18n import _


class _OneLine(logging.Handler):
    """Owns up where the fault is ours. What is no HTTP is answered, and that is all."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write the line."""
        error = record.exc_info[1] if record.exc_info else None
        if error is None or isinstance(error, (HttpProcessingError, ConnectionError)):
            return
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{type(error).__name__}, {Path(frame.filename).name} {frame.lineno}"
        sys.stderr.write(
            _("securecllr: Something in securecllr broke ({place}).").format(place=place) + "\n"
        )


def complaints() -> logging.Logger:
    """Return the log for the server, apart from every other."""
    log = logging.getLogger("securecllr.web")
    log.setLevel(logging.ERROR)
    log.propagate = False
    log.handlers = [_OneLine()]
    # That a process had ended by itself, when it was about to be killed, is nothing to tell.
    logging.getLogger("asyncio").setLevel(logging.ERROR)
    return log
