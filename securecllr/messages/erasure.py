"""The texts of deleting: what would go, what went, what stays."""

from __future__ import annotations

from pathlib import Path

from securecllr.errors import NoKeyring
from securecllr.i18n import _, ngettext
from securecllr.profile.traces import Belongings, LeftWhy, Traces
from securecllr.sanitize import shown_path

# The name of a file is never cut: the person has to know which one it is.


def nothing_words() -> str:
    """Return that there is nothing to delete."""
    return _("There is nothing to delete.")


def will_go_title() -> str:
    """Return the heading of the list of what would be deleted."""
    return _("This will be deleted for good:")


def will_go_words(found: Belongings) -> list[str]:
    """Return what would be deleted, a line each."""
    key = [_key_words()] if found.has_key else []
    return [*map(shown_path, found.files), *key]


def stays_words(found: Belongings, other_seats: int) -> list[str]:
    """Return what stays behind, a line each.

    That is a key, what a link leads to, a file that is not ours, another copy of the answers, the
    seats of a shared laptop.

    Args:
        found: What would be deleted.
        other_seats: How many seats of a shared laptop are here besides.
    """
    key = [] if found.key_stays is None else [key_stays_words(found.key_stays, found.profile_id)]
    return [*key, *traces_words(found.traces), *_seats_words(other_seats)]


def key_stays_words(no: NoKeyring, profile_id: str | None) -> str:
    """Return a line that says that a key may stay, and where."""
    why = (
        no_answer_words()
        if no.why == "silent"
        else _("The keyring is locked or not here, so any key of this profile stays in it.")
    )
    return f"{why} {_('It is listed there as securecllr, {id}.').format(id=profile_id)}"


def no_answer_words() -> str:
    """Return that a key may stay, as nobody waits for the keyring any longer."""
    return _("The keyring does not answer, so any key of this profile stays in it.")


def traces_words(traces: Traces) -> list[str]:
    """Return a line for each file that is not deleted beside a profile, with the reason."""
    links = [
        _("{link} is a link: only the link goes. What it leads to stays: {path}").format(
            link=shown_path(link), path=shown_path(path)
        )
        for link, path in traces.links.items()
        if path.exists()
    ]
    foreign = [
        _foreign_words(in_folder=path.parent == traces.folder).format(path=shown_path(path))
        for path in traces.foreign
    ]
    left = [_left_words(why).format(path=shown_path(path)) for path, why in traces.left.items()]
    return [*links, *foreign, *left, *copies_there_words(traces)]


def _foreign_words(*, in_folder: bool) -> str:
    if in_folder:
        return _("This is in the folder of the seat, and is not known as ours, so it stays: {path}")
    return _("This has a name of ours, and is not known as ours, so it stays: {path}")


def _left_words(why: LeftWhy) -> str:
    return {
        "handed-over": _("This copy was handed over, so it stays: {path}"),
        "changed": _("This was saved here, and has changed since, so it stays: {path}"),
        "gone": _("This was saved here, and is not there any more: {path}"),
        "away": _("This was saved where no folder is now. Look on that stick or disk: {path}"),
        "beside": _("This was saved beside the answers, and stays: {path}"),
        "there": _("This is in its owner's folder already: {path}"),
    }[why]


def copies_there_words(traces: Traces) -> list[str]:
    """Return a line for each other file of answers that lies beside a profile."""
    said = _("This holds answers too, and stays. It may be a sync program's copy: {path}")
    return [said.format(path=shown_path(path)) for path in traces.copies]


def gone_words(gone: Path | None) -> str:
    """Return what was deleted just now: a file, or the key for None."""
    return deleted_words(_key_words() if gone is None else shown_path(gone))


def deleted_words(what: str) -> str:
    """Return that something was deleted."""
    return _("Deleted: {what}").format(what=what)


def kept_words() -> str:
    """Return that nothing was deleted."""
    return _("Nothing was deleted.")


def copies_words() -> str:
    """Return what no deletion reaches."""
    return _("Copies that you made yourself are not touched.")


def _key_words() -> str:
    return _("the key of this profile in the keyring of this computer")


def _seats_words(count: int) -> list[str]:
    """Return that the seats of a shared laptop are no part of its own profile."""
    if not count:
        return []
    stay = ngettext(
        "{n} seat of this shared laptop is not touched.",
        "{n} seats of this shared laptop are not touched.",
        count,
    ).format(n=count)
    ways = _(
        "To delete one, add its name: securecllr forget --seat NAME. "
        "To give them all to their owners: securecllr seats move DIR."
    )
    return [f"{stay} {ways}"]
