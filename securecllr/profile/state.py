"""The current state of a profile: the blocks of its log, applied in order. Pure, never saved."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec import Struct, field

from securecllr.profile.model import (
    YOU,
    About,
    Account,
    Answer,
    Attestation,
    Block,
    Event,
    Left,
    Plan,
)

Key = tuple[str, str]  # an account's id and a control's id


class ProfileState(Struct):
    """What counts now.

    Attributes:
        about: What the person last said of their phone and council, if they did.
        accounts: Every account ever named, by id, as last described, in the order they came.
            Those that were added by mistake are not among them, and nothing else here is of them.
        mistakes: The ids of those.
        chosen_on: The day on which each account was first named, by id.
        chosen_at: At which place in the file that was, by id.
        left: The accounts that are no longer used, by id.
        left_at: At which place in the file that was last said, by id.
        answers: The last answer for each account and control.
        plans: The last when-then plan for each account and control.
        put_off: Until which day each action was last put off. It is due again on that day.
        attestation: The last sign-off, if there is one.
        changed_since: Whether anything was added after that sign-off.
        changes_since: How many answers, accounts and changes were added after it. A when-then, and
            putting something off, is none.
        events: What changed in the person's life, each with its place in the file.
        places: At which place in the file each last answer stands.
        role_changed_at: The place at which an account was last given another role, by id.
        signed_at: The place of the last sign-off, or -1.
    """

    about: About | None = None
    accounts: dict[str, Account] = field(default_factory=dict)
    mistakes: set[str] = field(default_factory=set)
    chosen_on: dict[str, date] = field(default_factory=dict)
    chosen_at: dict[str, int] = field(default_factory=dict)
    left: dict[str, Left] = field(default_factory=dict)
    left_at: dict[str, int] = field(default_factory=dict)
    answers: dict[Key, Answer] = field(default_factory=dict)
    plans: dict[Key, Plan] = field(default_factory=dict)
    put_off: dict[Key, date] = field(default_factory=dict)
    attestation: Attestation | None = None
    changed_since: bool = False
    changes_since: int = 0
    events: list[tuple[int, Event]] = field(default_factory=list)
    places: dict[Key, int] = field(default_factory=dict)
    role_changed_at: dict[str, int] = field(default_factory=dict)
    signed_at: int = -1
    _next_place: int = 0

    @property
    def in_use(self) -> list[Account]:
        """The accounts that are still used, in the order they were chosen."""
        return [account for account in self.accounts.values() if account.id not in self.left]

    @property
    def taken_ids(self) -> set[str]:
        """The ids that no new account may have."""
        return {*self.accounts, *self.mistakes}

    def take(self, block: Block) -> None:
        """Apply one more block."""
        self.changed_since = True
        self.changes_since += not isinstance(block, Plan)
        place = self._next_place
        self._next_place += 1
        match block:
            case About():
                self.about = block
            case Account(id=account) if account not in self.mistakes:
                old = self.accounts.get(account)
                if old is not None and old.role != block.role:
                    self.role_changed_at[account] = place
                self.accounts[account] = block
                self.chosen_on.setdefault(account, block.at)
                self.chosen_at.setdefault(account, place)
            case Answer() | Plan() | Left() if block.account not in self.mistakes:
                self._take_of_account(block, place)
            case Attestation():
                self.attestation, self.signed_at = block, place
                self.changed_since, self.changes_since = False, 0
            case Event():
                self.events.append((place, block))

    def _take_of_account(self, block: Answer | Plan | Left, place: int) -> None:
        match block:
            case Answer():
                self.answers[block.account, block.control] = block
                self.places[block.account, block.control] = place
            case Plan():
                if block.when is not None:
                    self.plans[block.account, block.control] = block
                if block.until is not None:
                    self.put_off[block.account, block.control] = block.until
            case Left(state="mistake"):
                self._drop(block.account)
            case Left():
                self.left[block.account] = block
                self.left_at[block.account] = place

    def _drop(self, account: str) -> None:
        """Forget an account that was added by mistake, for good: its id is not used again."""
        self.mistakes.add(account)
        of_account: tuple[dict[str, Any], ...] = (
            *(self.accounts, self.chosen_on, self.chosen_at),
            *(self.role_changed_at, self.left, self.left_at),
        )
        for by_id in of_account:
            by_id.pop(account, None)
        of_check: list[dict[Key, Any]] = [self.answers, self.places, self.plans, self.put_off]
        for by_key in of_check:
            for key in [key for key in by_key if key[0] == account]:
                del by_key[key]


def profile_state(blocks: Iterable[Block]) -> ProfileState:
    """Return the state after all blocks, in file order. Dates in them play no part."""
    folded = ProfileState()
    for block in blocks:
        folded.take(block)
    return folded


def free_id(kind: str, taken: Iterable[str]) -> str:
    """Return the next account id of a kind: the kind's own, then kind-2, kind-3, ..."""
    used = {YOU, *taken}
    if kind not in used:
        return kind
    number = 2
    while f"{kind}-{number}" in used:
        number += 1
    return f"{kind}-{number}"
