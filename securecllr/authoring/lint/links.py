"""Addresses: web links that can be trusted, and no email address of a person."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.passage import Passage
from securecllr.authoring.lint.tables import listed
from securecllr.catalogue.text_type import TextType

# What a site adds to an address to see who came from where.
TRACKING = listed(
    """
    campaign dclid fbclid from gad_source gbraid gclid gs_lcrp igsh igshid mc_cid mc_eid mibextid
    mkt_tok msclkid ref ref_src ref_url referrer si source srsltid trk twclid wbraid yclid _ga
    """
)
_TRACKING_START = "utm_"

# The part before the @ of an address that belongs to an office, not to a person.
OFFICES = listed(
    """
    abuse contact data.protection dataprotection democracy democratic.services democraticservices
    dpo enquiries help helpdesk info it members members.services memberservices phishing press
    privacy report security servicedesk support
    """
)

URL = re.compile(r"\b[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)
# What may stand after an address in a sentence and is no part of it.
AFTER_URL = "\"').,;:!?"
_EMAIL = re.compile(r"(?<![\w/:])([\w.+-]+)@[\w-]+(?:\.[\w-]+)+")


def check(material: Material) -> Iterator[Finding]:
    """Find links that are not plain https addresses, and people's email addresses."""
    for passage in material.passages:
        if passage.type is TextType.LINK:
            yield from _link(passage)
        else:
            for url in URL.findall(passage.text):
                yield from _url(passage, url.rstrip(AFTER_URL))
        for name in _EMAIL.findall(passage.text):
            if name.lower() not in OFFICES:
                yield passage.finding(
                    "There is an email address here that may be a person's.",
                    "Leave it out, or give the address of an office, such as report@ or help@.",
                )


def _link(passage: Passage) -> Iterator[Finding]:
    if any(letter.isspace() for letter in passage.text):
        yield passage.finding("There is a space in this link.", "Give one web address, no more.")
    else:
        yield from _url(passage, passage.text)


def _url(passage: Passage, url: str) -> Iterator[Finding]:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        parts.port  # noqa: B018 (it is read here because reading it is what checks it)
    except ValueError:
        yield passage.finding("This link cannot be read.", "Copy it again from the browser.")
        return
    if parts.scheme != "https" or "." not in host:
        yield passage.finding(
            "This link is not a full https address.", "Start it with https:// and the site's name."
        )
    if "@" in parts.netloc:
        yield passage.finding(
            "This link has a sign-in name in it.", "Leave out all that stands before the @."
        )
    for name, _ in parse_qsl(parts.query, keep_blank_values=True):
        if name.lower() in TRACKING or name.lower().startswith(_TRACKING_START):
            yield passage.finding(
                f'This link tells the site where people came from: "{name}".',
                "Leave out that part of the address, after the question mark.",
            )
