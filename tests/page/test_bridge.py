"""Messages in, messages out: replies that come late, that say nothing, that nobody can read."""

import json
from typing import Any

import pytest

from securecllr.flows import home, more
from securecllr.page.bridge import Bridge
from tests.flows.scripts import BEGIN, CHOSEN, SCRIPTS, SIGN_OFF
from tests.page.checking import check
from tests.page.playing import do, play
from tests.page.pressing import Window

FAULT = "This page broke, and it is our fault"


def walked(script: Any, **begin: Any) -> Window:
    window = Window(**begin)
    for step in script:
        do(window, step)
    return window


def test_a_reply_to_a_page_that_is_gone_is_dropped() -> None:
    window = Window()
    number = window.out["page"]
    window.press("Start")
    shown = window.heading
    window.send(type="reply", page=number, reply={"type": "chosen", "row": 1})
    assert window.heading == shown
    assert window.out["page"] > number


def test_a_double_click_chooses_once() -> None:
    window = walked(SCRIPTS["old accounts"][: len(CHOSEN) + 2])
    assert window.heading == "How did you leave X (Twitter)?"
    said = {"type": "reply", "page": window.out["page"], "reply": {"type": "chosen", "row": 0}}
    window.send(**said)
    window.send(**said)
    assert window.heading == "How did you leave Snapchat?"


@pytest.mark.parametrize(
    "message",
    [
        "",
        "nonsense",
        "[]",
        "{}",
        '{"type": "reply"}',
        '{"type": "reply", "page": "x", "reply": {"type": "back"}}',
        '{"type": "reply", "page": 1, "reply": {"type": "dance"}}',
        '{"type": "begin", "profile": "not base64!"}',
        '{"type": "open", "profile": "%%%"}',
        '{"type": "not-stored", "why": "who knows"}',
        "\ud800",
        "[" * 5000,
    ],
)
def test_what_is_no_message_changes_nothing(message: str) -> None:
    window = Window()
    window.press("Start")
    window.take(window.bridge.receive(message))
    assert window.heading == "About you"


@pytest.mark.parametrize(
    "reply",
    [
        {"type": "chosen", "row": 99},
        {"type": "chosen", "row": -1},
        {"type": "marked", "row": 0, "option": 9},
        {"type": "marked", "row": 7, "option": 0},
        {"type": "another", "row": 0},
        {"type": "ticked", "rows": [1], "none": False},
        {"type": "typed", "text": "x"},
        {"type": "pressed", "key": "w"},
    ],
)
def test_what_a_page_does_not_offer_changes_nothing(reply: dict[str, Any]) -> None:
    window = Window()
    window.press("Start")
    window.reply(reply)
    assert window.heading == "About you"
    assert window.profile is None


def test_nothing_at_all_can_be_said_before_it_has_begun() -> None:
    for message in ('{"type": "live"}', "nonsense", '{"type": "begin", "profile": "?"}'):
        bridge = Bridge()
        out = json.loads(bridge.receive(message))
        assert FAULT in out["html"]
        assert "data-reply" not in out["html"]
        assert out["profile"] is None


def test_a_grid_stays_where_it_is_when_something_is_marked() -> None:
    window = walked(CHOSEN[:1])
    number = window.out["page"]
    do(window, CHOSEN[1])
    assert window.out["page"] == number
    assert window.out["html"] is None
    assert window.out["status"] == "My phone is: an iPhone."
    assert window.out["seen"]  # the row shows it, so no line has to
    assert window.profile is not None
    do(window, CHOSEN[2])
    assert window.out["page"] == number


def test_what_was_marked_is_there_after_another_page() -> None:
    window = walked(CHOSEN[:5])
    window.press("Settings")
    window.press("Back")
    (gmail,) = (radios for name, radios in window.grid_rows() if name == "Gmail")
    assert [words for words, radio in gmail.items() if "checked" in radio] == ["I use it"]


def test_a_question_that_nobody_answered_says_so_and_links_to_the_first_answer() -> None:
    window = walked(CHOSEN)
    window.submit_chosen(None)
    assert window.out["title"].startswith("Error: ")
    assert window.out["focus"] == "error"
    summary = next(e for e in window.page.all("div") if e.attributes.get("id") == "error")
    assert summary.one("p").text == "Choose one of the answers."
    target = summary.one("a")["href"][1:]
    assert target == next(iter(window.fields("row").values()))["id"]
    window.choose("No")
    assert not window.out["title"].startswith("Error: ")


def test_nobody_attests_by_going_on() -> None:
    window = walked(CHOSEN)
    assert not any("checked" in radio for radio in window.fields("row").values())


def test_the_answer_on_file_is_the_one_that_is_chosen() -> None:
    window = walked([*BEGIN, *SCRIPTS["a visit"][len(BEGIN) : len(BEGIN) + 2]])
    checked = [words for words, radio in window.fields("row").items() if "checked" in radio]
    assert [words[:16] for words in checked] == ["Yes, I think so,"]
    assert "Show me where to look (5 steps, 1 minute)" in window.buttons()


def test_ticks_that_say_nothing_or_two_things_are_said() -> None:
    window = walked(SCRIPTS["old accounts"][: len(CHOSEN) + 1])
    window.reply({"type": "ticked", "rows": [], "none": False})
    assert "Tick at least one" in window.text
    window.reply({"type": "ticked", "rows": [2], "none": True})
    assert 'Tick "None of these" alone' in window.text
    assert [box["value"] for box in window.fields("rows").values() if "checked" in box] == ["2"]


def test_what_a_form_holds_is_there_again_after_another_page() -> None:
    window = walked(SCRIPTS["old accounts"][: len(CHOSEN) + 1])
    draft = {"type": "ticked", "rows": [1, 3], "none": False}
    help_ = {"type": "pressed", "key": "help"}
    window.send(type="reply", page=window.out["page"], reply=help_, draft=draft)
    assert window.heading == "Help"
    window.press("Back")
    ticked = [box["value"] for box in window.fields("rows").values() if "checked" in box]
    assert ticked == ["1", "3"]


def test_help_names_no_keys() -> None:
    window = walked(BEGIN)
    window.press("About this page")
    assert window.heading == "Help"
    assert "Keys on that page" not in window.text
    assert "Enter" not in window.text


def test_text_that_does_not_fit_is_said_and_kept() -> None:
    window = walked(SCRIPTS["one of a kind twice"][: len(BEGIN) + 3])
    window.type("x" * 100)
    assert "Type 80 letters at most." in window.text
    window.type("me@example.org")
    assert window.out["title"].startswith("Error: ")
    check(window)


def test_a_hostile_word_is_shown_as_it_is() -> None:
    script = SCRIPTS["one of a kind twice"][: len(BEGIN) + 3]
    window = walked(script)
    window.type("<img src=x>&\"'<b>")
    assert "Gmail (<img src=x>&\"'<b>)" in [name for name, _radios in window.grid_rows()]
    assert not list(window.page.all("img", "b"))
    window.go_on()
    check(window)


@pytest.mark.parametrize("at", range(len([*BEGIN, *SIGN_OFF])))
def test_it_can_be_loaded_again_at_any_page(at: int) -> None:
    script = [*BEGIN, *SIGN_OFF]
    window = walked(script[:at])
    before = window.profile
    window.begin()
    check(window)
    assert window.profile == before
    assert window.out["html"] is not None


def test_the_live_part_is_asked_for_alone() -> None:
    window = walked([*SCRIPTS["the demo"][: len(BEGIN) + 2]])
    while "No phone" not in window.buttons():
        window.press("Yes" if "Yes" in window.buttons() else "Go on")
    window.press("No phone")
    number = window.out["page"]
    assert window.out["live"] is not None
    window.send(type="live")
    assert window.out["page"] == number
    assert window.out["html"] is None
    assert "The screen plays the phone" in window.out["live"]["html"]


def test_a_fault_of_ours_is_owned_up_to_and_leads_on(monkeypatch: pytest.MonkeyPatch) -> None:
    window = walked(BEGIN)
    saved = window.profile

    def broken(*_: object) -> None:
        raise ZeroDivisionError("<b>1/0</b>")

    with monkeypatch.context() as patch:
        patch.setattr(more, "_items", broken)
        window.choose("On paper")
        assert window.heading == FAULT
        assert "ZeroDivisionError: <b>1/0</b>" in window.text
        assert not window.out["back"]
    window.press("Carry on")
    assert "Do this first" in window.text or "Next" in window.text
    assert window.profile == saved
    check(window)


def test_a_fault_that_stays_is_owned_up_to_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    window = walked(BEGIN)
    saved = window.profile

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(home, "_items", broken)
    window.press("Stop for now")
    for _ in range(3):
        window.press("Carry on")
        assert window.heading == FAULT
    assert window.profile == saved
    window.send(type="copy")
    assert window.files == [("profile.toml", saved)]


def test_a_sign_off_is_not_sealed_and_says_so_where_it_is_looked_at() -> None:
    window = walked([*BEGIN, *SIGN_OFF])
    assert "Signed off on 22 November 2026" in window.text
    window.choose("Sign off")
    assert window.text.count("Not sealed: a browser has no safe place for a key.") == 1
    window.begin()  # why, nobody has kept
    window.choose("Sign off")
    assert window.text.count("Not sealed.") == 1
    assert "keyring" not in window.text


def test_stopping_asks_for_a_copy_and_leads_on() -> None:
    window = Window()
    play(window, BEGIN)
    assert window.heading == "You have stopped for now"
    assert "Save a copy" in [e.text for e in window.page.one("main").all("button")]
    window.send(type="copy")
    assert window.files == [("profile.toml", window.profile)]
    assert "not saved a copy" not in window.text
    window.press("Carry on")
    window.press("Stop for now")
    assert "All your answers are in it" in window.text
    assert "You can close this page now." in window.text


def test_a_place_that_the_heading_says_is_not_said_above_it() -> None:
    window = walked(CHOSEN[:2])
    assert [p.text for p in window.page.all("p") if p.attributes.get("class") == "place"] == []
    do(window, CHOSEN[2])
    window.go_on()
    places = [p.text for p in window.page.all("p") if p.attributes.get("class") == "place"]
    assert places == ["your accounts"]


def test_a_copy_leaves_what_a_form_holds() -> None:
    window = walked(CHOSEN)
    number = window.out["page"]
    window.send(type="copy")
    assert (window.out["page"], window.out["html"]) == (number, None)
    assert window.out["status"] == "Your copy is in your downloads: profile.toml"
    assert not window.out["seen"]
    window.choose("No")
    assert window.out["focus"] == "heading"
    window.send(type="copy")
    assert "All your answers are in it" in window.text
    assert window.out["focus"] is None
    check(window)
