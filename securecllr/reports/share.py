"""What a shared copy holds, and what giving it away means. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from securecllr.audit.count import Count
from securecllr.audit.engine import Audit
from securecllr.audit.sharing import left_out, pack_names, shared_checks
from securecllr.catalogue.model import Catalogue
from securecllr.errors import UserError
from securecllr.i18n import _, ngettext
from securecllr.messages.count import count_words
from securecllr.messages.lines import Line
from securecllr.profile.shared_copy import SHARED, Shared, SharedCheck, shared_bytes

# For whom a copy is, where nobody says otherwise.
RECIPIENT = "council"

_ANSWER = 40  # cells for an answer beside its question


class Share(Struct, frozen=True):
    """What a copy holds.

    Attributes:
        content: The copy itself.
        left_out: How many answers are due another look, and so are not in it.
        count: How many checks are to do and to look at, as everywhere else.
        catalogue: What names the kinds and the controls in it.
    """

    content: Shared
    left_out: int
    count: Count
    catalogue: Catalogue

    @property
    def data(self) -> bytes:
        """The file, byte for byte."""
        return shared_bytes(self.content)

    @property
    def file_name(self) -> str:
        """What the file is called, where nobody names it."""
        return f"securecllr-shared-{self.content.month}.toml"


def make_share(audit: Audit, shared_id: str, number: int) -> Share:
    """Return what a copy would hold.

    Args:
        audit: The engine over the open profile.
        shared_id: The random id of copies for this recipient.
        number: Which of those copies this one is, from 1.

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
    content = Shared(
        shared=SHARED,
        id=shared_id,
        month=f"{audit.today:%Y-%m}",
        number=number,
        check=checks,
        name=pack_names(audit.catalogue, checks),
    )
    missing = left_out(audit.catalogue, audit.now, audit.today)
    return Share(content, missing, audit.count(), audit.catalogue)


def share_lines(share: Share) -> Iterator[Line]:
    """Yield all that the copy holds: a heading a kind of account, below it a table of answers.

    Then what tells the copy from others.
    """
    said = {check: _said(share.catalogue, check) for check in share.content.check}
    widest = max(len(name) for name, _answer in said.values())
    for kind_id, checks in groupby(share.content.check, lambda check: check.kind):
        kind = share.catalogue.kinds.get(kind_id)
        yield Line(kind.name if kind else kind_id, "heading")
        for check in checks:
            name, answer = said[check]
            words = _("{control}: {answer}").format(control=name, answer=answer)
            yield Line(words, "row", cells=((name, widest), (answer, _ANSWER)))
    yield Line(_("What tells it from other copies"), "heading")
    yield Line(
        _("Number {n} of your copies for them, {month}, random id {id}").format(
            n=share.content.number, month=share.content.month, id=share.content.id[:8]
        )
    )


def _said(catalogue: Catalogue, check: SharedCheck) -> tuple[str, str]:
    """Return the name of a control and what was answered, in words."""
    control = catalogue.controls.get(check.control)
    answer = getattr(control.answers, check.answer) if control else None
    choices = {choice.id: choice.text for choice in control.choices} if control else {}
    said = (answer or check.answer, choices.get(check.choice or ""))
    return control.name if control else check.control, ", ".join(filter(None, said))


def _who_gets_it(share: Share, recipient: str) -> Iterator[str]:
    """Yield who gets it, what for and for how long, as far as the council's pack says."""
    data = share.catalogue.data
    if data is None:
        text = _("It is for: {recipient}. Ask what they use it for, and how long they keep it.")
        yield text.format(recipient=recipient)
        return
    yield _("It is for: {recipient}. {name} answers for it.").format(
        recipient=recipient, name=data.controller
    )
    yield from filter(None, (data.purpose, data.keeps))


def share_words(share: Share, recipient: str, place: str) -> Iterator[str]:
    """Yield what giving it away means, before the question.

    Args:
        share: What the copy holds.
        recipient: The word for whom it is for.
        place: Says where it would go.
    """
    yield from _who_gets_it(share, recipient)
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
