"""The ten scenes: each asks before it tells, ends with what happened, and shows the truth."""

import re

import pytest

from securecllr.demo.player import FARTHEST, Player
from securecllr.demo.scenes import scenes
from tests.demo.sites import Hands, play

IDS = ["leak", "scan", "same", "guess", "once", "clock", "fake", "passkey", "lost", "square"]


def begin(name: str) -> tuple[Player, Hands]:
    """Go to the beginning of a scene."""
    demo, hands = play()
    for _ in range(IDS.index(name)):
        demo.skip()
    assert demo.shown.scene == IDS.index(name) + 1
    return demo, hands


def to_the_trying(name: str) -> tuple[Player, Hands]:
    """Go to the page of a scene on which something is tried."""
    demo, hands = begin(name)
    demo.choose(2)
    return demo, hands


def test_there_are_ten_and_each_asks_before_it_tells() -> None:
    found = scenes()
    assert [scene.id for scene in found] == IDS
    for scene in found:
        first = scene.pages[0]
        assert len(first.choices) == 3
        assert first.words[-1].endswith("?")
        assert first.told
        assert scene.happened


def test_sentences_are_short() -> None:
    for scene in scenes():
        words = [scene.happened, *(w for page in scene.pages for w in (*page.words, *page.told))]
        for sentence in re.split(r"[.?!:] |$", " ".join(words)):
            assert len(sentence.split()) <= 20, sentence


def test_a_walk_through_all_of_it() -> None:
    demo, hands = play()
    seen, happened = [], []
    while not demo.at_end:
        hands.on(3)
        shown = demo.shown
        seen.append(shown.scene)
        if shown.happened:
            happened.append(shown.happened)
        if shown.wants == "choice":
            demo.choose(0)
        elif shown.wants == "code":
            code = demo.site.recovery.left[0] if shown.scene == 9 else demo.site.code()
            assert demo.enter(code) == ""
        else:
            demo.go_on()
    assert sorted(set(seen)) == list(range(1, 11))
    assert happened == [scene.happened for scene in scenes()]
    assert demo.shown.wants == "end"
    assert "demo-delete-me" in " ".join((*demo.shown.lead, *demo.shown.words))


@pytest.mark.parametrize("name", IDS)
@pytest.mark.parametrize("choice", [0, 1, 2])
def test_every_guess_is_told_how_it_is(name: str, choice: int) -> None:
    demo, _hands = begin(name)
    page = scenes()[IDS.index(name)].pages[0]
    demo.choose(choice)
    said = demo.shown.lead
    assert set(page.told) <= set(said)
    assert said[0] == page.words[-1], "the question stays, above its answer"
    assert ("That is right." in said) == (choice == page.right)


def test_skipping_and_going_back() -> None:
    demo, _hands = begin("same")
    assert demo.back()
    assert demo.shown.scene == 2
    demo.choose(0)
    assert demo.back()
    assert (demo.shown.scene, demo.shown.wants) == (2, "choice")
    assert demo.back()
    assert not demo.back()
    for _ in range(12):
        demo.skip()
    assert demo.at_end
    assert demo.back()
    assert demo.shown.scene == 10


def test_a_code_that_is_not_let_in_is_said_and_the_page_stays() -> None:
    demo, _hands = to_the_trying("scan")
    before = demo.shown
    assert before.qr_code
    assert demo.enter("12") == "A code has 6 numbers. Type all of them."
    for off, time in ((-4, "2 minutes"), (3, "1 minute and 30 seconds"), (119, "59 minutes")):
        said = demo.enter(demo.site.code(off))
        assert f"Not let in. The two clocks differ by {time}" in said
        assert not re.search(r"slow|fast|looks", said), "neither clock is to blame"
    assert demo.shown == before


def test_the_thief_guesses_at_the_real_sign_in_and_has_to_wait() -> None:
    demo, _hands = to_the_trying("guess")
    said = " ".join((*demo.shown.lead, *demo.shown.words))
    guesses = re.findall(r"Guess \d: (\d{3} \d{3})\. No\.", said)
    assert len(guesses) == 5
    assert "The site takes no more for now" in said
    assert demo.shown == demo.shown
    assert demo.site.enter(demo.site.code()).verdict == "in", "the person is not kept out by it"


def test_the_same_code_is_stopped_and_a_new_one_is_not() -> None:
    demo, hands = to_the_trying("once")
    code = demo.site.code()
    assert demo.enter(code) == ""
    assert "You are in." in demo.shown.lead
    assert demo.enter(code) == ""
    assert "This code has been used" in demo.shown.lead[0]
    demo.back()
    demo.choose(1)
    hands.on(1)
    demo.enter(demo.site.code())
    hands.on(1)
    demo.enter(demo.site.code())
    assert "That was a new code" in demo.shown.lead[0]


@pytest.mark.parametrize("off", range(-FARTHEST, FARTHEST + 1))
def test_the_clock_can_be_moved_and_says_what_the_site_does(off: int) -> None:
    demo, _hands = to_the_trying("clock")
    demo.slide(off)
    said = " ".join((*demo.shown.lead, *demo.shown.words))
    assert ("The site lets it in." in said) == (abs(off) <= 1)
    if abs(off) > 1:
        assert f"The two clocks differ by {demo_time(off)}." in said
    demo.slide(99)
    assert "Clock of the phone: 2 minutes and 30 seconds fast" in demo.shown.words


def demo_time(off: int) -> str:
    minutes, half = divmod(abs(off), 2)
    said = "1 minute" if minutes == 1 else f"{minutes} minutes"
    return f"{said} and 30 seconds" if half else said


def test_a_code_of_an_earlier_scene_is_let_in_again_and_the_secret_stays() -> None:
    demo, _hands = to_the_trying("scan")
    secret, code = demo.site.secret, demo.site.code()
    assert demo.enter(code) == ""
    for name in ("once", "fake"):
        while demo.shown.scene != IDS.index(name) + 1:
            demo.skip()
        demo.choose(1)
        assert demo.enter(code) == "", name
    assert demo.site.secret == secret


def test_the_screen_plays_the_phone_from_scene_to_scene() -> None:
    demo, _hands = to_the_trying("scan")
    assert not demo.plays_phone
    demo.plays_phone = True
    demo.enter(demo.site.code())
    demo.skip()
    demo.back()
    assert demo.plays_phone


def test_a_code_that_was_refused_leaves_nothing_behind() -> None:
    demo, _hands = to_the_trying("scan")
    demo.enter("123456")
    assert "123456" not in repr(vars(demo))
    assert "123456" not in repr(vars(demo.site))


def test_the_fake_site_gets_in_and_the_person_does_not() -> None:
    demo, _hands = to_the_trying("fake")
    assert demo.enter(demo.site.code()) == ""
    said = " ".join((*demo.shown.lead, *demo.shown.words))
    assert "The thief is in" in said
    assert "This code has been used" in said


def test_a_recovery_code_works_once() -> None:
    demo, _hands = to_the_trying("lost")
    codes = demo.site.recovery.left
    assert all(code in " ".join((*demo.shown.lead, *demo.shown.words)) for code in codes)
    assert demo.enter(codes[2]) == ""
    said = " ".join((*demo.shown.lead, *demo.shown.words))
    assert "You are in, without your phone." in said
    assert "This code has been used" in said
    assert "5 recovery codes are left" in said


def test_python_says_nothing_of_the_secret() -> None:
    demo, _hands = play()
    assert demo.site.secret not in repr(demo)
