"""The files of a profile that were found on this computer: plain data, with no rules."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from msgspec import Struct, field

from securecllr.errors import NoKeyring

Test = Callable[[bytes], bool]

# Why a file that a person has saved is left where it is: it was made for somebody else, it is not
# what was saved, it is not there any more, its folder is not, it lies beside a profile and may be
# anybody's, or it is where it would be moved to.
LeftWhy = Literal["handed-over", "changed", "gone", "away", "beside", "there"]


class Traces(Struct):
    """The files of a profile, by whether they are ours.

    Attributes:
        own: Each file to delete or move, with the test that it has to pass then.
        links: Each link to delete, with what it leads to, which stays.
        foreign: Files that have a name of ours, and are not: they stay.
        copies: Other files of answers beside the profile, such as a sync program's copy of it
            from another computer: they are nobody's but the person's to delete.
        left: What was saved and is left where it is, with the reason.
        folder: The folder that a seat saves in, which goes when it is empty; None for no seat.
    """

    own: dict[Path, Test] = field(default_factory=dict)
    links: dict[Path, Path] = field(default_factory=dict)
    foreign: list[Path] = field(default_factory=list)
    copies: list[Path] = field(default_factory=list)
    left: dict[Path, LeftWhy] = field(default_factory=dict)
    folder: Path | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        """What is to go, in order."""
        return (*self.links, *self.own)


class Belongings(Struct, frozen=True):
    """What would be deleted, and what stays.

    Attributes:
        traces: The files.
        profile_id: The profile's id, where one can be read.
        has_key: Whether the keyring holds a key of this profile.
        key_stays: Why a key may stay in the keyring: it cannot be asked now.
    """

    traces: Traces
    profile_id: str | None = None
    has_key: bool = False
    key_stays: NoKeyring | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        """What is to go, in order."""
        return self.traces.files
