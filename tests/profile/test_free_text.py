"""What a free text may not hold, and what it may."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.profile.model import free_text_problem

ADDRESSES = [
    "jo@example.org",
    "write to jo.bloggs@council.gov.uk today",
    "@cllrjo",
    "ask @jo about it",
    "jo @ home",
    "https://example.org",
    "http://x",
    "see www.example.net",
    "WWW.EXAMPLE.NET",
    "example.com",
    "my page is facebook.com/jo",
    "council.gov.uk",
    "jo.cymru",
    "ward.wales",
    "fb.me/jo",
    "t.co/a1B2",
    "bit.ly/jo",
    "youtu.be/abc",
]
NUMBERS = [
    "123456",
    "code 123456.",
    "07700900123",
    "07700 900123",
    "07700 900 123",
    "+44 7700 900123",
    "020-7946-0958",
    "020.7946.0958",
    "1 2 3 4 5 6",
    "12-34-56",
    "(020) 7946 0958",
    "ffoniwch 01632 960 001",
    "١٢٣٤٥٦",  # the same six digits in Arabic script
]
HIDDEN = ["a\nb", "a\tb", "\x1b[31mred", "a\u202eb", "a\u200bb", "a\u00a0b", "a\u2028b", "\ufeff"]
ALLOWED = [
    "get home on 22 November",
    "half past 7",
    "my phone",
    "at 7.30 in the evening",
    "sit down at 19:30",
    "I have 15 minutes, not 5",
    "in 2026",
    "page 12345",
    "the council's laptop",
    "I'm home. Then I do it",
    "e.g. after tea",
    "and/or",
    "ward news",
    "cyrraedd adref nos Sul, â phaned",
    "Tŷ Ŵan: ŷ î ô",
    'the "blue" one \\ [[answer]]',
    "🔒 after tea",
]


@pytest.mark.parametrize("text", ADDRESSES)
def test_an_address_a_handle_or_a_link_is_refused(text: str) -> None:
    assert free_text_problem(text) == "Leave out email addresses, names with @ and links."


@pytest.mark.parametrize("text", NUMBERS)
def test_a_long_number_is_refused(text: str) -> None:
    assert free_text_problem(text) == "Leave out long numbers, such as phone numbers and codes."


@pytest.mark.parametrize("text", HIDDEN)
def test_a_hidden_character_is_refused(text: str) -> None:
    assert free_text_problem(text) == "Use letters, numbers and ordinary signs only."


@pytest.mark.parametrize("text", ALLOWED)
def test_ordinary_words_are_allowed(text: str) -> None:
    assert free_text_problem(text) is None


@given(
    st.text(max_size=20),
    st.lists(st.sampled_from("0123456789"), min_size=6, max_size=12),
    st.sampled_from(["", " ", "-", "."]),
    st.text(max_size=20),
)
def test_six_digits_are_refused_wherever_they_stand(
    before: str, digits: list[str], between: str, after: str
) -> None:
    assert free_text_problem(before + between.join(digits) + after) is not None


@given(st.text(max_size=20), st.sampled_from(["@", "://", " www.a"]), st.text(max_size=20))
def test_an_at_sign_or_a_link_is_refused_wherever_it_stands(
    before: str, sign: str, after: str
) -> None:
    assert free_text_problem(before + sign + after) is not None
