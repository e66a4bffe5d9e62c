"""The sites on our lists: those that people are sent to, and those that facts come from."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from securecllr.authoring.lint.finding import Finding
from securecllr.authoring.lint.links import AFTER_URL, URL
from securecllr.authoring.lint.material import Material
from securecllr.authoring.lint.passage import Passage
from securecllr.catalogue.lists import HOSTS_FILE
from securecllr.catalogue.text_type import TextType

# A source may also begin with a site's bare name, such as "example.com: what it says".
_BARE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?=[/:,;\s]|$)", re.IGNORECASE)


def check(material: Material) -> Iterator[Finding]:
    """Find addresses of sites that are not on the list for them.

    A fact may come from any site that people are sent to, so that list holds for sources, too.
    What is no address at all is found elsewhere.
    """
    held = material.held.hosts
    if held is None:
        return
    for passage in material.passages:
        if passage.type is TextType.SOURCE:
            key, what, known = "sources", "that facts come from", held.links | held.sources
        else:
            key, what, known = "hosts", "that people are sent to", held.links
        for host in _hosts(passage):
            if host not in known:
                yield passage.finding(
                    f"{host} is not on the list of sites {what}.",
                    f'Is it the right one? Then add it to {key} in {HOSTS_FILE}: "{host}", '
                    f'(in a council\'s own pack: {key} = ["{host}"] in pack.toml)',
                )


def _hosts(passage: Passage) -> Iterator[str]:
    """Give the site of each address in a text, without www."""
    for url in URL.findall(passage.text):
        try:
            host = urlsplit(url.rstrip(AFTER_URL)).hostname or ""
        except ValueError:
            continue
        if "." in host:
            yield host.removeprefix("www.")
    if passage.type is TextType.SOURCE and (bare := _BARE.match(passage.text)):
        yield bare[0].lower().removeprefix("www.")
