"""The facts of the four nations: each is told apart, and each topic has something in each."""

from typing import get_args

import pytest

from securecllr.catalogue.model import Nation, Topic
from securecllr.catalogue.read import read_catalogue
from securecllr.messages.uk import fact_lines, nation_words, topic_words, topics_in

CATALOGUE = read_catalogue()
NATIONS: tuple[Nation, ...] = get_args(Nation)


@pytest.mark.parametrize("nation", NATIONS)
def test_every_topic_has_something_to_say_in_every_nation(nation: Nation) -> None:
    assert topics_in(CATALOGUE, nation) == list(get_args(Topic))
    for topic in get_args(Topic):
        lines = fact_lines(CATALOGUE, nation, topic)
        assert any(line.kind == "heading" for line in lines)
        assert topic_words(topic)
        assert nation_words(nation)


def said(nation: Nation, topic: Topic) -> str:
    return " ".join(line.text for line in fact_lines(CATALOGUE, nation, topic))


def test_scotland_calls_101_for_fraud_and_the_others_report_fraud() -> None:
    assert "0300 123 2040" not in said("scotland", "report")
    assert "Call: 101" in said("scotland", "report")
    for nation in ("england", "wales", "northern-ireland"):
        assert "0300 123 2040" in said(nation, "report")


@pytest.mark.parametrize("nation", NATIONS)
def test_suspicious_email_and_texts_go_to_the_same_place_everywhere(nation: Nation) -> None:
    assert "report@phishing.gov.uk" in said(nation, "report")
    assert "7726" in said(nation, "report")
    assert "999" in said(nation, "police")


def test_who_hears_a_complaint_about_a_councillor_differs() -> None:
    assert "monitoring officer" in said("england", "conduct").lower()
    assert "Ombudsman" in said("wales", "conduct")
    assert "Ethical Standards Commissioner" in said("scotland", "conduct")
    assert "Commissioner for Standards" in said("northern-ireland", "conduct")


@pytest.mark.parametrize("nation", NATIONS)
def test_nobody_reads_of_the_officers_of_another_nation(nation: Nation) -> None:
    everything = " ".join(said(nation, topic) for topic in get_args(Topic))
    if nation == "northern-ireland":
        assert "chief executive" in everything
        assert "monitoring officer" not in everything
    else:
        assert "monitoring officer" in everything
        assert "chief executive" not in everything
        assert "Northern Ireland" not in everything


def test_sharing_what_is_untrue_is_told_apart_as_the_law_is() -> None:
    assert "just as much" in said("england", "conduct")
    assert "just as much" not in said("scotland", "conduct")
    assert "need not show" in said("northern-ireland", "conduct")


def test_each_fact_says_when_somebody_looked_and_that_it_is_no_advice() -> None:
    for nation in NATIONS:
        for topic in topics_in(CATALOGUE, nation):
            text = said(nation, topic)
            headings = [x for x in fact_lines(CATALOGUE, nation, topic) if x.kind == "heading"]
            assert text.count("Checked on ") == len(headings)
            assert text.endswith("This is not legal advice. Your council can say more.")
