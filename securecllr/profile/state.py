"""Where a person stands: the log folded into what counts now. Pure, and never saved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from securecllr.profile.model import (
    YOU,
    Account,
    Answer,
    Attestation,
    Block,
    Event,
    Left,
    Plan,
)

Key = tuple[str, str]  # an account's id and a control's id


@dataclass(slots=True)
class ProfileState:
    """What counts now.

    Attributes:
        accounts: Every account ever named, by id, as last described, in the order they came.
        left: Those that are no longer used, by id.
        answers: The last answer for each account and control.
        plans: The last when-then plan for each account and control.
        attestation: The last sign-off, if there is one.
        changed_since: Whether anything was added after that sign-off.
        events: What changed in the person's life, each with its place in the file.
        places: At which place in the file each last answer stands.
        role_changed_at: The place at which an account was last given another role, by id.
        signed_at: The place of the last sign-off, or -1.
    """

    accounts: dict[str, Account] = field(default_factory=dict)
    left: dict[str, Left] = field(default_factory=dict)
    answers: dict[Key, Answer] = field(default_factory=dict)
    plans: dict[Key, Plan] = field(default_factory=dict)
    attestation: Attestation | None = None
    changed_since: bool = False
    events: list[tuple[int, Event]] = field(default_factory=list)
    places: dict[Key, int] = field(default_factory=dict)
    role_changed_at: dict[str, int] = field(default_factory=dict)
    signed_at: int = -1
    _next_place: int = 0

    @property
    def in_use(self) -> list[Account]:
        """The accounts that are still used, in the order they were chosen."""
        return [account for account in self.accounts.values() if account.id not in self.left]

    def take(self, block: Block) -> None:
        """Fold in one more block."""
        self.changed_since = True
        place = self._next_place
        self._next_place += 1
        match block:
            case Account():
                old = self.accounts.get(block.id)
                if old is not None and old.role != block.role:
                    self.role_changed_at[block.id] = place
                self.accounts[block.id] = block
            case Answer():
                self.answers[block.account, block.control] = block
                self.places[block.account, block.control] = place
            case Plan():
                self.plans[block.account, block.control] = block
            case Left():
                self.left[block.account] = block
            case Attestation():
                self.attestation, self.changed_since, self.signed_at = block, False, place
            case Event():
                self.events.append((place, block))


def standing(blocks: Iterable[Block]) -> ProfileState:
    """Fold a log, in file order: the clock plays no part."""
    folded = ProfileState()
    for block in blocks:
        folded.take(block)
    return folded


def free_id(kind: str, taken: Iterable[str]) -> str:
    """Give the next account id of a kind: the kind's own, then kind-2, kind-3, ..."""
    used = {YOU, *taken}
    if kind not in used:
        return kind
    number = 2
    while f"{kind}-{number}" in used:
        number += 1
    return f"{kind}-{number}"
