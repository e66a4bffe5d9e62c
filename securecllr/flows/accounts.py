"""Your accounts: one grid of kinds, each with its use. Saved when the person goes on."""

from __future__ import annotations

from contextlib import aclosing

from msgspec import Struct
from msgspec.structs import replace

from securecllr.catalogue.model import OWN_LOGIN, Kind, Role
from securecllr.flows.conversation import Conversation
from securecllr.flows.old_accounts import old_accounts, state_of
from securecllr.flows.pages import (
    Another,
    Back,
    ChoicePage,
    GoOn,
    GridPage,
    GridRow,
    InputPage,
    Marked,
    Pressed,
    Row,
    Shortcut,
)
from securecllr.i18n import _, capital, ngettext
from securecllr.messages.accounts import label_words, signs_in_through_words
from securecllr.messages.answers import state_words
from securecllr.messages.lines import texts
from securecllr.profile.model import LONGEST_TEXT, Account, RunBy, free_text_problem

_MORE = "m"


class _Use(Struct, frozen=True):
    """What an account is used for, and who runs it; "" stands for nothing that is kept."""

    role: Role | None = None
    run_by: RunBy | None = None


class _Line(Struct, frozen=True):
    """A row of the grid: a kind, the account that is on file for it, and what is chosen."""

    kind: Kind
    account: Account | None = None
    use: _Use | None = None
    label: str | None = None


async def choose_accounts(c: Conversation, *, ask_old: bool = True) -> bool:
    """Ask what is used, then whether there are old accounts. Return False for going back.

    Args:
        c: The conversation.
        ask_old: Whether to ask for old accounts too.
    """
    lines = _lines(c)
    more = False
    at = 0
    while True:
        shown = [line for line in lines if more or _is_shown(line)]
        page = _page(shown, at, more=more, hidden=len(lines) - len(shown))
        async with aclosing(c.replies(page)) as replies:
            async for reply in replies:
                match reply:
                    case Marked(row, option):
                        use = uses(shown[row].kind)[option]
                        lines[lines.index(shown[row])] = replace(shown[row], use=use)
                        shown[row] = replace(shown[row], use=use)
                    case Pressed(key) if key == _MORE:
                        at, more = _first_hidden(lines), True
                        break
                    case Another(row) if row < len(shown):
                        at = row + await _another(c, lines, shown[row])
                        break
                    case GoOn():
                        if not await _save(c, lines) or (ask_old and not await old_accounts(c)):
                            break
                        return True
                    case Back():
                        return False
    raise AssertionError  # the loop ends by returning


def _lines(c: Conversation) -> list[_Line]:
    """Return a row for each account in use, and for each kind that none is of."""
    used = c.audit.now.in_use
    lines = []
    for kind in c.audit.kinds_to_pick():
        mine = [account for account in used if account.kind == kind.id]
        lines += [
            _Line(kind, account, _Use(account.role, account.run_by), account.label)
            for account in mine
        ] or [_Line(kind)]
    return lines


def _first_hidden(lines: list[_Line]) -> int:
    """Return where the first row that is not shown yet will stand."""
    ordered = sorted(lines, key=_place)
    return next(at for at, line in enumerate(ordered) if not _is_shown(line))


def _place(line: _Line) -> int:
    return list(_groups()).index(line.kind.group)


def _groups() -> dict[str, str]:
    return {"mailbox": _("Email"), "social": _("Social"), "page": _("Pages and groups")}


def _is_shown(line: _Line) -> bool:
    return line.kind.common or line.use is not None or line.account is not None


def uses(kind: Kind) -> list[_Use | None]:
    """Return what can be said of an account of a kind, "not used" first."""
    if kind.group == "mailbox":
        return [None, _Use(), _Use(run_by="council")]
    if kind.group == "page":
        role = kind.roles[0] if kind.roles else None
        return [None, _Use(role), _Use(role, "council")]
    return [None, *(_Use(role) for role in kind.roles)]


def _words(kind: Kind) -> tuple[str, ...]:
    if kind.group == "mailbox":
        return (_("not used"), _("I use it"), _("the council runs it"))
    if kind.group == "page":
        return (_("not used"), _("I run it"), _("someone else runs it"))
    words = {"councillor": _("council"), "personal": _("my own"), "both": _("both")}
    return (_("not used"), *(words[role] for role in kind.roles))


def _page(shown: list[_Line], at: int, *, more: bool, hidden: int) -> GridPage:
    groups = _groups()
    actions: tuple[Shortcut, ...] = ()
    if not more and hidden:
        word = ngettext("{n} more kind", "{n} more kinds", hidden).format(n=hidden)
        actions = (Shortcut(_MORE, word, _("Show the kinds that fewer people use.")),)
    shown.sort(key=_place)
    return GridPage(
        heading=_("What do you use, and for what?"),
        place=_("your accounts"),
        lines=tuple(
            texts(_("We ask only what kind of account. Never a name, an address or a number."))
        ),
        rows=tuple(
            GridRow(
                _name(line),
                _words(line.kind),
                _chosen(line),
                groups[line.kind.group],
                _("{name}: what do you use it for?").format(name=_name(line)),
            )
            for line in shown
        ),
        highlighted=at,
        go_on=_("Go on"),
        another=_("another"),
        counted=_chosen_words,
        actions=actions,
        help=_("Choose one word in each line. Then go on."),
    )


def _chosen_words(number: int) -> str:
    return ngettext("{n} chosen", "{n} chosen", number).format(n=number)


def _name(line: _Line) -> str:
    return f"{line.kind.name} ({line.label})" if line.label else line.kind.name


def _chosen(line: _Line) -> int:
    """Return the option that is on; 0 for "not used"."""
    found = uses(line.kind)
    return found.index(line.use) if line.use in found else 0


async def _another(c: Conversation, lines: list[_Line], line: _Line) -> int:
    """Add a second row of a kind, with a word to tell it by. Return how many rows were added."""
    heading, *words = label_words(line.kind)
    label = await ask_words(
        c, InputPage(heading=heading, lines=tuple(texts(*words)), limit=LONGEST_TEXT)
    )
    if label is None:
        return 0
    use = next(use for use in uses(line.kind) if use is not None)
    lines.insert(lines.index(line) + 1, _Line(line.kind, use=use, label=label or None))
    return 1


async def ask_words(c: Conversation, page: InputPage) -> str | None:
    """Ask for a few words that may be kept, until they hold no address, link or long number.

    Returns:
        What was typed; None where the person went back.
    """
    while (typed := await c.text(page)) is not None:
        problem = free_text_problem(typed)
        if problem is None:
            return typed
        page = replace(page, text=typed, error=problem)
    return None


# -- saving ------------------------------------------------------------------------------


async def _save(c: Conversation, lines: list[_Line]) -> bool:
    """Save what has changed. Return False where the person goes back to the grid."""
    if not any(line.use for line in lines):
        c.say(_("Choose at least one account that you use."))
        return False
    if not await _logins(c, lines) or not await _removed(c, lines):
        return False
    for line in sorted(lines, key=lambda line: line.kind.login != OWN_LOGIN):
        if line.use is not None and line.account is None:
            logins, login = _logins_on_file(c, line), None
            if len(logins) > 1 and (login := await _which_login(c, line, logins)) is None:
                return False
            role, run_by = line.use.role, line.use.run_by
            account = c.audit.pick(line.kind.id, role, line.label, run_by, login)
            lines[lines.index(line)] = replace(line, account=account)  # back in the grid: no other
        elif line.use is not None and line.account is not None:
            _change(c, line.account, line.use)
    return True


def _change(c: Conversation, account: Account, use: _Use) -> None:
    if use.role is not None and use.role != account.role:
        c.audit.change_role(account.id, use.role)
    if use.run_by != account.run_by:
        c.audit.change_run_by(account.id, use.run_by)


async def _logins(c: Conversation, lines: list[_Line]) -> bool:
    """Add the profile that a Page signs in through, where it is not chosen. False for back."""
    chosen = [line.kind for line in lines if line.use is not None]
    have = {kind.id for kind in chosen}
    for kind in chosen:
        if not kind.needs_its_login or kind.login in have:
            continue
        at = next(n for n, line in enumerate(lines) if line.kind.id == kind.login)
        login = lines[at].kind
        found = uses(login)[1:]
        row = await c.choose(
            ChoicePage(
                heading=_("What do you use {name} for?").format(name=login.said or login.name),
                place=_("your accounts"),
                lines=tuple(texts(signs_in_through_words(login, chosen))),
                rows=tuple(Row(capital(use)) for use in _words(login)[1:]),
                highlighted=None,
                question=True,
            )
        )
        if row is None:
            return False
        lines[at] = replace(lines[at], use=found[row])
        have.add(login.id)
    return True


def _logins_on_file(c: Conversation, line: _Line) -> list[Account]:
    """Return the accounts that a new one may sign in through; none where it has its own."""
    return [account for account in c.audit.now.in_use if account.kind == line.kind.login]


async def _which_login(c: Conversation, line: _Line, logins: list[Account]) -> str | None:
    """Return the id of the account that a new one signs in through; None for going back."""
    names = c.audit.names()
    row = await c.choose(
        ChoicePage(
            heading=_("Which one does {name} sign in through?").format(name=_name(line)),
            place=_("your accounts"),
            rows=tuple(Row(names[account.id].listed) for account in logins),
            highlighted=None,
            question=True,
        )
    )
    return None if row is None else logins[row].id


async def _removed(c: Conversation, lines: list[_Line]) -> bool:
    """Ask about each account on file that is "not used" now. Return False for going back."""
    names = c.audit.names()
    gone = [line.account for line in lines if line.account is not None and line.use is None]
    ways = {
        "still": _("I still use it"),
        "no longer": _("I no longer use it"),
        "mistake": state_words("mistake"),
    }
    for account in gone:
        page = ChoicePage(
            heading=names[account.id].listed,
            place=_("your accounts"),
            lines=tuple(texts(_("You had this on your list. What has happened?"))),
            rows=(),
            question=True,
        )
        way = await c.choose_one(page, ways)
        if way in (None, "still"):
            return False
        if way == "mistake":
            c.audit.leave(account.id, "mistake")
        elif (state := await state_of(c, names[account.id].said)) is not None:
            c.audit.leave(account.id, state)
        else:
            return False
    return True
