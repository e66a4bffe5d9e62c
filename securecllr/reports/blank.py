"""The questions on paper: the same words, numbers and steps, with room to write; never secrets.

What is written there is typed in later, by a question's number.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from securecllr.audit.engine import Audit
from securecllr.audit.names import Name, role_words, with_name
from securecllr.audit.question_numbers import question_numbers
from securecllr.audit.question_page import choices_of
from securecllr.catalogue.model import ANSWER_WORDS, Catalogue, Control, HowTo, Kind
from securecllr.catalogue.variants import worded
from securecllr.errors import UserError
from securecllr.i18n import _, capital, document_language
from securecllr.messages.help_pages import not_graded_words, who_to_ask
from securecllr.messages.packs import pack_lines
from securecllr.messages.steps import how_to_lines
from securecllr.reports.basis import in_this_language
from securecllr.reports.document import (
    Bullets,
    Document,
    Element,
    Flat,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Table,
    Ticks,
    Together,
    WriteIn,
)
from securecllr.reports.from_lines import parts_of
from securecllr.sanitize import shown


def blank(audit: Audit, kinds: list[str]) -> Document:
    """Return the questions on paper.

    Args:
        audit: The engine over a profile; of an empty one, every kind is printed.
        kinds: Ids of kinds to print; empty for those of the accounts in use.

    Raises:
        UserError: There is no such kind.
    """
    catalogue = audit.catalogue
    chosen = [_kind(catalogue, id_) for id_ in kinds] or _in_use(audit) or _all(catalogue)
    you = [kind for kind in catalogue.kinds.values() if kind.group == "person"]
    blocks: list[Element] = [*_front(audit, chosen)]
    for kind in [*chosen, *(kind for kind in you if kind not in chosen)]:
        blocks += [PageBreak(), *_of_kind(catalogue, kind)]
    notices = in_this_language(
        _("Never write a password, a code, a name or an address here."),
        _("Filled in, it names weak points. Keep it safe, then shred it."),
    )
    return Document(
        _("Check your social media security, on paper"), document_language(), notices, tuple(blocks)
    )


def _kind(catalogue: Catalogue, id_: str) -> Kind:
    if id_ not in catalogue.kinds:
        raise UserError(
            _("There is no kind of account {id}.").format(id=shown(id_)),
            remedy=_("Run securecllr checks list to see them."),
        )
    return catalogue.kinds[id_]


def _in_use(audit: Audit) -> list[Kind]:
    used = {account.kind for account in audit.now.in_use}
    return [kind for kind in audit.kinds_to_pick() if kind.id in used]


def _all(catalogue: Catalogue) -> list[Kind]:
    return [kind for kind in catalogue.kinds.values() if kind.group != "person"]


def _front(audit: Audit, chosen: list[Kind]) -> Iterator[Element]:
    """Yield how the paper is used, and what is on it."""
    yield Heading(_("How to use these pages"))
    yield Bullets(
        (
            _("Take the pages of the accounts you use. Start with your email."),
            _("Read a question, look on your phone, and tick what you see."),
            not_graded_words(),
            _("Did you change something? Write down what and when, in the table at the end."),
            _("Two accounts of the same kind? Take the pages twice."),
        )
    )
    yield Heading(_("To type it in later"))
    yield Bullets(
        (
            _("Open securecllr on your own computer, and choose the accounts you use."),
            _('Open the last line of your plan, then "Type in what you wrote on paper".'),
            _("Then type a number from these pages, such as 10.1. The next follow on."),
            _("Some numbers are left out here: those questions come later, on the screen."),
        )
    )
    yield Heading(_("Who to call"))
    yield Bullets(tuple(who_to_ask(audit.catalogue)))
    yield Heading(_("What is on these pages"))
    yield Bullets(tuple(kind.name for kind in chosen))
    version = _("These are the questions of {version}.").format(version=audit.catalogue.version)
    yield Paragraph(version)
    yield from parts_of(pack_lines(audit.catalogue))


def _of_kind(catalogue: Catalogue, kind: Kind) -> Iterator[Element]:
    """Yield one kind's pages: its questions, and a table to write in what was done."""
    numbers = question_numbers(catalogue)
    asked: list[tuple[str, Control]] = []
    yield Heading(kind.name)
    if len(kind.roles) > 1:
        yield Paragraph(_("What do you use it for?"))
        yield Ticks(tuple(capital(role_words(role)) for role in kind.roles))
    for control in catalogue.controls.values():
        how_to = catalogue.how_to(kind.id, control.id)
        number = numbers.get((kind.id, control.id))
        if number is None or how_to is None or control.walk.part_in(kind.group) != "first":
            continue
        if kind.roles and {skip.role for skip in control.skip} >= {*kind.roles}:
            continue  # what it is used for says it
        asked.append((number, control))
        yield Together(tuple(_question(number, worded(control, kind, None), kind, how_to)))
    rows = tuple((f"{number} {control.name}", "", "") for number, control in asked)
    caption = _("What you did: {name}").format(name=kind.name)
    head = (_("Question"), _("What you did, or which method"), _("Date done"))
    yield Together(
        (Table(caption, head, rows, tall=True), Note(_("Write no passwords and no codes here.")))
    )


def _question(number: str, control: Control, kind: Kind, how_to: HowTo) -> Iterator[Flat]:
    """Yield one question: why, when it is left out, where to look, and the answers to tick."""
    name = Name(kind.name, kind.said or kind.name)
    yield Heading(f"{number} {with_name(control.question, name)}", 3)
    yield Paragraph(_("Why we ask: {why}").format(why=with_name(control.why, name)))
    if control.hint:
        yield Paragraph(with_name(control.hint, name))
    for skip in control.skip:
        if skip.role in kind.roles:
            said = _("Leave this out if you use it for {what}.")
            yield Paragraph(said.format(what=role_words(skip.role)))
    # An address is of no use on paper: nobody can press it.
    on_paper = msgspec.structs.replace(how_to, link=None)
    yield from parts_of(how_to_lines(on_paper, "phone", fix=False))
    texts = (getattr(control.answers, word) for word in ANSWER_WORDS)
    yield Ticks(tuple(text for text in texts if text))
    offered = tuple(option.text for option in choices_of(control, kind))
    if offered and control.choices_question:
        yield Paragraph(_("If yes: {question}").format(question=control.choices_question))
        yield Ticks(offered)
    yield WriteIn((_("Looked on (date)"),))
