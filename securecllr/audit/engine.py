"""The engine behind every interface: what to ask next, and what each act saves.

An interface asks it for what to show and tells it what the person chose. It saves at once, through
the store; everything else is worked out from what is saved.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import UTC, date, datetime
from typing import TypeVar, cast, get_args

from msgspec import structs

from securecllr import i18n
from securecllr.audit.applicability import Check, all_checks, answer_of, asked, find, in_walk_order
from securecllr.audit.count import Count, accounts_shown, count, count_part
from securecllr.audit.dates import valid_until
from securecllr.audit.differences import last_day
from securecllr.audit.glance import GlanceRow, glance_rows
from securecllr.audit.names import Name, account_names
from securecllr.audit.plan import Action, ActionPlan, Member, make_plan
from securecllr.audit.question_page import QuestionPage, question_page
from securecllr.audit.quick import QuickPage, quick_open, quick_pages
from securecllr.audit.recheck import Again, Since, recheck_day, since_sign_off, to_recheck
from securecllr.audit.results import Due, Status, due_checks, status_of
from securecllr.audit.sections import Section, sections
from securecllr.audit.sign_off import SignOffCount, sign_off_count
from securecllr.catalogue.model import (
    OWN_LOGIN,
    TWO_STEP,
    AnswerWord,
    Catalogue,
    Change,
    Kind,
    Part,
    Reason,
    Role,
)
from securecllr.catalogue.read import read_catalogue
from securecllr.errors import KeyringProblem, NoKeyring
from securecllr.profile.model import (
    YOU,
    About,
    Account,
    Answer,
    Attestation,
    Block,
    CouncilType,
    Event,
    Left,
    LeftState,
    Phone,
    Plan,
    RunBy,
)
from securecllr.profile.state import Key, ProfileState, free_id, profile_state
from securecllr.profile.storage import NotSaved, Storage

PARTS: tuple[Part, ...] = get_args(Part)

Clock = Callable[[], datetime]
_Result = TypeVar("_Result")

# Reads the catalogue in a language: its code in.
Reader = Callable[[str], Catalogue]

# Seals a sign-off: a profile's id, its bytes so far and the sign-off in, the sealed one out.
Sealer = Callable[[str, bytes, Attestation], Attestation]


class Audit:
    """One person's audit: the catalogue, asked over one open profile.

    Attributes:
        catalogue: What can be asked, in the language of now.
        store: The open profile.
        not_sealed: Why the last sign-off that was made here is not sealed; None where it is.
        unsaved: Why what was said last could not be saved; None where it was, or is told already.
        signed_now: The last sign-off that was made here.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        store: Storage,
        clock: Clock,
        sealer: Sealer | None = None,
        reader: Reader | None = None,
    ) -> None:
        """Start or carry on.

        Args:
            catalogue: What can be asked.
            store: The open profile.
            clock: Gives the present moment, with the person's own time zone.
            sealer: Seals a sign-off; without one it is not sealed.
            reader: Reads the catalogue in another language; without one, the built-in checks.
        """
        self.catalogue = catalogue
        self.store = store
        self.not_sealed: KeyringProblem | None = None
        self.unsaved: NotSaved | None = None
        self.signed_now: Attestation | None = None
        self._clock = clock
        self._sealer = sealer
        self._reader = reader or (lambda code: read_catalogue(language=code))
        self._version: object = None
        self._results: dict[Hashable, object] = {}

    def speak(self, code: str) -> None:
        """Set the language of everything from now on. Nothing that is saved differs by it."""
        self.catalogue = self._reader(code)
        i18n.speak(code)

    # -- what to show ------------------------------------------------------------------

    @property
    def now(self) -> ProfileState:
        """What counts on file."""
        return self.store.state

    @property
    def today(self) -> date:
        """The person's own calendar day."""
        return self._clock().date()

    def _once(self, name: Hashable, work: Callable[[], _Result]) -> _Result:
        """Return a result, worked out at most once for what is saved, the day and the language.

        One page asks for the checks, the sections and the names many times over. What is saved is
        compared byte for byte, which takes no time while it is the very same. A result is shared:
        nobody changes it.
        """
        version = self.store.log.data, self.today, i18n.language(), self.catalogue
        if version != self._version:
            self._version, self._results = version, {}
        if name not in self._results:
            self._results[name] = work()
        return cast("_Result", self._results[name])

    def checks(self) -> list[Check]:
        """Return every check that applies, in order."""
        return self._once("checks", lambda: all_checks(self.catalogue, self.now))

    def sections(self, part: Part = "first") -> list[Section]:
        """Return one part of the walk, account by account."""
        return self._once(
            ("sections", part), lambda: sections(self.checks(), self.now, self.today, part)
        )

    def status_of(self, check: Check) -> Status:
        """Return how a check is today."""
        return status_of(check, answer_of(self.now, check), self.today)

    def count(self) -> Count:
        """Return how many checks are known to need doing, and how many to look at."""
        return self._once(
            "count", lambda: count(self.catalogue, self.now, self.today, self.checks())
        )

    def accounts_shown(self) -> list[str]:
        """Return the ids of the accounts that are listed, in the order of the walk."""
        return accounts_shown(self.checks(), self.now)

    def count_at(self, account: str) -> Count:
        """Return the count of one account, by its id: with what is known there, asked or not."""
        checks = [check for check in self.checks() if check.account.id == account]
        return count_part(checks, self.now, self.today)

    def glance(self) -> list[GlanceRow]:
        """Return the table of all accounts by columns."""
        return self._once("glance", lambda: glance_rows(self.checks(), self.now, self.today))

    def due(self) -> list[Due]:
        """Return what is due another look, in the order of the walk."""
        return self._once("due", lambda: due_checks(self.checks(), self.now, self.today))

    def quick_pages(self) -> list[QuickPage]:
        """Return the pages of the quick check: one a control, with a row an account."""
        return self._once("quick", lambda: quick_pages(self.catalogue, self.checks()))

    def quick_open(self) -> list[Check]:
        """Return what the last quick check asked and has no answer. What is due has one."""
        return quick_open(self.checks(), self.now)

    @property
    def quick_finished(self) -> bool:
        """Whether accounts are chosen and the quick check is answered."""
        return bool(self.sections()) and not self.quick_open()

    def visit(self, account: str) -> list[Check]:
        """Return all that there is to look at on one account, by its id, answered or not."""
        return [check for check in asked(self.checks()) if check.account.id == account]

    @property
    def first_walk_finished(self) -> bool:
        """Whether accounts are chosen and the first walk is answered.

        An answer that is due another look is one, and a question that is new is not missing.
        """
        found = self.sections()
        return bool(found) and all(s.status in ("completed", "again") for s in found)

    def next_section(self) -> Section | None:
        """Return the next account to carry on with: the first walk's, then those that go further.

        None where nothing is open.
        """
        return next(
            (
                section
                for part in PARTS
                for section in self.sections(part)
                if section.status != "completed"
            ),
            None,
        )

    def page(self, key: Key) -> QuestionPage | None:
        """Return the question page of a check, or None where it does not apply any more."""
        checks = self.checks()
        check = find(checks, key)
        if check is None or check.settled is not None:
            return None
        return question_page(
            self.catalogue, self.now, check, _siblings(checks, check), self.names(), self.today
        )

    def to_recheck(self) -> list[Again]:
        """Return what a re-check asks, in order, each with the reason."""
        return self._once(
            "to_recheck", lambda: to_recheck(self.catalogue, self.now, self.today, self.checks())
        )

    def recheck_day(self) -> date:
        """Return the day by which to check again: today, where something is due by now."""
        return self._once("recheck_day", lambda: recheck_day(self.catalogue, self.now, self.today))

    @property
    def last_here(self) -> date | None:
        """The day on which something was last saved, or None where nothing is."""
        return last_day(self.store.log.blocks)

    def since(self) -> Since | None:
        """Return what was done, is open and is new since the last sign-off, if there was one."""
        return self._once("since", self._since)

    def _since(self) -> Since | None:
        return since_sign_off(self.catalogue, self._signed(), self.now, self.today)

    def _signed(self) -> ProfileState:
        """Return what counted on file at the last sign-off."""
        return profile_state(self.store.log.blocks[: self.now.signed_at + 1])

    def sign_off_count(self) -> SignOffCount:
        """Return what the last sign-off was about. Nothing that was done since changes it."""
        attestation = self.now.attestation
        if attestation is None:
            return self.count_to_sign()
        on = attestation.at.astimezone().date()
        return self._once("signed", lambda: sign_off_count(self.catalogue, self._signed(), on))

    def count_to_sign(self) -> SignOffCount:
        """Return what a sign-off that is made now would be about."""
        return sign_off_count(self.catalogue, self.now, self.today)

    @property
    def clock_went_back(self) -> bool:
        """Whether the computer's clock shows an earlier day than the last sign-off."""
        attestation = self.now.attestation
        return attestation is not None and self._clock() < attestation.at

    def names(self, label_at_most: int | None = None) -> dict[str, Name]:
        """Return the name of every account: those in use, told apart; the person; those left.

        Args:
            label_at_most: How many letters of a label there is room for; None for all of them.
        """
        return self._once(("names", label_at_most), lambda: self._names(label_at_most))

    def _names(self, label_at_most: int | None) -> dict[str, Name]:
        used = [*self.now.in_use, *(a for a in self._in_order() if a.id == YOU)]
        left = [account for account in self.now.accounts.values() if account.id in self.now.left]
        names = account_names(self.catalogue, used, label_at_most)
        return names | account_names(self.catalogue, left, label_at_most)

    def plan(self) -> ActionPlan:
        """Return what to do, in order."""
        return self._once(
            "plan", lambda: make_plan(self.catalogue, self.now, self.today, self.checks())
        )

    def first_two_step(self) -> Key | None:
        """Return the first question on 2-step verification that has no answer, or one that is due.

        The email account's comes first. None where there is none.
        """
        found = (check for check in asked(self.checks()) if check.control.id == TWO_STEP)
        waits = (check.key for check in found if self.status_of(check) in ("not-asked", "due"))
        return next(waits, None)

    def kinds_to_pick(self) -> list[Kind]:
        """Return the kinds that a person can choose from, mailboxes first."""
        return [kind for kind in self.catalogue.kinds.values() if kind.group != "person"]

    # -- what to save ------------------------------------------------------------------

    def _add(self, *blocks: Block) -> None:
        """Save blocks. What cannot be saved counts and is kept in memory: ``unsaved`` says why."""
        try:
            self.store.add(*blocks)
        except NotSaved as error:
            self.unsaved = error

    def tell(self, phone: Phone | None, council: CouncilType | None) -> None:
        """Save which phone the person has, and what kind of council. None is not answered."""
        self._add(About(phone=phone, council=council, at=self.today))

    def pick(
        self,
        kind_id: str,
        role: Role | None,
        label: str | None = None,
        run_by: RunBy | None = None,
        login: str | None = None,
    ) -> Account:
        """Add an account.

        Args:
            kind_id: Its kind.
            role: What it is used for; None where the kind has no roles.
            label: A word to tell it by.
            run_by: Who runs it, where that is not the person.
            login: The id of the account that it signs in through, where there are several of that
                kind. Without one it is the first in use.
        """
        kind = self.catalogue.kinds[kind_id]
        if kind.login != OWN_LOGIN and login is None:
            login = next((a.id for a in self.now.in_use if a.kind == kind.login), None)
        account = Account(
            id=free_id(kind_id, self.now.taken_ids),
            kind=kind_id,
            role=role,
            login=login,
            label=label,
            run_by=run_by,
            at=self.today,
        )
        self._add(account)
        return account

    def change_role(self, account: str, role: Role) -> None:
        """Save what an account is used for now."""
        old = self.now.accounts[account]
        self._add(structs.replace(old, role=role, at=self.today))

    def change_run_by(self, account: str, run_by: RunBy | None) -> None:
        """Save who runs an account now: the council, or, with None, the person."""
        old = self.now.accounts[account]
        self._add(structs.replace(old, run_by=run_by, at=self.today))

    def leave(self, account: str, state: LeftState) -> None:
        """Save that an account is no longer used, and how it was left. Its answers stay on file."""
        self._add(Left(account=account, state=state, at=self.today))

    def pick_left(self, kind_id: str, state: LeftState) -> None:
        """Add an account that was left before this walk began."""
        account = Account(id=free_id(kind_id, self.now.taken_ids), kind=kind_id, at=self.today)
        self._add(account, Left(account=account.id, state=state, at=self.today))

    def answer(
        self,
        check: Check,
        answer: AnswerWord,
        *,
        choice: str | None = None,
        reason: Reason | None = None,
    ) -> None:
        """Save an answer, with the last day on which it counts where it is one that goes stale."""
        good = None
        if answer in ("looked", "na"):
            good = valid_until(self.today, check.control.valid_months)
        self._add(
            Answer(
                account=check.account.id,
                control=check.control.id,
                revision=check.control.revision,
                answer=answer,
                choice=choice,
                reason=reason,
                at=self.moment(),
                valid_until=good,
            )
        )

    def done(self, member: Member, choice: str | None = None) -> None:
        """Save that the person did an action and saw it, as of today.

        That is "looked"; or, where the platform can do no better than it does, "does not apply,
        as it is not offered", which closes the action until that is due another look.

        Args:
            member: The account that it was done for.
            choice: The second step that they use now; of a stronger one, the one that was added.
        """
        if member.instead is not None:
            self.answer(member.check, "na", reason="not-offered")
        else:
            added = member.choice if member.open == "stronger" else None
            self.answer(member.check, "looked", choice=choice or added)

    def put_off(self, action: Action, until: date) -> None:
        """Save that an action is put off. It leaves "next" until that day, and stays counted."""
        self._add(
            *(
                Plan(
                    account=member.check.account.id,
                    control=member.check.control.id,
                    until=until,
                    at=self.today,
                )
                for member in action.members
            )
        )

    def plan_when(self, member: Member, when: str, using: str) -> None:
        """Save a when-then plan for an action. The texts have passed ``free_text_problem``."""
        self._add(
            Plan(
                account=member.check.account.id,
                control=member.check.control.id,
                when=when,
                using=using,
                at=self.today,
            )
        )

    def draft_sign_off(self, *, assisted: bool) -> Attestation:
        """Return a sign-off over everything so far, neither sealed nor saved.

        Args:
            assisted: Whether someone was helping.
        """
        return Attestation(
            at=self.moment(),
            declaration=self.catalogue.declaration.id,
            catalogue=self.catalogue.version,
            packs=[pack.label for pack in self.catalogue.packs],
            assisted=assisted,
            bytes=self.store.size,
        )

    def seal(self, draft: Attestation) -> Attestation:
        """Return a sign-off with its seal.

        It may take long, as a keyring may ask for its own password, and changes nothing here: it
        may be given up and go on by itself.

        Raises:
            NoKeyring: There is nothing to seal with.
        """
        if self._sealer is None:
            raise NoKeyring("none")
        return self._sealer(self.store.log.head.id, self.store.log.data, draft)

    def sign_off(self, attestation: Attestation, *, not_sealed: KeyringProblem | None) -> None:
        """Save a sign-off over everything so far.

        Args:
            attestation: What ``seal`` returned; or the draft, where it could not be sealed.
            not_sealed: Why it could not be; None where it is.
        """
        self.not_sealed = not_sealed
        self._add(attestation)
        self.signed_now = attestation

    def change(self, kind: Change) -> None:
        """Save that something changed in the person's life: what it touches is asked again."""
        self._add(Event(kind=kind, at=self.today))

    def _in_order(self) -> list[Account]:
        return in_walk_order(self.catalogue, self.now)

    def moment(self) -> datetime:
        """Return the present moment in UTC, to the second, as it stands in the file."""
        return self._clock().astimezone(UTC).replace(microsecond=0)


def _siblings(checks: list[Check], check: Check) -> list[Check]:
    """Return the questions that one is counted among: the same account, the same part."""
    return [
        other
        for other in asked(checks)
        if other.account.id == check.account.id and other.part == check.part
    ]
