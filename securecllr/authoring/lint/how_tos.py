"""Steps and actions: how they begin, one tap each, how many, and what a how-to must hold."""

import re
from collections.abc import Iterator

from securecllr.authoring.lint.context import LintContext, Location, Text, located_how_tos
from securecllr.authoring.lint.prose import own
from securecllr.authoring.lint.vocabulary import OPENINGS, VERBS
from securecllr.catalogue.findings import CARDS, Finding, block_of
from securecllr.catalogue.model import OLD_ACCOUNT, HowTo
from securecllr.catalogue.text_type import TextType

MOST_STEPS = 9
MOST_FIXES = 4
EXPECT_START = "You should see"

# "tap" as an order. After these words it is a reason ("to open it"), a thing ("the type"), or
# somebody else's doing ("the one you choose"), and no second tap.
_NO_ORDER = r"(?<!\bto )(?<!\byou )(?<!\bnot )(?<!\bthe )(?<!\ba )(?<!\bis )(?<!\bare )"
_ORDER = re.compile(rf"{_NO_ORDER}\b(?:tap|click|open|choose|select|press|type)\b", re.IGNORECASE)
_CHAIN = re.compile(r'"[.,]?\s*(?:(?:and\s+)?then|>|->|/)\s*"')
_CLICK = (re.compile(r"\bclick\b", re.IGNORECASE), "phone", "Click", "Tap")
# The word of the other device. Steps for both, and a fix, may use either.
_STRAY = {
    **dict.fromkeys(("phone", "iphone", "android"), _CLICK),
    "computer": (re.compile(r"\btap\b", re.IGNORECASE), "computer", "Tap", "Click"),
}
# A way that is missing names the other one: "Use a computer."
_INSTEAD = {
    "phone": re.compile(r"\b(computer|laptop|browser|website|email)\b", re.IGNORECASE),
    "computer": re.compile(r"\b(phone|tablet|app|email)\b", re.IGNORECASE),
}
# The phone's own settings, which an iPhone and Android keep in other places.
_OWN_SETTINGS = re.compile(r"^Open (?:\"Settings\"|your phone's own settings|the settings of your)")


def check(context: LintContext) -> Iterator[Finding]:
    """Return the steps that are not one clear tap, and the how-tos that say too much or little."""
    for text in context.texts:
        yield from _text(text)
    for location, entry in located_how_tos(context.catalogue):
        yield from _how_to(location, entry, of_card=entry.control in context.catalogue.cards)
    for card in context.catalogue.cards.values():
        if (count := len(card.steps)) > MOST_STEPS:
            location = CARDS, block_of("card", card.id)
            yield _too_many(location, "steps", f"There are {count} steps.")


def _text(text: Text) -> Iterator[Finding]:
    if text.type in (TextType.ACTION, TextType.STRONGER):
        yield from _action(text)
    elif text.type is TextType.STEP:
        yield from _step(text)
        yield from _one_tap(text)
        yield from _device_word(text)
    elif text.type is TextType.EXPECT and not text.content.startswith(EXPECT_START):
        yield text.finding(
            "This does not start with the agreed words.", f'Start it with "{EXPECT_START}".'
        )
    elif text.type is TextType.SEEN and not text.content.endswith("?"):
        yield text.finding("This is not a question.", 'End it with "?".')


def _action(text: Text) -> Iterator[Finding]:
    first = _first_word(text)
    if not first[:1].isupper() or first.lower() not in VERBS:
        yield text.finding(
            f'This action starts with "{first}".',
            "Start it with a capital and with what to do, such as Change, Find or Turn.",
        )


def _step(text: Text) -> Iterator[Finding]:
    first = _first_word(text)
    if not first[:1].isupper():
        yield text.finding("This step does not start with a capital.", "Give it a capital.")
    elif first.lower() not in VERBS | OPENINGS:
        yield text.finding(
            f'This step starts with "{first}".',
            "Start it with what to do, such as Tap, Open or Look, or with In or On.",
        )
    if not text.content.endswith("."):
        yield text.finding(
            "This step does not end with a full stop.", 'End it with ".", outside any quotes.'
        )


def _first_word(text: Text) -> str:
    return (text.content.split() or [""])[0].rstrip(",:;.")


def _one_tap(text: Text) -> Iterator[Finding]:
    orders = [order.lower() for order in _ORDER.findall(own(text.content))]
    if _CHAIN.search(text.content):
        yield text.finding(
            "This step goes through more than one button.", "Make each button a step of its own."
        )
    elif len(orders) > 1:
        yield text.finding(
            f"This step asks for {len(orders)} things: {', '.join(orders)}.",
            "Make each of them a step of its own.",
        )


def _device_word(text: Text) -> Iterator[Finding]:
    key = text.key.split()[0]
    if key in _STRAY:
        stray, device, found, better = _STRAY[key]
        if stray.search(own(text.content)):
            yield text.finding(f'A step for a {device} says "{found}".', f'Write "{better}" here.')


def _how_to(location: Location, entry: HowTo, *, of_card: bool) -> Iterator[Finding]:
    for device in ("phone", "computer"):
        yield from _device(location, entry, device)
    yield from _phones(location, entry)
    yield from _lengths(location, entry)
    yield from _without_account(location, entry, of_card=of_card)
    if entry.has_steps:
        yield from _end(location, entry, of_card=of_card)


def _device(location: Location, entry: HowTo, device: str) -> Iterator[Finding]:
    there: bool = entry.on_phone if device == "phone" else bool(entry.computer)
    reason: str | None = getattr(entry, f"no_{device}")
    apart = bool(entry.on_phone or entry.computer)
    if reason and apart and not there and not _INSTEAD[device].search(reason):
        yield Finding(
            *location,
            f"no_{device}",
            "This does not say what to do instead.",
            "End it with the way that works, such as: Use a computer.",
        )


def _phones(location: Location, entry: HowTo) -> Iterator[Finding]:
    if entry.iphone and entry.android and entry.iphone[-1] == entry.android[-1]:
        yield Finding(
            *location,
            "android",
            "An iPhone's steps end as these do.",
            "Put what both have at the end into phone.",
        )
    for key in ("steps", "phone"):
        if any(_OWN_SETTINGS.match(step) for step in getattr(entry, key)):
            yield Finding(
                *location,
                key,
                "An iPhone's own settings are not those of Android.",
                "Write the way for each: iphone and android.",
            )


def _lengths(location: Location, entry: HowTo) -> Iterator[Finding]:
    lists = {
        "steps": entry.steps,
        "iphone": [*entry.iphone, *entry.phone],
        "android": [*entry.android, *entry.phone],
        "phone": entry.phone,
        "computer": entry.computer,
    }
    if not (entry.iphone or entry.android):
        del lists["iphone"], lists["android"]
    for key, steps in lists.items():
        if steps and (count := len(steps) + len(entry.fix)) > MOST_STEPS:
            yield _too_many(location, key, f"There are {count} steps, fix included.")
    if len(entry.fix) > MOST_FIXES:
        yield Finding(
            *location,
            "fix",
            f"There are {len(entry.fix)} lines in fix.",
            f"Keep it to {MOST_FIXES}. Steps that only lead there belong above.",
        )


def _too_many(location: Location, key: str, problem: str) -> Finding:
    return Finding(*location, key, problem, f"Keep it to {MOST_STEPS}: leave out what can go.")


def _without_account(location: Location, entry: HowTo, *, of_card: bool) -> Iterator[Finding]:
    if entry.without_account and not of_card:
        yield Finding(
            *location,
            "without_account",
            "A question is only asked of people who have the account.",
            "Leave it out. It is for cards, such as where to report a fake.",
        )
    if len(entry.without_account) > MOST_STEPS:
        count = f"There are {len(entry.without_account)} steps."
        yield _too_many(location, "without_account", count)
    if entry.without_account_link and not entry.without_account:
        yield Finding(
            *location,
            "without_account_link",
            "There is a link, and nothing to do there.",
            "Add without_account: the steps for somebody who has no account.",
        )


def _end(location: Location, entry: HowTo, *, of_card: bool) -> Iterator[Finding]:
    ends = {
        "expect": (entry.expect, 'what to look for: "You should see ..."'),
        "seen": (entry.seen, "the question that asks whether it is there now"),
        "fix": (entry.fix, "the steps that put it right, four at most"),
    }
    for key, (value, wanted) in ends.items():
        # What a card says to do, such as after a break-in, ends where the platform's own way ends.
        if not value and not of_card:
            yield Finding(*location, key, "There are steps, and no end to them.", f"Add {wanted}.")
    if entry.control == OLD_ACCOUNT and not entry.careful:
        yield Finding(
            *location,
            "careful",
            "Closing an account cannot always be undone, and this does not say so.",
            "Say what is lost, and which other sign-ins it may touch.",
        )
