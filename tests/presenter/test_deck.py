"""The pages of a session: every scene, asked before it is told; whole at 20 minutes, and at 45."""

import re
from itertools import groupby

from securecllr.demo.scenes import scenes
from securecllr.demo.sign_in import SignIn
from securecllr.presenter.deck import after_scene, closing, deck, scene
from securecllr.presenter.notes import notes
from securecllr.presenter.parts import ALL_MINUTES, PARTS, SHORT_MINUTES, SKIPPED_SCENES

NOW = 1_795_000_000.0


def clock() -> float:
    return NOW


PAGES = deck(clock, SignIn(clock))


def test_the_parts_come_in_order_and_take_45_minutes_of_which_20_are_whole() -> None:
    assert [part for part, _ in groupby(PAGES, key=lambda page: page.part)] == list(PARTS)
    assert (ALL_MINUTES, SHORT_MINUTES) == (45, 20)
    last_of_demo = [page for page in PAGES if page.part == "demo"][-1]
    assert last_of_demo.notes == "stop"


def test_the_minutes_of_the_notes_add_up_to_those_of_their_part() -> None:
    said = notes()
    for part, planned in PARTS.items():
        names = dict.fromkeys(page.notes for page in PAGES if page.part == part)
        assert sum(said[name].minutes for name in names) == planned, part


def test_twenty_minutes_hold_the_two_questions_too() -> None:
    minutes = {name: each.minutes for name, each in notes().items()}
    first = {page.notes for page in PAGES if page.part in ("why", "demo")} - set(SKIPPED_SCENES)
    assert (
        sum(minutes[name] for name in first | {"feedback-done", "feedback-first"}) == SHORT_MINUTES
    )


def test_a_scene_can_be_left_out_from_any_of_its_pages() -> None:
    for name in SKIPPED_SCENES:
        of_scene = [n for n, page in enumerate(PAGES) if page.notes == name]
        assert {after_scene(PAGES, n) for n in of_scene} == {of_scene[-1] + 1}
    assert after_scene(PAGES, len(PAGES) - 1) == len(PAGES) - 1


def test_the_last_page_says_whom_the_council_names() -> None:
    ask = ("Ask the members' support desk.", "It answers for the copies.")
    *others, last = deck(clock, SignIn(clock), ask)
    assert last.words[-2:] == ask
    assert [page.title for page in others] == [page.title for page in PAGES[:-1]]


def test_each_page_has_notes_and_none_are_left_over() -> None:
    assert {page.notes for page in PAGES} == set(notes())


def test_every_scene_is_acted_out_from_asking_to_what_happened() -> None:
    for number, (name, group) in enumerate(
        groupby((page for page in PAGES if page.scene), key=lambda page: page.notes), 1
    ):
        pages = list(group)
        assert name == scenes()[number - 1].id
        assert pages[0].question
        assert pages[0].words[-1].endswith("?")
        assert pages[-1].happened == scenes()[number - 1].happened
        assert [page.step for page in pages] == list(range(len(pages)))


def test_what_is_acted_out_is_what_the_sign_in_really_says() -> None:
    said = {page.notes: " ".join(page.words) for page in PAGES}  # the last page of each
    assert "used" in said["once"]
    assert "2 minutes slow" in said["clock"]
    assert "5 recovery codes are left" in said["lost"]
    assert "The thief is in" in " ".join(
        word for page in PAGES if page.notes == "fake" for word in page.words
    )


def test_every_scene_shows_the_same_code_as_the_phones() -> None:
    site = SignIn(clock)
    for number in range(1, 11):
        for page in scene(clock, site, number):
            if page.notes == "clock":
                shown = re.findall(r"It shows: (\d{3} \d{3})", " ".join(page.words))
                code = site.code(-4 if page.step == 2 else 0)
                assert shown in ([], [f"{code[:3]} {code[3:]}"])


def test_no_page_asks_for_typing_that_a_room_cannot_do() -> None:
    for page in PAGES:
        if page.scene:
            assert "Then type the 6 numbers here." not in page.words
            assert not any("Type one of them" in word for word in page.words)


def test_nobody_is_asked_to_say_in_public_what_their_accounts_are_like() -> None:
    asked = [page for page in PAGES if page.question and not page.scene]
    assert [page.notes for page in asked] == ["app", "email", "feedback-done", "feedback-first"]
    assert len({page.question for page in PAGES if page.question}) == sum(
        bool(page.question) for page in PAGES
    )


def test_the_end_goes_to_the_two_questions() -> None:
    number = closing(PAGES)
    assert [page.notes for page in PAGES[number:]] == ["feedback-done", "feedback-first", "end"]


def test_sentences_are_short() -> None:
    said = notes().values()
    texts = [word for page in PAGES for word in page.words]
    texts += [word for each in said for word in (*each.say, each.ask, each.answer)]
    for text in texts:
        for sentence in re.split(r"[.?!:] |$", text):
            assert len(sentence.split()) <= 20, sentence
