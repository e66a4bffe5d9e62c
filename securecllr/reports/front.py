"""The first side of a report: what to do first, then three, who to call, when to check again.

It fits on one side of A4 in normal print, and on the two sides of one sheet in large print,
whatever the answers: what is long goes further back, and a long label is cut.
"""

from __future__ import annotations

from collections.abc import Iterator

from securecllr.audit.engine import Audit
from securecllr.audit.names import Name
from securecllr.audit.plan import Action, ActionPlan
from securecllr.i18n import _, ngettext
from securecllr.messages.count import count_words
from securecllr.messages.help_pages import never_tell_words
from securecllr.messages.lines import day, minutes
from securecllr.messages.plan import (
    action_title,
    first_title,
    in_place_summary,
    nothing_to_do,
    own_plan,
    why_words,
)
from securecllr.reports.basis import who_to_call
from securecllr.reports.document import (
    Element,
    Flat,
    Heading,
    Numbered,
    Paragraph,
    Together,
    WriteIn,
)

# As much of an account's label as there is room for here; with the answers it stands whole.
LABEL_AT_MOST = 24

# As much of what is in place as there is room for.
_NAMED_IN_PLACE = 2

# A when-then plan for one of the next three stands here where it takes a line; else with its steps.
_ONE_LINE = 90


def front(audit: Audit, *, steps_follow: bool = False) -> Iterator[Element]:
    """Yield what stands on the first side.

    Args:
        audit: The person's audit.
        steps_follow: Whether the steps are further on; else they are in the program alone.
    """
    plan, names = audit.plan(), audit.names(LABEL_AT_MOST)
    said = f"{count_words(audit.count())}.", in_place_summary(plan, names, _NAMED_IN_PLACE)
    yield Paragraph(" ".join(filter(None, said)))
    yield Together(tuple(_first(audit, plan, names, steps_follow=steps_follow)))
    if plan.next_three:
        # In large print these may start on the first side and go on overleaf.
        yield from _next(audit, plan, names)
    yield who_to_call(audit, never_tell_words())
    yield Together(
        (
            Heading(_("Check again")),
            Paragraph(_check_again(audit)),
            Paragraph(
                _("Keep recovery codes on paper, in a safe place at home. Never write them here.")
            ),
        )
    )


def _first(
    audit: Audit, plan: ActionPlan, names: dict[str, Name], *, steps_follow: bool
) -> Iterator[Flat]:
    """Yield the one thing to do first, or say that there is nothing to do."""
    yield Heading(first_title(plan))
    if plan.first is None:
        yield Paragraph(nothing_to_do(audit))
        return
    yield Paragraph(action_title(plan.first, names), lead=True)
    yield Paragraph(why_words(plan.first, names))
    if own := own_plan(audit, plan.first.first.check.key):
        yield Paragraph(own)
    else:
        yield WriteIn((_("When I"), _("I will do it using")))
    if steps_follow:
        name = names[plan.first.first.check.account.id].listed
        yield Paragraph(_('The steps are further on, under "{name}".').format(name=name))
    else:
        yield Paragraph(_("securecllr shows you each step. Open it, and press Enter."))


def _next(audit: Audit, plan: ActionPlan, names: dict[str, Name]) -> Iterator[Flat]:
    """Yield the next three in a line or two each, and say how much more there is."""
    count, later = len(plan.next_three), len(plan.later)
    yield Heading(ngettext("Then this one", "Then these {n}", count).format(n=count))
    yield Numbered(tuple(_short(audit, action, names) for action in plan.next_three), first=2)
    if later:
        yield Paragraph(
            ngettext("{n} more thing for later.", "{n} more things for later.", later).format(
                n=later
            )
        )


def _short(audit: Audit, action: Action, names: dict[str, Name]) -> str:
    text = _("{title}, about {time}.").format(
        title=action_title(action, names), time=minutes(action.minutes)
    )
    own = own_plan(audit, action.first.check.key)
    return f"{text} {own}" if own and len(own) <= _ONE_LINE else text


def _check_again(audit: Audit) -> str:
    when = audit.recheck_day()
    if when == audit.today:
        return _("Some answers are out of date. Check them again today: open securecllr.")
    return _("Check again by {date}: open securecllr.").format(date=day(when))
