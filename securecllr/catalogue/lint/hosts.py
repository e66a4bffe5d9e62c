"""Where people are sent: every address that they are shown leads to a site on the list."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from securecllr.catalogue.lint.finding import Finding
from securecllr.catalogue.lint.links import AFTER_URL, URL
from securecllr.catalogue.lint.material import Material
from securecllr.catalogue.lint.passage import Passage, Sort
from securecllr.catalogue.lists import HOSTS_FILE


def check(material: Material) -> Iterator[Finding]:
    """Find addresses of sites that are not on the list. Sources are for editors, and are not held.

    What is no address at all is found elsewhere.
    """
    if material.held.hosts is None:
        return
    for passage in material.passages:
        for host in _hosts(passage):
            if host not in material.held.hosts:
                yield passage.finding(
                    f"{host} is not on the list of sites that people are sent to.",
                    f'Is it the right one? Then add this line to {HOSTS_FILE}: "{host}", '
                    f'(in a council\'s own pack: hosts = ["{host}"] in pack.toml)',
                )


def _hosts(passage: Passage) -> Iterator[str]:
    """Give the site of each address that people see, without www."""
    if passage.sort is Sort.SOURCE:
        return
    for url in URL.findall(passage.text):
        try:
            host = urlsplit(url.rstrip(AFTER_URL)).hostname or ""
        except ValueError:
            continue
        if "." in host:
            yield host.removeprefix("www.")
