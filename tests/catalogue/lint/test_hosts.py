import pytest

from securecllr.catalogue.lint import Held, lint
from securecllr.catalogue.lists import read_hosts
from securecllr.catalogue.model import Catalogue
from tests.catalogue.lint.factory import TODAY, block, card, good, second_steps

# Those of the good catalogue, and one more.
HOSTS = frozenset({"myaccount.google.com", "facebook.com", "example.com"})


def found(catalogue: Catalogue) -> list[str]:
    return [
        f"{each.file}: {each.key}: {each.problem} {each.remedy}"
        for each in lint(catalogue, Held(hosts=HOSTS), TODAY)
    ]


@pytest.mark.parametrize(
    "address",
    ["https://example.com/a", "https://www.example.com", "https://EXAMPLE.com:443/a?b=c"],
)
def test_a_link_to_a_listed_site_is_fine(address: str) -> None:
    assert found(block(link=address)) == []


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://example.org", "example.org"),
        ("https://login.example.com", "login.example.com"),
        ("https://www.example.com.evil.net/", "example.com.evil.net"),
        ("https://example.com.", ""),
        ("https://exarnple.com/example.com", "exarnple.com"),
    ],
)
def test_a_link_to_any_other_site_is_a_finding(address: str, site: str) -> None:
    said = found(block(link=address))
    if not site:
        assert said == []
        return
    (line,) = said
    assert line.startswith(
        f"gmail.toml: link: {site} is not on the list of sites that people are sent to. "
    )
    assert f'add this line to lists/hosts.toml: "{site}",' in line
    assert f'hosts = ["{site}"] in pack.toml' in line


def test_an_address_in_any_text_that_is_shown_is_held_and_a_source_is_not() -> None:
    (line,) = found(card(text=["Go to https://example.org/a: now."]))
    assert line.startswith("cards.toml: text 1: example.org is not on the list")
    assert found(second_steps(source=["https://example.org"])) == []


def test_without_a_list_nothing_is_held_against_it() -> None:
    assert lint(block(link="https://example.org"), Held(), TODAY) == []
    assert found(good()) == []


def test_our_own_list_has_no_site_twice_and_is_in_order() -> None:
    from securecllr.catalogue.folder import built_in
    from securecllr.catalogue.lists import HOSTS_FILE

    text = (built_in() / HOSTS_FILE).read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if line.startswith("    ")]
    assert lines == sorted(set(lines))
    assert len(lines) == len(read_hosts())
