"""The data model of everything in ``checks/``: controls, kinds, their how-tos.

Only shapes live here: no reading, no rules. The words follow OCIL, XCCDF and OSCAL. Every struct
refuses keys that it does not know, so that a typing error in a council's file is found and not
passed over. A field that holds text is annotated with what the text is for (``TextType``): that
is what the lint's rules and the translations go by.

The annotations are no strings (``from __future__ import annotations``): msgspec would have to
compile each again at every start.
"""

from datetime import date
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

from securecllr.catalogue.text_type import TextType

# The few ids that the program knows by name. To it, all else in ``checks/`` is data. Only lists of
# the lint name a few more.
TWO_STEP = "two-step"
OLD_ACCOUNT = "old-account"
READY_FOR_ABUSE = "ready-for-abuse"
HACKED = "hacked"

# In the place of the kind that another one signs in through.
OWN_LOGIN = "own"

ID_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_ID = 48
LONGEST_WORDS = 600  # letters of one text

Id = Annotated[str, Meta(pattern=ID_FORM, max_length=LONGEST_ID)]
Words = Annotated[str, Meta(min_length=1, max_length=LONGEST_WORDS)]
Sources = Annotated[list[Annotated[Words, TextType.SOURCE]], Meta(min_length=1)]
# The name of a site as it stands in an address, without www.
Domain = Annotated[str, Meta(pattern=r"^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$", max_length=100)]
Minutes = Annotated[int, Meta(ge=1, le=60)]

Scope = Literal["person", "login", "account"]
Group = Literal["mailbox", "social", "page", "person"]
Role = Literal["councillor", "personal", "both"]
Stops = Literal["takeover", "exposure", "abuse"]
Column = Literal["password", "second-step", "way-back", "signed-in", "control", "who-sees", "abuse"]
Part = Literal["first", "further"]
Lane = Literal["quick", "visit"]
AnswerWord = Literal["looked", "think", "no", "unsure", "na"]
Reason = Literal["not-offered", "not-mine", "chosen"]
Confidence = Literal["high", "medium", "low"]
SettledResult = Literal["fail", "not_applicable"]
Change = Literal[
    "new-phone",
    "new-number",
    "new-email-provider",
    "helper-changed",
    "helper-left",
    "helper-started",
    "elected",
    "standing",
    "stood-down",
    "council-closing",
    "hacked",
]

Nation = Literal["england", "wales", "scotland", "northern-ireland"]
Topic = Literal[
    "report", "police", "address", "records", "imprint", "conduct", "changes", "support"
]

# Where a kind stands in lists that does not say: after those that do.
NO_PLACE = 999

ANSWER_WORDS: tuple[AnswerWord, ...] = get_args(AnswerWord)


class _Item(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An item of the catalogue: frozen, and refuses a key that it does not know."""


class Nested(_Item, frozen=True):
    """A table inside an item. It has no block of its own in the file: its texts are the item's."""


class Walk(Nested, frozen=True):
    """The part of the walk in which a control is asked, by group of kind. None: not asked."""

    mailbox: Part | None = None
    social: Part | None = None
    page: Part | None = None
    person: Part | None = None

    def part_in(self, group: Group) -> Part | None:
        """Return the part in which it is asked of a group of kinds; None where it is not asked."""
        part: Part | None = getattr(self, group)
        return part


class Answers(Nested, frozen=True):
    """A control's texts for the five answers. One may be missing, with a reason in ``left_out``."""

    looked: Annotated[Words, TextType.ANSWER] | None = None
    think: Annotated[Words, TextType.ANSWER] | None = None
    no: Annotated[Words, TextType.ANSWER] | None = None
    unsure: Annotated[Words, TextType.ANSWER] | None = None
    na: Annotated[Words, TextType.ANSWER] | None = None


class Actions(Nested, frozen=True):
    """The texts of the plan for each answer that leaves a check open. Each starts with a verb."""

    no: Annotated[Words, TextType.ACTION]
    unsure: Annotated[Words, TextType.ACTION]
    think: Annotated[Words, TextType.ACTION] | None = None


class Choice(Nested, frozen=True):
    """One of the choices that follow a yes: for ``two-step``, which second step it is.

    ``touched_by`` are those of the control's changes that can touch this choice and not the others.
    """

    id: Id
    text: Annotated[Words, TextType.CHOICE]
    strength: Annotated[int, Meta(ge=1, le=5)]
    touched_by: list[Change] = []


class NoChoice(Nested, frozen=True):
    """A second word to a no. With ``alarm``, the control's alarm card opens at this one alone."""

    id: Id
    text: Annotated[Words, TextType.CHOICE]
    alarm: bool = False


class Skip(Nested, frozen=True):
    """A role for which a control is not asked, and its result then.

    An answer on file that is one of ``unless`` counts in spite of the role.
    """

    role: Role
    outcome: SettledResult
    reason: Annotated[Words, TextType.PLAIN]
    unless: list[AnswerWord] = []


class AskedBy(Nested, frozen=True):
    """A kind on which another control asks the same: one screen, and the same thing to put right.

    A no on file counts all the same.
    """

    kind: Id
    control: Id


class SplitFrom(Nested, frozen=True):
    """The control that asked this too, up to a revision: its yes and "does not apply" count."""

    control: Id
    revision: Annotated[int, Meta(ge=1)]


class Variant(Nested, frozen=True):
    """Texts that replace a control's for one kind, group or role. The first that fits is used."""

    kind: Id | None = None
    group: Group | None = None
    role: Role | None = None
    question: Annotated[Words, TextType.QUESTION] | None = None
    short: Annotated[Words, TextType.QUESTION] | None = None
    hint: Annotated[Words, TextType.HINT] | None = None
    why: Annotated[Words, TextType.WHY] | None = None
    safe: Annotated[Words, TextType.SAFE] | None = None
    answers: Answers | None = None
    na_reason: Reason | None = None
    left_out: Annotated[Answers, TextType.NOTE] | None = None
    actions: Actions | None = None


class AskIf(Nested, frozen=True):
    """The condition of a control that is asked only after some answers to another one."""

    control: Id
    answers: Annotated[list[AnswerWord], Meta(min_length=1)]


class Control(_Item, frozen=True, kw_only=True):
    """One thing to have in place.

    ``{account}`` in any text stands for the account's name. ``minutes`` is how long looking
    takes, ``fix_minutes`` how long putting it right does where that is longer. ``valid_months``
    says how long an answer stays good; ``touched_by`` which changes in a person's life ask it
    again before that. ``safe`` states the good state in one plain sentence: it
    is the question turned into a statement, which is how the lint knows that "yes" is the safe
    state.

    ``lane`` is ``quick`` where the quick check asks it, from memory, of all accounts on one page,
    by its ``short`` question. ``added`` is the day from which it is asked: an account that was
    chosen before that day is not unfinished without it. ``danger`` means that a no puts a person
    in danger. ``by_council``: the council looks after it where the council runs the account.
    ``needs_phone``: it is not asked of somebody without a smartphone. ``first_after`` are those of
    ``touched_by`` that are about this before anything else. ``good_from`` is the oldest revision
    of which an answer still counts, where that is not the newest. ``column`` is the one that it is
    under in the table of all accounts; without one, that of what it ``stops``.
    """

    id: Id
    revision: Annotated[int, Meta(ge=1)]
    name: Annotated[Words, TextType.NAME]
    scope: Scope
    stops: Stops
    column: Column | None = None
    lane: Lane = "visit"
    added: date | None = None
    danger: bool = False
    by_council: bool = False
    needs_phone: bool = False
    minutes: Minutes
    fix_minutes: Minutes | None = None
    valid_months: Annotated[int, Meta(ge=1, le=24)]
    walk: Walk
    question: Annotated[Words, TextType.QUESTION]
    short: Annotated[Words, TextType.QUESTION] | None = None
    hint: Annotated[Words, TextType.HINT] | None = None
    why: Annotated[Words, TextType.WHY]
    safe: Annotated[Words, TextType.SAFE]
    answers: Answers
    na_reason: Reason | None = None
    left_out: Annotated[Answers, TextType.NOTE] = Answers()
    choices_question: Annotated[Words, TextType.PLAIN] | None = None
    choices: list[Choice] = []
    stronger: Annotated[Words, TextType.STRONGER] | None = None
    no_choices_question: Annotated[Words, TextType.PLAIN] | None = None
    no_choices: list[NoChoice] = []
    actions: Actions
    worry: Annotated[Words, TextType.PLAIN] | None = None
    alarm: Id | None = None
    ask_if: AskIf | None = None
    split_from: SplitFrom | None = None
    good_from: Annotated[int, Meta(ge=1)] | None = None
    touched_by: list[Change] = []
    first_after: list[Change] = []
    skip: list[Skip] = []
    asked_by: list[AskedBy] = []
    variants: list[Variant] = []
    aliases: list[Id] = []
    source: Sources


class Card(_Item, frozen=True, kw_only=True):
    """Something to read and act on that is not asked about, such as "if you were hacked".

    ``by_kind`` is the heading over the kinds that have steps of their own for it, which are listed
    then: those that the person uses first.
    """

    id: Id
    title: Annotated[Words, TextType.NAME]
    text: Annotated[list[Annotated[Words, TextType.PLAIN]], Meta(min_length=1)]
    steps: list[Annotated[Words, TextType.STEP]] = []
    by_kind: Annotated[Words, TextType.NAME] | None = None
    source: Sources
    source_date: date
    checked_on: date
    second_reader: date | None = None
    confidence: Confidence


class Fact(_Item, frozen=True, kw_only=True):
    """What holds in some or all of the four nations: whom to call, what the rules are."""

    id: Id
    topic: Topic
    title: Annotated[Words, TextType.NAME]
    nations: Annotated[list[Nation], Meta(min_length=1)]
    text: Annotated[list[Annotated[Words, TextType.PLAIN]], Meta(min_length=1)]
    call: Words | None = None
    link: Annotated[Words, TextType.LINK] | None = None
    source: Sources
    source_date: date | None = None
    undated: bool = False
    checked_on: date
    second_reader: date | None = None
    confidence: Confidence


class SecondSteps(_Item, frozen=True, kw_only=True):
    """The second steps that a platform offers, best first, as its own pages and dated lists say."""

    offered: list[Id]
    note: Annotated[Words, TextType.PLAIN] | None = None
    source: Sources
    source_date: date | None = None
    undated: bool = False
    checked_on: date
    second_reader: date | None = None
    confidence: Confidence


class HowTo(_Item, frozen=True, kw_only=True):
    """One platform's own steps for one control (OCIL's instructions).

    Either ``steps`` (the same everywhere) or ``phone`` and ``computer``, each of which may be
    missing with a reason in ``no_phone`` or ``no_computer``. Where an iPhone and Android differ,
    ``iphone`` and ``android`` are the steps that come first there, up to the last difference, and
    ``phone`` follows on from them. ``fix`` follows on from the steps and puts the thing right. Or
    the control is ``not_offered`` here, or ``does_not_apply``.

    Where the platform can do no better than it does, ``instead`` is the action after a no, and
    ``instead_steps`` the control whose steps of this kind lead to it. Once it is done, the answer
    is "not offered".

    ``without_account`` are the steps for somebody who has no account there, and
    ``without_account_link`` leads to them: for a card alone, such as where to report a fake.

    ``second_reader``, here and in facts, cards and second steps, is the day on which somebody who
    saw our text alone, and not our sources, looked it up again and found it so.
    """

    control: Id
    choice: Id | None = None
    steps: list[Annotated[Words, TextType.STEP]] = []
    iphone: list[Annotated[Words, TextType.STEP]] = []
    android: list[Annotated[Words, TextType.STEP]] = []
    phone: list[Annotated[Words, TextType.STEP]] = []
    no_phone: Annotated[Words, TextType.PLAIN] | None = None
    computer: list[Annotated[Words, TextType.STEP]] = []
    no_computer: Annotated[Words, TextType.PLAIN] | None = None
    fix: list[Annotated[Words, TextType.STEP]] = []
    instead: Annotated[Words, TextType.ACTION] | None = None
    instead_steps: Id | None = None
    also_called: list[Annotated[Words, TextType.LABEL]] = []
    expect: Annotated[Words, TextType.EXPECT] | None = None
    seen: Annotated[Words, TextType.SEEN] | None = None
    careful: Annotated[Words, TextType.CAREFUL] | None = None
    link: Annotated[Words, TextType.LINK] | None = None
    without_account: list[Annotated[Words, TextType.STEP]] = []
    without_account_link: Annotated[Words, TextType.LINK] | None = None
    minutes: Minutes | None = None
    fix_minutes: Minutes | None = None
    not_offered: Annotated[Words, TextType.PLAIN] | None = None
    does_not_apply: Annotated[Words, TextType.PLAIN] | None = None
    source: list[Annotated[Words, TextType.SOURCE]] = []
    source_date: date | None = None
    undated: bool = False
    checked_on: date | None = None
    second_reader: date | None = None
    confidence: Confidence | None = None

    @property
    def has_steps(self) -> bool:
        """Whether there is anything to look at: a check without steps is not asked."""
        return bool(self.steps or self.on_phone or self.computer)

    @property
    def on_phone(self) -> bool:
        """Whether there are steps for a phone of any sort."""
        return bool(self.iphone or self.android or self.phone)


class Kind(_Item, frozen=True, kw_only=True):
    """A sort of account: one platform file each.

    ``said`` is the name as it stands inside a sentence: "your Facebook profile". ``place`` is
    where it stands in lists, the lowest first. ``login`` is ``"own"``, or the kind whose sign-in
    this one uses. ``roles`` are the roles that a person can give it: a single one is not asked
    about, none means that role has no meaning here (a mailbox). ``common`` kinds are listed at
    once; the others are shown on asking.
    """

    id: Id
    name: Annotated[Words, TextType.NAME]
    said: Annotated[Words, TextType.NAME] | None = None
    place: Annotated[int, Meta(ge=1)] = NO_PLACE
    common: bool = False
    group: Group
    login: Id = OWN_LOGIN
    roles: list[Role] = []
    also_called: list[Annotated[Words, TextType.LABEL]] = []
    about: Annotated[Words, TextType.PLAIN] | None = None
    second_steps: SecondSteps | None = None
    how_to: list[HowTo] = []

    @property
    def needs_its_login(self) -> bool:
        """Whether the kind that it signs in through has to be listed too.

        A Page needs its profile. A channel can be asked about its sign-in by itself, where its
        file has the steps for that.
        """
        has_steps = any(how.control == TWO_STEP and how.has_steps for how in self.how_to)
        return self.login != OWN_LOGIN and (self.group == "page" or not has_steps)


class Declaration(_Item, frozen=True):
    """The text that a person agrees to when they sign off."""

    id: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}$")]
    text: Annotated[Words, TextType.PLAIN]
    source: Sources


class Term(_Item, frozen=True):
    """A word that we cannot do without, and what it means."""

    word: Annotated[Words, TextType.TERM]
    meaning: Annotated[Words, TextType.PLAIN]


class Release(_Item, frozen=True):
    """The digest of a control's text as it was released: the lint compares today's with it."""

    control: Id
    revision: Annotated[int, Meta(ge=1)]
    digest: Annotated[str, Meta(pattern=r"^[0-9a-f]{16}$")]
    change: Literal["first", "raised", "editorial"]
    on: date


class KindRelease(_Item, frozen=True):
    """A kind that people may have chosen: its id is never used for anything else.

    ``retired`` is the day from which it is no longer offered.
    """

    id: Id
    on: date
    retired: date | None = None


class HelpContact(_Item, frozen=True):
    """Whom a council says to ask: an office, never a person.

    ``contact`` stands after "Ask": "the members' support desk". ``how`` says how to reach it, in
    whole sentences.
    """

    contact: Annotated[Words, TextType.PLAIN]
    how: list[Annotated[Words, TextType.PLAIN]] = []


class DataController(_Item, frozen=True):
    """Who answers for the copies that people share with their council.

    ``controller`` is a name. ``purpose`` and ``keeps`` are whole sentences: what copies are for,
    and until when they are kept.
    """

    controller: Annotated[Words, TextType.LABEL]
    purpose: Annotated[Words, TextType.PLAIN] | None = None
    keeps: Annotated[Words, TextType.PLAIN] | None = None


class StepsOf(_Item, frozen=True):
    """The key of a kind's steps for a control or a card, or for one choice of it."""

    kind: Id
    control: Id
    choice: Id | None = None


class PackInUse(_Item, frozen=True, kw_only=True):
    """A council's own pack, and what it made of the built-in checks: ids, in the files' order.

    What a pack gives in the very words of the built-in checks is neither changed nor added.
    """

    name: Annotated[str, TextType.LABEL]
    version: str
    digest: str
    controls_changed: list[Id] = []
    controls_added: list[Id] = []
    kinds_changed: list[Id] = []
    kinds_added: list[Id] = []
    steps_changed: list[StepsOf] = []
    steps_added: list[StepsOf] = []
    cards: list[Id] = []
    facts: list[Id] = []
    declarations: list[str] = []
    glossary: list[str] = []
    help: HelpContact | None = None
    data: DataController | None = None
    hosts: list[Domain] = []
    sources: list[Domain] = []

    @property
    def label(self) -> str:
        """How a sign-off names it: ``name version sha256``."""
        return f"{self.name} {self.version} {self.digest}"


class RefusedPack(_Item, frozen=True):
    """A council's own pack that was asked for and is not used. It asks nobody anything.

    ``folder`` is where it was looked for, as it is shown. ``mistakes`` is how many things there
    are to mend; 0 means that the folder could not be reached, or had no checks in it.
    """

    folder: str
    mistakes: int = 0


class Catalogue(_Item, frozen=True, kw_only=True):
    """Everything that can be asked, in the order of its files."""

    version: str
    controls: dict[str, Control]
    kinds: dict[str, Kind]
    cards: dict[str, Card]
    declarations: dict[str, Declaration]
    glossary: list[Term]
    facts: dict[str, Fact] = {}
    packs: list[PackInUse] = []
    refused: RefusedPack | None = None

    @property
    def added(self) -> frozenset[str]:
        """The ids of the controls and kinds that only a council's own pack has."""
        return frozenset(
            id_ for pack in self.packs for id_ in (*pack.controls_added, *pack.kinds_added)
        )

    @property
    def declaration(self) -> Declaration:
        """The newest declaration: its id is a year and a month."""
        return self.declarations[max(self.declarations)]

    @property
    def help(self) -> HelpContact | None:
        """Whom a council's pack says to ask, where one does."""
        return next((pack.help for pack in self.packs if pack.help), None)

    @property
    def data(self) -> DataController | None:
        """Who answers for shared copies, where a council's pack names them."""
        return next((pack.data for pack in self.packs if pack.data), None)

    def how_to(self, kind: str, control: str, choice: str | None = None) -> HowTo | None:
        """Return a kind's steps for a control or a card; None if it, or the kind, is not here."""
        known = self.kinds.get(kind)
        for entry in known.how_to if known else ():
            if entry.control == control and entry.choice == choice:
                return entry
        return None
