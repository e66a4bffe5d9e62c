"""The HTML around the parts: the policy, what is read at once, the pieces."""

import base64
import gzip
import hashlib
import re

import pytest

from securecllr.i18n import LANGUAGES
from securecllr.messages.loading import ready_pages
from tools.page.document import Ingredients, document, policy

PARTS = {
    "worker": gzip.compress(b"worker", mtime=0),
    "wasm": gzip.compress(hashlib.sha256(b"").digest() * 9999, 0, mtime=0),
}
MADE_OF = Ingredients(version="1.0", script="let a = 1 < 2;", style="a{}", parts=PARTS)
PAGE = document(MADE_OF)


def test_the_policy_stands_before_anything_else_and_allows_no_connection() -> None:
    found = re.search(r'<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Sec[^>]*>', PAGE)
    assert found is not None
    rules = policy(MADE_OF.script, MADE_OF.style)
    assert rules.startswith("default-src 'none'; ")
    assert "connect-src 'none'" in rules
    assert "unsafe-inline" not in rules
    assert "'unsafe-eval'" not in rules
    assert not re.search(r"https?:|\*", rules)


def test_each_script_and_style_that_runs_is_in_the_policy_by_its_hash() -> None:
    rules = policy(MADE_OF.script, MADE_OF.style)
    running = re.findall(r"<(?:script|style)>(.*?)</", PAGE, re.DOTALL)
    assert running == [MADE_OF.style, MADE_OF.script]
    for text in running:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in rules
    assert not re.search(r"<[^>]* (?:on\w+|style)=", PAGE)


def test_the_pieces_of_a_part_are_the_part_and_can_be_read_one_by_one() -> None:
    for name, data in PARTS.items():
        pieces = re.findall(rf'data-part="{name}"( data-last)?>([^<]*)</script>', PAGE)
        assert b"".join(base64.b64decode(text, validate=True) for _last, text in pieces) == data
        assert [bool(last) for last, _text in pieces] == [False] * (len(pieces) - 1) + [True]
    said = re.search(r'data-letters="(\d+)"', PAGE)
    assert said is not None
    assert int(said[1]) == sum(len(base64.b64encode(data)) for data in PARTS.values())


def test_what_it_is_can_be_read_before_any_part_and_without_javascript() -> None:
    before = PAGE[: PAGE.index("<template")]
    assert "A check of your social media security" in before
    assert "<progress" in before
    assert before.count("<noscript>") == len(LANGUAGES)


@pytest.mark.parametrize("code", ["en-GB", "cy"])
def test_each_way_in_which_it_cannot_run_has_a_page_in_each_language(code: str) -> None:
    pages = re.findall(rf'<template data-page="([a-z]+)" lang="{code}">(.*?)</template>', PAGE)
    assert {name for name, _html in pages} == {"loading", *ready_pages()}
    assert all(html.count("<h1>") == 1 for _name, html in pages)


def test_a_page_of_other_parts_is_another_build() -> None:
    other = document(Ingredients("1.0", MADE_OF.script, MADE_OF.style, {"worker": b"other"}))
    builds = [re.search(r'data-build="(.*?)"', page) for page in (PAGE, other, PAGE)]
    said = [found and found[1] for found in builds]
    assert said[0] == said[2] != said[1]
