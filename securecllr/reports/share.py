"""What a shared copy holds, and what giving it away means. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from securecllr.audit.count import Count
from securecllr.audit.engine import Audit
from securecllr.audit.sharing import left_out, shared_checks
from securecllr.errors import UserError
from securecllr.i18n import _, ngettext
from securecllr.messages.count import count_words
from securecllr.profile.shared import SHARED, Shared, shared_bytes

# For whom a copy is, where nobody says otherwise.
RECIPIENT = "council"


@dataclass(frozen=True, slots=True)
class Share:
    """What a copy holds.

    Attributes:
        content: The copy itself.
        left_out: How many answers are due another look, and so are not in it.
        count: How many checks are to do and to look at, as everywhere else.
    """

    content: Shared
    left_out: int
    count: Count

    @property
    def data(self) -> bytes:
        """The file, byte for byte."""
        return shared_bytes(self.content)


def make_share(audit: Audit, shared_id: str) -> Share:
    """Return what a copy would hold.

    Args:
        audit: The person's walk.
        shared_id: The random id of copies for this recipient.

    Raises:
        UserError: There is nothing to share.
    """
    checks = shared_checks(audit.catalogue, audit.now, audit.today)
    if not checks:
        raise UserError(
            _("There are no answers to share yet."),
            where=str(audit.store.path),
            remedy=_("Answer some questions first."),
        )
    content = Shared(shared=SHARED, id=shared_id, month=f"{audit.today:%Y-%m}", check=checks)
    missing = left_out(audit.catalogue, audit.now, audit.today)
    return Share(content, missing, audit.count())


def share_words(share: Share, place: str) -> Iterator[str]:
    """Yield what giving it away means, before the question; ``place`` says where it would go."""
    answers = len(share.content.check)
    yield ngettext(
        "{n} answer and the month. No name, address, user name or plan is in it.",
        "{n} answers and the month. No name, address, user name or plan is in it.",
        answers,
    ).format(n=answers)
    yield f"{count_words(share.count)}."
    yield _("The id is random. It lets a newer copy from you replace this one.")
    yield _("Whoever holds the file can see these answers. You can say no.")
    yield place
    if share.left_out:
        yield ngettext(
            "{n} answer is past its date, so it is left out.",
            "{n} answers are past their date, so they are left out.",
            share.left_out,
        ).format(n=share.left_out)
