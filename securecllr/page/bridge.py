"""What the page's JavaScript calls: a JSON message in, a JSON message out, nothing awaited."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from securecllr import i18n
from securecllr.audit.dates import local_now
from securecllr.audit.engine import Audit, Clock
from securecllr.catalogue.read import read_catalogue
from securecllr.errors import NoKeyring, UserError
from securecllr.flows.conversation import Conversation, Ended
from securecllr.flows.interruptions import StandardInterruptions
from securecllr.flows.main_loop import converse
from securecllr.flows.pages import Marked, Noticed
from securecllr.messages import page as words
from securecllr.messages.help_pages import only_look_words, window_closed_words
from securecllr.page import system_pages
from securecllr.page.answering import Answering
from securecllr.page.dialog import HtmlDialog
from securecllr.page.held import Held
from securecllr.page.host import BrowserHost, read_kept
from securecllr.page.incoming import (
    Begin,
    ChosenRow,
    CopyWanted,
    LookAgain,
    Message,
    NotErased,
    NotOpened,
    NotStored,
    Open,
    Replied,
    TickedRows,
    TypedText,
    Unlocked,
    read_message,
)
from securecllr.page.outgoing import Outgoing
from securecllr.page.render import Around
from securecllr.page.replies import problem_with, reply_to
from securecllr.page.stack import FlowStack
from securecllr.page.storage import FILE_NAME, BrowserStorage
from securecllr.profile.log import read_log
from securecllr.profile.model import Attestation


class Bridge:
    """One window of the page, from its first message on."""

    def __init__(self, clock: Clock = local_now) -> None:
        self._clock = clock
        self._begin = Begin()
        self._begun = False
        self._out = Outgoing()
        self._dialog = HtmlDialog(self._out)
        self._answers = Answering(self._dialog, self._out)
        self._held = Held(clock, self._out, BrowserHost(read_kept(None), self._out, self._begin))
        self._talk: Conversation | None = None
        self._flows = FlowStack(self._dialog)
        self._unsaved = ""  # why the last bytes were not kept
        self._told: set[str] = set()

    def receive(self, message: str) -> str:
        """Take in a message and return the answer to it, both as JSON. Nothing is raised."""
        try:
            return self._received(read_message(message))
        except Exception as fault:  # noqa: BLE001 - a dead form would be worse than any fault
            return self._report_fault(fault)

    def close(self) -> None:
        """End everything that is under way. What was said is saved already."""
        self._flows.drop()

    # -- messages ----------------------------------------------------------------------

    def _received(self, message: Message | None) -> str:
        self._answers.status, self._answers.seen = None, False
        stays = isinstance(message, LookAgain)
        if self._answers.handed and not isinstance(message, NotStored):
            self._unsaved = ""  # else it would have come back before anything else was said
        self._answers.handed = False
        match message:
            case Begin():
                self._begin_with(message)
            case Replied():
                stays = self._reply(message)
            case Open() | NotOpened():
                self._open(message)
            case CopyWanted():
                stays = self._copy()
            case NotStored():
                stays = self._not_stored(message)
            case NotErased():
                self._not_erased()
            case Unlocked(profile):
                self._unlocked(profile)
            case None:
                stays = self._answers.has_sent
        return self._answer(stays=stays)

    def _begin_with(self, begin: Begin) -> None:
        """Begin with what the browser has kept."""
        self._begin, self._held.unread = begin, begin.profile
        self._begun = True
        kept = read_kept(begin.settings)
        self._held.host = BrowserHost(kept, self._out, begin)
        self._held.copied = _moment(begin.copied)
        language: str = kept.settings.lang
        if begin.settings is None and begin.language in i18n.LANGUAGES:
            language = begin.language
        i18n.speak(language)
        self._start_over(begin.profile, writable=begin.writable)

    def _start_over(self, data: bytes | None, *, writable: bool) -> None:
        """Open some bytes, and hold the conversation over them from its beginning."""
        self._flows.drop()
        held = self._held
        held.unread, held.store, self._talk = data, None, None
        today = self._clock().date()
        try:
            held.store = BrowserStorage.open(data, self._out, today, writable=writable)
        except UserError as error:
            title = words.not_read_title()
            lines = words.not_read_words(str(error))
            flow = system_pages.end(self._dialog, title, lines, words.begin_again_words())
            self._flows.run(flow, lambda _done: self._leave_unread())
            return
        held.unread = None
        audit = Audit(read_catalogue(language=i18n.language()), held.store, self._clock, _seal)
        held.host.audit = audit
        settings = replace(held.host.kept_beside.settings, lang=i18n.language())
        self._talk = Conversation(self._dialog, audit, held.host, settings, StandardInterruptions())
        self._converse()

    def _converse(self) -> None:
        if self._talk is not None:
            self._flows.run(converse(self._talk), self._ended)

    @property
    def _talks(self) -> bool:
        """Whether what is shown is a page of the conversation itself."""
        return self._flows.then == self._ended

    def _ended(self, ended: Ended) -> None:
        """Say how the conversation ended, with a way to go on."""
        if ended.how == "erased":
            self._held.copied = None
            self._held.host = BrowserHost(read_kept(None), self._out, self._begin)
            self._say_erased(list(ended.said))
        else:
            self._stop()

    def _say_erased(self, said: list[str]) -> None:
        page = words.erased_title(), said, words.begin_again_words()
        self._flows.run(system_pages.end(self._dialog, *page), self._anew)

    def _not_erased(self) -> None:
        """Say that the browser still keeps everything, and try again."""
        self._flows.drop()
        page = words.not_erased_title(), words.not_erased_words(), words.try_again_words()
        self._flows.run(system_pages.end(self._dialog, *page), self._erase_again)

    def _erase_again(self, _done: object) -> None:
        self._out.erase = True
        self._say_erased([])

    def _stop(self) -> None:
        """Ask for a copy when somebody stops; all the more where something is not saved."""
        held = self._held
        lines = words.stopped_words(
            held.copied_words, complete=held.is_copied, unsaved=self._unsaved
        )
        page = words.stopped_title(), lines, words.carry_on_words()
        self._flows.run(system_pages.end(self._dialog, *page), self._carry_on)

    def _carry_on(self, _done: object) -> None:
        self._converse()

    def _anew(self, _done: object) -> None:
        self._start_over(None, writable=True)

    def _leave_unread(self) -> None:
        """Ask before what cannot be read is dropped."""

        def then(agreed: bool) -> None:
            self._start_over(None if agreed else self._held.unread, writable=self._begin.writable)

        self._flows.run(system_pages.may_replace(self._dialog), then)

    def _reply(self, message: Replied) -> bool:
        """Take in a reply. Return whether the page stays as it is."""
        top = self._dialog.top
        if top is None or not self._answers.is_about(message.page):
            return False
        if isinstance(message.reply, TickedRows | TypedText | ChosenRow):
            self._dialog.keep_draft(message.reply)  # it is there again beside what is wrong
        top.error = problem_with(top.page, message.reply)
        if top.error:
            return False
        reply = reply_to(top.page, message.reply)
        if reply is None:
            return False
        if message.draft is not None:
            self._dialog.keep_draft(message.draft)
        said = self._dialog.mark(reply.row, reply.option) if isinstance(reply, Marked) else None
        self._flows.step(reply)
        stays = said is not None and self._dialog.top is top
        if stays:
            self._answers.status, self._answers.seen = said, True
        return stays

    def _open(self, message: Open | NotOpened) -> None:
        """Open a file of the person's, and ask first where that would lose something."""
        if isinstance(message, NotOpened):
            self._say_not_opened(words.why_not_opened(message.why, FILE_NAME))
            return
        data = message.profile
        try:
            read_log(data, message.name or FILE_NAME)
        except UserError as error:
            self._say_not_opened(str(error))
            return

        def then(agreed: bool) -> None:
            if agreed:
                self._take_over(data)

        if self._held.would_lose(data):
            self._flows.run(system_pages.may_replace(self._dialog), then)
        else:
            self._take_over(data)

    def _say_not_opened(self, why: str) -> None:
        self._flows.run(system_pages.not_opened(self._dialog, why), lambda _done: None)

    def _take_over(self, data: bytes) -> None:
        self._start_over(data, writable=True)
        if self._held.store is not None:
            self._held.store.hand_over()
        self._held.note_copied()
        self._answers.status = words.opened_words()

    def _copy(self) -> bool:
        """Hand a copy of the answers over. Return whether the page stays as it is."""
        if not self._held.copy():
            self._answers.status = words.nothing_to_copy_words()
            return True
        self._answers.status = words.copy_downloaded_words(FILE_NAME)
        if self._flows.then == self._carry_on:
            self._flows.drop()
            self._stop()  # it says when the last copy was saved
        return self._answers.holds_a_form

    def _not_stored(self, message: NotStored) -> bool:
        """Say that the last bytes were not kept. Return whether the page stays as it is.

        A browser that keeps nothing says so after each answer. The person is told once on a page
        of its own, and from then on at the foot of each.
        """
        if self._held.store is None or self._talk is None:
            return True
        error = self._held.store.not_stored(message.why)
        self._unsaved = str(error)
        self._dialog.unsay()  # it would say that it is saved
        if self._flows.then == self._carry_on:
            self._flows.drop()
            self._stop()
        elif self._talks and message.why not in self._told:
            self._told.add(message.why)
            self._talk.audit.unsaved = error
            self._flows.step(Noticed())
        else:
            self._answers.status = self._unsaved
            return self._answers.holds_a_form
        return False

    def _unlocked(self, profile: bytes | None) -> None:
        """Begin again where answers can be saved now: the page says that they cannot."""
        self._begin = replace(self._begin, writable=True)
        if not self._begun:
            return
        if profile is None:
            profile = self._held.data
        self._start_over(profile, writable=True)
        self._answers.status = " ".join(window_closed_words())

    # -- answers -----------------------------------------------------------------------

    def _answer(self, *, stays: bool) -> str:
        theme = self._held.host.kept_beside.settings.scheme
        return self._answers.answer(self._around(), theme, stays=stays)

    def _around(self) -> Around:
        """Return what stands around the page that is shown."""
        held = self._held
        foot = [self._unsaved] if self._unsaved else []
        if held.store is not None and not held.store.is_new:
            foot.append(held.copied_words)
            if self._begin.opened == "file":
                foot.append(words.may_forget_words())
        if held.store is not None and not held.store.writable:
            foot.append(only_look_words())
        draft = None if self._dialog.top is None else self._dialog.top.draft
        may_copy = held.data is not None and not self._talks
        return Around(tuple(foot), draft, common=self._talks, copy=may_copy)

    def _report_fault(self, fault: Exception) -> str:
        """Say that something went wrong and is our fault, and offer to go on."""
        try:
            self._flows.drop()
            if not self._begun:  # what the browser has kept must not be written over
                return self._answers.last_resort()
            if isinstance(fault, UserError):
                heading, lines = words.not_done_title(), [str(fault)]
            else:
                heading = words.fault_title()
                lines = words.fault_words(f"{type(fault).__name__}: {fault}")
            flow = system_pages.end(self._dialog, heading, lines, words.carry_on_words())
            self._flows.run(flow, lambda _done: self._converse_again())
            return self._answer(stays=False)
        except Exception:  # noqa: BLE001 - there has to be a page, whatever happens
            return self._answers.last_resort()

    def _converse_again(self) -> None:
        """Enter the conversation again from the profile alone."""
        store = self._held.store
        writable = self._begin.writable if store is None else store.writable
        self._start_over(self._held.data, writable=writable)
        again = self._held.store
        if store is not None and not store.is_new and writable and again is not None:
            again.hand_over()  # whether the last bytes were kept is not known


def _moment(text: str | None) -> datetime | None:
    """Return a moment with its time zone; None for what is none."""
    try:
        found = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return found if found.tzinfo is not None else None


def _seal(profile_id: str, data: bytes, attestation: Attestation) -> Attestation:
    """Refuse to seal: a page has no place where a key is safe.

    Raises:
        NoKeyring: Always.
    """
    del profile_id, data, attestation
    raise NoKeyring("browser")
