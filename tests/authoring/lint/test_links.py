import pytest

from securecllr.authoring.lint import Baseline, lint
from securecllr.authoring.lint.texts import texts_of
from securecllr.authoring.lists import Sites, read_hosts
from securecllr.catalogue.model import Catalogue
from securecllr.catalogue.read import read_catalogue
from securecllr.catalogue.text_type import TextType
from tests.authoring.lint.cases import BLOCK, CARD, SECOND, Change, each
from tests.authoring.lint.good_catalogue import TODAY, block, card, good, lines, second_steps

NOT_FULL = "This link is not a full https address."


@each(
    (lambda: block(link="http://x.com/a"), BLOCK + "link: " + NOT_FULL),
    (lambda: block(link="x.com/settings"), BLOCK + "link: " + NOT_FULL),
    (lambda: block(link="javascript:x.com"), BLOCK + "link: " + NOT_FULL),
    (lambda: block(link="https://localhost/a"), BLOCK + "link: " + NOT_FULL),
    (lambda: block(link="https://x.com/a b"), BLOCK + "link: There is a space in this link."),
    (lambda: block(link="https://[x"), BLOCK + "link: This link cannot be read."),
    (lambda: block(link="https://x.com:port"), BLOCK + "link: This link cannot be read."),
    (
        lambda: block(link="https://me:pw@x.com/a"),
        BLOCK + "link: This link has a sign-in name in it.",
    ),
    (
        lambda: block(link="https://x.com/a?utm_source=b"),
        BLOCK + 'link: This link tells the site where people came from: "utm_source".',
    ),
    (
        lambda: second_steps(source=["See https://x.com/?fbclid=1: so"]),
        SECOND + 'source 1: This link tells the site where people came from: "fbclid".',
    ),
    (lambda: card(text=["Go to http://x.com."]), CARD + "text 1: " + NOT_FULL),
    (
        lambda: card(text=["Write to jo.bloggs@example.com."]),
        CARD + "text 1: There is an email address here that may be a person's.",
    ),
)
def test_an_address_that_we_do_not_give(change: Change, line: str) -> None:
    assert lines(change()) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Send it to report@phishing.gov.uk.",
        "See https://www.x.com/a/b?id=3: so.",
        "Go to https://www.tiktok.com/@name now.",
    ],
)
def test_an_address_that_is_fine(text: str) -> None:
    assert lines(card(text=[text])) == []


# Those of the good catalogue, and one more of each sort.
SITES = Sites(
    links=frozenset({"myaccount.google.com", "facebook.com", "example.com"}),
    sources=frozenset({"example.net", "support.google.com"}),
)


def found(catalogue: Catalogue) -> list[str]:
    return [
        f"{each.file}: {each.key}: {each.problem} {each.remedy}"
        for each in lint(catalogue, Baseline(sites=SITES), TODAY)
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
    assert f'add it to hosts in lists/hosts.toml: "{site}",' in line
    assert f'hosts = ["{site}"] in pack.toml' in line


def test_an_address_in_any_text_that_is_shown_is_held() -> None:
    (line,) = found(card(text=["Go to https://example.org/a: now."]))
    assert line.startswith("cards.toml: text 1: example.org is not on the list")


@pytest.mark.parametrize(
    "source",
    [
        "https://example.net/a: what it says",
        "https://www.example.com",
        "example.net: what it says, 2026",
        "A book, read at some place, in a file called en.yml",
    ],
)
def test_a_source_on_a_listed_site_or_on_none_is_fine(source: str) -> None:
    assert found(second_steps(source=[source])) == []


@pytest.mark.parametrize(
    ("source", "site"),
    [
        ("https://example.org/a: what it says", "example.org"),
        ("A guide, read at https://www.example.org", "example.org"),
        ("example.org: what it says", "example.org"),
        ("Www.Example.org, what it says", "example.org"),
        ("example.org/a", "example.org"),
        ("example.org", "example.org"),
    ],
)
def test_a_source_on_any_other_site_is_a_finding(source: str, site: str) -> None:
    (line,) = found(second_steps(source=[source]))
    assert line.startswith(
        f"gmail.toml: source 1: {site} is not on the list of sites that facts come from. "
    )
    assert f'add it to sources in lists/hosts.toml: "{site}",' in line
    assert f'sources = ["{site}"] in pack.toml' in line


def test_nobody_is_sent_to_a_site_that_only_facts_come_from() -> None:
    (line,) = found(block(link="https://example.net"))
    assert line.startswith("gmail.toml: link: example.net is not on the list of sites that people")


def test_without_a_list_nothing_is_held_against_it() -> None:
    assert lint(block(link="https://example.org"), Baseline(), TODAY) == []
    assert found(good()) == []


def test_our_own_lists_have_no_site_twice_and_are_in_order() -> None:
    lists = read_hosts()
    assert lists.hosts == sorted(set(lists.hosts))
    assert lists.sources == sorted(set(lists.sources) - set(lists.hosts))


def test_no_site_stays_on_our_own_list_when_no_fact_comes_from_it() -> None:
    sources = " ".join(
        text.content.lower() for text in texts_of(read_catalogue()) if text.type is TextType.SOURCE
    )
    assert [site for site in read_hosts().sources if site not in sources] == []
