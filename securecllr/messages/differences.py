"""The texts of what differs between two states. No score, no blame."""

from __future__ import annotations

from securecllr.audit.differences import Difference, DifferenceKind
from securecllr.audit.names import Name
from securecllr.i18n import _
from securecllr.messages.lines import GAP, Line, texts

_ORDER: tuple[DifferenceKind, ...] = ("better", "slipped", "stale", "new", "gone")


def difference_lines(found: list[Difference], names: dict[str, Name]) -> list[Line]:
    """Return the differences, under a heading for each kind of them."""
    if not found:
        return texts(_("Nothing has changed."))
    lines: list[Line] = []
    for kind in _ORDER:
        mine = [difference for difference in found if difference.kind == kind]
        if mine:
            lines += [GAP] if lines else []
            lines.append(Line(_kind_words(kind), "heading"))
            lines += texts(*(f"  {_name(difference, names)}" for difference in mine))
    return lines


def _name(difference: Difference, names: dict[str, Name]) -> str:
    check = difference.check
    name = names.get(check.account.id)
    return f"{name.listed if name else check.kind.name}: {check.control.name}"


def _kind_words(kind: DifferenceKind) -> str:
    return {
        "better": _("More in place"),
        "slipped": _("Worth another look"),
        "stale": _("Time to look again"),
        "new": _("New"),
        "gone": _("No longer asked"),
    }[kind]
