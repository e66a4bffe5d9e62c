"""The ``Host`` of both interfaces in a terminal: files, settings, deleting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from securecllr.audit.engine import Audit
from securecllr.errors import NoKeyring, UserError
from securecllr.flows.dialog import File
from securecllr.i18n import _
from securecllr.messages.lines import Line
from securecllr.profile.paths import folder_here, output_path, seat_folder
from securecllr.profile.settings import Settings
from securecllr.profile.settings_file import keep_settings
from securecllr.profile.store import Store

if TYPE_CHECKING:
    from securecllr.demo.qr import Picture
    from securecllr.profile.traces import Belongings
    from securecllr.reports.shared_copy import SharedCopy

# The settings that mean something in each interface.
SCREEN_SETTINGS = ("theme", "motion", "letters", "device", "lang")
LINE_SETTINGS = ("device", "lang")


class TerminalHost:
    """The host of both interfaces in a terminal.

    Attributes:
        apply: Called with settings that have changed, to use them at once.
    """

    def __init__(self, audit: Audit, *, plain: bool, carry_on: str = "") -> None:
        """Make the host.

        Args:
            audit: The engine over the open profile.
            plain: Whether the interface is the plain lines.
            carry_on: The command that comes back to it.
        """
        self._audit = audit
        self._plain = plain
        self.carry_on = carry_on
        self._picture: Picture | None = None
        self._found: Belongings | None = None
        self.apply: Callable[[Settings], None] = lambda _settings: None

    @property
    def settings_offered(self) -> tuple[str, ...]:
        """Return the names of the settings that mean something here, in order."""
        return LINE_SETTINGS if self._plain else SCREEN_SETTINGS

    @property
    def _profile(self) -> Path:
        """Return what the profile was opened by: where that is a link, only the link is deleted."""
        store = self._audit.store
        return store.given if isinstance(store, Store) else store.path

    @property
    def kept(self) -> list[str]:
        """Return where the answers are, who can read them, how to copy and delete them."""
        from securecllr.messages.help_pages import kept_in_file_words, kept_on_shared_words

        path = self._audit.store.path
        folder = seat_folder(path)
        if folder is not None:
            return kept_on_shared_words(str(path), str(folder))
        return kept_in_file_words(str(path))

    @property
    def other_interface(self) -> str:
        """Return the words of the way to the other interface."""
        if self._plain:
            return _("Change what opens next time: the full screen or plain lines")
        return _("Use plain lines instead (for screen readers and small windows)")

    @property
    def leaves_for_plain(self) -> bool:
        """Return whether choosing plain lines opens them at once."""
        return not self._plain

    def keep_settings(self, settings: Settings) -> UserError | None:
        """Apply the settings and keep them; return why they are not kept, if they are not."""
        self.apply(settings)
        return keep_settings(self._audit.store.path, settings)

    def save(self, file: File) -> tuple[str, ...]:
        """Save a file where the person's files go; return where it is and how to open it.

        Raises:
            UserError: It cannot be saved.
        """
        from securecllr.reports.save import save_new, saved_words

        owner = self._audit.store.path
        path = save_new(self._place(f"{file.stem}.{file.ending}"), file.data, owner)
        return tuple(saved_words(path, file.ending))

    def make_copy(self, audit: Audit) -> TerminalCopy:
        """Return a shared copy that is not written yet.

        Raises:
            UserError: There is nothing to share.
        """
        from securecllr.reports.shared_copy import make_copy

        return TerminalCopy(make_copy(audit))

    def show_picture(self, secret: str) -> tuple[str, ...]:
        """Save the demo's QR code as a picture until the demo is left, and return where it is.

        Raises:
            UserError: It cannot be saved.
        """
        from securecllr.demo.qr import Picture
        from securecllr.messages.demo import saved_picture_words

        self._picture = self._picture or Picture(self._place("securecllr-demo.png").parent)
        return saved_picture_words(self._picture.save(secret))

    def remove_picture(self) -> None:
        """Delete that picture again, if there is one."""
        if self._picture is not None:
            self._picture.delete()
            self._picture = None

    def look_for_key(self) -> None:
        """Ask the keyring for the key of this profile, which takes its time."""
        from securecllr.profile.erasure import belongings_of

        self._found = belongings_of(self._profile)

    def to_erase(self) -> tuple[list[str], list[str]]:
        """Return what deleting everything would delete, and what would stay, a line each."""
        from securecllr.messages import erasure
        from securecllr.profile.seats import seats_beside

        found = self._belongings()
        goes = erasure.will_go_words(found) if found.files else []
        return goes, erasure.stays_words(found, seats_beside(self._profile))

    def erase(self) -> list[str]:
        """Delete every file that is kept, and return what was deleted, a line each."""
        from securecllr.messages import erasure
        from securecllr.profile.erasure import forget_files

        found = self._belongings()
        self._audit.store.release()
        return [erasure.gone_words(path) for path in forget_files(found)]

    def erase_key(self) -> list[str]:
        """Delete the key that was found, which takes its time. Return what came of it."""
        from securecllr.messages import erasure
        from securecllr.profile.erasure import forget_key

        if (found := self._found) is None:
            return []
        try:
            return [erasure.gone_words(None)] if forget_key(found) else []
        except NoKeyring as no:
            return [erasure.key_stays_words(no, found.profile_id)]

    def _place(self, name: str) -> Path:
        """Return where a file of this person goes."""
        return output_path(name, profile=self._audit.store.path, here=folder_here())

    def _belongings(self) -> Belongings:
        """Return what there is now, with what the keyring has said before."""
        from securecllr.profile.erasure import belongings_of

        now = belongings_of(self._profile, ask=False)
        return now if self._found is None else replace(self._found, traces=now.traces)


class TerminalCopy:
    """A shared copy that is not written yet."""

    def __init__(self, copy: SharedCopy) -> None:
        self._copy = copy

    @property
    def about(self) -> list[str]:
        """Return what giving it away means, a line each."""
        from securecllr.reports.shared_copy import copy_words

        return list(copy_words(self._copy))

    @property
    def content(self) -> list[Line]:
        """Return all that it holds, a line each."""
        from securecllr.reports.share import share_lines

        return list(share_lines(self._copy.share))

    def write(self) -> tuple[str, ...]:
        """Write it, read it back, and return where it is.

        Raises:
            UserError: It could not be written whole.
        """
        from securecllr.reports.shared_copy import write_copy

        return write_copy(self._copy)
