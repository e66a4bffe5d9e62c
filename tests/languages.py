"""Says everything in another language for as long as a test asks."""

import contextlib
from collections.abc import Iterator

from securecllr import words


@contextlib.contextmanager
def speaking(code: str) -> Iterator[None]:
    """Say everything in a language that ships."""
    before = words._Now.code, words._Now.spoken
    words.speak(code)
    try:
        yield
    finally:
        words._Now.code, words._Now.spoken = before
