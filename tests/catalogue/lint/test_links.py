import pytest

from tests.catalogue.lint.cases import BLOCK, CARD, SECOND, Change, each
from tests.catalogue.lint.factory import block, card, lines, second_steps

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
