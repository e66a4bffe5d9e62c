"""Errors that the person at the keyboard can put right.

A ``UserError`` is one sentence on what is wrong, where it is, and what to do. An interface shows
it; nothing below an interface prints. Anything else that is raised is our own fault.
"""

from __future__ import annotations

from typing import Literal


class UserError(Exception):
    """Something is wrong outside the program: a file, an argument, a right.

    Attributes:
        what: What is wrong, a full sentence.
        where: The file, and the place in it, as the person would name it. May be empty.
        remedy: What to do about it, a full sentence that starts with a verb. May be empty.
        entry: The entry of a table that it is about, such as ``answers.no``. May be empty.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "", entry: str = "") -> None:
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy
        self.entry = entry

    def __str__(self) -> str:
        """Return the whole message on one line: where, what, what to do."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head} {self.remedy}".rstrip()


class UserErrors(Exception):
    """Several errors found in one reading: all of them are shown at once.

    Attributes:
        found: Each of them.
        head: What they have in common, a full sentence. May be empty.
        remedy: What to do about all of them, or instead. May be empty.
    """

    def __init__(self, found: list[UserError], *, head: str = "", remedy: str = "") -> None:
        super().__init__(found, head, remedy)
        self.found = found
        self.head = head
        self.remedy = remedy

    def __str__(self) -> str:
        """Return each message on a line of its own, between the head and the remedy."""
        return "\n".join(filter(None, (self.head, *map(str, self.found), self.remedy)))


# ``none``: there is no keyring. ``insecure``: it keeps secrets in a plain file. ``locked``: it did
# not do what was asked. ``silent``: it did not answer in time. ``browser``: a page has none.
KeyringProblem = Literal["none", "insecure", "locked", "silent", "browser"]


class NoKeyring(Exception):
    """There is no keyring to use.

    Attributes:
        why: What is the matter with it.
        backend: The name of the keyring that was found or configured, for IT staff.
    """

    def __init__(self, why: KeyringProblem, backend: str = "") -> None:
        super().__init__(why, backend)
        self.why: KeyringProblem = why
        self.backend = backend
