"""What no second reader has looked up yet. Found only with ``--strict-claims``.

A second reader sees the claim alone and not its sources, and then looks it up.
"""

from collections.abc import Iterator

from securecllr.authoring.lint.context import LintContext
from securecllr.authoring.lint.sources import sourced
from securecllr.catalogue.findings import Finding
from securecllr.catalogue.model import HowTo


def check(context: LintContext) -> Iterator[Finding]:
    """Return a finding for each item that claims something and was looked up by one person."""
    for location, item in sourced(context.catalogue):
        claims = not (isinstance(item, HowTo) and item.does_not_apply)
        if claims and item.second_reader is None:
            yield Finding(
                *location,
                "second_reader",
                "No second reader has looked this up.",
                "Show the text alone to somebody. If they find it so: second_reader = the day.",
            )
