"""Addresses: plain https links, to sites that are on our lists, and nobody's email address."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from securecllr.authoring.lint.context import LintContext, Text
from securecllr.authoring.lint.vocabulary import OFFICES, TRACKING
from securecllr.authoring.lists import HOSTS_FILE, Sites
from securecllr.catalogue.findings import Finding
from securecllr.catalogue.text_type import TextType

_TRACKING_START = "utm_"
_URL = re.compile(r"\b[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)
# What may stand after an address in a sentence and is no part of it.
_AFTER_URL = "\"').,;:!?"
_EMAIL = re.compile(r"(?<![\w/:])([\w.+-]+)@[\w-]+(?:\.[\w-]+)+")
# A source may also begin with a site's bare name, such as "example.com: what it says".
_BARE_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?=[/:,;\s]|$)", re.IGNORECASE)


def check(context: LintContext) -> Iterator[Finding]:
    """Return the links that cannot be trusted, and the email addresses that may be a person's."""
    for text in context.texts:
        if text.type is TextType.LINK:
            yield from _link(text)
        else:
            for url in _urls(text):
                yield from _url(text, url)
        for name in _EMAIL.findall(text.content):
            if name.lower() not in OFFICES:
                yield text.finding(
                    "There is an email address here that may be a person's.",
                    "Leave it out, or give the address of an office, such as report@ or help@.",
                )
        if context.baseline.sites is not None:
            yield from _unlisted(text, context.baseline.sites)


def _urls(text: Text) -> list[str]:
    return [url.rstrip(_AFTER_URL) for url in _URL.findall(text.content)]


def _link(text: Text) -> Iterator[Finding]:
    if any(letter.isspace() for letter in text.content):
        yield text.finding("There is a space in this link.", "Give one web address, no more.")
    else:
        yield from _url(text, text.content)


def _url(text: Text, url: str) -> Iterator[Finding]:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        parts.port  # noqa: B018 (it is read here because reading it is what checks it)
    except ValueError:
        yield text.finding("This link cannot be read.", "Copy it again from the browser.")
        return
    if parts.scheme != "https" or "." not in host:
        yield text.finding(
            "This link is not a full https address.", "Start it with https:// and the site's name."
        )
    if "@" in parts.netloc:
        yield text.finding(
            "This link has a sign-in name in it.", "Leave out all that stands before the @."
        )
    for name, _ in parse_qsl(parts.query, keep_blank_values=True):
        if name.lower() in TRACKING or name.lower().startswith(_TRACKING_START):
            yield text.finding(
                f'This link tells the site where people came from: "{name}".',
                "Leave out that part of the address, after the question mark.",
            )


def _unlisted(text: Text, sites: Sites) -> Iterator[Finding]:
    """Return the sites of a text that are not on the list for them.

    A fact may come from any site that people are sent to, so that list holds for sources, too.
    """
    if text.type is TextType.SOURCE:
        key, what, known = "sources", "that facts come from", sites.links | sites.sources
    else:
        key, what, known = "hosts", "that people are sent to", sites.links
    for host in _hosts(text):
        if host not in known:
            yield text.finding(
                f"{host} is not on the list of sites {what}.",
                f'Is it the right one? Then add it to {key} in {HOSTS_FILE}: "{host}", '
                f'(in a council\'s own pack: {key} = ["{host}"] in pack.toml)',
            )


def _hosts(text: Text) -> Iterator[str]:
    """Return the site of each address in a text, without www; what cannot be read has none."""
    for url in _urls(text):
        try:
            host = urlsplit(url).hostname or ""
        except ValueError:
            continue
        if "." in host:
            yield host.removeprefix("www.")
    if text.type is TextType.SOURCE and (bare := _BARE_HOST.match(text.content)):
        yield bare[0].lower().removeprefix("www.")
