"""A file to fill in for a new kind of account.

The file can be read as it is, and holds nothing that nobody looked up: the lint then says,
block by block, what is still to be written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from securecllr.authoring.lint.cards import wanted
from securecllr.catalogue.model import (
    LONGEST_ID,
    OWN_LOGIN,
    TWO_STEP,
    Catalogue,
    Group,
    Kind,
    Role,
)
from securecllr.catalogue.soundness.completeness import needed
from securecllr.errors import UserError
from securecllr.i18n import _
from securecllr.sanitize import is_safe, shown

_LONGEST_NAME = 60
_ROLES: dict[Group, list[Role]] = {
    "mailbox": [],
    "social": ["councillor", "personal", "both"],
    "page": ["councillor"],
}


def new_kind(catalogue: Catalogue, name: str, group: Group, login: str) -> Kind:
    """Return a new kind with nothing in it yet, its id made of its name.

    Args:
        catalogue: What there is already.
        name: What the kind is called.
        group: What is asked of it.
        login: The id of the kind that it signs in through, or ``own``.

    Raises:
        UserError: The name cannot be used or is taken, or there is no such kind to sign in through.
    """
    name = " ".join(name.split())
    id_ = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    if not id_ or len(id_) > LONGEST_ID or len(name) > _LONGEST_NAME or not is_safe(name):
        raise UserError(
            _("{name} cannot be the name of a kind.").format(name=shown(name) or '""'),
            remedy=_("Give a short name in plain letters, such as: Microsoft Teams"),
        )
    if id_ in catalogue.kinds:
        raise UserError(
            _("There is a kind called {id} already.").format(id=id_),
            remedy=_("To change it, put just the lines that differ into {id}.toml.").format(id=id_),
        )
    if login != OWN_LOGIN and login not in catalogue.kinds:
        raise UserError(
            _("There is no kind called {id} to sign in through.").format(id=shown(login)),
            remedy=_("Run securecllr checks list to see them all."),
        )
    if name == id_:
        name = name.replace("-", " ").capitalize()
    return Kind(id=id_, name=name, group=group, login=login, roles=_ROLES[group])


def write_skeleton(kind: Kind, catalogue: Catalogue, path: Path) -> None:
    """Write the file of a kind, with every line to fill in. Nothing is overwritten.

    Raises:
        UserError: There is a file already, or it cannot be written.
    """
    text = "".join(f"{line}\n" for line in _skeleton(kind, catalogue))
    elsewhere = _("Choose another place with -o.")
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        what = _("There is a file here already, and it was left as it is.")
        raise UserError(what, where=str(path), remedy=elsewhere) from None
    except OSError as error:
        what = _("The file could not be saved: {reason}.").format(reason=error.strerror)
        raise UserError(what, where=str(path), remedy=elsewhere) from None


def _skeleton(kind: Kind, catalogue: Catalogue) -> Iterator[str]:
    """Return the file, line by line. A line that starts with "# " is one to fill in, or to drop."""
    roles = ", ".join(f'"{role}"' for role in kind.roles)
    yield _("# A new kind of account. Look each thing up in the platform's own help pages, today.")
    yield _("# Take the # off a line, and write your own words. Drop the lines you do not need.")
    yield ""
    yield f'id = "{kind.id}"' + _("  # the name of this file; it never changes")
    yield f"name = {_quoted(kind.name)}" + _("  # what people see in a list")
    yield f"# said = {_quoted('your ' + kind.name)}" + _("  # how it stands inside a sentence")
    yield "place = 500" + _("  # where it stands in lists, the lowest number first")
    yield f'group = "{kind.group}"' + _("  # what is asked of it: mailbox, social or page")
    yield f'login = "{kind.login}"' + _('  # "own", or the kind that it signs in through')
    yield f"roles = [{roles}]" + _("  # what it can be used for; empty for a mailbox")
    yield "# also_called = []" + _("  # other names people know it by")
    if kind.login == OWN_LOGIN:
        yield from _second_steps(catalogue)
    places = [*catalogue.controls, *catalogue.cards]
    blocks = [*needed(kind, catalogue), *wanted(kind, catalogue)]
    for number, id_ in enumerate(sorted(blocks, key=places.index)):
        yield ""
        yield from _how_to(kind, catalogue, id_, in_full=number == 0)


def _second_steps(catalogue: Catalogue) -> Iterator[str]:
    known = ", ".join(choice.id for choice in catalogue.controls[TWO_STEP].choices)
    yield ""
    yield _("# What may follow the password here, best first. There are: {known}.").format(
        known=known
    )
    yield "# [second_steps]"
    yield "# offered = []"
    yield from _sourced()


def _how_to(kind: Kind, catalogue: Catalogue, id_: str, *, in_full: bool) -> Iterator[str]:
    """Return one block, with every line that can stand in it."""
    control, card = catalogue.controls.get(id_), catalogue.cards.get(id_)
    if control:
        question = control.question.replace("{account}", kind.name)
        yield f"# {control.name}: {question}"
    elif card:
        yield f"# {card.title}"
    yield "[[how_to]]"
    yield f'control = "{id_}"'
    if in_full:
        yield _('# One tap a line, nine at most, the platform\'s own words in "double quotes".')
    yield "# phone = []"
    yield "# computer = []"
    if in_full:
        yield _("# The same on both? Then steps = [] in their place.")
        yield _("# The steps that put it right. What is seen then, and the question about it:")
    yield "# fix = []"
    yield '# expect = ""'
    yield '# seen = ""'
    if in_full:
        yield _("# What cannot be undone, shown before the steps:")
    yield '# careful = ""'
    if in_full:
        yield _("# In the place of steps: it is not there, or it makes no sense here.")
    yield '# not_offered = ""'
    yield '# does_not_apply = ""'
    if in_full:
        yield _("# Where this comes from, the date on it, the day you looked, how sure you are.")
        yield _("# A date is written like 2026-11-25. No date on the source? Then undated = true.")
        yield _('# How sure: "high", "medium" or "low". Where it is low, say "if you see it".')
    yield from _sourced()


def _sourced() -> Iterator[str]:
    # No value stands here that could be left as it is: nobody has looked yet.
    yield "# source = []"
    yield "# source_date ="
    yield "# checked_on ="
    yield "# confidence ="


def _quoted(text: str) -> str:
    """Return a text as TOML has it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
