"""The first run in the browser: each page is pressed where it can be pressed."""

from tests.page.pressing import Window


def test_it_begins_with_the_welcome() -> None:
    window = Window()
    assert window.heading == "Check your social media security"
    assert window.out["title"] == "Check your social media security - securecllr"
    assert not window.out["back"]
    window.press("Start")
    assert window.heading == "About you"
    assert window.out["back"]
