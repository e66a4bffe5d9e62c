"""The lists that the checks are compared with: second steps, and sites to link to.

The lists are in ``checks/lists/``. Newer copies of the lists are read by the command that compares
them (``compare``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from securecllr.catalogue.folder import built_in
from securecllr.catalogue.model import Domain, Id, Kind, PackInUse, Words
from securecllr.toml.decode import parse_our_own, typed

FILE = "lists/second-steps.toml"
HOSTS_FILE = "lists/hosts.toml"

ListId = Literal["two-factor", "passkeys"]
Allowed = Literal["allowed", "required"]

# What the words of the lists are among our second steps. A word that is not here says nothing
# about them. A hardware token of a firm's own is not one that we tell people about.
STEP_OF = {
    "sms": "text",
    "call": "text",
    "email": "email",
    "totp": "app",
    "u2f": "security-key",
    "custom-software": "prompt",
}


class PublicList(Struct, frozen=True, forbid_unknown_fields=True):
    """A public list, in the state in which we last looked at it."""

    id: ListId
    name: Words
    repository: Words
    commit: Annotated[str, Meta(pattern=r"^[0-9a-f]{40}$")]
    date: date


class Listed(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the lists say of one kind, in their own words; a list that lacks it says nothing.

    ``because`` tells, for each second step that only one side has, why our file differs.
    """

    kind: Id
    domain: Words
    methods: list[str] = []
    passwordless: Allowed | None = None
    mfa: Allowed | None = None
    because: dict[str, Words] = {}

    @property
    def steps(self) -> set[str]:
        """The second steps that follow from the lists.

        A passkey in the place of a password is a passkey. One that is asked for after it is
        what we call a security key.
        """
        found = {STEP_OF[method] for method in self.methods if method in STEP_OF}
        if self.passwordless:
            found.add("passkey")
        elif self.mfa:
            found.add("security-key")
        return found


class Lists(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``checks/lists/second-steps.toml``."""

    source: list[PublicList]
    entry: list[Listed]


class ListDifference(Struct, frozen=True):
    """A second step that either our file or the lists have. ``why`` is "" where nobody said."""

    step: str
    ours: bool
    why: str


class Hosts(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``checks/lists/hosts.toml``: sites as they stand in an address, without www.

    ``hosts`` are those that people are sent to. ``sources`` are those that only facts come from.
    """

    hosts: list[Domain]
    sources: list[Domain]


class Sites(Struct, frozen=True):
    """The sites that a link may lead to, and those that a source may also be on."""

    links: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()


def read_hosts() -> Hosts:
    """Return our own lists of sites.

    Raises:
        UserError: The file has a mistake.
    """
    data = (built_in() / HOSTS_FILE).read_bytes()
    return typed(parse_our_own(data, HOSTS_FILE), Hosts, HOSTS_FILE)


def listed_sites(packs: Iterable[PackInUse] = ()) -> Sites:
    """Return our own lists of sites and those of councils' packs together.

    Raises:
        UserError: Our own file has a mistake.
    """
    lists: list[Hosts | PackInUse] = [read_hosts(), *packs]
    return Sites(
        frozenset(site for each in lists for site in each.hosts),
        frozenset(site for each in lists for site in each.sources),
    )


def read_lists() -> Lists:
    """Return what we last knew of the public lists.

    Raises:
        UserError: The file has a mistake.
    """
    data = (built_in() / FILE).read_bytes()
    return typed(parse_our_own(data, FILE), Lists, FILE)


def differences(entry: Listed, kind: Kind) -> list[ListDifference]:
    """Return where a kind's second steps are not what follows from the lists, in a fixed order."""
    offered = set(kind.second_steps.offered) if kind.second_steps else set()
    return [
        ListDifference(step, step in offered, entry.because.get(step, ""))
        for step in sorted(offered ^ entry.steps)
    ]


def unlisted(lists: Lists, kinds: Iterable[Kind]) -> Iterator[Kind]:
    """Return the kinds with second steps that no list is compared with."""
    known = {entry.kind for entry in lists.entry}
    return (kind for kind in kinds if kind.second_steps and kind.id not in known)
