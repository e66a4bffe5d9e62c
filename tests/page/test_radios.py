"""Which answer of a question is chosen when it opens in the browser."""

from securecllr.elements import Html
from securecllr.flows.pages import ChoicePage, Row
from securecllr.page.forms import question
from tests.page.pressing import parsed

ROWS = tuple(map(Row, ("One", "Two", "Three")))


def chosen(page: ChoicePage, draft: int | None = None) -> list[str]:
    radios = parsed(str(question(page, Html(""), draft))).all("input")
    return [radio["value"] for radio in radios if "checked" in radio]


def test_nothing_is_chosen_before_somebody_has_said_it() -> None:
    for at in (0, 2, None):
        assert chosen(ChoicePage(heading="Which?", rows=ROWS, question=True, highlighted=at)) == []


def test_the_answer_on_file_is_chosen_and_what_was_chosen_since_comes_before_it() -> None:
    for at in range(len(ROWS)):
        page = ChoicePage(heading="Which?", rows=ROWS, question=True, on_file=at)
        assert chosen(page) == [str(at)]
        assert chosen(page, draft=1) == ["1"]
