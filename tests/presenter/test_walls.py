"""The walls of a page: nothing lost, nothing twice, and the same number in every language."""

from itertools import chain

from securecllr.demo.sign_in import SignIn
from securecllr.messages.present import wall_words
from securecllr.presenter.deck import deck
from securecllr.presenter.large_letters import fitted
from securecllr.presenter.session import PresenterSession
from securecllr.presenter.walls import parted, walls
from tests.languages import speaking
from tests.presenter.test_deck import PAGES, clock

PARTED = [parted(page) for page in PAGES]
COLUMNS, LINES = 78, 21  # of a wall of 80 by 24, without its first and last line


def test_all_words_of_a_page_are_on_its_walls_once_and_in_order() -> None:
    for page, counts in zip(PAGES, PARTED, strict=True):
        shown = list(chain.from_iterable(wall.words for wall in walls(page, counts)))
        assert shown == [each.strip() for each in (*page.words, page.happened) if each]


def test_hands_go_up_where_the_question_is_and_the_square_stands_once() -> None:
    for page, counts in zip(PAGES, PARTED, strict=True):
        asking = [wall for wall in walls(page, counts) if wall.asks]
        assert [wall.words[-1:] for wall in asking] == [page.words[-1:]] * bool(page.question)
    found = [w for page, counts in zip(PAGES, PARTED, strict=True) for w in walls(page, counts)]
    assert sum(wall.qr_code for wall in found) == 1


def test_every_wall_has_room_in_large_letters() -> None:
    for page, counts in zip(PAGES, PARTED, strict=True):
        for wall in walls(page, counts):
            words = wall_words(wall, page, PresenterSession())
            assert not wall.words or wall.qr_code or fitted(words, COLUMNS, LINES), words


def test_a_wall_in_welsh_is_parted_as_one_in_english() -> None:
    with speaking("cy"):
        pages = deck(clock, SignIn(clock))
    assert [len(page.words) for page in pages] == [len(page.words) for page in PAGES]
    for page, counts in zip(pages, PARTED, strict=True):
        assert all(wall.words or wall.code or wall.key for wall in walls(page, counts))
